import MathNotation

/// What the words behind a case say of when it holds.
enum CaseWords {
  /// In the output layer.
  case output
  /// In the other layers.
  case hidden
  /// In all other cases.
  case otherwise

  /// Nil where the words say something else, or nothing.
  init?(_ nodes: [Math]) {
    let words = nodes.map(\.letters).joined(separator: " ").lowercased()
    func says(_ some: [String]) -> Bool { some.contains { words.contains($0) } }
    if says(["output", "last layer", "final layer", "输出", "最后一层"]) {
      self = says([" not ", "非", "不是"]) ? .hidden : .output
    } else if says(["hidden", "inner", "internal", "隐", "中间层"]) {
      self = .hidden
    } else if says(["otherwise", "else", "其他", "其它", "否则"]) {
      self = .otherwise
    } else {
      return nil
    }
  }
}

extension Math {
  /// The nodes where a condition that was typed as text, as in `\text{if z < 0}`, is mathematics.
  static func withConditionsTypedAsText(_ nodes: [Math]) -> [Math] {
    nodes.flatMap { node -> [Math] in
      guard case .text(let text) = node.form, text.contains(where: { "<>=≤≥".contains($0) }) else { return [node] }
      let parts = text.split(separator: " ")
      let words = parts.prefix { $0.count > 1 && $0.allSatisfy(\.isLetter) }
      let rest = parts.dropFirst(words.count).joined(separator: " ")
      let reading = LaTeXReader.read(rest)
      guard !rest.isEmpty, reading.diagnostics.isEmpty else { return [node] }
      let condition = reading.math.plainNodes.map { $0.mapped { Math($0.form, range: node.range) } }
      return [Math(.text(words.joined(separator: " ")), range: node.range)] + condition
    }
  }

  /// Whether it says that there is no value: `undefined`.
  static func saysNothing(_ nodes: some Sequence<Math>) -> Bool {
    let word = nodes.map(\.letters).joined().lowercased().filter { !$0.isWhitespace }
    return ["undefined", "undef", "notdefined", "nan", "未定义", "不存在", "无定义", "不可导"].contains(word)
  }

  /// The letters of a word or of words.
  fileprivate var letters: String {
    switch form {
    case .text(let words), .symbol(let words, _): words
    default: nodes.count > 1 ? nodes.map(\.letters).joined() : ""
    }
  }
}
