import MathNotation
import Reporting

/// The names of notes in a notation that nobody knows: every letter with what stands around it is a name of the notes'
/// own, as s_{h_1} or \bar{w}; of numbers alone, or of vectors and matrices with their entries too.
final class OwnLetters {
  /// What is a number in the notes.
  enum Tables {
    /// Every name but single capitals, which are matrices of which nothing is known.
    case unknown
    /// Every name.
    case none
    /// What is no vector or matrix; these have such entries.
    case some(OwnIndices)
  }

  /// A name that is an entry of another one.
  struct Entry: Hashable {
    let whole: Int
    let place: [Int]
  }

  /// What the look of a letter says of its shape.
  enum Look { case none, matrix, column, cost, factor }

  /// The number of each name, by how it is spelt.
  private var numbers: [String: Int] = [:]
  /// The names in the order in which they were found, as they stand on the page.
  private(set) var names: [Math] = []
  /// Of which name another is an entry, by its number.
  private(set) var wholes: [Int: Entry] = [:]
  /// The entries that have names of their own.
  private(set) var entries: [Entry: Int] = [:]
  /// How many indices the entries of a name have.
  private(set) var dimensions: [Int: Int] = [:]
  /// The names that are given, not calculated, by their numbers.
  private let given: Set<Int>
  /// What is no number.
  private let tables: Tables
  /// The letters of which f(x) is f.
  private let called: Set<String>
  /// Which of d, e and I are names with nothing below them, whether Δ is one, and the letters with primes that are.
  private let plain: Set<String>

  /// How many names notes may have.
  private static let most = 400

  /// No names yet.
  init(_ tables: Tables, called: Set<String>, plain: Set<String>) {
    (given, self.tables, self.called, self.plain) = ([], tables, called, plain)
  }

  /// The same names where some are known to be given.
  init(_ other: OwnLetters, given: Set<Int>) {
    (numbers, names, tables) = (other.numbers, other.names, other.tables)
    (called, plain) = (other.called, other.plain)
    (wholes, entries, dimensions) = (other.wholes, other.entries, other.dimensions)
    self.given = given
  }

  /// What a name means; the first time it is met it gets a number.
  func find(base: Math, sub: Math?, sup: Math?, arguments: Math?) -> Names.Finding {
    // E(w, b) is E, and so is f(x) f where that is how the notes call it; prod(∂J/∂o, …) is no name.
    if let arguments, arguments.contains(where: { if case .fraction = $0.form { true } else { false } }) {
      return .unknownLetter
    }
    if let arguments, !arguments.nodes.contains(where: { [.sign(","), .sign(";")].contains($0.form) }) {
      guard case .symbol(let letter, _) = base.form, called.contains(letter), arguments.isLetter else {
        return .unknownLetter
      }
    }
    guard allows(base), let stem = Self.stem(base, sup) else { return .unknownLetter }
    if sub == nil && ["d", "e", "I"].contains(stem) || base.form == .symbol("Δ", .italic) || stem.hasSuffix("′"),
      !plain.contains(stem)
    {
      return .unknownLetter
    }
    if case .some(let indices) = tables {
      // i is no name where names have entries, and δ_{ij} none at all.
      if sub == nil, indices.isCounter(stem) { return .unknownLetter }
      if let sub, OwnIndices.isKronecker(base, sub) { return .noMatch(.unknownScripts(Self.notationName)) }
    }
    guard sup?.isMark ?? true, numbers.count < Self.most else {
      return .noMatch(.unknownScripts(Self.notationName))
    }
    let name = sub == nil && sup == nil ? base : Math(.scripts(base, Math.Scripts(sub: sub, sup: sup)))
    guard case .some(let indices) = tables, let (wholeStem, places) = sub.flatMap({ indices.entry(stem, $0) }) else {
      // What counts is no label.
      let isCounted = hasTables && sub.map(OwnIndices.counts) ?? false
      guard sub?.isLabel ?? true, !isCounted else { return .noMatch(.unknownScripts(Self.notationName)) }
      let number = number(of: sub.map { stem + " " + $0.spelled } ?? stem, name)
      if sub == nil, case .some(let indices) = tables { dimensions[number] = indices.count(stem) }
      return .quantity(.own(number, isGiven: given))
    }
    let whole = number(of: wholeStem, sup == nil ? base : Math(.scripts(base, Math.Scripts(sup: sup))))
    dimensions[whole] = places.count
    guard places.allSatisfy(\.isFixed) else { return .quantity(.own(whole, isGiven: given, at: places)) }
    let entry = Entry(whole: whole, place: places.map(\.offset))
    let number = number(of: stem + " " + (sub?.spelled ?? ""), name)
    wholes[number] = entry
    entries[entry] = number
    return .quantity(.own(number, isGiven: given))
  }

  private func number(of spelling: String, _ name: Math) -> Int {
    if let number = numbers[spelling] { return number }
    numbers[spelling] = names.count
    names.append(name)
    return names.count - 1
  }

  /// How each name is spelt without its digits, by its number: what net_{o1} and net_{o2} have in common.
  var stems: [Int: String] {
    Dictionary(uniqueKeysWithValues: numbers.map { ($1, $0.filter { !$0.isNumber }) })
  }

  /// The names with a number below them that are others with a letter that counts there: u_1 beside u_i among some.
  func numbered(beside names: Set<Int>) -> Set<Int> {
    let counted = Set(
      numbers.compactMap { spelling, number -> String? in
        guard names.contains(number), let letter = spelling.last, OwnIndices.onlyCounts(String(letter)) else {
          return nil
        }
        return String(spelling.dropLast())
      })
    return Set(
      numbers.compactMap { spelling, number in
        let label = spelling.reversed().prefix(while: \.isNumber).count
        return label > 0 && counted.contains(String(spelling.dropLast(label))) ? number : nil
      })
  }

  /// What the notation of such names is called.
  static let notationName = "own"

  /// Whether names may be vectors and matrices.
  var hasTables: Bool { if case .some = tables { true } else { false } }

  /// Whether a name has entries with one index, or looks like one that has.
  func isVector(_ number: Int) -> Bool {
    dimensions[number] == 1 || dimensions[number] ?? 0 == 0 && look(number) == .column
  }

  /// What the look of a name says of its shape.
  func look(_ number: Int) -> Look {
    let base = names[number].parts.base
    guard case .symbol(let letter, let style) = base.form else { return .none }
    if Self.costs.contains(letter) { return .cost }
    let isCapital = letter.first?.isUppercase == true
    switch style {
    case .bold: return isCapital ? .matrix : .column
    case .italic where isCapital: return .matrix
    default: return ["α", "β", "γ", "η", "λ", "ε", "ϵ", "ρ", "μ", "n", "m", "c"].contains(letter) ? .factor : .none
    }
  }

  /// The letters of costs.
  private static let costs: Set<String> = ["E", "J", "L", "C"]

  /// Whether a letter may be a name, as the notes use vectors and matrices.
  private func allows(_ base: Math) -> Bool {
    switch base.form {
    case .symbol(let letter, let style):
      switch tables {
      case .some: return true
      case .none: return style != .bold
      case .unknown:
        let isCost = Self.costs.contains(letter)
        return style != .bold && (isCost || style != .italic || letter.first?.isUppercase != true)
      }
    case .accent(let accent, let inner):
      if case .some = tables { return true }
      return accent != .vec && allows(inner.parts.base)
    default: return true
    }
  }

  /// How a letter is spelt with what stands above it; nil for what is no name.
  static func stem(_ base: Math, _ sup: Math?) -> String? {
    spelling(ofBase: base).map { letter in
      guard let sup, sup.isMark else { return letter }
      return letter + " " + sup.spelled
    }
  }

  private static func spelling(ofBase base: Math) -> String? {
    switch base.form {
    case .symbol(let letter, let style):
      return style == .blackboard || ["∂", "∇", "∞", "max", "min", "lim"].contains(letter) ? nil : letter
    case .text(let word) where word.allSatisfy(\.isLetter): return word
    case .scripts(let base, let scripts) where scripts.primes > 0 && scripts.sub == nil && scripts.sup == nil:
      return spelling(ofBase: base).map { $0 + String(repeating: "′", count: scripts.primes) }
    case .accent(let accent, let inner):
      if case .scripts(let base, let scripts) = inner.form, scripts.primes == 0, let letter = spelling(ofBase: base) {
        return "\(accent) \(letter) \(scripts.sub?.spelled ?? "") \(scripts.sup?.spelled ?? "")"
      }
      return spelling(ofBase: inner).map { accent == .vec ? $0 : "\(accent) \($0)" }
    default: return nil
    }
  }
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
      case .number, .text, .space, .sign(","), .sign("→"): true
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
