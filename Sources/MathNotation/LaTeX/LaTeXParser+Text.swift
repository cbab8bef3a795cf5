import Reporting

/// Words inside mathematics.
extension LaTeXParser {
  /// The argument of `\text`: words, and mathematics between dollar signs.
  mutating func text(of name: String, _ range: Range<Int>) -> [Math] {
    guard let opening = peek, opening.kind == .open else {
      return argument(of: "\\\(name)", at: range).map { node in
        if case .symbol(let letter, _) = node.form { [Math(.text(letter), range: node.range)] } else { node.nodes }
      } ?? []
    }
    advance()
    var nodes: [Math] = []
    var level = 1
    var start = opening.range.upperBound
    while let token = peek {
      if token.kind == .close { level -= 1 }
      if token.kind == .open { level += 1 }
      if level == 0 {
        append(start..<token.range.lowerBound, to: &nodes)
        advance()
        return joined(nodes, range)
      }
      advance()
      guard token.kind == .character("$"), enter(at: token.range) else { continue }
      append(start..<token.range.lowerBound, to: &nodes)
      braces += 1
      nodes += line(until: .dollar).nodes
      braces -= 1
      leave()
      if peek?.kind == .character("$") { advance() }
      start = lastEnd
    }
    append(start..<max(start, lastEnd), to: &nodes)
    if !isTooDeep { report(Phrase.LaTeX.notClosed("{", by: "}"), at: opening.range) }
    return joined(nodes, range)
  }

  /// One text covers the whole command.
  private func joined(_ nodes: [Math], _ range: Range<Int>) -> [Math] {
    guard nodes.count == 1, case .text = nodes[0].form else { return nodes }
    return [Math(nodes[0].form, range: range.lowerBound..<lastEnd)]
  }

  private func append(_ range: Range<Int>, to nodes: inout [Math]) {
    let words = Self.words(in: source(range))
    if words.isEmpty { return }
    // \text{ } is no word.
    let isSpace = words.allSatisfy { $0 == " " }
    nodes.append(Math(isSpace ? .space(6) : .text(words), range: range))
  }

  /// The characters that LaTeX prints for a text: escapes resolved, braces dropped, runs of spaces as one.
  static func words(in source: String) -> String {
    var words = ""
    var rest = Substring(source)
    while let next = rest.popFirst() {
      switch next {
      case "{", "}": continue
      case "%": rest = rest.drop { !$0.isNewline }
      case "~": words.append(" ")
      case "\\":
        guard let escaped = rest.first, escaped.isASCII, escaped.isLetter else {
          words.append(rest.popFirst().map { $0 == "\\" ? " " : $0 } ?? "\\")
          continue
        }
        let name = String(rest.prefix { $0.isASCII && $0.isLetter })
        rest = rest.dropFirst(name.count).drop { $0 == " " }
        words += textCommands[name] ?? Symbols.byCommand[name] ?? Signs.byCommand[name] ?? ""
      default:
        if !next.isWhitespace {
          words.append(next)
        } else if words.last != " " {
          words.append(" ")
        }
      }
    }
    return words
  }

  /// Characters of text that have a command.
  static let textCommands = ["textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^"]
}
