import Reporting

/// Scripts and arguments.
extension LaTeXParser {
  /// Whether the next token is a script.
  var scriptsFollow: Bool {
    switch peek?.kind {
    case .sub, .sup, .primes, .command("limits"), .command("nolimits"): true
    default: false
    }
  }

  /// Reads all scripts that stand together and gives them to the last node of the cell.
  mutating func scripts(into line: inout Line) {
    let start = peek?.range.lowerBound ?? lastEnd
    let base = line.takeBase() ?? Math(.row([]), range: start..<start)
    var scripts = Math.Scripts(limits: Self.takesLimits(base))
    var (subs, sups): ([Math], [Math]) = ([], [])
    reading: while let token = peek {
      switch token.kind {
      case .sub: read(token, Phrase.LaTeX.doubleSubscript, into: &subs, &scripts)
      case .sup: read(token, Phrase.LaTeX.doubleSuperscript, into: &sups, &scripts)
      case .primes(let count):
        advance()
        scripts.primes += count
      case .command("limits"), .command("nolimits"):
        advance()
        scripts.limits = token.kind == .command("limits")
      default: break reading
      }
    }
    scripts.sub = Self.joined(subs)
    scripts.sup = Self.joined(sups)
    let node = Self.attach(scripts, to: base, end: lastEnd)
    if !node.isEmpty { line.nodes.append(node) }
  }

  /// Several scripts in one place stand side by side.
  private static func joined(_ scripts: [Math]) -> Math? {
    scripts.count < 2 ? scripts.first : row(scripts.flatMap(\.nodes), from: 0)
  }

  /// Reads one script; primes at its start leave it.
  private mutating func read(
    _ token: LaTeXToken, _ twice: Phrase, into place: inout [Math], _ scripts: inout Math.Scripts
  ) {
    advance()
    let isSub = token.kind == .sub
    guard var script = argument(of: isSub ? "_" : "^", at: token.range) else { return }
    if !isSub { scripts.primes += Self.takePrimes(from: &script) }
    if script.isEmpty { return }
    if !place.isEmpty { report(twice, hint: Phrase.LaTeX.groupScripts, at: token.range) }
    place.append(script)
  }

  /// The primes at the start of a superscript, as in `f^{'}` and `f^{\prime 2}`, leave it; so do those behind brackets,
  /// as in `f^{[1]\prime}`.
  private static func takePrimes(from script: inout Math) -> Int {
    var nodes = script.nodes
    if let last = nodes.last, case .scripts(let base, let inner) = last.form,
      inner == Math.Scripts(primes: inner.primes),
      case .fence = base.form
    {
      script = row(nodes.dropLast() + [base], from: base.range?.lowerBound ?? 0)
      return inner.primes
    }
    guard let first = nodes.first, case .scripts(let base, var inner) = first.form, base.isEmpty,
      inner.primes > 0, inner.sub == nil
    else { return 0 }
    let primes = inner.primes
    inner.primes = 0
    nodes.removeFirst()
    script = row((inner.sup?.nodes ?? []) + nodes, from: first.range?.upperBound ?? 0)
    return primes
  }

  /// Scripts on a base; scripts that the base has already are joined where no place is taken twice.
  static func attach(_ scripts: Math.Scripts, to base: Math, end: Int) -> Math {
    let range = base.range.map { $0.lowerBound..<max($0.lowerBound, end) }
    if scripts.sub == nil, scripts.sup == nil, scripts.primes == 0 { return base }
    if case .scripts(let inner, var joined) = base.form, joined.limits == scripts.limits,
      joined.sub == nil || scripts.sub == nil, joined.sup == nil || scripts.sup == nil,
      joined.primes == 0 || scripts.primes == 0, joined.sup == nil || scripts.primes == 0 || joined.limits
    {
      joined.sub = joined.sub ?? scripts.sub
      joined.sup = joined.sup ?? scripts.sup
      joined.primes += scripts.primes
      return Math(.scripts(inner, joined), range: range)
    }
    return Math(.scripts(base, scripts), range: range)
  }

  /// Whether bounds stand under and over this base in a display.
  static func takesLimits(_ base: Math) -> Bool {
    switch base.form {
    case .sign(let sign): Signs.kinds[sign] == .big && !Signs.besideBounds.contains(sign)
    case .symbol(let name, .roman): Symbols.underBounds.contains(name)
    case .scripts(_, let scripts): scripts.limits
    default: false
    }
  }

  /// The next argument: a group, a command with its own arguments, one digit or one character.
  mutating func argument(of owner: String, at range: Range<Int>) -> Math? {
    guard let token = peek else {
      if !isTooDeep { report(Phrase.LaTeX.nothingFollows(owner), at: range) }
      return nil
    }
    switch token.kind {
    case .open: return group()
    case .number(let literal): return digit(of: literal, token)
    case .character("]"), .character(")"), .character("("), .character("["), .character("|"):
      advance()
      return Math(.sign(source(token.range)), range: token.range)
    case .character(let character):
      advance()
      return self.character(character, token.range)
    case .primes(let count):
      advance()
      return Math(.scripts(Math(.row([]), range: token.range), Math.Scripts(primes: count)), range: token.range)
    case .command("limits") where owner == "_" || owner == "^", .command("nolimits") where owner == "_" || owner == "^":
      // `\sum_\limits{i}` stands for `\sum\limits_{i}`.
      advance()
      return argument(of: owner, at: range)
    case .command("right") where lefts > 0, .command("end") where environments > 0: break
    case .command(let name):
      guard enter(at: token.range) else { return nil }
      defer { leave() }
      var line = Line()
      command(name, token, into: &line)
      return Self.row(line.nodes, from: token.range.upperBound)
    case .sub, .sup, .ampersand, .newline, .close: break
    }
    report(Phrase.LaTeX.nothingFollows(owner), at: range)
    return nil
  }

  /// TeX takes one digit as an argument; the other digits stay.
  private mutating func digit(of literal: String, _ token: LaTeXToken) -> Math {
    let first = token.range.lowerBound..<(token.range.lowerBound + 1)
    let rest = String(literal.dropFirst())
    if literal.first == "." || rest.isEmpty {
      advance()
      return number(literal, token.range)
    }
    tokens[position].kind = .number(rest)
    tokens[position].range = first.upperBound..<token.range.upperBound
    return number(String(literal.prefix(1)), first)
  }

  /// The text of an argument in braces that is not mathematics, and its range without the braces.
  mutating func rawArgument() -> Range<Int>? {
    guard let opening = peek, opening.kind == .open else { return nil }
    var level = 0
    while let token = peek {
      advance()
      if token.kind == .open { level += 1 }
      if token.kind == .close {
        level -= 1
        if level == 0 { return opening.range.upperBound..<token.range.lowerBound }
      }
    }
    report(Phrase.LaTeX.notClosed("{", by: "}"), at: opening.range)
    return opening.range.upperBound..<max(opening.range.upperBound, lastEnd)
  }
}
