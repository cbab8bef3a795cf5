package import Backpropagation
package import Derivations

/// Judges a student's numbers on one network: each against the right value, against what follows from the student's own
/// earlier numbers, and against the mistakes of the catalogue.
package struct Assessor: Sendable {
  let candidates: Candidates
  /// The blanks, in the order of the computation.
  package let cells: [Cell]
  /// The significant digits that the sheet asks for.
  package let digits: Int
  let exact: Ledger
  /// The record as a calculation has it that rounds every number to the digits asked for.
  let rounded: Ledger
  /// The record of who rounds too early.
  let early: Ledger

  private let suppressed: Set<Suppression>

  var catalogue: Catalogue { candidates.catalogue }

  /// An assessor for some blanks on a network.
  package init(
    _ network: Network, _ candidates: Candidates, cells: [Cell], digits: Int, suppressed: Set<Suppression> = []
  ) {
    self.suppressed = suppressed
    self.candidates = candidates
    self.digits = digits
    let catalogue = candidates.catalogue
    self.cells = cells.sorted(by: catalogue)
    exact = Ledger(network)
    var course = Ledger.Course()
    course.digits = digits
    rounded = Ledger(network, catalogue, course)
    early = exact.early(Candidates.earlyDigits, catalogue)
  }

  /// The right value of a number.
  package func value(_ cell: Cell) -> Double { exact[cell].middle }

  /// All that rounding may make of the right value.
  package func range(_ cell: Cell) -> Interval { rounded[cell] }

  /// What became of each blank, in the order of the computation; blanks without an answer are empty.
  package func assess(_ answers: [Cell: String]) -> [Assessment] {
    var found: [Assessment] = []
    var written: [Cell: Interval] = [:]
    var isWrong: [Cell: Bool] = [:]
    var own: [Ledger] = [rounded]
    let carried = Carried(candidates.catalogue, exact.network, digits: digits, asked: Set(cells.map(\.table)))
    var ownTable: Cell.Table?
    for cell in cells {
      // Numbers of one table do not depend on each other; as long as all is right, rounding has been allowed for.
      if cell.table != ownTable, isWrong.values.contains(true) { own = ownLedgers(written) }
      ownTable = cell.table
      let given = answers[cell] ?? ""
      var assessment = Assessment(cell: cell, given: given, expected: value(cell), verdict: .empty)
      switch Answer.read(given) {
      case .empty: break
      case .comma:
        assessment.verdict = .notANumber
        assessment.hasComma = true
      case .notANumber: assessment.verdict = .notANumber
      case .number(let answer):
        assessment.number = answer
        let wrongBefore = sources(of: cell, isWrong)
        judge(answer, &assessment, own, wrongBefore, carried)
        // It is enough to name where something was done wrong, not all that followed from it.
        let made = Set(found.filter(\.verdict.isMade).map(\.cell))
        if !made.isDisjoint(with: assessment.follows) { assessment.follows.removeAll { !made.contains($0) } }
        if mayFollow(answer, cell) {
          // Who wrote few digits may have gone on with more, but not with anything that rounds to them.
          let half = min(answer.halfUnit, Interval.halfUnit(of: answer.value, digits: digits))
          written[cell] = Interval(around: answer.value, radius: half)
          isWrong[cell] = assessment.verdict != .correct
        }
      }
      found.append(assessment)
    }
    return found
  }

  // MARK: The student's own numbers

  /// Whether what follows may be calculated from a number: not from nothing, nor from what no unit can put out.
  package func mayFollow(_ answer: Answer, _ cell: Cell) -> Bool {
    guard answer.value != 0 else { return false }
    guard cell.kind == .activation, exact.network.layers[cell.layer - 1].activation.isBetweenZeroAndOne else {
      return true
    }
    return answer.value > 0 && answer.value < 1
  }

  /// The record as it follows from numbers that a student wrote, with f′ from z and with f′ from a.
  private func ownLedgers(_ written: [Cell: Interval]) -> [Ledger] {
    var course = Ledger.Course()
    course.digits = digits
    course.written = written
    let fromZ = Ledger(exact.network, catalogue, course)
    guard written.keys.contains(where: { $0.kind == .activation || $0.kind == .preActivation }) else { return [fromZ] }
    course.slopesFollowActivations = true
    return [fromZ, Ledger(exact.network, catalogue, course)]
  }

  /// The wrong numbers that a number is calculated from.
  private func sources(of cell: Cell, _ isWrong: [Cell: Bool]) -> [Cell] {
    var tables: Set<Cell.Table> = []
    var waiting = catalogue.entry(cell.table)?.sources ?? []
    while let next = waiting.popLast() {
      if tables.insert(next).inserted { waiting += catalogue.entry(next)?.sources ?? [] }
    }
    return cells.filter { isWrong[$0] == true && tables.contains($0.table) }
  }

  // MARK: One number

  private func judge(
    _ answer: Answer, _ assessment: inout Assessment, _ own: [Ledger], _ wrong: [Cell], _ carried: Carried
  ) {
    let cell = assessment.cell
    guard let entry = catalogue.entry(cell.table) else { return }
    if rounded[cell].contains(answer.value) {
      assessment.verdict = .correct
    } else if !wrong.isEmpty, own.contains(where: { follows(answer, cell, entry, on: $0) }) {
      assessment.verdict = .follows
      assessment.follows = wrong
    } else if recognise(answer, &assessment, entry, on: [rounded]) {
      return
    } else if !wrong.isEmpty, recognise(answer, &assessment, entry, on: own) {
      assessment.follows = wrong
      if assessment.verdict == .mistake { assessment.verdict = .both }
    } else if answer.digits < digits, isRightSoFar(answer, exact[cell].middle) {
      assessment.verdict = .tooFewDigits
    } else if let codes = carried.codes(of: answer, at: cell) {
      assessment.verdict = .mistake
      assessment.codes = codes
      assessment.isCarried = true
    } else {
      assessment.verdict = .wrong
    }
  }

  private func follows(_ answer: Answer, _ cell: Cell, _ entry: Catalogue.Entry, on ledger: Ledger) -> Bool {
    ledger.value(of: .truth, at: cell, entry, catalogue)?.rounded(to: digits).contains(answer.value) ?? false
  }

  /// Whether a number is the right one rounded or cut off to fewer digits.
  private func isRightSoFar(_ answer: Answer, _ right: Double) -> Bool {
    abs(answer.value - right) <= answer.halfUnit * (1 + 1e-9)
      || abs(right) >= abs(answer.value) && abs(right - answer.value) < 2 * answer.halfUnit
  }

  /// Names the mistakes that give a number on some ledger: those whose own value it is, or, if there are none, those that
  /// rounding on the way may have led to it. The likeliest decides.
  private func recognise(
    _ answer: Answer, _ assessment: inout Assessment, _ entry: Catalogue.Entry, on ledgers: [Ledger]
  ) -> Bool {
    let cell = assessment.cell
    let near = candidates.of(cell).filter { candidate in
      candidate.identity != 0 && !suppressed.contains(Suppression(cell: cell, code: candidate.code))
        && ledgers.contains { range(of: candidate, at: cell, entry, on: $0)?.contains(answer.value) ?? false }
    }
    let exactly =
      near.count < 2
      ? []
      : near.filter { candidate in
        let value = exact.value(of: candidate.source, at: cell, entry, catalogue)?.middle
        return value.map { abs($0 - answer.value) <= answer.halfUnit * (1 + 1e-9) } ?? false
      }
    var found = exactly.isEmpty ? near : exactly
    // Early rounding leads to many places, so it is said only where nothing else leads there.
    if found.contains(where: { $0.code != "N2" }) { found.removeAll { $0.code == "N2" } }
    guard let first = found.first else { return false }
    assessment.codes = found.map(\.code).reduce(into: []) { codes, code in
      if !code.isEmpty, !codes.contains(code) { codes.append(code) }
    }
    switch first.source {
    case .mistake(let place):
      assessment.mistake = place
      assessment.verdict = ["D2", "G6"].contains(first.code) ? .sign : .mistake
    case .sign: assessment.verdict = .sign
    case .slip: assessment.verdict = .decimalSlip
    case .early, .truth: assessment.verdict = .mistake
    case .neighbour(let other):
      assessment.verdict = .swapped
      assessment.other = other
    }
    return true
  }

  /// All that rounding to the digits asked for may make of a candidate's value.
  func range(
    of candidate: Candidate, at cell: Cell, _ entry: Catalogue.Entry, on ledger: Ledger
  ) -> Interval? {
    switch candidate.source {
    case .neighbour, .sign, .slip: ledger.value(of: candidate.source, at: cell, entry, catalogue)
    case .early: early.value(of: .truth, at: cell, entry, catalogue)?.rounded(to: digits)
    case .truth, .mistake: ledger.value(of: candidate.source, at: cell, entry, catalogue)?.rounded(to: digits)
    }
  }
}

extension Assessor {
  /// The same on the rounded record, with the values of whole tables kept for their other blanks.
  func range(
    of candidate: Candidate, at cell: Cell, _ entry: Catalogue.Entry, _ tables: inout [Candidate.Source: [Interval]]
  ) -> Interval? {
    switch candidate.source {
    case .truth: return rounded[cell]
    case .mistake(let place) where entry.mistakes[place].isWhole && cell.layer > 0:
      let values = tables[candidate.source] ?? rounded.wholeValues(of: entry.mistakes[place].tree, cell.table) ?? []
      tables[candidate.source] = values
      let columns = cell.table.isOfWeights ? exact.network.widths[cell.layer - 1] : 1
      let index = cell.unit * columns + (cell.source ?? 0)
      return index < values.count ? values[index].rounded(to: digits) : nil
    default: return range(of: candidate, at: cell, entry, on: rounded)
    }
  }
}

extension Activation {
  /// Whether it puts out numbers between 0 and 1 only.
  var isBetweenZeroAndOne: Bool { self == .sigmoid || self == .softmax }
}
