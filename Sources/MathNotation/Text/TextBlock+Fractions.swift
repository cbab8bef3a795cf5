/// Fractions, fences and roots.
extension TextBlock {
  /// A numerator over a denominator; the bar is as wide as the wider of the two, and wider than bars inside it.
  static func fraction(_ top: TextBlock, _ bottom: TextBlock) -> TextBlock {
    let inner = max(top.width, bottom.width, 1)
    let hasBar = (top.isTall && top.width == inner) || (bottom.isTall && bottom.width == inner)
    let width = hasBar ? inner + 2 : inner
    let bar = TextBlock(text: String(repeating: "─", count: width))
    var block = stacked([top, bar, bottom], .center, baselineOf: 1)
    block.isTall = true
    return block
  }

  /// A block between delimiters; they grow with tall content, and stay small around scripts.
  static func fenced(_ open: String, _ inner: TextBlock, _ close: String, isGrid: Bool = false) -> TextBlock {
    let grows = inner.isTall && inner.height > 1
    guard grows else { return beside([TextBlock(text: open), inner, TextBlock(text: close)]) }
    let padded = inner.padded(left: open.isEmpty ? 0 : 1, right: close.isEmpty ? 0 : 1)
    var block = beside([
      delimiter(open, height: inner.height, baseline: inner.baseline), padded,
      delimiter(close, height: inner.height, baseline: inner.baseline),
    ])
    block.isTall = true
    return block
  }

  /// A delimiter as tall as its content.
  static func delimiter(_ sign: String, height: Int, baseline: Int) -> TextBlock {
    guard !sign.isEmpty else { return .empty }
    var rows: [String]
    if let (top, middle, bottom) = pieces[sign] {
      rows = [top] + Array(repeating: middle, count: max(0, height - 2)) + [bottom]
      if let waist = waists[sign] {
        if height == 2 { rows = waist.short } else { rows[height / 2] = waist.tall }
      }
    } else {
      rows = (0..<height).map { $0 == baseline ? sign : " " }
    }
    return stacked(rows.map { TextBlock(text: $0) }).with(baseline: baseline)
  }

  private static let pieces: [String: (String, String, String)] = [
    "(": ("⎛", "⎜", "⎝"), ")": ("⎞", "⎟", "⎠"), "[": ("⎡", "⎢", "⎣"), "]": ("⎤", "⎥", "⎦"), "{": ("⎧", "⎪", "⎩"),
    "}": ("⎫", "⎪", "⎭"), "|": ("│", "│", "│"), "‖": ("‖", "‖", "‖"), "⌊": ("⎢", "⎢", "⎣"), "⌋": ("⎥", "⎥", "⎦"),
    "⌈": ("⎡", "⎢", "⎢"), "⌉": ("⎤", "⎥", "⎥"),
  ]

  private static let waists: [String: (tall: String, short: [String])] = [
    "{": ("⎨", ["⎰", "⎱"]), "}": ("⎬", ["⎱", "⎰"]),
  ]

  /// A root: its content in brackets, unless it is one letter or number.
  static func root(_ inner: Math, _ degree: Math?, _ setting: Setting) -> TextBlock {
    let content = block(inner, setting)
    let needsFence: Bool
    switch inner.form {
    case .symbol, .number, .fence: needsFence = false
    case .scripts, .accent: needsFence = content.height > 1
    default: needsFence = true
    }
    let sign = TextBlock(text: "√")
    let body = needsFence ? fenced("(", content, ")") : content
    guard let degree else { return beside([sign, body]) }
    if let raised = inline(degree, Scripts.superscripts) { return beside([raised, sign, body]) }
    return beside([Self.scripts(.row([]), Math.Scripts(sup: degree), setting), sign, body])
  }
}
