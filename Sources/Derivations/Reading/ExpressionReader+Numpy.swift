import MathNotation

/// np.sum among formulas: the sums of the rows or of the columns of a matrix.
extension ExpressionReader {
  /// np.sum(A, axis=1, keepdims=True) as A times a column of ones, with axis 0 a row of ones times A, and without an axis
  /// both; nil for anything else.
  func sumInNumpy(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard let first = node.plainLetters, "np.sum".hasPrefix(first) else { return nil }
    let letters = [node] + cursor.following(5).prefix { $0.plainLetters != nil }
    var (name, count) = ("", 0)
    while name.count < 6, count < letters.count {
      name += letters[count].plainLetters ?? ""
      count += 1
    }
    guard name == "np.sum", let call = cursor.following(count).last, cursor.following(count).count == count,
      case .fence("(", let inner, ")") = call.form
    else { return nil }
    let parts = inner.nodes.split { $0.form == .sign(",") }.map(Array.init)
    guard let matrix = parts.first else { return nil }
    let options = Set(parts.dropFirst().map { $0.compactMap(\.plainLetters).joined() })
    let isOfRows = options.contains("axis=1")
    let isOfColumns = options.contains("axis=0")
    guard !isOfRows || !isOfColumns, options.count == parts.count - 1,
      options.isSubset(of: ["axis=1", "axis=0", "keepdims=True", "keepdims=False"])
    else { return nil }
    let printed = [node] + cursor.following(count)
    cursor.advance(by: count)
    let value = Expression(.group(try read(.joined(matrix))))
    let ones = Expression(.ones)
    let factors = (isOfRows ? [] : [Expression(.transpose(ones))]) + [value] + (isOfColumns ? [] : [ones])
    let sum = Expression(.product(factors.map { Expression.Factor(sign: "", meaning: .matrix, value: $0) }))
    return Expression(.alias(LaTeXWriter.write(.row(printed)), sum), range: join(node, call))
  }
}

extension Math {
  /// Letters, digits, `=` and `.` as they stand, for names of programs; nil for anything else.
  fileprivate var plainLetters: String? {
    switch form {
    case .symbol(let letters, _), .text(let letters), .number(let letters): letters
    case .sign("."): "."
    case .sign("="): "="
    case .space: ""
    default: nil
    }
  }
}
