import Backpropagation
import Reporting

/// Finds the notation that notes are written in which declare none.
///
/// Of the notations that name nearly as many sides as the one that names most, the one is taken by which most claims
/// hold and fewest are wrong: a right derivation read by a wrong notation is full of mistakes.
struct NotationSearch {
  /// Notes read by one notation, with what speaks for it.
  struct Reading {
    let names: Names
    let document: Document
    /// How many sides it names, and of how many.
    let bound: Int
    let sides: Int
    let judge: Judge
    /// How many different claims about networks hold by it, and how many are wrong; nil where no other notation names
    /// nearly as many sides, and the notation is spelt in one way only.
    let verdicts: (rights: Int, wrongs: Int)?
    /// The kinds of network that the notes may speak of, as far as they have been thought of.
    var kinds: OtherKinds?

    /// How many claims are known to hold by it.
    var rights: Int { verdicts?.rights ?? 0 }

    /// What speaks for it less what speaks against it.
    fileprivate var merit: Int { verdicts.map { $0.rights - $0.wrongs } ?? 0 }

    /// Whether enough speaks for the notation to judge the notes by it.
    var isSupported: Bool {
      sides == 0 || 3 * bound >= 2 * sides || verdicts.map { $0.rights >= 3 && $0.rights >= 2 * $0.wrongs } ?? false
    }

    /// Whether so little speaks for the notation that nothing can be called wrong by it.
    ///
    /// Notes are mostly right: where by a notation that is spelt in many ways a third is wrong, it is not theirs.
    var isDoubtful: Bool {
      let most = names.notation.isSpeltLoosely || names.notation.isKindOpen ? 1 : 4
      guard let verdicts else { return false }
      if verdicts.rights < 2 || 2 * verdicts.wrongs > most * verdicts.rights { return true }
      // What it names of notes in another notation it names by chance.
      let (known, all) = document.bindingBesideUnread
      if 20 * known < 11 * all { return true }
      let fewest = 10 * known < 8 * all ? 6 : 4
      return 10 * known < 9 * all && verdicts.rights < max(fewest, 4 * verdicts.wrongs)
    }

    /// The same with what speaks for the notation where the notes are about the kind of network that they bear out best.
    fileprivate var ofLikeliestKind: Reading {
      guard names.notation.isKindOpen, let verdicts else { return self }
      let kinds = OtherKinds(judge, claims: document.claims, words: document.words)
      var thought = self
      thought.kinds = kinds
      guard kinds.best !== judge else { return thought }
      let others = document.verdicts(by: kinds.best)
      guard others.rights - others.wrongs > verdicts.rights - verdicts.wrongs else { return thought }
      return Reading(
        names: names, document: document, bound: bound, sides: sides, judge: judge, verdicts: others, kinds: kinds)
    }
  }

  /// The reading by the notation that the notes bear out best; nil if there is no notation.
  let best: Reading?

  /// How many of the notations that name most sides are judged by.
  private static let mostJudged = 8

  init(
    _ notes: ReadNotes, settings: Audit.Settings, among candidates: [(Notation, Network)]
  ) throws(Diagnostic) {
    var found: [(names: Names, document: Document, bound: Int, sides: Int)] = []
    let sample = notes.sample
    for (notation, network) in candidates {
      let notation = notation.calling(notes.words.activationLetters)
      let names = Names(notation, widths: (settings.isNetworkDeclared ? settings.network : network).widths)
      found.append(Self.read(sample, names))
    }
    let most = found.map(\.bound).max() ?? 0
    let near = found.enumerated().filter { 10 * $0.element.bound >= 7 * most }
      .sorted { ($0.element.bound, $1.offset) > ($1.element.bound, $0.offset) }
    let rivals = found.count { 10 * $0.bound >= 8 * most }
    var best: Reading?
    for (_, candidate) in near.prefix(most == 0 ? 1 : Self.mostJudged) {
      var candidate = candidate
      // Numbers of layers may speak of a deeper network than the notation's own.
      if candidate.names.notation.isSpeltLoosely || candidate.names.notation.isOfNeurons,
        !candidate.names.notation.fixesDepth, !settings.isNetworkDeclared, candidate.bound > 0,
        candidate.bound < candidate.sides
      {
        for depth in 4...6 {
          let other = candidate.names.notation.withLayers(depth)
          let deeper = Self.read(sample, Names(other, widths: other.widths))
          if deeper.bound > candidate.bound { candidate = deeper }
        }
      }
      if candidate.names.notation.isSpeltLoosely, !settings.isNetworkDeclared,
        let widths = candidate.document.widthsOfNumbers(on: candidate.names.widths)
      {
        var narrower = candidate.names.notation
        narrower.widths = widths
        let other = Self.read(sample, Names(narrower, widths: widths))
        if other.bound >= candidate.bound { candidate = other }
      }
      let notation = candidate.names.notation
      let judge = settings.judge(candidate.names, on: try settings.network(for: notation))
      let isOpen = most > 0 && rivals > 1 || notation.isSpeltLoosely
      var reading = Reading(
        names: candidate.names, document: candidate.document, bound: candidate.bound, sides: candidate.sides,
        judge: judge, verdicts: isOpen ? candidate.document.verdicts(by: judge) : nil)
      if let verdicts = reading.verdicts, verdicts.wrongs > 1 { reading = reading.ofLikeliestKind }
      if best.map({ reading.merit > $0.merit }) ?? true { best = reading }
      // What names most sides, has no rival and is spelt in one way only is not weighed.
      if best?.verdicts == nil { break }
      // Where much is wrong, weights may be counted with the layer that they lead on from, or δ be −∂C/∂z.
      guard let verdicts = reading.verdicts, verdicts.wrongs > 1 else { continue }
      for other in [notation.withWeightsOfOtherLayer, notation.withOppositeErrors].compactMap(\.self) {
        let (names, document, bound, sides) = Self.read(sample, Names(other, widths: candidate.names.widths))
        let judge = settings.judge(names, on: try settings.network(for: notation))
        let moved = Reading(
          names: names, document: document, bound: bound, sides: sides, judge: judge,
          verdicts: document.verdicts(by: judge))
        if moved.merit > best?.merit ?? 0 { best = moved }
      }
    }
    // Long notes are read as a whole by the one that their sample bears out.
    if !notes.isShort, let chosen = best {
      let (names, document, bound, sides) = Self.read(notes, chosen.names)
      let whole = Reading(
        names: names, document: document, bound: bound, sides: sides, judge: chosen.judge,
        verdicts: chosen.verdicts == nil ? nil : document.verdicts(by: chosen.judge))
      best = whole.verdicts.map { $0.wrongs > 1 } ?? false ? whole.ofLikeliestKind : whole
    }
    self.best = best
  }

  private static func read(
    _ notes: ReadNotes, _ names: Names
  ) -> (names: Names, document: Document, bound: Int, sides: Int) {
    let document = Document(notes, names: names)
    let (bound, sides) = document.binding
    return (names, document, bound, sides)
  }
}

extension Document {
  /// No layer is taken to have more units by their numbers.
  private static let mostUnits = 100

  /// How wide the layers are whose units the notes call by number, or nil where none is.
  fileprivate func widthsOfNumbers(on widths: [Int]) -> [Int]? {
    var most = widths.map { _ in 0 }
    func count(_ layer: Int, _ unit: Index?) {
      guard let unit, unit.variable == nil, 0..<Self.mostUnits ~= unit.offset, most.indices.contains(layer) else {
        return
      }
      most[layer] = max(most[layer], unit.offset + 1)
    }
    for case .formula(let equations, _, _) in items {
      for quantity in equations.flatMap(\.members).compactMap(\.expression).flatMap(\.quantities) {
        let layer = quantity.kind == .target ? Index.last() : quantity.layer
        guard let layer else { continue }
        let fixed = layer.variable == Index.last ? widths.count - 1 + layer.offset : layer.offset
        guard layer.variable == nil || layer.variable == Index.last else { continue }
        count(fixed, quantity.unit)
        count(fixed - 1, quantity.source)
      }
    }
    let found = zip(most, widths).map { $0 > 0 ? $0 : $1 }
    return found == widths ? nil : found
  }

  /// How many different claims about networks hold and are wrong.
  fileprivate func verdicts(by judge: Judge) -> (rights: Int, wrongs: Int) {
    var seen: Set<[Expression]> = []
    var (rights, wrongs) = (0, 0)
    for case .formula(let equations, _, _) in items {
      for equation in equations where !equation.isReadLoosely {
        for claim in equation.claims {
          guard let left = claim.left.expression, let right = claim.right.expression, !left.isNumeric, !right.isNumeric,
            seen.insert([left, right]).inserted, !words.suppositions.oppose(claim)
          else { continue }
          let verdict = judge.judge(of: equation).judgeOnce(claim).verdict
          if verdict.isRight { rights += 1 }
          // Whether a definition of the notes' own is meant as it stands says nothing of the notation.
          if verdict.isWrong, ![left, right].contains(where: { usesOwnNames($0, at: equation.range.lowerBound) }) {
            wrongs += 1
          }
        }
      }
    }
    return (rights, wrongs)
  }
}
