import MathNotation
import Reporting

/// ℝ^{n × m}, of which a matrix with n rows and m columns is said to be an element.
extension ExpressionReader {
  /// The space that a node names, or nil if it names none.
  func space(_ node: Math) throws(Fault) -> Expression? {
    guard node.isReals(names) else { return nil }
    guard case .scripts(_, let scripts) = node.form else { return Expression(.space([], sign: ""), range: node.range) }
    guard scripts.sub == nil, scripts.primes == 0, let (parts, separator) = scripts.sup?.dimensions, parts.count <= 2
    else { throw unreadable(node) }
    var dimensions: [Expression] = []
    for part in parts { dimensions.append(try dimension(.joined(part, at: node.range?.upperBound))) }
    return Expression(.space(dimensions, sign: separator), range: node.range)
  }

  /// A number of rows or columns: a number, a letter of the notes for one, or what is made of numbers of units.
  private func dimension(_ math: Math) throws(Fault) -> Expression {
    if let size = names.sizes[math] {
      return Expression(
        .alias(LaTeXWriter.write(math), Expression(.quantity(size), range: math.range)), range: math.range)
    }
    let dimension = try read(math)
    guard dimension.quantities.allSatisfy({ $0.kind == .units }) else {
      throw Fault(
        .error, .noNumberOfUnits(LaTeXWriter.write(math), notation: names.notation.name), at: place(math))
    }
    return dimension
  }
}

extension Math {
  /// What stands between the signs of n × m, and the last of these signs.
  var dimensions: (parts: [[Math]], separator: String) {
    var nodes = nodes
    if nodes.count == 1, case .fence("(", let inner, ")") = nodes[0].form { nodes = inner.nodes }
    var parts: [[Math]] = [[]]
    var separator = ""
    for part in nodes {
      if case .sign(let sign) = part.form, ["×", "*", ","].contains(sign) {
        separator = sign
        parts.append([])
      } else {
        parts[parts.count - 1].append(part)
      }
    }
    return (parts, separator)
  }

  /// Whether it is ℝ, also in bold and with something above it, and no name of the notation.
  func isReals(_ names: Names) -> Bool {
    switch form {
    case .scripts(let base, _): return base.isReals(names)
    case .symbol("R", .blackboard), .symbol("R", .bold):
      if case .unknownLetter = names.find(base: self, sub: nil, sup: nil) { return true }
      return false
    default: return false
    }
  }
}
