import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read is the slope of any function by two values of it, as gradients are checked:
  /// ∂J/∂θ ≈ (J(θ + ε) − J(θ − ε)) / 2ε.
  func judgedByDifferenceQuotients() -> [AuditedEquation] {
    map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        guard judgement.verdict == .notRead, claim.isInUnknownNames,
          let quotient = DifferenceQuotient(claim.claim)
        else { return judgement }
        return abs(quotient.multiple - 1) < 1e-9
          ? Judgement(.holds, reason: .byDifferenceQuotient)
          : Judgement(.fails, reason: .quotientTendsTo(quotient.multiple.formatted))
      }
    }
  }
}

/// A derivative beside the quotient of two values of what is derived, a small step apart.
private struct DifferenceQuotient {
  /// How many times the derivative the quotient tends to as the step goes to 0.
  let multiple: Double

  /// Nil for other claims, and where it is unclear what is moved or how far.
  init?(_ claim: Claim) {
    guard ["=", "≈"].contains(claim.relation), let slope = Slope(claim.left.math) else { return nil }
    var rest = claim.right.math.plainNodes[...]
    var limit: Math?
    if let first = rest.first, first.isLimit { limit = rest.removeFirst() }
    guard let fraction = rest.popFirst(), case .fraction(let top, let bottom) = fraction.form else { return nil }
    let values = top.plainNodes.split(omittingEmptySubsequences: false) { $0.form == .sign("−") }.map(Array.init)
    guard values.count == 2, let one = Call(values[0]), let two = Call(values[1]), one.name == slope.name,
      two.name == slope.name, one.arguments.count == two.arguments.count
    else { return nil }
    let moved = one.arguments.indices.filter { one.arguments[$0] != two.arguments[$0] }
    guard moved.count == 1, let (width, step) = Self.product(bottom.plainNodes[...]),
      let ahead = Self.shift(one.arguments[moved[0]], step, slope.variable),
      let back = Self.shift(two.arguments[moved[0]], step, slope.variable), ahead.base == back.base,
      limit?.isLimit(of: step) ?? true, slope.isOf(one.arguments, moving: moved[0])
    else { return nil }
    // What is left over is as small as ε, and as ε² where both values are as far away.
    if !rest.isEmpty {
      guard rest.count == 3, rest.first?.form == .sign("+"), let small = Call(Array(rest.dropFirst())),
        small.name.form == .symbol("O", .italic), small.arguments.count == 1,
        small.arguments[0].count == 1, let order = small.arguments[0][0].power(of: step),
        order <= (ahead.distance == -back.distance ? 2 : 1)
      else { return nil }
    }
    multiple = (ahead.distance - back.distance) / width
  }

  /// k ε: the number, 1 where there is none, and the letter.
  private static func product(_ nodes: ArraySlice<Math>) -> (Double, Math)? {
    var nodes = nodes.filter { ![.sign("·"), .sign("*"), .sign("×")].contains($0.form) }[...]
    var factor = 1.0
    if case .number(let digits)? = nodes.first?.form, let number = Double(digits), number != 0 {
      factor = number
      nodes = nodes.dropFirst()
    }
    guard nodes.count == 1, case .symbol = nodes[nodes.startIndex].form else { return nil }
    return (factor, nodes[nodes.startIndex])
  }

  /// How far an argument is from the variable, in steps: θ, θ + ε, θ_j − ε, θ + ε e_j; nil where another one is moved.
  private static func shift(_ nodes: [Math], _ step: Math, _ variable: Math) -> (base: [Math], distance: Double)? {
    let place = nodes.lastIndex { $0.form == .sign("+") || $0.form == .sign("−") }
    let base = Array(nodes[..<(place ?? nodes.count)])
    // Of several with dots between them the last one is moved: θ_1 … θ_n + ε.
    guard let last = base.last, base.count == 1 || base.contains(where: { $0.form == .sign("…") }) else { return nil }
    guard let place else { return variable.parts.base == last.parts.base ? (base, 0) : nil }
    var term = nodes[(place + 1)...]
    if let unit = term.last, unit.parts.base.form == .symbol("e", .italic), unit.parts.sub == variable.parts.sub {
      guard last == variable.parts.base else { return nil }
      term = term.dropLast()
    } else if last != variable {
      return nil
    }
    guard let (distance, letter) = product(term), letter == step else { return nil }
    return (base, nodes[place].form == .sign("+") ? distance : -distance)
  }
}

/// ∂F/∂θ, ∂/∂θ F(θ) or F′(θ).
private struct Slope {
  let name: Math
  let variable: Math
  /// What stands in brackets behind F, if anything does.
  private let arguments: [[Math]]

  /// Whether F is of these arguments, one of which is moved: J(θ) may stand for J(θ_1, …, θ_n).
  func isOf(_ others: [[Math]], moving place: Int) -> Bool {
    if arguments.isEmpty { return true }
    if arguments.count == 1, arguments[0].count == 1, arguments[0][0] == variable.parts.base { return true }
    return arguments.count == others.count
      && arguments.indices.allSatisfy { $0 == place ? arguments[$0] == [variable] : arguments[$0] == others[$0] }
  }

  init?(_ side: Math) {
    var nodes = side.plainNodes
    guard let first = nodes.first else { return nil }
    switch first.form {
    case .fraction(let top, let bottom):
      guard let variable = bottom.differentiated else { return nil }
      // ∂/∂θ stands before what it derives.
      nodes = Array(top.plainNodes.dropFirst() + nodes.dropFirst())
      guard top.plainNodes.first?.isDifferentialSign == true, let call = Call(nodes, mayLackArguments: true) else {
        return nil
      }
      (name, self.variable, arguments) = (call.name, variable, call.arguments)
    case .scripts(let base, let scripts) where scripts == Math.Scripts(primes: 1):
      guard let call = Call([base] + nodes.dropFirst()), call.arguments.count == 1, call.arguments[0].count == 1 else {
        return nil
      }
      (name, variable, arguments) = (base, call.arguments[0][0], [])
    default: return nil
    }
  }
}

/// F(a, b, …): a name and its arguments.
private struct Call {
  let name: Math
  let arguments: [[Math]]

  init?(_ nodes: [Math], mayLackArguments: Bool = false) {
    guard let name = nodes.first else { return nil }
    switch name.parts.base.form {
    case .symbol, .text: self.name = name
    default: return nil
    }
    if nodes.count == 1, mayLackArguments {
      arguments = []
    } else if nodes.count == 2, case .fence("(", let inner, ")") = nodes[1].form {
      arguments = inner.plainNodes.split { $0.form == .sign(",") || $0.form == .sign(";") }.map(Array.init)
    } else {
      return nil
    }
  }
}

extension Double {
  /// Its digits, four behind the point at most, and of a whole number none.
  fileprivate var formatted: String {
    let rounded = ((self * 10_000).rounded() / 10_000).description
    return rounded.hasSuffix(".0") ? String(rounded.dropLast(2)) : rounded
  }
}

extension Math {
  fileprivate var isDifferentialSign: Bool {
    switch form {
    case .symbol("∂", _), .symbol("d", _), .sign("∂"): true
    default: false
    }
  }

  /// k in ε^k.
  fileprivate func power(of letter: Math) -> Int? {
    if self == letter { return 1 }
    guard parts.base == letter, parts.sub == nil, case .number(let digits)? = parts.sup?.form else { return nil }
    return Int(digits)
  }

  /// Whether what goes to 0 below lim is a step.
  fileprivate func isLimit(of step: Math) -> Bool {
    let nodes = parts.sub?.plainNodes ?? []
    guard nodes.count == 3, nodes[0] == step, nodes[1].form == .sign("→") else { return false }
    return nodes[2].parts.base.form == .number("0")
  }

  /// lim with what goes somewhere below it.
  fileprivate var isLimit: Bool {
    switch parts.base.form {
    case .symbol("lim", _), .text("lim"): parts.sub?.nodes.contains { $0.form == .sign("→") } ?? false
    default: false
    }
  }
}
