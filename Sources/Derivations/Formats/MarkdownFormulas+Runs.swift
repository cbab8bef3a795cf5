/// Looking at the bytes of a text.
extension MarkdownFormulas {
  var isLineStart: Bool {
    bytes[..<position].reversed().first { $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  func starts(_ text: String, at offset: Int? = nil) -> Bool {
    let offset = offset ?? position
    return bytes[min(offset, bytes.count)...].starts(with: text.utf8)
  }

  /// The place of a delimiter; what was once not found is not looked for again.
  mutating func find(_ text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first, !absent.contains(text) else { return nil }
    var at = start
    while at < bytes.count {
      if bytes[at] == first, starts(text, at: at) { return at }
      at += 1
    }
    absent.insert(text)
    return nil
  }

  mutating func closingRun(of mark: UInt8, length: Int, from start: Int) -> Int? {
    guard !absentRuns[mark, default: []].contains(length) else { return nil }
    var at = start
    while at < bytes.count {
      guard bytes[at] == mark else {
        at += 1
        continue
      }
      let run = bytes[at...].prefix { $0 == mark }.count
      if run == length { return at }
      at += run
    }
    absentRuns[mark, default: []].insert(length)
    return nil
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isBlank(bytes[low]) { low += 1 }
    while low < high, isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  func lineEnd(from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  func nextLine(from start: Int) -> Int { min(bytes.count, lineEnd(from: start) + 1) }

  func firstLine(equalTo mark: String, from start: Int) -> Int? {
    var line = nextLine(from: start)
    while line < bytes.count {
      if bytes[trimmed(line..<lineEnd(from: line))].elementsEqual(mark.utf8) { return nextLine(from: line) }
      line = nextLine(from: line)
    }
    return nil
  }
}
