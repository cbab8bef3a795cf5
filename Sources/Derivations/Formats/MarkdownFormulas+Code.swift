import MathNotation
import Reporting

/// Mathematics that stands where code stands.
extension MarkdownFormulas {
  /// What a fence holds: a display for `math`, LaTeX for `latex` and `tex`, else code.
  mutating func fenced(_ content: Range<Int>, info: String, whole: Range<Int>) {
    passedOver.append(whole)
    switch info {
    case "", "text", "txt", "plain", "plaintext": blocks.append(content)
    case "math", "katex", "mathjax", "{math}":
      let body = info == "{math}" ? behindOptions(content) : content
      items.append(item(.display, body, whole: whole))
    case "latex", "tex":
      let text = string(content)
      if text.contains("$") || text.contains("\\[") || text.contains("\\begin{") || text.contains("\\(") {
        // A whole document speaks of itself; what stands between its delimiters is mathematics.
        items += LaTeXFormulas.find(in: text, at: content.lowerBound)
      } else {
        items += paragraphs(content).map { item(.display, $0, whole: whole) }
      }
    default: break
    }
  }

  private func behindOptions(_ content: Range<Int>) -> Range<Int> {
    var start = content.lowerBound
    while start < content.upperBound, bytes[start] == UInt8(ascii: ":") { start = nextLine(from: start) }
    return min(start, content.upperBound)..<content.upperBound
  }

  /// The parts between empty lines.
  private func paragraphs(_ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    var end = line
    while line < range.upperBound {
      let text = trimmed(line..<min(range.upperBound, lineEnd(from: line)))
      if text.isEmpty {
        if let start { found.append(start..<end) }
        start = nil
      } else {
        start = start ?? text.lowerBound
        end = text.upperBound
      }
      line = min(range.upperBound, nextLine(from: line))
    }
    if let start { found.append(start..<end) }
    return found
  }

  /// Whether back-quotes hold a formula: LaTeX with a relation, all of whose commands are known.
  func isFormula(_ range: Range<Int>) -> Bool {
    let text = string(range)
    guard text.contains("=") || text.contains("\\approx") || text.contains("\\gets"), !text.contains(":\\") else {
      return false
    }
    var hasCommand = false
    var at = range.lowerBound
    while at < range.upperBound {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      let name = bytes[(at + 1)..<range.upperBound].prefix { $0 | 0x20 > 96 && $0 | 0x20 < 123 }
      if name.count > 1 {
        guard LaTeXReader.knows(String(decoding: name, as: UTF8.self)) else { return false }
        hasCommand = true
      }
      at += 1 + max(1, name.count)
    }
    return hasCommand
  }
}
