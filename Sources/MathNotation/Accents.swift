/// Letters with a mark above them, used in both directions.
enum Accents {
  /// Each accented letter that Unicode has as one character: the bare letters, then the same with the mark.
  private static let rows: [(Math.Accent, String, String)] = [
    (.hat, "aceghijosuwyzACEGHIJOSUWYZ", "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ"),
    (.bar, "aegiouyAEGIOUY", "āēḡīōūȳĀĒḠĪŌŪȲ"),
    (.tilde, "aeinouvyAEINOUVY", "ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ"),
    (.dot, "abcdefghmnoprstwxyzABCDEFGHMNOPRSTWXYZ", "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢṀṄȮṖṘṠṪẆẊẎŻ"),
  ]

  private static let pairs = rows.flatMap { accent, bare, marked in zip(bare, marked).map { (accent, $0, $1) } }

  /// The letter and the mark of a character that has both.
  static let parts = Dictionary(pairs.map { ($2, ($0, String($1))) }) { first, _ in first }

  private static let composed = Dictionary(pairs.map { (Key(accent: $0, letter: $1), $2) }) { first, _ in first }

  private struct Key: Hashable {
    let accent: Math.Accent
    let letter: Character
  }

  /// The combining marks.
  static let combining: [Math.Accent: Unicode.Scalar] = [
    .hat: "\u{302}", .bar: "\u{304}", .tilde: "\u{303}", .vec: "\u{20D7}", .dot: "\u{307}",
  ]

  /// The mark that a combining character stands for.
  static let byCombining = Dictionary(combining.map { ($1, $0) }) { $1 }

  /// A letter with a mark above it: one character where Unicode has it, else with a combining mark.
  static func letter(_ letter: Character, with accent: Math.Accent) -> String {
    if let one = composed[Key(accent: accent, letter: letter)] { return String(one) }
    return String(letter) + (combining[accent].map { String(Character($0)) } ?? "")
  }
}
