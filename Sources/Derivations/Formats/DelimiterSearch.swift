/// Where delimiters, lines, brackets and environments stand in a text.
///
/// What was found, or not found, is remembered, so that looking for it from place after place takes linear time however
/// many openers a text has without a closer.
struct DelimiterSearch {
  private let bytes: [UInt8]
  /// Where the lines begin, in order.
  private let lineStarts: [Int]
  /// The last answer for each delimiter: where it first stands at or behind a place, or nil if it does not.
  private var nearest: [String: (from: Int, place: Int?)] = [:]
  /// The ends of environments by the places behind their `\begin{…}`.
  private var environmentEnds: [Int: Int]?
  /// Where the runs of a character begin that are of one length, in order.
  private var runs: [UInt8: [Int: [Int]]] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// Where the line of a place begins.
  func lineStart(of place: Int) -> Int { lineStarts[lineIndex(of: place)] }

  /// Where the line of a place ends, before its line feed.
  func lineEnd(from place: Int) -> Int {
    let next = lineIndex(of: min(place, bytes.count)) + 1
    return next < lineStarts.count ? lineStarts[next] - 1 : bytes.count
  }

  private func lineIndex(of place: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The first place of a delimiter at or behind a place.
  mutating func first(_ text: String, from start: Int) -> Int? {
    if let known = nearest[text], known.from <= start, known.place.map({ start <= $0 }) ?? true { return known.place }
    var at = start
    let wanted = Array(text.utf8)
    while at < bytes.count, bytes[at] != wanted[0] || !bytes[at...].starts(with: wanted) { at += 1 }
    let place = at < bytes.count ? at : nil
    nearest[text] = (start, place)
    return place
  }

  /// The first run of a character that has this length, at or behind a place.
  mutating func run(of mark: UInt8, length: Int, from start: Int) -> Int? {
    if runs[mark] == nil { runs[mark] = allRuns(of: mark) }
    guard let places = runs[mark]?[length] else { return nil }
    return places.first(atOrBehind: start)
  }

  private func allRuns(of mark: UInt8) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    var at = 0
    while at < bytes.count {
      let length = bytes[at...].prefix { $0 == mark }.count
      if length > 0 { found[length, default: []].append(at) }
      at += max(1, length)
    }
    return found
  }

  // MARK: Environments

  /// The name in braces behind `\begin` or `\end` here, with its star.
  func environment(_ command: String, at place: Int) -> (name: String, end: Int)? {
    guard bytes[min(place, bytes.count)...].starts(with: (command + "{").utf8) else { return nil }
    let start = place + command.utf8.count + 1
    guard let close = bytes[start...].prefix(40).firstIndex(of: UInt8(ascii: "}")) else { return nil }
    return (String(decoding: bytes[start..<close], as: UTF8.self), close + 1)
  }

  /// The end of the environment whose `\begin{…}` ends at a place, behind its `\end{…}`.
  mutating func environmentEnd(from start: Int) -> Int? {
    let ends = environmentEnds ?? allEnvironmentEnds
    environmentEnds = ends
    return ends[start]
  }

  private var allEnvironmentEnds: [Int: Int] {
    var found: [Int: Int] = [:]
    // Where those of each name have begun that have not ended.
    var open: [String: [Int]] = [:]
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      if let begin = environment("\\begin", at: at) {
        open[begin.name, default: []].append(begin.end)
      } else if let end = environment("\\end", at: at), let begin = open[end.name]?.popLast() {
        found[begin] = end.end
      }
      at += 1
      // `\\` is a line break and no beginning of a command.
      if at < bytes.count, bytes[at] == UInt8(ascii: "\\") { at += 1 }
    }
    return found
  }
}

extension [Int] {
  /// The first of numbers in order that is not below a limit.
  func first(atOrBehind limit: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
