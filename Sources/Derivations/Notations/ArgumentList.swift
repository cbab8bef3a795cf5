import MathNotation

/// What stands in brackets behind a name and tells which of several things it means: J(W,b) or J(W,b;x,y).
struct ArgumentList {
  /// How each argument looks.
  let patterns: [Pattern]
  /// The commas and semicolons between them.
  private let separators: [String]

  /// Nil if an argument has no form that a name can have.
  init?(_ inner: Math, holes: Set<String>) {
    let (parts, separators) = Self.split(inner)
    let patterns = parts.compactMap { Pattern($0, holes: holes) }
    guard patterns.count == parts.count else { return nil }
    self.patterns = patterns
    self.separators = separators
  }

  /// The arguments, as they stand between commas and semicolons.
  static func arguments(_ inner: Math) -> [Math] { split(inner).parts }

  private static func split(_ inner: Math) -> (parts: [Math], separators: [String]) {
    var parts: [[Math]] = [[]]
    var separators: [String] = []
    for node in inner.nodes {
      switch node.form {
      case .sign(let sign) where sign == "," || sign == ";":
        separators.append(sign)
        parts.append([])
      case .space: break
      default: parts[parts.count - 1].append(node)
      }
    }
    return (parts.map { $0.count == 1 ? $0[0] : .row($0) }, separators)
  }

  /// The values of the holes for which this list is that one, whichever case its letters have and whatever stands between
  /// them; nil if it is another.
  func solution(_ inner: Math) -> [String: IndexTerm]? {
    let parts = Self.split(inner).parts
    guard parts.count == patterns.count else { return nil }
    var values: [String: IndexTerm] = [:]
    for (pattern, part) in zip(patterns, parts) {
      var base = part
      var scripts = Math.Scripts()
      if case .scripts(let below, let found) = part.form { (base, scripts) = (below, found) }
      guard base.isSameArgument(as: pattern.base), scripts.primes == 0,
        let found = pattern.solutions(sub: scripts.sub, sup: scripts.sup).first,
        found.allSatisfy({ values[$0.key] == nil || values[$0.key] == $0.value })
      else { return nil }
      values.merge(found) { $1 }
    }
    return values
  }

  /// The list with numbers in the holes, or nil if a hole has none.
  func math(_ values: [String: IndexTerm]) -> Math? {
    var nodes: [Math] = []
    for (index, pattern) in patterns.enumerated() {
      if index > 0 { nodes.append(.sign(separators[index - 1])) }
      guard let argument = pattern.math(values) else { return nil }
      nodes.append(argument)
    }
    return .parenthesized(.row(nodes))
  }
}

extension Math {
  fileprivate func isSameArgument(as other: Math) -> Bool {
    if case .symbol(let mine, _) = form, case .symbol(let its, _) = other.form {
      return mine.lowercased() == its.lowercased()
    }
    return isSameLetter(as: other)
  }
}
