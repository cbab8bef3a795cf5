import Backpropagation
package import MathNotation

/// Prints expressions in a notation.
///
/// The same routine prints a document's symbols and a line of numbers: numbers are leaves like any other.
struct Typesetter {
  let names: Names
  /// How the authors of notes write the names, where that is known.
  var spelling: AuthorsSpelling?

  func math(_ expression: Expression) -> Math {
    if let math = spelling?.part(expression) { return math }
    return switch expression.form {
    case .number(let literal): .literal(literal)
    case .euler: .variable("e")
    case .quantity(let quantity): name(quantity)
    case .argument(let letter): .variable(letter)
    case .group(let inner): .parenthesized(math(inner))
    case .changed(let inner): Math(.marked(math(inner)))
    case .sum(let terms): sum(terms)
    case .product(let factors): product(factors)
    case .quotient(let top, let bottom): Math(.fraction(math(top), math(bottom)))
    case .power(let base, let exponent): script(base, above: math(exponent))
    case .apply(.squareRoot, let inner): Math(.root(math(inner), degree: nil))
    case .apply(.absolute, let inner): Math(.fence("|", math(inner), "|"))
    case .apply(let function, let inner): .row([symbol(function), .parenthesized(math(inner))])
    case .transpose(let inner): script(inner, above: .variable("T"))
    case .grid(let rows): Math(.fence("[", Math(.grid(Math.Grid(.matrix, Elision.cells(rows, math)))), "]"))
    case .list(let blocks):
      Math(.fence("[", .row(Array(blocks.map { [math($0)] }.joined(separator: [Math(.space(18))]))), "]"))
    case .table(let shown, let entries): table(shown, entries)
    case .layers(let body): layers(body)
    case .repeated(let first, let last, _): .row([math(first), .sign("⋯"), math(last)])
    case .operand(let inner): math(inner)
    case .alias(let name, _): LaTeXReader.read(name).math
    case .space(let dimensions, let sign): space(dimensions.map(math), sign)
    case .norm(let inner): Math(.fence("‖", math(inner), "‖"))
    case .cases(let cases): Math(.fence("{", Math(.grid(Math.Grid(.cases, cases.map(row)))), ""))
    case .indicator(let condition): .row([.number("1"), Math(.fence("{", math(condition), "}"))])
    case .index(let letter): .variable(letter)
    case .ones: Math(.symbol("1", .bold))
    case .identity: .variable("I")
    case .diagonal(let inner): .row([Math(.symbol("diag", .roman)), .parenthesized(math(inner))])
    case .series(let shown, _):
      .row(
        shown.dropLast().flatMap { [operand($0), .sign("+")] } + [.sign("…"), .sign("+")] + shown.suffix(1).map(operand)
      )
    case .total(let bound, let body): .row([sigma(bound), operand(body)])
    case .derivative(let numerator, let variable) where numerator.isOperand:
      .row([Math(.fraction(.variable("∂"), .row([.variable("∂"), name(variable)]))), operand(numerator)])
    case .derivative(let numerator, let variable):
      Math(.fraction(.row([.variable("∂"), operand(numerator)]), .row([.variable("∂"), name(variable)])))
    }
  }

  /// The parts of the first layer and of the last.
  private func layers(_ body: [Expression]) -> Math {
    let first = body.map { [math($0.placingCounter(at: .fixed(1)))] }
    let last = body.map { [math($0.placingCounter(at: .last(0)))] }
    return Math(.fence("[", Math(.grid(Math.Grid(.matrix, first + [[.sign("⋮")]] + last))), "]"))
  }

  /// The cells that are printed, with dots before the last row and column.
  private func table(_ shown: [[Expression]], _ entries: Expression.Entries) -> Math {
    var rows = (shown.isEmpty ? [[entries.body]] : shown).map { $0.map(math) }
    if entries.columns != nil {
      for row in rows.indices { rows[row].insert(.sign("⋯"), at: max(0, rows[row].count - 1)) }
    }
    if entries.rows != nil {
      let dots = (rows.last ?? []).indices.map { column in
        let isDiagonal = entries.columns != nil && column == (rows.last ?? []).count - 2
        return Math.sign(isDiagonal ? "⋱" : "⋮")
      }
      rows.insert(dots, at: max(0, rows.count - 1))
    }
    return Math(.fence("[", Math(.grid(Math.Grid(.matrix, rows))), "]"))
  }

  private func space(_ dimensions: [Math], _ sign: String) -> Math {
    let reals = Math(.symbol("R", .blackboard))
    guard let first = dimensions.first else { return reals }
    return Math(
      .scripts(reals, Math.Scripts(sup: .row([first] + dimensions.dropFirst().flatMap { [.sign(sign), $0] }))))
  }

  private func row(_ one: Expression.Case) -> [Math] {
    [math(one.value), one.condition.map(math) ?? Math(.text("otherwise"))]
  }

  private func math(_ condition: Expression.Condition) -> Math {
    .row([math(condition.left), .sign(condition.relation), math(condition.right)])
  }

  private func sigma(_ bound: Expression.Bound) -> Math {
    let letter = Math.variable(Index.letter(of: bound.variable))
    if let except = bound.except {
      let below = Math.row([letter, .sign("≠"), .variable(except)])
      return Math(.scripts(.sign("∑"), Math.Scripts(sub: below, limits: true)))
    }
    guard bound.isPrinted else {
      return Math(.scripts(.sign("∑"), Math.Scripts(sub: letter, limits: true)))
    }
    let below = Math.row([letter, .sign("="), .number(String(bound.from))])
    return Math(.scripts(.sign("∑"), Math.Scripts(sub: below, sup: math(bound.to), limits: true)))
  }

  private func name(_ quantity: Quantity) -> Math {
    let usual = names.math(quantity) ?? names.plainName(quantity)
    return spelling?.name(quantity, for: usual) ?? usual
  }

  private func symbol(_ function: Expression.Function) -> Math {
    switch function {
    case .activation(let letter): .variable(letter)
    case .slope(let letter): Math(.scripts(.variable(letter), Math.Scripts(primes: 1)))
    case .exponential: Math(.symbol("exp", .roman))
    case .logarithm: Math(.symbol("ln", .roman))
    case .log: Math(.symbol("log", .roman))
    case .hyperbolicTangent: Math(.symbol("tanh", .roman))
    case .hyperbolicCosine: Math(.symbol("cosh", .roman))
    case .squareRoot: Math(.symbol("sqrt", .roman))
    case .absolute: Math(.symbol("abs", .roman))
    case .sign: Math(.symbol("sgn", .roman))
    case .trace: Math(.symbol("tr", .roman))
    case .softmax: Math(.symbol("softmax", .roman))
    case .known(let function): Math(.symbol(function.rawValue, .roman))
    case .slopeOfKnown(let function):
      Math(.scripts(Math(.symbol(function.rawValue, .roman)), Math.Scripts(primes: 1)))
    }
  }

  private func sum(_ terms: [Expression.Term]) -> Math {
    var nodes: [Math] = []
    for term in terms {
      if term.isNegative || !nodes.isEmpty { nodes.append(.sign(term.isNegative ? "−" : "+")) }
      nodes.append(nodes.isEmpty ? math(term.value) : operand(term.value))
    }
    return .row(nodes)
  }

  private func product(_ factors: [Expression.Factor]) -> Math {
    var nodes: [Math] = []
    for factor in factors {
      if !nodes.isEmpty, !factor.sign.isEmpty { nodes.append(.sign(factor.sign)) }
      nodes.append(operand(factor.value))
    }
    return .row(nodes)
  }

  /// A part of a sum or product, in brackets where it would otherwise be misread.
  private func operand(_ expression: Expression) -> Math {
    let plain = math(expression)
    return switch expression.form {
    case .sum: .parenthesized(plain)
    case .number(let literal) where literal.hasPrefix("-"): .parenthesized(plain)
    default: plain
    }
  }

  /// A base with something above it, joined to the scripts that the base already has.
  private func script(_ base: Expression, above: Math) -> Math {
    if case .changed(let inner) = base.form { return Math(.marked(script(inner, above: above))) }
    let plain = math(base)
    switch base.form {
    case .quantity:
      if case .scripts(let letter, var scripts) = plain.form, scripts.sup == nil {
        scripts.sup = above
        return Math(.scripts(letter, scripts))
      }
      if case .scripts = plain.form { break }
      return Math(.scripts(plain, Math.Scripts(sup: above)))
    case .group, .grid, .euler, .argument: return Math(.scripts(plain, Math.Scripts(sup: above)))
    case .number(let literal) where !literal.hasPrefix("-") && !literal.contains("e"):
      return Math(.scripts(plain, Math.Scripts(sup: above)))
    default: break
    }
    return Math(.scripts(.parenthesized(plain), Math.Scripts(sup: above)))
  }
}

extension Math {
  /// A number with at most so many significant digits.
  package static func literal(_ value: Double, digits: Int) -> Math {
    literal(DecimalText.display(value, digits: digits))
  }

  /// A literal; `4.4e-7` is written 4.4 · 10⁻⁷.
  static func literal(_ text: String) -> Math {
    guard !text.hasPrefix("-") else { return .row([.sign("−"), literal(String(text.dropFirst()))]) }
    guard let (mantissa, exponent) = text.split(at: "e") else { return .number(text) }
    let power = Math(.scripts(.number("10"), Math.Scripts(sup: literal(exponent))))
    return .row([.number(mantissa), .sign("·"), power])
  }
}

extension Expression {
  fileprivate var isOperand: Bool { if case .operand = form { true } else { false } }
}
