import Backpropagation
import MathNotation

/// What notes only suppose, in the words before their equations: "若误差不带 1/2：", "at a minimum", "some authors define".
///
/// Such equations are not called wrong, and tell nothing of what the rest of the notes is about.
struct Suppositions {
  /// The text of the notes in lower case, as UTF-8.
  private let notes: [UInt8]

  init(notes: String) { self.notes = Array(notes.utf8) }

  /// How much of the notes is looked at before a claim, in bytes.
  private static let reach = 1500
  /// Over how many displays a sentence may reach, with nothing but "then" and the like between them.
  private static let mostDisplays = 4

  /// Whether the sentence that leads to a claim supposes something by which nothing is judged.
  func cover(_ claim: Claim) -> Bool {
    guard let sentence = sentence(before: claim, ifOneOf: Self.wordsThatCover) else { return false }
    if Self.contains(sentence, words: Self.states, Self.phrasesOfStates) { return true }
    guard Self.contains(sentence, words: Self.conditions, Self.phrasesOfConditions), !Self.tellsCase(sentence) else {
      return false
    }
    // Another activation or cost can be put in its place, and the claim be judged of it.
    let isJudged =
      UnitActivation.allCases.contains { $0.isMentioned(in: sentence) }
      || OtherKinds.costs.contains { $0.words.contains(where: sentence.contains) }
    return !isJudged || (OtherKinds.factors + OtherKinds.penalties).contains(where: sentence.contains)
  }

  /// Whether that sentence speaks of something that is not so in the notes, and so tells nothing of their kind.
  func oppose(_ claim: Claim) -> Bool {
    sentence(before: claim, ifOneOf: Self.wordsThatOppose)
      .map { Self.contains($0, words: Self.opposites, Self.phrasesOfOpposites) } ?? false
  }

  /// The sentence that leads to a claim; nil where none of some words stands near, as taking it apart takes long.
  private func sentence(before claim: Claim, ifOneOf words: [[UInt8]]) -> String? {
    guard let place = claim.left.math.range?.lowerBound, place <= notes.count else { return nil }
    let before = notes[max(0, place - Self.reach)..<place]
    guard words.contains(where: before.contains(word:)) else { return nil }
    return Self.sentence(leadingTo: String(decoding: before, as: UTF8.self)[...])
  }

  private static let wordsThatCover = bytes(
    Array(states) + phrasesOfStates + Array(conditions) + phrasesOfConditions)
  private static let wordsThatOppose = bytes(Array(opposites) + phrasesOfOpposites)

  /// Words as UTF-8, with the one that is taken out before others are looked for.
  private static func bytes(_ words: [String]) -> [[UInt8]] { (words + ["若干"]).map { Array($0.utf8) } }

  // MARK: The sentence

  /// The last sentence before a formula, whose beginning the text ends with; displays that follow it without other words
  /// are of it too.
  private static func sentence(leadingTo before: Substring) -> String {
    var text = before
    let openers = ["$", "\\[", "\\(", "\\begin{", "`"]
    if let opener = openers.compactMap({ text.ranges(of: $0).last?.lowerBound }).max() { text = text[..<opener] }
    if text.last == "$" { text = text.dropLast() }
    for _ in 0...mostDisplays {
      text = trimmed(text)
      let last = lastSentence(of: text)
      let words = last.split { !$0.isLetter }.map(String.init)
      let before = words.allSatisfy(connectors.contains) ? trimmed(text[..<last.startIndex]) : text
      guard let shorter = withoutLastDisplay(before) else { break }
      text = shorter
    }
    return String(lastSentence(of: text))
  }

  /// The text without what opens a display at its end.
  private static func trimmed(_ text: Substring) -> Substring {
    let opening = /(\s|[>&:：,，]|\\\[|\\begin\{[a-z*]+\}|\\(text|display)style)*$/
    return text.firstMatch(of: opening).map { text[..<$0.range.lowerBound] } ?? text
  }

  private static func withoutLastDisplay(_ text: Substring) -> Substring? {
    for (end, begin) in [("$$", "$$"), ("\\]", "\\["), ("```", "```")] where text.hasSuffix(end) {
      let inside = text.dropLast(end.count)
      return inside.ranges(of: begin).last.map { text[..<$0.lowerBound] }
    }
    guard let end = text.firstMatch(of: /\\end\{[a-z*]+\}$/) else { return nil }
    return text[..<end.range.lowerBound].ranges(of: "\\begin{").last.map { text[..<$0.lowerBound] }
  }

  /// What a text ends with behind its last full stop, display or empty line.
  private static func lastSentence(of text: Substring) -> Substring {
    let end = /[.!?]\s|[。！？；]|\n\s*\n|\$\$|\\\]|\\end\{[a-z*]+\}/
    return text[(text.matches(of: end).last?.range.upperBound ?? text.startIndex)...]
  }

  // MARK: The words

  private static func contains(_ sentence: String, words: Set<String>, _ phrases: [String]) -> Bool {
    sentence.split { !$0.isLetter }.contains { words.contains(String($0)) }
      || phrases.contains(where: sentence.replacing("若干", with: "").contains)
  }

  /// Words that lead from a display to the next and say nothing.
  private static let connectors: Set<String> = [
    "then", "so", "and", "hence", "thus", "therefore", "also", "or", "则", "所以", "因此", "从而", "于是", "以及", "和", "且",
  ]

  /// Conditions, which may be of an activation or a cost.
  private static let conditions: Set<String> = [
    "if", "suppose", "supposing", "assume", "assuming", "unless", "others", "alternatively",
    "had", "were", "would", "without", "instead",
  ]
  private static let phrasesOfConditions =
    ["若", "如果", "假如", "假设", "假定", "倘", "要是", "有的", "有些", "不带", "去掉", "already inside", "already in "] + ofOthers

  private static let ofOthers = ["authors", "books", "people", "sources", "texts"].map { "some " + $0 }

  /// States of a network, regimes and conventions other than those of the notes.
  private static let states: Set<String> = [
    "stationary", "optimum", "minimum", "minimiser", "minimizer", "vanish", "regime", "saturates", "saturated",
    "saturate", "dead", "convention", "opposite", "variant",
  ]
  private static let phrasesOfStates = [
    "for small", "for large", "for tiny", "极小值", "最小值处", "驻点", "平稳点", "饱和", "约定", "相反", "另一种", "线性区",
  ]

  /// What says that it is otherwise in the rest of the notes.
  private static let opposites: Set<String> = [
    "had", "were", "would", "without", "instead", "convention", "opposite", "variant",
  ]
  private static let phrasesOfOpposites = ["去掉", "不带", "约定", "相反"] + ofOthers

  /// Whether it tells which units or samples are meant, as in "if $j \ne k$": the indices of the claim say it too.
  private static func tellsCase(_ sentence: String) -> Bool {
    sentence.contains(/(if|when|若|如果|当)\s*\$?\s*[a-z]\s*(=|≠|\\neq?|\\not=)\s*[a-z]($|[^a-z])/)
  }
}
