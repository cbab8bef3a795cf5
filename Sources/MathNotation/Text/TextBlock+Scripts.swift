/// Scripts, bounds and accents.
extension TextBlock {
  /// A base with its scripts: on its line where Unicode has all characters, else in rows of their own.
  static func scripts(_ base: Math, _ scripts: Math.Scripts, _ setting: Setting) -> TextBlock {
    var base = block(base, setting)
    if scripts.primes > 0 {
      base = corner(base, sub: nil, sup: TextBlock(text: primes(scripts.primes)), onLine: true)
    }
    if scripts.limits { return limits(base, scripts) }
    let sub = scripts.sub.flatMap { inline($0, Scripts.subscripts) }
    let sup = scripts.sup.flatMap { inline($0, Scripts.superscripts) }
    if (sub == nil) == (scripts.sub == nil), (sup == nil) == (scripts.sup == nil) {
      return corner(base, sub: sub, sup: sup, onLine: true)
    }
    let tight = Setting(isTight: true)
    return corner(
      base, sub: scripts.sub.map { block($0, tight) }, sup: scripts.sup.map { block($0, tight) }, onLine: false)
  }

  private static func primes(_ count: Int) -> String { String(repeating: "′", count: count) }

  /// Scripts at the right of a base: on its line, at the corners of a tall base, or above and below the line.
  private static func corner(_ base: TextBlock, sub: TextBlock?, sup: TextBlock?, onLine: Bool) -> TextBlock {
    if base.isTall {
      return atCorners(base, sub: sub, sup: sup)
    }
    if onLine { return beside([base, sub ?? .empty, sup ?? .empty]) }
    let blank = TextBlock(text: "")
    let over = sup.map { [$0] } ?? []
    let under = sub.map { [$0] } ?? []
    var column = stacked(over + [blank] + under, baselineOf: over.count)
    column.isTall = false
    return beside([base, column])
  }

  /// A superscript in the top row of a tall base and a subscript in its last row.
  private static func atCorners(_ base: TextBlock, sub: TextBlock?, sup: TextBlock?) -> TextBlock {
    let above = sup.map { $0.height - 1 } ?? 0
    let gap = base.height - (sup == nil ? 0 : 1) - (sub == nil ? 0 : 1)
    let blanks = Array(repeating: TextBlock(text: ""), count: max(0, gap))
    let column = stacked((sup.map { [$0] } ?? []) + blanks + (sub.map { [$0] } ?? []))
    var block = beside([base, column.with(baseline: above + base.baseline)])
    block.isTall = true
    return block
  }

  /// Bounds under and over a base.
  private static func limits(_ base: TextBlock, _ scripts: Math.Scripts) -> TextBlock {
    let tight = Setting(isTight: true)
    let over = scripts.sup.map { [block($0, tight)] } ?? []
    let under = scripts.sub.map { [block($0, tight)] } ?? []
    var whole = stacked(over + [base] + under, .center, baselineOf: over.count)
    whole.isTall = true
    return whole
  }

  /// A mark above a letter as one character; above anything else in a row of its own.
  static func accent(_ accent: Math.Accent, _ inner: Math, _ setting: Setting) -> TextBlock {
    switch inner.form {
    case .symbol(let name, _), .number(let name):
      if let letter = name.first, name.count == 1 { return TextBlock(text: Accents.letter(letter, with: accent)) }
    case .scripts(let base, let scripts) where !scripts.limits:
      return self.scripts(Math(.accent(accent, base)), scripts, setting)
    default: break
    }
    let body = block(inner, setting)
    let mark = TextBlock(text: accent == .bar ? String(repeating: "─", count: body.width) : signs[accent] ?? "")
    return stacked([mark, body], accent == .vec ? .right : .center, baselineOf: 1)
  }

  private static let signs: [Math.Accent: String] = [.hat: "^", .tilde: "~", .vec: "→", .dot: "˙"]
}
