/// Characters of a line without a word or a mark of another kind among them.
struct PlainRun {
  let text: Substring
  let offset: Int
  /// What stands before and behind: a word or a mark, nothing at the ends of the line, `|` beside other formulas.
  let before: String
  let after: String

  /// Whether letters or digits stand here.
  var hasWords: Bool { text.contains { $0.isLetter || $0.isNumber } }

  /// Words behind which a clause begins.
  private static let connectives: Set<String> = [
    "where", "with", "and", "for", "is", "are", "which", "so", "then", "if", "when", "because", "since", "as", "that",
    "we", "it", "or", "but", "holds", "hence", "thus", "while", "here", "from",
  ]

  /// Where in the run an equation stands, or nil if none does or it may go on.
  var equation: Range<Substring.Index>? {
    var low = text.startIndex
    var high = text.endIndex
    func trim() {
      while low < high, text[low].isWhitespace { low = text.index(after: low) }
      while low < high, text[text.index(before: high)].isWhitespace { high = text.index(before: high) }
    }
    trim()
    // An article belongs to the word beside it.
    if before.count > 1 || before.isEmpty, text[low..<high].hasPrefix("a ") || text[low..<high].hasPrefix("A "),
      !isOperator(behind: low)
    {
      low = text.index(after: low)
    }
    if after.count > 1, text[low..<high].hasSuffix(" a") { high = text.index(before: high) }
    trim()
    while low < high, ":".contains(text[text.index(before: high)]) { high = text.index(before: high) }
    trim()
    let inner = text[low..<high]
    guard let relation = inner.firstIndex(where: { "=≈←≡".contains($0) }), !endsInDoubt, inner.isClosed,
      inner.contains(where: PlainFormulas.isStrong) || relation == inner.startIndex,
      !inner.contains("=="), !inner.contains("//"), !inner.contains("**"), !inner.contains("<"), !inner.contains(">"),
      !inner.contains("{") || inner.contains("_{") || inner.contains("^{")
    else { return nil }
    let right = inner[inner.index(after: relation)...]
    guard right.contains(where: { !$0.isWhitespace }), !"=≈←≡+-−·×*/".contains(inner.last ?? " ") else { return nil }
    let left = inner[..<relation]
    if left.allSatisfy(\.isWhitespace) { return before.isEmpty && after.isEmpty ? low..<high : nil }
    if before.isDoubtfulBefore { return nil }
    // In words the left side is one name; what stands before it belongs to them.
    return before.isEmpty || left.hasOneName ? low..<high : nil
  }

  private func isOperator(behind place: Substring.Index) -> Bool {
    let rest = text[text.index(after: place)...].drop { $0.isWhitespace }
    return rest.first.map { "=≈←+-−·×*/_^".contains($0) } ?? true
  }

  /// Whether what stands behind may belong to the equation.
  private var endsInDoubt: Bool {
    guard let next = after.first else { return false }
    if next.isASCII, next.isLetter { return !Self.connectives.contains(after.lowercased()) }
    if ",.;:!?)]，。；：！？）、」”".contains(next) { return false }
    // 乘, 点, 加, 减, 除, 的, 倍, 与, 和: words for what is done to the equation's right side.
    return !next.isLetter || "乘点加减除的倍与和内叉".contains(next)
  }
}

extension String {
  /// Whether a mark stands here behind which no equation can begin.
  fileprivate var isDoubtfulBefore: Bool {
    guard let mark = last else { return false }
    return !mark.isLetter && !",.;:!?([，。；：！？（、“「-*".contains(mark)
  }
}

extension Substring {
  /// Whether all brackets close.
  fileprivate var isClosed: Bool {
    var depth = 0
    for character in self {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether it is one name, a quotient of names, or a function of one.
  fileprivate var hasOneName: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.count == 1
      || words.contains { "/·×+−-*".contains($0.first ?? " ") || "/·×+−-*".contains($0.last ?? " ") }
  }
}
