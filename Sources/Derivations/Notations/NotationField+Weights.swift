/// Lines of a notation file that are repeated for every weight.
extension NotationField {
  /// Which number comes first.
  struct Counting {
    let widths: [Int]
    /// What the notation calls the input layer.
    let firstLayer: Int
    /// What the notation calls the first unit.
    let firstUnit: Int
    /// Whether weights out of one unit have numbers that follow each other, rather than weights into it; by layer, the
    /// last one standing for all behind it.
    let isBySource: [Bool]

    init(_ lines: [NotationField], widths: [Int]) {
      func value(_ key: String) -> String? {
        lines.compactMap { $0.split(at: ":") }.last { $0.0.text == key }?.1.text
      }
      self.widths = widths
      firstLayer = value("layers from").flatMap { Int($0) } ?? 0
      firstUnit = value("units from").flatMap { Int($0) } ?? 1
      isBySource = (value("numbering") ?? "").split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0).trimmed == "by source" }
    }
  }

  /// The line itself, or one for each weight in the order in which they are numbered.
  func repeated(_ counting: Counting) -> [NotationField] {
    guard let line = dropping(prefix: "each weight:") else { return [self] }
    let widths = counting.widths
    var found: [NotationField] = []
    for layer in widths.indices.dropFirst() {
      let isBySource = counting.isBySource[min(layer, counting.isBySource.count) - 1]
      let inner = isBySource ? widths[layer] : widths[layer - 1]
      for place in 0..<widths[layer] * widths[layer - 1] {
        let ends = (place / inner, place % inner)
        let (unit, source) = isBySource ? (ends.1, ends.0) : ends
        let numbers = [layer + counting.firstLayer, unit + counting.firstUnit, source + counting.firstUnit]
        let list = numbers.map(String.init).joined(separator: ", ")
        found.append(
          NotationField(
            text: line.text.replacing("@", by: String(found.count + 1)).replacing("l, i, j", by: list),
            range: line.range))
      }
    }
    return found
  }
}

extension String {
  /// The text with one text in place of another.
  fileprivate func replacing(_ old: String, by new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
