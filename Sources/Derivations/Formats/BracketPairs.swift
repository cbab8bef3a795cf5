/// Which brackets of a piece of a text belong together, found in one pass.
struct BracketPairs {
  /// The piece.
  let range: Range<Int>
  /// The closing bracket of each opening one that has one.
  private var closing: [Int: Int] = [:]
  /// The closing brackets behind which an address begins, in order.
  private var beforeAddresses: [Int] = []

  /// The pairs of `open` and `close`; where backslashes escape, what stands behind one is no bracket.
  init(_ open: Character, _ close: Character, in range: Range<Int>, of bytes: [UInt8], hasEscapes: Bool) {
    self.range = range
    let (open, close) = (open.asciiValue, close.asciiValue)
    var unclosed: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if hasEscapes, bytes[at] == UInt8(ascii: "\\") {
        at += 1
      } else if bytes[at] == open {
        unclosed.append(at)
      } else if bytes[at] == close {
        if let start = unclosed.popLast() { closing[start] = at }
        if at + 1 < range.upperBound, bytes[at + 1] == UInt8(ascii: "(") { beforeAddresses.append(at) }
      }
      at += 1
    }
  }

  /// The bracket that closes the one here.
  func closing(of open: Int) -> Int? { closing[open] }

  /// The first closing bracket behind a place that has an address behind it.
  func firstBeforeAddress(from start: Int) -> Int? { beforeAddresses.first(atOrBehind: start) }
}
