import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read says what a gradient is, or how a step goes against one, whatever its names
  /// stand for: ∇f = (∂f/∂x_1, …, ∂f/∂x_n), x → x − η∇f, Δw = −η ∂E/∂w.
  func definingGradients() -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index].claim
        // Of a weight that the notation names a name that it lacks can be told.
        let isOfKnownWeight = claim.left.expression?.isOfParameters ?? false
        guard judgement.verdict == .notRead, equation.claims[index].isInUnknownNames,
          claim.listsGradient || claim.stepsDown && !isOfKnownWeight
        else { return judgement }
        return Judgement(.definition)
      }
    }
  }
}

extension Claim {
  /// Whether it is ∇f = (∂f/∂x_1, …, ∂f/∂x_n), in a row or a column.
  fileprivate var listsGradient: Bool {
    guard ["=", ":=", "≡"].contains(relation), let gradient = Gradient(left.math.plainNodes), gradient.by == nil,
      let entries = (right.math.transposed ?? right.math).entriesOfList
    else { return false }
    let slopes = entries.filter { !$0.isDots && $0.form != .sign("⋮") }.map {
      $0.slope.map { ($0.of.plainNodes[0], $0.by) }
    }
    let names = slopes.compactMap { $0 }
    guard names.count == slopes.count, names.count > 1, names.allSatisfy({ $0.0 == gradient.of }) else { return false }
    // Behind dots stand others of the same letter.
    let isOfOneLetter = Set(names.map(\.1.parts.base)).count == 1
    return Set(names.map(\.1)).count == names.count && (names.count == entries.count || isOfOneLetter)
  }

  /// Whether it is a step against a gradient by what is changed, or one by what its change is: w := w − η ∂E/∂w,
  /// Δw = −η ∂E/∂w, v → v′, w := w + Δw.
  fileprivate var stepsDown: Bool {
    guard ["=", ":=", "←", "→"].contains(relation) else { return false }
    let (left, right) = (left.math.plainNodes, right.math.plainNodes)
    if left.count == 2, left[0].isDelta, let sign = right.first, sign.isMinus {
      return right.dropFirst().isAgainstGradient(by: left[1])
    }
    guard left.count == 1, let start = left.first?.withoutPrimes, start.isName else { return false }
    if relation == "→", right.count == 1 { return right[0] != start && right[0].withoutPrimes == start }
    guard right.first == start, right.count > 2 else { return false }
    if right.count == 4, right[1].isPlusOrMinus, right[2].isDelta { return right[3] == start }
    let terms = right.dropFirst().split { $0.isMinus }
    let isFalling = right[1].isMinus && !right.contains { $0.form == .sign("+") }
    let decays = terms.filter { !$0.isAgainstGradient(by: start) }
    // One term is of the gradient, and one more may let the weights decay.
    return isFalling && terms.count - decays.count == 1 && decays.count < 2
      && decays.allSatisfy { $0.count > 1 && $0.last == start }
  }
}

/// ∇f, ∇_x f or ∇f(x).
struct Gradient {
  /// f, without an argument.
  let of: Math
  /// x, or nil where it is by all there is.
  let by: Math?

  /// Nil for other nodes.
  init?(_ nodes: some Collection<Math>) {
    let nodes = Array(nodes)
    guard nodes.count == 2 || nodes.count == 3 && nodes[2].isInBrackets, nodes[0].isNabla, nodes[1].isName else {
      return nil
    }
    (of, by) = (nodes[1], nodes[0].parts.sub)
  }
}

extension BidirectionalCollection<Math> {
  /// Whether they are factors before a derivative by a name or a gradient by it: η ∂E/∂w, η∇E.
  fileprivate func isAgainstGradient(by name: Math) -> Bool {
    guard !contains(where: \.isPlusOrMinus) else { return false }
    let slopes = compactMap(\.slope)
    guard slopes.isEmpty else {
      return slopes.count == 1 && slopes[0].by == name && slopes[0].of != name && last?.slope != nil
    }
    // dw is the gradient by w in some notes.
    if count > 2, last == name, dropLast().last?.form == .symbol("d", .italic) { return true }
    guard let start = firstIndex(where: \.isNabla), let gradient = Gradient(self[start...]) else { return false }
    return gradient.by.map { $0 == name } ?? true
  }
}

extension Math {
  /// ∇, with what it is by below.
  fileprivate var isNabla: Bool { if case .symbol("∇", _) = parts.base.form { parts.sup == nil } else { false } }

  /// A letter or word, with scripts and accents or without.
  fileprivate var isName: Bool {
    switch parts.base.form {
    case .symbol, .text: !isNabla && !isDelta
    case .accent(_, let inner): inner.isName
    default: false
    }
  }

  fileprivate var withoutPrimes: Math {
    guard case .scripts(let base, var scripts) = form, scripts.primes > 0 else { return self }
    scripts.primes = 0
    return scripts == Scripts() ? base : Math(.scripts(base, scripts), range: range)
  }

  /// What stands in a bracket with commas between, or a row or column of a table; nil for anything else.
  fileprivate var entriesOfList: [Math]? {
    guard plainNodes.count == 1, case .fence(let open, let inner, _) = plainNodes[0].form, open == "(" || open == "["
    else { return nil }
    if inner.plainNodes.count == 1, case .grid(let grid) = inner.plainNodes[0].form {
      guard grid.rows.count == 1 || grid.rows.allSatisfy({ $0.count == 1 }) else { return nil }
      return grid.rows.flatMap(\.self)
    }
    return inner.partsAtCommas
  }
}
