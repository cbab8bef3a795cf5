import MathNotation

/// What equations of notes tell of their names.
extension InferredNotation {
  /// The sides of the equations of a formula, two by two.
  static func sides(of math: Math) -> [(left: [Math], right: [Math])] {
    rows(of: math).flatMap { row -> [(left: [Math], right: [Math])] in
      let statements = row.nodes.split { $0.form == .sign(",") || $0.isWideSpace }
      return statements.flatMap { nodes -> [(left: [Math], right: [Math])] in
        let sides = EquationReader.split(.joined(Array(nodes)), at: ["=", ":="]).sides.map { side in
          // Behind ∈ stands a shape.
          side.plainNodes.prefix { $0.form != .sign("∈") }.map(\.self)
        }
        return zip(sides, sides.dropFirst()).map { ($0, $1) }
      }
    }
  }

  /// The rows of a display, or a formula that has but one.
  private static func rows(of math: Math) -> [Math] {
    let nodes = math.plainNodes
    guard nodes.count == 1, case .grid(let grid) = nodes[0].form, grid.kind != .matrix else { return [math] }
    return grid.rows.flatMap { rows(of: .joined($0)) }
  }

  /// h^{(k)} = W^{(k)} x^{(k-1)} + b^{(k)}, of whole layers or of one unit with a Σ; nil for any other equation.
  static func forward(_ left: [Math], _ right: [Math]) -> Forward? {
    guard left.count == 1, let pre = Name(left[0]), pre.layer.number == 0 else { return nil }
    let groups = right.split { $0.form == .sign("+") }.map { group in group.filter { !$0.isSumOrProductSign } }
    guard (1...2).contains(groups.count), let product = groups.first(where: { $0.count == 2 }) else { return nil }
    let names = product.compactMap(Name.init)
    guard names.count == 2, let weight = names.first(where: { $0.layer == pre.layer && $0.base != pre.base }),
      let source = names.first(where: { $0.layer == IndexTerm(letter: pre.layer.letter, number: -1) }),
      source.base != weight.base
    else { return nil }
    guard groups.count == 2 else { return Forward(pre: pre, weight: weight, source: source, bias: nil) }
    guard let other = groups.first(where: { $0.count == 1 }), let bias = Name(other[0]), bias.layer == pre.layer,
      ![weight.base, source.base, pre.base].contains(bias.base)
    else { return nil }
    return Forward(pre: pre, weight: weight, source: source, bias: bias)
  }

  /// φ and the name of x^{(k)} in x^{(k)} = φ(h^{(k)}); nil for any other equation.
  static func activation(_ left: [Math], _ right: [Math], of forward: Forward) -> (function: Math, output: Name)? {
    guard left.count == 1, let output = Name(left[0]), output.base == forward.source.base,
      output.layer == forward.pre.layer,
      right.count == 2, case .fence("(", let inner, ")") = right[1].form,
      inner.nodes.filter({ !$0.isSpace }).count == 1,
      let argument = inner.nodes.first(where: { !$0.isSpace }).flatMap(Name.init), argument.base == forward.pre.base
    else { return nil }
    var function = right[0]
    if case .scripts(let base, let scripts) = function.form, scripts.primes == 0 { function = base }
    guard function.isBareLetter, ![forward.pre.base, output.base, forward.weight.base].contains(function) else {
      return nil
    }
    return (function, output)
  }

  /// e^{(k)} in e^{(k)} = ∂ℓ/∂h^{(k)}; nil for any other equation.
  static func error(_ left: [Math], _ right: [Math], of pre: Name) -> Name? {
    guard left.count == 1, let error = Name(left[0]), error.base != pre.base,
      error.units.count == pre.units.count || error.units.isEmpty,
      right.count == 1, case .fraction(_, let bottom) = right[0].form,
      bottom.nodes.first?.form == .symbol("∂", .italic),
      let variable = bottom.nodes.last.flatMap(Name.init), variable.base == pre.base, variable.layer == error.layer
    else { return nil }
    return error
  }

  /// K in ŷ = x^{(K)}; nil for any other equation.
  static func lastLayer(_ left: [Math], _ right: [Math], of output: Name) -> String? {
    guard left.count == 1, right.count == 1, case .accent(.hat, _) = left[0].form, let name = Name(right[0]),
      name.base == output.base, name.layer.number == 0
    else { return nil }
    return name.layer.letter
  }

  /// y and K in x^{(K)} − y, wherever it stands.
  static func target(in math: Math, besides output: Name) -> (letter: String, last: String?)? {
    var found: (letter: String, last: String?)?
    _ = math.contains { node in
      guard case .row(let all) = node.form else { return false }
      let nodes = all.filter { !$0.isSpace }
      for (first, (sign, second)) in zip(nodes, zip(nodes.dropFirst(), nodes.dropFirst(2)))
      where sign.form == .sign("−") {
        for (one, other) in [(first, second), (second, first)] {
          guard let name = Name(one), name.base == output.base, let letter = other.letterOfTarget else { continue }
          found = (letter, name.layer.number == 0 ? name.layer.letter : nil)
          return true
        }
      }
      return false
    }
    return found
  }

  /// What derivatives are taken of most, without its scripts, where it is a letter that has at most one below.
  static func costs(in all: [Math]) -> [Math] {
    var counts: [Math: Int] = [:]
    for math in all {
      _ = math.contains { node in
        guard case .fraction(let top, _) = node.form else { return false }
        let nodes = top.plainNodes
        guard nodes.count == 2, nodes[0].form == .symbol("∂", .italic) else { return false }
        if nodes[1].isBareLetter { counts[nodes[1], default: 0] += 1 }
        return false
      }
    }
    return counts.sorted { ($1.value, LaTeXWriter.write($0.key)) < ($0.value, LaTeXWriter.write($1.key)) }.map(\.key)
  }

  /// The same name with another letter.
  static func renamed(_ name: Name, to base: Math) -> Name? {
    guard case .scripts(_, let scripts) = name.math.form else { return nil }
    return Name(Math(.scripts(base, scripts)))
  }
}

extension Math {
  /// Whether it is one letter, upright, slanted or bold.
  var isBareLetter: Bool {
    switch form {
    case .symbol(let letter, _): letter.count == 1 && letter != "∂" && letter != "∇"
    default: false
    }
  }

  fileprivate var isSumOrProductSign: Bool {
    switch form {
    case .sign("∑"), .sign("·"), .sign("×"), .sign("*"): true
    case .scripts(let base, _): base.form == .sign("∑")
    default: false
    }
  }

  /// The letter of a target: y or y_i, without a layer.
  fileprivate var letterOfTarget: String? {
    switch form {
    case .symbol(let letter, _): letter.count == 1 ? letter : nil
    case .scripts(let base, let scripts):
      scripts.sup == nil && scripts.primes == 0 ? base.letterOfTarget : nil
    default: nil
    }
  }
}
