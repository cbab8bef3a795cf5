import MathNotation
import Reporting

/// The names of notes in a notation that nobody knows: every letter with what stands around it is a number of the notes'
/// own, as s_{h_1} or \bar{w}. Vectors, matrices, and letters that count something are none of them.
final class OwnLetters {
  /// The number of each name, by how it is spelt.
  private var numbers: [String: Int] = [:]
  /// The names in the order in which they were found, as they stand on the page.
  private(set) var names: [Math] = []
  /// The names that are given, not calculated, by their numbers.
  private let given: Set<Int>
  /// Whether capital letters are numbers too: not where notes have matrices.
  private let allowsCapitals: Bool
  /// The letters of which f(x) is f.
  private let called: Set<String>

  /// How many names notes may have.
  private static let most = 400

  /// No names yet.
  init(allowsCapitals: Bool, called: Set<String>) {
    (given, self.allowsCapitals, self.called) = ([], allowsCapitals, called)
  }

  /// The same names where some are known to be given.
  init(_ other: OwnLetters, given: Set<Int>) {
    (numbers, names, allowsCapitals, called) = (other.numbers, other.names, other.allowsCapitals, other.called)
    self.given = given
  }

  /// What a name means; the first time it is met it gets a number.
  func find(base: Math, sub: Math?, sup: Math?, arguments: Math?) -> Names.Finding {
    // E(w, b) is E, and so is f(x) f where that is how the notes call it.
    if let arguments, !arguments.nodes.contains(where: { $0.form == .sign(",") }) {
      guard case .symbol(let letter, _) = base.form, called.contains(letter), arguments.isLetter else {
        return .unknownLetter
      }
    }
    guard let letter = spelling(ofBase: base) else { return .unknownLetter }
    guard sub?.isLabel ?? true, sup?.isMark ?? true, numbers.count < Self.most else {
      return .noMatch(.unknownScripts(Self.notationName))
    }
    let spelling = [letter, sub?.spelled ?? "", sup?.spelled ?? ""].joined(separator: " ")
    let number = numbers[spelling] ?? names.count
    if number == names.count {
      numbers[spelling] = number
      names.append(sub == nil && sup == nil ? base : Math(.scripts(base, Math.Scripts(sub: sub, sup: sup))))
    }
    return .quantity(.own(number, isGiven: given.contains(number)))
  }

  /// How each name is spelt without its digits, by its number: what net_{o1} and net_{o2} have in common.
  var stems: [Int: String] {
    Dictionary(uniqueKeysWithValues: numbers.map { ($1, $0.filter { !$0.isNumber }) })
  }

  /// What the notation of such names is called.
  static let notationName = "own"

  private func spelling(ofBase base: Math) -> String? {
    switch base.form {
    case .symbol(let letter, let style):
      guard style != .bold, style != .blackboard, !["d", "e", "∂", "∇", "Δ", "T", "∞"].contains(letter) else {
        return nil
      }
      // A single capital is a matrix or the cost.
      let isCost = ["E", "J", "L", "C"].contains(letter)
      guard allowsCapitals || isCost || style != .italic || letter.first?.isUppercase != true else { return nil }
      return letter
    case .text(let word) where word.allSatisfy(\.isLetter): return word
    case .accent(let accent, let inner):
      guard accent != .vec else { return nil }
      if case .scripts(let base, let scripts) = inner.form, scripts.primes == 0, let letter = spelling(ofBase: base) {
        return "\(accent) \(letter) \(scripts.sub?.spelled ?? "") \(scripts.sup?.spelled ?? "")"
      }
      return spelling(ofBase: inner).map { "\(accent) \($0)" }
    default: return nil
    }
  }
}

extension Quantity {
  /// A name of the notes' own, by its number.
  static func own(_ number: Int, isGiven: Bool) -> Quantity {
    Quantity(.own, layer: .fixed(isGiven ? 0 : 1), unit: .fixed(number))
  }

  /// The number of a name of the notes' own; nil for other quantities.
  var ownNumber: Int? { kind == .own ? unit?.offset : nil }
}

extension Math {
  /// Whether it is a letter and nothing else.
  fileprivate var isLetter: Bool {
    let shown = nodes.filter { !$0.isSpace }
    guard shown.count == 1, case .symbol = shown[0].form else { return false }
    return true
  }

  /// Whether it may stand below a name: letters, numbers and words, but no calculation.
  fileprivate var isLabel: Bool {
    nodes.allSatisfy { node in
      switch node.form {
      case .symbol(_, let style): style != .bold
      case .number, .text, .space, .sign(","): true
      case .scripts(let base, let scripts): base.isLabel && scripts.sup == nil && scripts.sub?.isLabel ?? true
      case .row: node.isLabel
      default: false
      }
    }
  }

  /// Whether it may stand above a name and is no power and no transpose: a plus, a word, something in brackets.
  fileprivate var isMark: Bool {
    let shown = nodes.filter { !$0.isSpace }
    guard shown.count == 1 else { return false }
    switch shown[0].form {
    case .sign("+"), .sign("*"), .sign("∗"): return true
    case .text(let word): return word.count > 1
    case .symbol(let word, .roman): return word.count > 1
    case .fence("(", let inner, ")"), .fence("[", let inner, "]"): return inner.isLabel
    default: return false
    }
  }

  /// Letters and signs one after the other, however they are typeset.
  fileprivate var spelled: String {
    switch form {
    case .symbol(let name, _), .text(let name), .number(let name), .sign(let name): name
    case .space: ""
    case .fence(let open, let inner, let close): open + inner.spelled + close
    case .scripts(let base, let scripts):
      base.spelled + [scripts.sub, scripts.sup].compactMap { $0.map(\.spelled) }.joined()
    default: children.map(\.spelled).joined()
    }
  }
}
