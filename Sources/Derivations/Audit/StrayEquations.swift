import Backpropagation
import Reporting

/// Equations that the notation of the notes does not read, held against the other notations one by one: a line on a single
/// neuron among lines on layers.
///
/// What fits letters by chance is mostly wrong by them. So an equation is taken only if all of it holds, and only by a
/// notation by which nothing, or little beside much that holds, is wrong.
struct StrayEquations {
  private let notes: ReadNotes
  private let settings: Audit.Settings
  /// How matrices stand in the rest of the notes.
  private let orientation: Reading.Orientation
  /// How many formulas are tried at once, by how many notations that read most of them, and by how many some of them are
  /// read.
  private static let (most, mostTried, mostNotations) = (80, 16, 4)
  /// Of how many formulas at most any is tried: each group takes as long as reading all notes.
  private static let mostInAll = 240

  init(_ notes: ReadNotes, settings: Audit.Settings, orientation: Reading.Orientation) {
    (self.notes, self.settings, self.orientation) = (notes, settings, orientation)
  }

  /// The equations with those that another notation reads in place of those that could not be read.
  func replacing(
    _ equations: [AuditedEquation], among candidates: [(Notation, Network)]
  ) throws(Diagnostic) -> [AuditedEquation] {
    let strays = equations.filter(\.isStray).map(\.formula).unique
    guard strays.count <= Self.mostInAll else { return equations }
    var replaced = equations
    for start in stride(from: 0, to: strays.count, by: Self.most) {
      let part = strays[start..<Swift.min(start + Self.most, strays.count)]
      replaced = try replacing(Set(part), in: replaced, among: candidates)
    }
    return replaced
  }

  private func replacing(
    _ strays: Set<Range<Int>>, in equations: [AuditedEquation], among candidates: [(Notation, Network)]
  ) throws(Diagnostic) -> [AuditedEquation] {
    let part = notes.keeping(strays)
    var found: [(equations: [AuditedEquation], name: String, rights: Int)] = []
    let read = candidates.map { notation, network in
      Document(part, names: Names(notation, widths: network.widths)).equationsRead
    }
    let order = candidates.indices.filter { read[$0] > 0 }.sorted { (read[$1], $0) < (read[$0], $1) }
    for index in order.prefix(Self.mostTried) {
      if let held = try held(part, by: candidates[index]) { found.append(held) }
    }
    let best = found.enumerated().sorted { ($1.element.rights, $0.offset) < ($0.element.rights, $1.offset) }
    return best.prefix(Self.mostNotations).reduce(equations) {
      $0.replacingStrays(by: $1.element.equations, of: $1.element.name)
    }
  }

  /// The equations of some formulas by one notation, and how many different claims hold; nil where too much is wrong.
  private func held(
    _ part: ReadNotes, by candidate: (Notation, Network)
  ) throws(Diagnostic) -> (equations: [AuditedEquation], name: String, rights: Int)? {
    let notation = candidate.0
    guard let reading = try NotationSearch(part, settings: settings, among: [candidate]).best else { return nil }
    let found = AuditedEquation.all(in: reading.document, judge: reading.judge)
    let claims = found.flatMap(\.claims).filter(\.isOfNetworks)
    let rights = Set(claims.filter { $0.judgement.isBorneOut }.map(\.meaning)).count
    let wrongs = Set(claims.filter { $0.judgement.verdict.isWrong }.map(\.meaning)).count
    // A single line says nothing of how matrices stand, which the rest of the notes does.
    let isAlike = notation.usualReading.orientation == orientation
    guard rights > 0, rights >= 3 * wrongs, isAlike || rights >= 4 else { return nil }
    return (found, notation.name, rights)
  }
}

extension Document {
  /// How many equations, not of numbers alone, have no side that cannot be read.
  fileprivate var equationsRead: Int {
    items.reduce(0) { sum, item in
      guard case .formula(let equations, _, _) = item else { return sum }
      return sum
        + equations.count { equation in
          let sides = equation.members.map(\.expression)
          return sides.allSatisfy { $0 != nil } && sides.contains { $0?.isNumeric == false }
        }
    }
  }
}

extension ReadNotes {
  /// The headings, comments and those formulas that stand at some places.
  fileprivate func keeping(_ places: Set<Range<Int>>) -> ReadNotes {
    choosing {
      switch $0.item.kind {
      case .display, .inline: places.contains($0.item.content.range)
      case .comment, .heading: true
      }
    }
  }
}

extension AuditedEquation {
  /// Whether a side of it could not be read.
  fileprivate var isStray: Bool { claims.contains(where: \.hasUnreadSide) }
}

extension AuditedClaim {
  /// Whether it was found right on networks.
  var holdsOnNetworks: Bool { isOfNetworks && judgement.isBorneOut }

  fileprivate var hasUnreadSide: Bool {
    judgement.verdict == .notRead && (claim.left.expression == nil || claim.right.expression == nil)
  }

  /// Whether parts of networks stand in it, and not numbers alone: on one sample 1/n is 1.
  fileprivate var isOfNetworks: Bool {
    let counts: [Quantity.Kind] = [.sampleCount, .units, .lastLayer, .learningRate, .regularisation]
    return [claim.left, claim.right].map(\.expression).contains { side in
      side?.quantities.contains { !counts.contains($0.kind) } ?? true
    }
  }

  fileprivate var meaning: ClaimMeaning? { ClaimMeaning(claim) }
}

extension Judgement {
  /// Whether it says that something holds, and not only that a name is new.
  fileprivate var isBorneOut: Bool { verdict.isRight && instances > 0 }
}

extension [AuditedEquation] {
  /// The same with equations that hold by another notation in place of those that could not be read.
  fileprivate func replacingStrays(by others: [AuditedEquation], of notation: String) -> [AuditedEquation] {
    let known = Dictionary(others.map { ($0.range, $0) }) { first, _ in first }
    return map { equation in
      guard equation.isStray, let other = known[equation.range], other.claims.count == equation.claims.count,
        other.claims.allSatisfy({ $0.judgement.verdict.isRight || !$0.isOfNetworks }),
        other.claims.contains(where: { $0.isOfNetworks && $0.judgement.isBorneOut })
      else { return equation }
      return other.mappingJudgements { _, judgement in
        var judgement = judgement
        if judgement.reason == nil, judgement.verdict.isRight { judgement.reason = .byNotation(notation) }
        return judgement
      }
    }
  }
}
