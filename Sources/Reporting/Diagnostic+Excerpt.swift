extension Diagnostic {
  /// The line of the text that is meant, with carets under the place and the hint behind them:
  ///
  ///     12 | C = \frc{1}{2}(y - t)^2
  ///        |     ^^^^ did you mean '\frac'?
  ///
  /// Of a long line only what stands around the place is shown, so that all lines keep to a number of columns; a hint that
  /// does not fit behind the carets stands below them. Tabs count as one column.
  public func excerpt(in source: SourceText, language: Language, width whole: Int = 76) -> String {
    let place = source.place(at: range.lowerBound)
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count) + " | "
    let width = whole - margin.count
    let start = place.column - 1
    let end = source.place(at: range.upperBound)
    let window = max(0, start - width)
    let characters = source.characters(ofLine: place.line, from: window, count: 3 * width)
      .map { $0 == "\t" ? " " : $0 }
    let (left, right) = (characters.prefix(start - window), characters.dropFirst(start - window))
    let meant = right.prefix(end.line == place.line ? max(1, end.column - place.column) : width)
    let isLong = window > 0 || String(left + meant).columns > width
    let before = isLong ? String(left.suffix(columns: width / 3)) : String(left)
    let shown = String((before + right).prefix(columns: width))
    let under = String(meant.prefix(columns: width - before.columns)).columns
    let carets = String(repeating: "^", count: max(1, under))
    let marked = "\(number) | \(shown)\n\(margin)\(String(repeating: " ", count: before.columns))\(carets)"
    guard let hint = hint?[language] else { return marked }
    let fits = before.columns + carets.count + 1 + hint.columns <= width
    return marked + (fits ? " " : "\n" + margin) + hint
  }
}

extension Collection<Character> {
  /// As many characters of the beginning as fit in so many columns.
  fileprivate func prefix(columns: Int) -> SubSequence {
    var left = columns
    return prefix(while: { character in
      left -= String(character).columns
      return left >= 0
    })
  }
}

extension BidirectionalCollection<Character> {
  /// As many characters of the end as fit in so many columns.
  fileprivate func suffix(columns: Int) -> [Character] { reversed().prefix(columns: columns).reversed() }
}
