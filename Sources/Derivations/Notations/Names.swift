import MathNotation
import Reporting

/// The names of a notation for the quantities of a network with given widths, in both directions.
///
/// Widths matter where a name counts nodes through the whole network, and where digits that stand together are split.
struct Names {
  /// The notation.
  let notation: Notation
  /// Units of each layer, input first.
  let widths: [Int]
  /// What letters of the notes stand for above ℝ: how many units a layer has, or how many samples there are.
  private(set) var sizes: [Math: Quantity] = [:]
  private let known = KnownNames()
  /// What the notes do in all their formulas.
  var habits = NotesHabits()
  /// What finds names in notes that nobody's notation names; nil where one does.
  private var own: OwnLetters?

  /// Names that have been printed or read before; a page has the same few over and over.
  private final class KnownNames {
    var names: [Quantity: Math?] = [:]
    var findings: [Name: Finding] = [:]
    var aliases: [Int: Result<Expression, Diagnostic>] = [:]
  }

  private struct Name: Hashable {
    let base: Math
    let sub: Math?
    let sup: Math?
    let arguments: Math?
  }

  /// The names of a notation on a network.
  init(_ notation: Notation, widths: [Int]) {
    self.notation = notation
    self.widths = widths
  }

  /// Any letters, by a notation that says no more than how products and functions look.
  init(_ notation: Notation, own: OwnLetters) {
    self.init(notation, widths: notation.widths)
    self.own = own
  }

  /// Whether any letter is a name.
  var isOwn: Bool { own != nil }

  /// The same with more names for whole expressions.
  func adding(_ aliases: [Alias]) -> Names {
    guard !aliases.isEmpty else { return self }
    var notation = notation
    notation.aliases += aliases
    var other = Names(notation, widths: widths)
    other.known.findings = known.findings
    other.sizes = sizes
    other.own = own
    other.habits = habits
    return other
  }

  /// The same with letters for sizes.
  func adding(sizes: [Math: Quantity]) -> Names {
    var other = self
    other.sizes = sizes
    return other
  }

  var lastLayer: Int { widths.count - 1 }

  /// The names of the other meanings that letters have beside these.
  var beside: [Names] {
    (notation.beside + notation.loosened).map { notation in
      var other = Names(notation, widths: widths).adding(sizes: sizes)
      other.habits = habits
      return other
    }
  }

  /// What a look-up of a name gives.
  enum Finding {
    case quantity(Quantity)
    /// No row of the notation has this letter.
    case unknownLetter
    /// The letter is known, but not with these scripts, or not on this network.
    case noMatch(Phrase)
  }

  /// The quantity that a base with scripts names. The first row that fits decides; a row in which two ways to split the
  /// digits fit the network decides nothing.
  ///
  /// - Parameter arguments: What stands in brackets behind the name, for names that need it.
  func find(base: Math, sub: Math?, sup: Math?, arguments: Math? = nil) -> Finding {
    if let own { return own.find(base: base, sub: sub, sup: sup, arguments: arguments) }
    let name = Name(base: base, sub: sub, sup: sup, arguments: arguments)
    if let found = known.findings[name] { return found }
    var found = look(for: name)
    if case .quantity = found {
    } else if notation.isSpeltLoosely,
      let cost = arguments.flatMap({ cost(base, sub, sup, of: $0) })
        ?? (sup == nil ? costInWords(base, sub, of: arguments) : nil)
    {
      found = .quantity(cost)
    }
    known.findings[name] = found
    return found
  }

  /// Whether a word stands for a quantity.
  func knows(_ word: Math) -> Bool {
    if case .quantity = find(base: word, sub: nil, sup: nil) { true } else { false }
  }

  private func look(for name: Name) -> Finding {
    let (base, sub, sup, arguments) = (name.base, name.sub, name.sup, name.arguments)
    let candidates = notation.symbols.filter { ($0.list == nil) == (arguments == nil) }
    var rows = candidates.filter { $0.pattern.base == base }
    if rows.isEmpty, notation.isSpeltLoosely { rows = candidates.filter { $0.pattern.base.isSameLetter(as: base) } }
    guard !rows.isEmpty else { return .unknownLetter }
    let exact = find(in: rows, sub, sup, arguments, isLoose: false)
    guard notation.isSpeltLoosely, case .noMatch = exact else { return exact }
    let loose = find(in: rows, sub, sup, arguments, isLoose: true)
    if case .quantity = loose { return loose }
    // z_i^{n_l} among names with z_i^{(n_l)}: no power has a letter of layers.
    if let sup, sup.mayBeLayer {
      for (open, close) in [("(", ")"), ("[", "]")] {
        let bracketed = find(in: rows, sub, Math(.fence(open, sup, close)), arguments, isLoose: false)
        if case .quantity = bracketed { return bracketed }
      }
    }
    return exact
  }

  private func find(
    in rows: [Notation.Symbol], _ sub: Math?, _ sup: Math?, _ arguments: Math?, isLoose: Bool
  ) -> Finding {
    var outside: Phrase?
    for row in rows {
      var fitting: [Quantity] = []
      var given: [String: IndexTerm] = [:]
      if let list = row.list, let arguments {
        guard let solution = list.solution(arguments) else { continue }
        given = solution
      }
      for scripts in row.pattern.solutions(sub: sub, sup: sup, isLoose: isLoose) {
        let solution = scripts.merging(given) { $1 }
        switch quantity(row.template, solution) {
        case .success(let quantity): if !fitting.contains(quantity) { fitting.append(quantity) }
        case .failure(let reason): outside = outside ?? reason.phrase
        }
      }
      if fitting.count == 1 { return .quantity(fitting[0]) }
      if fitting.count > 1 { return .noMatch(.ambiguousDigits) }
    }
    return .noMatch(outside ?? .unknownScripts(notation.name))
  }

  /// Whether the first letter of a name is none of the notation's, and so the name is new.
  func introduces(_ name: Math) -> Bool {
    guard let first = name.nodes.first else { return false }
    var base = first
    if case .scripts(let below, _) = first.form { base = below }
    if name.nodes.count == 1, isOtherCost(first) { return true }
    // A bar may say that it is a gradient, and of what.
    if case .accent(.bar, _) = base.form, !isOwn { return false }
    let isKnown = notation.symbols.contains {
      $0.pattern.base == base || notation.isSpeltLoosely && $0.pattern.base.isSameLetter(as: base)
    }
    // f stands before an argument; g alone on a side is something else.
    if case .symbol(let letter, _) = base.form, notation.isFunction(letter),
      name.nodes.count > 1 || base != first || letter == notation.functionName
    {
      return false
    }
    return !isKnown && !notation.aliases.contains { $0.mayBegin(with: first) }
  }

  private struct OutOfRange: Error {
    let phrase: Phrase
  }

  private func quantity(_ template: Notation.Template, _ values: [String: IndexTerm]) -> Result<Quantity, OutOfRange> {
    let terms = template.arguments.map { argument -> IndexTerm? in
      switch argument {
      case .letter(let letter): values[letter]
      case .open(let letter, let shift): IndexTerm(letter: letter, number: shift)
      case .fixed(let number): IndexTerm(letter: nil, number: number)
      case .last: IndexTerm(letter: notation.lastLayer ?? Index.last, number: 0)
      }
    }
    if template.usesNodes { return nodeWeight(terms) }
    func index(_ position: Int, base: Int) -> Index? {
      guard position < terms.count, let term = terms[position] else { return nil }
      if let letter = term.letter, notation.isLastLayer(letter) { return .last(term.number) }
      return Index(variable: term.letter, offset: term.number - base)
    }
    var quantity = Quantity(template.kind)
    quantity.isOfAllSamples = template.isOfAllSamples
    switch template.kind {
    case .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .own: break
    case .units: quantity.layer = index(0, base: notation.firstLayer)
    case .lastLayer: quantity.layer = .last(notation.firstLayer)
    case .target: quantity.unit = index(0, base: notation.firstUnit)
    case .activation, .preActivation, .error, .bias, .weight:
      quantity.layer = index(0, base: notation.firstLayer)
      quantity.unit = index(1, base: notation.firstUnit)
      quantity.source = index(2, base: notation.firstUnit)
    }
    switch template.sample {
    case .letter(let letter)?:
      guard let term = values[letter] else { break }
      quantity.sample = Index(
        variable: term.letter.map { Index.samplePrefix + $0 }, offset: term.number - notation.firstSample)
    case .fixed(let number)?: quantity.sample = .fixed(number - notation.firstSample)
    case .last?, .open?, nil: break
    }
    if let reason = rangeFault(quantity) { return .failure(OutOfRange(phrase: reason)) }
    return .success(quantity)
  }

  /// Why a fixed index of the quantity lies outside the network, or nil.
  func rangeFault(_ quantity: Quantity) -> Phrase? {
    if quantity.kind == .lastLayer { return nil }
    let lowest = quantity.kind == .activation || quantity.kind == .units ? 0 : 1
    let layer = quantity.kind == .target ? .fixed(lastLayer) : quantity.layer
    guard let layer, layer.variable == nil else { return nil }
    guard layer.offset >= lowest, layer.offset <= lastLayer else {
      return .layerOutOfRange(
        layer.offset + notation.firstLayer, first: lowest + notation.firstLayer, last: lastLayer + notation.firstLayer)
    }
    for (unit, width) in [(quantity.unit, widths[layer.offset]), (quantity.source, widths[max(0, layer.offset - 1)])] {
      guard let unit, unit.variable == nil, !(0..<width).contains(unit.offset) else { continue }
      if notation.countsBias, unit.offset == -1, quantity.kind == .activation || unit == quantity.source { continue }
      return .unitOutOfRange(
        unit.offset + notation.firstUnit, first: notation.firstUnit, last: width - 1 + notation.firstUnit)
    }
    return nil
  }

  private func nodeWeight(_ ends: [IndexTerm?]) -> Result<Quantity, OutOfRange> {
    let nodes = ends.compactMap { end in end?.letter == nil ? end?.number : nil }
    guard nodes.count == 2 else { return .failure(OutOfRange(phrase: .nodesNeedNumbers)) }
    guard let from = unit(ofNode: nodes[0]), let to = unit(ofNode: nodes[1]) else {
      return .failure(OutOfRange(phrase: .nodeOutOfRange(widths.reduce(0, +))))
    }
    guard to.layer == from.layer + 1 else {
      return .failure(OutOfRange(phrase: .nodesNotNeighbours(nodes[0], nodes[1])))
    }
    return .success(
      Quantity(.weight, layer: .fixed(to.layer), unit: .fixed(to.unit), source: .fixed(from.unit)))
  }

  /// The layer and unit of a node; nodes count from 1 through the whole network, input first.
  private func unit(ofNode node: Int) -> (layer: Int, unit: Int)? {
    var rest = node - 1
    guard rest >= 0 else { return nil }
    for (layer, width) in widths.enumerated() {
      if rest < width { return (layer, rest) }
      rest -= width
    }
    return nil
  }

  private func node(layer: Int, unit: Int) -> Int { widths[..<layer].reduce(0, +) + unit + 1 }

  /// What an alias stands for, with its own letters.
  func meaning(ofAlias index: Int) throws(Diagnostic) -> Expression {
    if let known = known.aliases[index] { return try known.get() }
    let found: Result<Expression, Diagnostic>
    do throws(Diagnostic) {
      found = .success(try ExpressionReader(names: self, aliasCount: index).read(notation.aliases[index].formula))
    } catch {
      found = .failure(error)
    }
    known.aliases[index] = found
    return try found.get()
  }

  /// The name of a quantity, or nil if the notation has none for it.
  func math(_ quantity: Quantity) -> Math? {
    if let name = known.names[quantity] { return name }
    var printed = quantity
    // Where the bias is a unit that counts as number 0, it is the weight from there.
    if quantity.kind == .bias, quantity.unit != nil, notation.countsBias {
      printed.kind = .weight
      printed.source = .fixed(-1)
    }
    // Of one sample some notations have other spellings only.
    let name =
      composedName(quantity) ?? composedName(printed)
      ?? (quantity.sample == nil ? nil : composedName(quantity, isSpelling: true))
    known.names[quantity] = .some(name)
    return name
  }

  private func composedName(_ quantity: Quantity, isSpelling: Bool = false) -> Math? {
    if quantity.kind == .error, notation.errorIsNegative { return nil }
    for row in notation.symbols where row.template.kind == quantity.kind && row.isSpelling == isSpelling {
      guard let values = values(row.template, quantity), let name = row.pattern.math(values) else { continue }
      guard let list = row.list else { return name }
      if let arguments = list.math(values) { return .row([name, arguments]) }
    }
    return nil
  }

  private func values(_ template: Notation.Template, _ quantity: Quantity) -> [String: IndexTerm]? {
    var printed: [IndexTerm] = []
    if template.usesNodes {
      guard let layer = quantity.layer, let unit = quantity.unit, let source = quantity.source,
        quantity.indices.allSatisfy({ $0.variable == nil })
      else { return nil }
      printed = [
        IndexTerm(letter: nil, number: node(layer: layer.offset - 1, unit: source.offset)),
        IndexTerm(letter: nil, number: node(layer: layer.offset, unit: unit.offset)),
      ]
    } else {
      if let layer = quantity.layer, template.kind != .lastLayer {
        let isLast = layer.variable == Index.last
        printed.append(
          IndexTerm(
            letter: isLast ? notation.lastLayer ?? "L" : layer.variable,
            number: layer.offset + (isLast ? 0 : notation.firstLayer)))
      }
      for unit in [quantity.unit, quantity.source].compactMap({ $0 }) {
        printed.append(IndexTerm(letter: unit.variable, number: unit.offset + notation.firstUnit))
      }
    }
    guard printed.count == template.arguments.count else { return nil }
    var values: [String: IndexTerm] = [:]
    guard (template.sample == nil) == (quantity.sample == nil), template.isOfAllSamples == quantity.isOfAllSamples
    else {
      return nil
    }
    if case .letter(let letter)? = template.sample, let sample = quantity.sample {
      values[letter] = IndexTerm(
        letter: sample.variable.map(Index.letter),
        number: sample.offset + notation.firstSample)
    }
    for (argument, term) in zip(template.arguments, printed) {
      switch argument {
      case .letter(let letter): values[letter] = term
      case .open(let letter, let shift): if term != IndexTerm(letter: letter, number: shift) { return nil }
      case .last: if term != IndexTerm(letter: notation.lastLayer ?? "L", number: 0) { return nil }
      case .fixed(let number): if term != IndexTerm(letter: nil, number: number) { return nil }
      }
    }
    return values
  }
}
