import MathNotation

/// The members of an equation as far as they are claimed to be equal.
struct EquationRow {
  /// Members that are equal by `=`, `≡` or `≈`, from left to right, without those that could not be read.
  let runs: [[Expression]]
  /// A name and what it is equal to by claims that were found right of all networks.
  let formulas: [(name: Expression, value: Expression, isPartial: Bool)]

  static let relations: Set<String> = ["=", "≡", "≈"]

  /// Each member in symbols beside each in numbers that it is equal to.
  var pairs: [(Expression, Expression)] {
    runs.flatMap { run -> [(Expression, Expression)] in
      let numbers = run.filter(\.isOfNumbers)
      return run.filter { !$0.isOfNumbers }.flatMap { name in numbers.map { (name, $0) } }
    }
  }
}

extension EquationRow {
  /// The same where the last layer is the one with this number.
  func fixing(lastLayer: Int) -> EquationRow {
    EquationRow(
      runs: runs.map { $0.map { $0.fixing(lastLayer: lastLayer) } },
      formulas: formulas.map {
        ($0.name.fixing(lastLayer: lastLayer), $0.value.fixing(lastLayer: lastLayer), $0.isPartial)
      })
  }

  /// The highest number of a layer of which a number stands here.
  var highestLayer: Int? {
    let names = pairs.map(\.0).filter(\.isKey).flatMap(\.quantities)
    return names.compactMap { $0.kind.isNumber || $0.layer?.isFixed != true ? nil : $0.layer?.offset }.max()
  }
}

extension AuditedEquation {
  /// Its members as far as they are claimed to be equal.
  var row: EquationRow {
    guard let first = claims.first else { return EquationRow(runs: [], formulas: []) }
    var runs: [[Expression]] = []
    var proved: [(chain: [Expression], isPartial: Bool)] = []
    var isPartial = false
    let left = [first.claim.left.expression ?? first.introduced].compactMap(\.self)
    var (run, chain) = (left, left)
    for claim in claims {
      let right = claim.claim.right.expression
      if !EquationRow.relations.contains(claim.relation) {
        runs.append(run)
        run = []
      }
      if claim.relation == "≈" || !claim.judgement.verdict.isRight || right?.isOfNumbers != false {
        proved.append((chain, isPartial))
        (chain, isPartial) = ([], false)
      }
      isPartial = isPartial || claim.judgement.verdict == .holdsWhere
      if let right {
        run.append(right)
        chain.append(right)
      }
    }
    var formulas: [(name: Expression, value: Expression, isPartial: Bool)] = []
    for (chain, isPartial) in proved + [(chain, isPartial)] where chain.count > 1 {
      for (place, name) in chain.enumerated() where name.isKey {
        for (other, value) in chain.enumerated() where other != place && !value.mentions(name) {
          if case .cases(let cases) = value.bare.form {
            formulas += cases.map { (name, $0.value, true) }
          } else {
            formulas.append((name, value, isPartial))
          }
        }
      }
    }
    return EquationRow(runs: runs + [run], formulas: formulas)
  }
}

extension AuditedClaim {
  /// A name that the notation lacks, where this claim says what it stands for.
  fileprivate var introduced: Expression? {
    guard claim.left.expression == nil, let name = claim.introducedName, let right = claim.right.expression,
      judgement.verdict == .definition
    else { return nil }
    return Expression(.alias(name, right), range: claim.left.math.range)
  }
}
