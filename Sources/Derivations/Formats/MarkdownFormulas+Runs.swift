/// Runs of back-quotes and tildes, and lines that close front matter.
extension MarkdownFormulas {
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

  func firstLine(equalTo mark: String, from start: Int) -> Int? {
    var line = nextLine(from: start)
    while line < bytes.count {
      if bytes[trimmed(line..<lineEnd(from: line))].elementsEqual(mark.utf8) { return nextLine(from: line) }
      line = nextLine(from: line)
    }
    return nil
  }
}
