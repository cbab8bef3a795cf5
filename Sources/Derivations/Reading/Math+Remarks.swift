import MathNotation

/// Of what the remarks behind an equation consist.
extension Math {
  var isSeparator: Bool { form == .sign(",") || form == .sign(";") || form == .sign(".") }

  var isForAll: Bool { form == .symbol("∀", .italic) }

  var isArrow: Bool { ["←", "→", "⇐", "⟸"].contains { form == .sign($0) } }

  var isWideSpace: Bool { if case .space(let width) = form { width >= 18 } else { false } }

  var isSomeWord: Bool {
    switch form {
    case .text: true
    case .symbol(let word, .roman): word.count > 1 && !Self.operators.contains(word)
    default: false
    }
  }

  /// Whether its words are several, or stand apart by a space or bracket of their own.
  var isSetApart: Bool {
    guard case .text(let words) = form else { return false }
    return words.trimmed.contains(" ") || words.hasPrefix(" ") || words.hasPrefix("(") || words.hasPrefix("（")
  }

  static let ticks: Set<String> = [
    "✓", "✔", "☑", "✅", "∎", "■", "□", "◻", "◼", "▪", "▫", "☐", "⬛", "⬜", "√", "✗", "☺", "!", "！",
  ]
  private static let operators: Set<String> = ["tr", "diag", "exp", "log", "ln", "max", "min", "tanh", "vec", "sum"]

  /// `(⋆)`, `(\mathrm{BP3})`, `①`: what an equation is called.
  func isLabel(orNumber takesNumbers: Bool) -> Bool {
    switch form {
    case .symbol(let sign, _): return Self.circled.contains(sign)
    case .fence(let open, let inner, _) where open == "(" || open == "[":
      let inside = inner.plainNodes
      // `(2)` may be a factor; what a wide space sets apart from the equation is looked at elsewhere.
      if inside.count == 1, case .number = inside[0].form { return takesNumbers }
      return !inside.isEmpty
        && inside.allSatisfy { node in
          switch node.form {
          case .symbol(let sign, _), .sign(let sign): Self.stars.contains(sign) || Self.circled.contains(sign)
          default: false
          }
        }
    default: return false
    }
  }

  var isBracketed: Bool { if case .fence = form { true } else { false } }

  private static let stars: Set<String> = ["⋆", "★", "☆", "♠", "†", "‡", "∗", "*"]
  private static let circled: Set<String> = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫".map(String.init))

  /// Whether its words begin a condition.
  var supposes: Bool {
    says(
      ["if", "when", "case", "assuming", "provided", "unless", "iff", "under", "until", "while", "at"],
      ["当", "若", "如果", "时"])
  }

  /// Whether its words name units or layers, for which something may hold alone.
  var restricts: Bool {
    says(["hidden", "output", "only", "except", "last", "first"], ["仅", "只", "输出", "隐"])
  }

  private func says(_ english: Set<String>, _ chinese: [String]) -> Bool {
    switch form {
    case .text(let words), .symbol(let words, .roman):
      let found = words.lowercased().split { !$0.isLetter }
      return found.contains { english.contains(String($0)) } || chinese.contains { words.contains($0) }
    case .row(let nodes): return nodes.contains { $0.says(english, chinese) }
    default: return false
    }
  }

  var closesBracket: Bool {
    switch form {
    case .text(let words): words.trimmed.hasSuffix(")") || words.trimmed.hasSuffix(").")
    case .sign(")"): true
    default: false
    }
  }

  var isAnyNumber: Bool { if case .number = form { true } else { false } }

  var isComparison: Bool {
    guard case .sign(let sign) = form else { return false }
    return ["<", ">", "≤", "≥"].contains(sign)
  }

  var isAnyRelation: Bool {
    guard case .sign(let sign) = form else { return false }
    return isComparison || ["=", "≠", "∈"].contains(sign) || isRelation
  }

  var indexLetters: [String] {
    if case .symbol(let letter, _) = form { [letter] } else { [] }
  }

  /// The letters that stand in scripts and in brackets of names.
  func collectScriptLetters(into found: inout Set<String>) {
    if case .scripts(let base, let scripts) = form {
      for script in [scripts.sub, scripts.sup].compactMap(\.self) { script.collectLetters(into: &found) }
      base.collectScriptLetters(into: &found)
      return
    }
    for child in children { child.collectScriptLetters(into: &found) }
  }

  private func collectLetters(into found: inout Set<String>) {
    if case .symbol(let letter, _) = form { found.insert(letter) }
    for child in children { child.collectLetters(into: &found) }
  }
}
