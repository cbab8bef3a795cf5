import Reporting

/// One cell: nodes side by side, with brackets paired where they pair.
extension LaTeXParser {
  /// The nodes of a cell so far, and the brackets among them that are still open.
  struct Line {
    var nodes: [Math] = []
    var open: [(index: Int, delimiter: String)] = []
    /// Whether an empty group stands before the place, as in `{}^T`.
    var afterEmptyGroup = false

    /// Takes the base of scripts that come now, or nothing if there is none.
    mutating func takeBase() -> Math? {
      guard let last = nodes.last, open.last?.index != nodes.count - 1 else { return nil }
      switch last.form {
      case .space: return nil
      case .sign where afterEmptyGroup: return nil
      default: return nodes.removeLast()
      }
    }
  }

  /// Reads up to `&`, `\\` or what ends the group, fence or environment; that token is not taken.
  mutating func line(until stop: Stop) -> Math {
    let outerStyle = (style, joinsNames)
    defer { (style, joinsNames) = outerStyle }
    var line = Line()
    let start = peek?.range.lowerBound ?? lastEnd
    while let token = peek, !ends(token, line: line, stop: stop) {
      read(token, into: &line)
    }
    unpaired += line.open.compactMap { open in
      guard open.delimiter != "|", open.delimiter != "‖" else { return nil }
      return line.nodes[open.index].range.map { (open.delimiter, $0) }
    }
    return Self.row(line.nodes, from: start)
  }

  /// Nodes side by side, with the range that they cover.
  static func row(_ nodes: [Math], from start: Int) -> Math {
    if nodes.count == 1 { return nodes[0] }
    let lower = nodes.first?.range?.lowerBound ?? start
    let upper = nodes.last?.range?.upperBound ?? start
    return Math(.row(nodes), range: min(lower, upper)..<max(lower, upper))
  }

  private mutating func ends(_ token: LaTeXToken, line: Line, stop: Stop) -> Bool {
    switch token.kind {
    case .ampersand, .newline: true
    case .close: braces > 0
    case .command("right"): lefts > 0
    case .command("intertext"), .command("shortintertext"): stop == .environment
    case .command("end"): environments > 0
    case .character("]"): stop == .bracket && !line.open.contains { $0.delimiter == "[" }
    case .character("$"): stop == .dollar
    default: false
    }
  }

  private mutating func read(_ token: LaTeXToken, into line: inout Line) {
    switch token.kind {
    case .sub, .sup, .primes, .command("limits"), .command("nolimits"): scripts(into: &line)
    case .open: group(token, into: &line)
    case .close:
      advance()
      report(Phrase.LaTeX.notOpened("}", by: "{"), at: token.range)
    case .command(let name): command(name, token, into: &line)
    case .character(let character):
      advance()
      read(character, token, into: &line)
    case .number(let literal):
      advance()
      line.nodes.append(number(literal, token.range))
    case .ampersand, .newline: advance()
    }
    if case .open = token.kind { return }
    line.afterEmptyGroup = false
  }

  /// Digits; in a bold or double-struck look they are a symbol.
  func number(_ literal: String, _ range: Range<Int>) -> Math {
    if let style, style != .roman, style != .italic { return Math(.symbol(literal, style), range: range) }
    return Math(.number(literal), range: range)
  }

  private mutating func read(_ character: Character, _ token: LaTeXToken, into line: inout Line) {
    if character.isASCII, character.isLetter { return line.nodes.append(self.character(character, token.range)) }
    let sign = Signs.spellings[character] ?? String(character)
    switch sign {
    case "(", "[", "{", "⟨", "⌊", "⌈": open(sign, token.range, in: &line)
    case ")", "]", "}", "⟩", "⌋", "⌉": close(sign, token.range, in: &line)
    case "|", "‖":
      var (sign, range) = (sign, token.range)
      // Two bars side by side are one sign, unless the first closes what a single one opened.
      if sign == "|", line.open.last?.delimiter != "|", let next = peek, next.kind == .character("|"),
        next.range.lowerBound == range.upperBound
      {
        advance()
        (sign, range) = ("‖", range.lowerBound..<next.range.upperBound)
      }
      if line.open.last?.delimiter == sign {
        close(sign, range, in: &line)
      } else {
        open(sign, range, in: &line)
      }
    case "+", "−", "*", "/", ":":
      // `: =` is one sign too, and + = would be two.
      if let next = peek, next.kind == .character("="), sign == ":" || next.range.lowerBound == token.range.upperBound {
        advance()
        line.nodes.append(Math(.sign(sign + "="), range: token.range.lowerBound..<next.range.upperBound))
      } else {
        line.nodes.append(Math(.sign(sign), range: token.range))
      }
    case ".":
      // `.*` multiplies element by element, as in Matlab.
      if let next = peek, next.kind == .character("*"), next.range.lowerBound == token.range.upperBound {
        advance()
        line.nodes.append(Math(.sign("⊙"), range: token.range.lowerBound..<next.range.upperBound))
      } else {
        line.nodes.append(self.character(character, token.range))
      }
    case "$":
      report(Phrase.LaTeX.strayCharacter("$"), severity: .warning, at: token.range)
    default:
      line.nodes.append(self.character(character, token.range))
    }
  }

  /// Notes an opening bracket, which stays a sign until its partner comes.
  mutating func open(_ delimiter: String, _ range: Range<Int>, in line: inout Line) {
    guard depth + line.open.count < LaTeXReader.nestingLimit else { return giveUp(at: range) }
    line.open.append((line.nodes.count, delimiter))
    line.nodes.append(Math(.sign(delimiter), range: range))
  }

  /// Pairs a closing bracket with the nearest of its kind, or with one of another kind, as in (0, 1].
  mutating func close(_ delimiter: String, _ range: Range<Int>, in line: inout Line) {
    let partner = LaTeXCommand.pairs.first { $0.close == delimiter }?.open
    let mixed = delimiter == ")" ? "[" : delimiter == "]" ? "(" : nil
    let match =
      line.open.lastIndex { $0.delimiter == partner }
      ?? (line.open.last?.delimiter == mixed ? line.open.indices.last : nil)
    guard let match else {
      if delimiter != "|", delimiter != "‖" { unpaired.append((delimiter, range)) }
      line.nodes.append(Math(.sign(delimiter), range: range))
      return
    }
    for lost in line.open[(match + 1)...] where lost.delimiter != "|" && lost.delimiter != "‖" {
      if let range = line.nodes[lost.index].range { unpaired.append((lost.delimiter, range)) }
    }
    let (index, open) = line.open[match]
    let start = line.nodes[index].range ?? range
    let inner = Self.row(Array(line.nodes[(index + 1)...]), from: start.upperBound)
    line.open.removeSubrange(match...)
    line.nodes.removeSubrange(index...)
    line.nodes.append(Math(.fence(open, inner, delimiter), range: start.lowerBound..<range.upperBound))
  }

  /// A group in braces: its nodes join the cell, except where scripts follow, which take it as their base.
  private mutating func group(_ token: LaTeXToken, into line: inout Line) {
    guard let inner = group() else { return }
    add(inner, to: &line)
    line.afterEmptyGroup = inner.isEmpty
  }

  /// Adds what a group or a command gave: a row joins the cell, and scripts without a base join the node before.
  func add(_ node: Math, to line: inout Line) {
    switch node.form {
    case .row([]): break
    case .row(let nodes) where !scriptsFollow:
      add(nodes[0], to: &line)
      line.nodes += nodes.dropFirst()
    case .scripts(let base, let scripts) where base.isEmpty:
      line.afterEmptyGroup = true
      if let base = line.takeBase() {
        var scripts = scripts
        scripts.limits = scripts.limits || Self.takesLimits(base)
        line.nodes.append(Self.attach(scripts, to: base, end: lastEnd))
      } else {
        line.nodes.append(node)
      }
    default: line.nodes.append(node)
    }
  }

  /// A group in braces, or nil where the nesting is too deep.
  mutating func group() -> Math? {
    guard let opening = peek, enter(at: opening.range) else { return nil }
    defer { leave() }
    advance()
    braces += 1
    let rows = cells(until: .brace)
    braces -= 1
    let inner = grid(rows, from: opening.range.upperBound)
    if peek?.kind == .close {
      advance()
    } else if !isTooDeep {
      report(Phrase.LaTeX.notClosed("{", by: "}"), at: opening.range)
    }
    return inner
  }
}
