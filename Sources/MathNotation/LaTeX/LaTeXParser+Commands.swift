import Reporting

/// Commands, by what the table says that they do.
extension LaTeXParser {
  mutating func command(_ name: String, _ token: LaTeXToken, into line: inout Line) {
    advance()
    guard let command = LaTeXCommand.all[name] else { return unknown(name, token, into: &line) }
    let range = token.range
    switch command {
    case .symbol(let letter, let own):
      line.nodes.append(Math(.symbol(letter, own == .italic ? style ?? .italic : own), range: range))
    case .sign(let sign): line.nodes.append(colonEquals(Math(.sign(sign), range: range)))
    case .long(let sign):
      _ = option()
      _ = rawArgument()
      line.nodes.append(Math(.sign(sign), range: range.lowerBound..<lastEnd))
    case .infixFraction: infixFraction(range, into: &line)
    case .box(let count):
      for _ in 0..<count { _ = rawArgument() }
      line.nodes += box(name, range)
    case .table(let kind, let open, let close): table(kind, open, close, range, into: &line)
    case .space(let width): line.nodes.append(Math(.space(width), range: range))
    case .length(let braced):
      if let width = space(braced: braced) { line.nodes.append(Math(.space(width), range: range.lowerBound..<lastEnd)) }
    case .opening(let sign): open(sign, range, in: &line)
    case .closing(let sign): close(sign, range, in: &line)
    case .bar(let sign):
      if line.open.last?.delimiter == sign { close(sign, range, in: &line) } else { open(sign, range, in: &line) }
    case .look(let look): (style, joinsNames) = (look, look == .roman)
    case .not: not(token, into: &line)
    case .limits: break
    case .left: left(token, into: &line)
    case .right:
      report(Phrase.LaTeX.notOpened("\\right", by: "\\left"), at: range)
      if let (sign, range) = delimiter() { line.nodes.append(Math(.sign(sign), range: range)) }
    case .middle:
      if let (sign, range) = delimiter() { line.nodes.append(Math(.sign(sign), range: range)) }
    case .begin: environment(token, into: &line)
    case .end: strayEnd(token)
    case .dropped(let arguments):
      for _ in 0..<arguments { _ = rawArgument() }
    case .text: line.nodes += text(of: name, range)
    case .fraction, .root, .accent, .style, .body, .brace, .under, .over, .circled:
      if let node = withArguments(command, "\\\(name)", range).map({ name == "mathrel" ? assignment($0) : $0 }) {
        add(node, to: &line)
      }
    }
  }

  private mutating func withArguments(_ command: LaTeXCommand, _ name: String, _ range: Range<Int>) -> Math? {
    let start = range.lowerBound
    switch command {
    case .fraction:
      let top = argument(of: name, at: range) ?? Math(.row([]))
      let bottom = argument(of: name, at: range) ?? Math(.row([]))
      return Math(.fraction(top, bottom), range: start..<lastEnd)
    case .root:
      let degree = rootDegree()
      let inner = argument(of: name, at: range) ?? Math(.row([]))
      return Math(.root(inner, degree: degree), range: start..<lastEnd)
    case .accent(let accent):
      guard let inner = argument(of: name, at: range) else { return nil }
      return Math(.accent(accent, inner), range: start..<lastEnd)
    case .style(let look, let names):
      let outer = (style, joinsNames)
      (style, joinsNames) = (look, names)
      defer { (style, joinsNames) = outer }
      var styled = argument(of: name, at: range)
      // A name begins with the command that sets it.
      if case .symbol = styled?.form { styled?.range = start..<lastEnd }
      return styled
    case .body(let count):
      _ = option()
      for _ in 0..<count where name != "\\bbox" { _ = rawArgument() }
      return argument(of: name, at: range)
    case .brace:
      let body = argument(of: name, at: range)
      if peek?.kind == .sub || peek?.kind == .sup {
        advance()
        _ = argument(of: name, at: range)
      }
      return body
    case .under, .over:
      guard let mark = argument(of: name, at: range), let base = argument(of: name, at: range) else { return nil }
      var scripts = Math.Scripts(limits: true)
      if case .under = command { scripts.sub = mark } else { scripts.sup = mark }
      return mark.isEmpty ? base : Self.attach(scripts, to: base, end: lastEnd)
    case .circled:
      guard let content = rawArgument() else { return nil }
      return Math(.symbol(Self.circled(source(content)), style ?? .italic), range: start..<lastEnd)
    default: return nil
    }
  }

  /// A number from 1 to 20 in a circle.
  static func circled(_ digits: String) -> String {
    guard let number = UInt32(digits), (1...20).contains(number), let scalar = Unicode.Scalar(0x245F + number) else {
      return digits
    }
    return String(Character(scalar))
  }

  /// `\mathrel{+}=` is one sign, set without the space that TeX puts after a plus.
  private mutating func assignment(_ node: Math) -> Math {
    guard case .sign(let sign) = node.form, Signs.kinds[sign + "="] == .relation, let next = peek,
      next.kind == .character("="), next.range.lowerBound == lastEnd
    else { return node }
    advance()
    return Math(.sign(sign + "="), range: node.range.map { $0.lowerBound..<next.range.upperBound })
  }

  private mutating func rootDegree() -> Math? {
    guard let bracket = peek, bracket.kind == .character("["), enter(at: bracket.range) else { return nil }
    defer { leave() }
    advance()
    let rows = cells(until: .bracket)
    let degree = grid(rows, from: bracket.range.upperBound)
    if peek?.kind == .character("]") {
      advance()
    } else if !isTooDeep {
      report(Phrase.LaTeX.notClosed("[", by: "]"), at: bracket.range)
    }
    return degree.isEmpty ? nil : degree
  }

  private mutating func not(_ token: LaTeXToken, into line: inout Line) {
    guard let next = argument(of: "\\not", at: token.range) else { return }
    let range = token.range.lowerBound..<lastEnd
    if case .sign(let sign) = next.form {
      line.nodes.append(Math(.sign(Signs.negated[sign] ?? sign + "\u{338}"), range: range))
    } else {
      add(next, to: &line)
    }
  }

  private mutating func unknown(_ name: String, _ token: LaTeXToken, into line: inout Line) {
    let nearest = nearestName(to: name, among: LaTeXCommand.all.keys)
    report(
      Phrase.LaTeX.unknownCommand(name), hint: nearest.map { Phrase.LaTeX.didYouMean("\\\($0)") }, at: token.range)
    if !name.isEmpty { line.nodes.append(Math(.symbol(name, .italic), range: token.range)) }
  }
}
