import Reporting

/// Fences written as `\left … \right`, and environments.
extension LaTeXParser {
  /// The delimiter after `\left`, `\right` or `\middle`; a point is the invisible one.
  mutating func delimiter() -> (String, Range<Int>)? {
    guard let token = peek else { return nil }
    let sign: String?
    switch token.kind {
    case .character("."): sign = ""
    case .character("<"): sign = "⟨"
    case .character(">"): sign = "⟩"
    case .character(let character): sign = Signs.spellings[character] ?? String(character)
    case .command(let name):
      switch LaTeXCommand.all[name] {
      case .opening(let text), .closing(let text), .bar(let text), .sign(let text): sign = text
      default: sign = nil
      }
    default: sign = nil
    }
    guard let sign else { return nil }
    advance()
    return (sign, token.range)
  }

  mutating func left(_ token: LaTeXToken, into line: inout Line) {
    guard enter(at: token.range) else { return }
    defer { leave() }
    let open = delimiter()
    if open == nil { report(Phrase.LaTeX.nothingFollows("\\left"), at: token.range) }
    let start = lastEnd
    lefts += 1
    let rows = cells(until: .right)
    lefts -= 1
    let inner = grid(rows, from: start)
    var close = ""
    if let right = peek, right.kind == .command("right") {
      advance()
      if let (sign, _) = delimiter() {
        close = sign
      } else {
        report(Phrase.LaTeX.nothingFollows("\\right"), at: right.range)
      }
    } else if !isTooDeep {
      report(Phrase.LaTeX.notClosed("\\left", by: "\\right"), at: token.range)
    }
    let range = token.range.lowerBound..<lastEnd
    if case .grid(let grid) = inner.form, open?.0 == "{", close.isEmpty {
      line.nodes.append(Math(.grid(Math.Grid(.cases, grid.rows)), range: range))
    } else {
      line.nodes.append(Math(.fence(open?.0 ?? "", inner, close), range: range))
    }
  }

  mutating func environment(_ token: LaTeXToken, into line: inout Line) {
    guard let (name, full) = environmentName() else {
      return report(Phrase.LaTeX.nothingFollows("\\begin"), at: token.range)
    }
    guard enter(at: token.range) else { return }
    defer { leave() }
    let environment = LaTeXEnvironment.all[name]
    if environment == nil {
      let nearest = nearestName(to: name, among: LaTeXEnvironment.all.keys)
      report(
        Phrase.LaTeX.unknownEnvironment(full), hint: nearest.map { Phrase.LaTeX.didYouMean($0) },
        at: token.range.lowerBound..<lastEnd)
    }
    skipOption()
    let columns = environment?.arguments == 1 ? rawArgument().map(source) ?? "" : ""
    let start = lastEnd
    environments += 1
    let rows = cells(until: .environment)
    environments -= 1
    var inner = content(rows, environment?.kind, named: name, columns: columns, from: start)
    close(full, token)
    let range = token.range.lowerBound..<lastEnd
    if let fence = environment?.fence { inner = Math(.fence(fence.open, inner, fence.close), range: range) }
    add(inner, to: &line)
  }

  /// Rows as the environment means them; an array of left-aligned relations is a display.
  private func content(
    _ rows: [[Math]], _ kind: Math.Grid.Kind?, named name: String, columns: String, from start: Int
  ) -> Math {
    var kind = kind ?? .aligned
    if name == "array", !columns.isEmpty, columns.allSatisfy({ "rcl ".contains($0) }), columns.contains("l") {
      let relates = rows.contains { $0.contains { $0.nodes.contains { $0.isSign("=") } } }
      if relates { kind = .aligned }
    }
    return grid(rows, as: kind, from: start)
  }

  private mutating func close(_ name: String, _ begin: LaTeXToken) {
    guard let end = peek, end.kind == .command("end") else {
      if !isTooDeep { report(Phrase.LaTeX.notClosed("\\begin{\(name)}", by: "\\end{\(name)}"), at: begin.range) }
      return
    }
    advance()
    let (_, closing) = environmentName() ?? ("", "")
    if closing != name {
      report(Phrase.LaTeX.wrongEnd(closing, expected: name), at: end.range.lowerBound..<lastEnd)
    }
  }

  mutating func strayEnd(_ token: LaTeXToken) {
    let (_, name) = environmentName() ?? ("", "")
    report(
      Phrase.LaTeX.notOpened("\\end{\(name)}", by: "\\begin{\(name)}"), at: token.range.lowerBound..<lastEnd)
  }

  /// The name in braces, without a star and with it.
  private mutating func environmentName() -> (name: String, full: String)? {
    guard let range = rawArgument() else { return nil }
    let full = source(range)
    return (full.hasSuffix("*") ? String(full.dropLast()) : full, full)
  }

  /// Drops an option such as `[t]`.
  private mutating func skipOption() {
    guard position + 2 < tokens.count, tokens[position].kind == .character("["),
      tokens[position + 2].kind == .character("]"), case .character(let letter) = tokens[position + 1].kind,
      "tcblr".contains(letter), tokens[position].range.lowerBound == lastEnd
    else { return }
    position += 3
  }
}
