extension Diagnostic {
  /// The line of the text that is meant, with carets under the place and the hint behind them:
  ///
  ///     12 | C = \frc{1}{2}(y - t)^2
  ///        |     ^^^^ did you mean '\frac'?
  ///
  /// Of a long line only what stands around the place is shown. Tabs count as one column.
  public func excerpt(in source: SourceText, language: Language, width: Int = 72) -> String {
    let place = source.place(at: range.lowerBound)
    let start = place.column - 1
    let end = source.place(at: range.upperBound)
    let rest = source.characters(ofLine: place.line, from: start, count: width)
    let length = max(1, end.line == place.line ? min(width, end.column - place.column) : rest.count)
    let first = start + length > width ? max(0, start - width / 3) : 0
    let characters = source.characters(ofLine: place.line, from: first, count: 2 * width)
      .map { $0 == "\t" ? " " : $0 }
    let before = String(characters.prefix(start - first)).columns
    let under = String(characters.dropFirst(start - first).prefix(length)).columns
    let shown = characters.prefix(width)
    let carets = String(repeating: "^", count: max(1, min(under, width - min(before, width - 1))))
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let tail = hint.map { " " + $0[language] } ?? ""
    return "\(number) | \(String(shown))\n\(margin) | \(String(repeating: " ", count: before))\(carets)\(tail)"
  }
}
