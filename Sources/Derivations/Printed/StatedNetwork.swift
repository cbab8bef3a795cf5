import Backpropagation
import Reporting

/// The network of an example whose every weight, bias and input the notes state, in whatever notation.
struct StatedNetwork {
  /// Numbers by what they are of, as equations state them first.
  private var values: [Quantity: Double] = [:]
  /// The judge whose notation the notes use.
  private let judge: Judge

  /// Gathers what equations state; nil where no notation was found.
  init?(_ equations: [AuditedEquation]) {
    let claims = equations.flatMap(\.claims)
    guard let judge = claims.lazy.compactMap(\.judge).first, !judge.isNetworkDeclared else { return nil }
    self.judge = judge
    for claim in claims where claim.relation == "=" && claim.judge === judge && claim.comparesSymbolsWithNumbers {
      guard let left = claim.claim.left.expression, let right = claim.claim.right.expression else { continue }
      state(left, right)
    }
  }

  private mutating func state(_ symbols: Expression, _ numbers: Expression) {
    if let table = numbers.table, let quantity = symbols.plainQuantity, !quantity.isSingle {
      for (entry, value) in entries(of: quantity, table) where values[entry] == nil { values[entry] = value }
      return
    }
    guard let value = numbers.literalValue, let (quantity, sign) = symbols.signedQuantity, quantity.isFixed,
      quantity.isChosen, values[quantity] == nil
    else { return }
    values[quantity] = sign * value
  }

  /// What a table of numbers says of each entry of a layer's weights, biases, inputs or targets.
  private func entries(of whole: Quantity, _ table: [[Double]]) -> [(Quantity, Double)] {
    guard whole.isChosen, whole.layer?.isFixed ?? true, whole.unit == nil, whole.source == nil, whole.sample == nil
    else { return [] }
    if whole.kind == .weight {
      let isByRow = judge.usual.orientation.weightsAreByDestination
      return table.enumerated().flatMap { row, cells in
        cells.enumerated().map { column, value in
          var entry = whole
          let shift = judge.names.notation.countsBias && bindsBias(whole, table, isByRow: isByRow) ? -1 : 0
          (entry.unit, entry.source) = (.fixed(isByRow ? row : column), .fixed((isByRow ? column : row) + shift))
          if entry.source == .fixed(-1) {
            (entry.kind, entry.source) = (.bias, nil)
          }
          return (entry, value)
        }
      }
    }
    guard table.count == 1 || table.allSatisfy({ $0.count == 1 }) else { return [] }
    return table.flatMap { $0 }.enumerated().map { place, value in
      var entry = whole
      entry.unit = .fixed(place)
      return (entry, value)
    }
  }

  /// Whether a matrix has a column of biases: one more than the layer before it has units.
  private func bindsBias(_ whole: Quantity, _ table: [[Double]], isByRow: Bool) -> Bool {
    guard let layer = whole.layer?.offset else { return false }
    let sources = isByRow ? table[0].count : table.count
    let before =
      layer == 1
      ? count { Quantity(.activation, layer: .fixed(0), unit: .fixed($0)) }
      : count { Quantity(.bias, layer: .fixed(layer - 1), unit: .fixed($0)) }
    return sources == before + 1
  }

  private func count(_ quantity: (Int) -> Quantity) -> Int {
    var count = 0
    while count < 100, values[quantity(count)] != nil { count += 1 }
    return count
  }

  /// A judge of the same notes for that network, and whether targets are stated; nil where numbers are missing.
  var judgeOnIt: (judge: Judge, hasTargets: Bool)? {
    func source(_ layer: Int, _ unit: Int, _ source: Int) -> Quantity {
      Quantity(.weight, layer: .fixed(layer), unit: .fixed(unit), source: .fixed(source))
    }
    let last = values.keys.compactMap { $0.kind == .weight ? $0.layer?.offset : nil }.max() ?? 0
    var own = judge.names.notation
    guard last > 0, own.lastLayer != nil || last == judge.names.lastLayer else { return nil }
    own.widths = [count { Quantity(.activation, layer: .fixed(0), unit: .fixed($0)) }]
    for layer in 1...last {
      // A weight from one unit more is of another network.
      let units = count { source(layer, $0, 0) }
      guard own.widths[layer - 1] > 0, units > 0, values[source(layer, 0, own.widths[layer - 1])] == nil else {
        return nil
      }
      own.widths.append(units)
    }
    own.hasBiases = values.keys.contains { $0.kind == .bias }
    (own.activation, own.outputActivation, own.cost) = (judge.kind.activation, judge.kind.output, judge.kind.cost)
    let targets = count { Quantity(.target, unit: .fixed($0)) }
    let hasTargets = targets >= own.widths[last]
    let names = Names(own, widths: own.widths)
    let network = ExampleNetwork.network(names) { quantity in
      values[quantity] ?? (quantity.kind == .target && !hasTargets ? 0 : nil)
    }
    guard let network else { return nil }
    let made = Judge(
      names: names, inUse: network, isNetworkDeclared: true, isNotationDeclared: false, usual: judge.usual)
    return (made, hasTargets)
  }
}

extension [AuditedEquation] {
  /// The same where numbers that no network was known for are those of the network that the notes state.
  func holdingOnStatedNetwork() -> [AuditedEquation] {
    guard contains(where: { $0.claims.contains(where: \.isOfUnknownNetwork) }),
      let (judge, hasTargets) = StatedNetwork(self)?.judgeOnIt
    else { return self }
    return holding(on: judge, reason: .byPrintedNumbers) { hasTargets || !$0.restsOnTargets }
  }

  /// The same where numbers that no network was known for are those of a judge's network.
  ///
  /// - Parameter mayRest: Whether a claim rests on nothing else than what that network says.
  func holding(on judge: Judge, reason: Phrase, where mayRest: (Claim) -> Bool = { _ in true }) -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard claim.isOfUnknownNetwork, mayRest(claim.claim),
          judge.judge(claim.claim.ofOnlySample).verdict == .holds
        else { return judgement }
        return claim.claim.statesNumber
          ? Judgement(.definition, reason: .statesNumbers) : Judgement(.holds, reason: reason, instances: 1)
      }
    }
  }
}

extension AuditedClaim {
  /// Whether it compares symbols with numbers that no network was known for.
  fileprivate var isOfUnknownNetwork: Bool {
    claim.sides.count(where: \.isOfNumbers) == 1 && judgement.verdict == .notRead
      && judgement.reason == .numbersOfUnknownNetwork
  }
}

extension Claim {
  /// The same of the first sample, where a letter counts samples.
  fileprivate var ofOnlySample: Claim {
    mapping { side in
      side.mappingQuantities { quantity in
        guard quantity.sample?.isFixed == false else { return quantity }
        var other = quantity
        other.sample = .fixed(0)
        return other
      }
    }
  }

  /// Whether it gives a number to what somebody chooses.
  fileprivate var statesNumber: Bool {
    sides.contains { $0.signedQuantity?.0.isChosen == true }
      && sides.contains { $0.literalValue != nil || $0.table != nil }
  }

  fileprivate var restsOnTargets: Bool {
    sides.contains(where: \.hasDerivative)
      || quantities.contains { [.target, .cost, .batchCost, .error].contains($0.kind) }
  }
}

extension Expression {
  /// A quantity, or minus one, as the bias is that a threshold is subtracted for.
  fileprivate var signedQuantity: (Quantity, sign: Double)? {
    if let quantity = plainQuantity { return (quantity, 1) }
    guard case .sum(let terms) = bare.form, terms.count == 1, terms[0].isNegative,
      let quantity = terms[0].value.plainQuantity
    else { return nil }
    return (quantity, -1)
  }

  /// The numbers of a table written out, or of a transposed one.
  fileprivate var table: [[Double]]? {
    switch bare.form {
    case .transpose(let inner):
      guard let rows = inner.table, let first = rows.first else { return nil }
      return first.indices.map { column in rows.map { $0[column] } }
    case .grid(let rows):
      let numbers = rows.map { $0.compactMap(\.literalValue) }
      return zip(rows, numbers).allSatisfy { $0.count == $1.count && $1.count == numbers[0].count } ? numbers : nil
    case .list(let cells):
      let numbers = cells.compactMap(\.literalValue)
      return numbers.count == cells.count ? [numbers] : nil
    default: return literalValue.map { [[$0]] }
    }
  }
}
