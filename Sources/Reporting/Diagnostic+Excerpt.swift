extension Diagnostic {
  /// The line of the text that is meant, with carets under the place and the hint behind them:
  ///
  ///     12 | C = \frc{1}{2}(y - t)^2
  ///        |     ^^^^ did you mean '\frac'?
  ///
  /// Of a long line only what stands around the place is shown. Tabs count as one column.
  public func excerpt(in source: SourceText, language: Language, width: Int = 72) -> String {
    let place = source.place(at: range.lowerBound)
    let characters = source.line(place.line).map { $0 == "\t" ? " " : $0 }
    let start = min(place.column - 1, characters.count)
    let end = source.place(at: range.upperBound)
    let length = end.line == place.line ? max(1, end.column - place.column) : max(1, characters.count - start)
    let first = start + min(length, width) > width ? max(0, start - width / 3) : 0
    let shown = characters[first..<min(characters.count, first + width)]
    let before = String(characters[first..<start]).columns
    let under = String(characters[start..<min(characters.count, start + length)]).columns
    let carets = String(repeating: "^", count: max(1, min(under, width - min(before, width - 1))))
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let tail = hint.map { " " + $0[language] } ?? ""
    return "\(number) | \(String(shown))\n\(margin) | \(String(repeating: " ", count: before))\(carets)\(tail)"
  }
}
