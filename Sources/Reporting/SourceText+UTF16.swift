extension SourceText {
  /// A line and a column in UTF-16 code units, both counted from 1, as editors' protocols do.
  ///
  /// Takes constant time but for the first call on a text.
  public func utf16Place(at offset: Int) -> (line: Int, column: Int) {
    let line = place(at: offset).line
    let end = text.utf8.index(text.startIndex, offsetBy: min(max(0, offset), text.utf8.count))
    let start = text.utf8.index(text.startIndex, offsetBy: lineStart(line))
    return (line, text.utf16.distance(from: start, to: end) + 1)
  }
}
