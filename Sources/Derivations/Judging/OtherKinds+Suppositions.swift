import Backpropagation
import MathNotation

/// What notes only suppose: "若误差不带 1/2：", "if the biases are regularised as well".
extension OtherKinds {
  /// Whether the sentence that leads to a claim supposes something by which nothing is judged.
  func isSupposed(_ claim: Claim) -> Bool {
    guard let words = words(before: claim) else { return false }
    let sentence = Self.lastSentence(of: words)
    guard Self.supposes(sentence), !Self.tellsCase(sentence) else { return false }
    // Another activation or cost can be put in its place, and the claim be judged of it.
    let isJudged =
      UnitActivation.allCases.contains { $0.isMentioned(in: sentence) }
      || Self.costs.contains { $0.words.contains(where: sentence.contains) }
    return !isJudged || (Self.factors + Self.penalties).contains(where: sentence.contains)
  }

  /// Whether the letter of the cost is added to something where words beside it speak of a constant: z_j = ln a_j + C.
  func mayHaveConstant(_ claim: Claim) -> Bool {
    let sides = [claim.left, claim.right].compactMap(\.expression)
    let isAdded = sides.contains { side in
      guard case .sum(let terms) = side.bare.form else { return false }
      return terms.contains { $0.value.plainQuantity?.kind == .cost }
    }
    guard isAdded, let end = claim.right.math.range?.upperBound, end <= notes.utf8.count else { return false }
    let behind = String(decoding: notes.utf8.dropFirst(end).prefix(Self.reachOfConstant), as: UTF8.self)
    let around = (words(before: claim) ?? "") + behind
    return ["constant", "常数", "常量"].contains(where: around.contains)
  }

  /// How far behind a claim words may call a letter of it a constant, in bytes.
  private static let reachOfConstant = 60

  /// What a text ends with behind its last full stop, display or empty line, without what opens the next display.
  private static func lastSentence(of words: String) -> String {
    let opening = /(\s|\$|>|\\\[|\\\(|&|`|\\begin\{[a-z*]+\}|\\(text|display)style)*$/
    let text = words.firstMatch(of: opening).map { words[..<$0.range.lowerBound] } ?? words[...]
    let end = /[.!?]\s|[。！？；]|\n\s*\n|\$\$|\\\]|\\end\{/
    return String(text[(text.matches(of: end).last?.range.upperBound ?? text.startIndex)...])
  }

  private static func supposes(_ sentence: String) -> Bool {
    sentence.split { !$0.isLetter }.contains { word in suppositions.contains { word == $0 } }
      || chineseSuppositions.contains(where: sentence.replacing("若干", with: "").contains)
  }

  private static let suppositions = [
    "if", "suppose", "supposing", "assume", "assuming", "had", "were", "would", "unless", "others", "alternatively",
  ]

  private static let chineseSuppositions = ["若", "如果", "假如", "假设", "假定", "倘", "要是"]

  /// Whether it tells which units or samples are meant, as in "if $j \ne k$": the indices of the claim say it too.
  private static func tellsCase(_ sentence: String) -> Bool {
    sentence.contains(/(if|若|如果|当)\s*\$?\s*[a-z]\s*(=|≠|\\neq?|\\not=)\s*[a-z]($|[^a-z])/)
  }
}
