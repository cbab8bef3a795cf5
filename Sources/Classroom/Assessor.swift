package import Backpropagation
package import Derivations

/// Judges a student's numbers on one network: each against the right value, against what follows from the student's own
/// earlier numbers, and against the mistakes of the catalogue.
package final class Assessor {
  let candidates: Candidates
  /// The blanks, in the order of the computation.
  package let cells: [Cell]
  /// The significant digits that the sheet asks for.
  package let digits: Int
  let exact: Ledger
  private let suppressed: Set<Suppression>
  private let early: EarlyRecords
  /// The record as a calculation has it that rounds every number to the digits asked for.
  private(set) lazy var rounded: Appraisal = {
    var course = Ledger.Course()
    course.digits = digits
    var ledger = Ledger(exact, catalogue, course)
    let last = catalogue.entries.count - 1
    if asksForNextCost { ledger.fill(last..<last + 1, catalogue, course) }
    return Appraisal(ledger, catalogue, early)
  }()
  private lazy var right = Appraisal(exact, catalogue, early)
  /// What is known of blanks that have been asked about.
  private var spans: [Cell: [(candidate: Candidate, range: Interval)]] = [:]

  var catalogue: Catalogue { candidates.catalogue }
  private var asksForNextCost: Bool { cells.contains { $0.kind == .costAfterUpdate } }

  /// An assessor for some blanks on a network.
  package init(
    _ network: Network, _ candidates: Candidates, cells: [Cell], digits: Int, suppressed: Set<Suppression> = []
  ) {
    self.suppressed = suppressed
    self.candidates = candidates
    self.digits = digits
    self.cells = cells.sorted(by: candidates.catalogue)
    exact = Ledger(network)
    early = EarlyRecords(exact, candidates.catalogue)
  }

  /// The right value of a number.
  package func value(_ cell: Cell) -> Double { exact[cell].middle }

  /// All that rounding may make of the right value.
  package func range(_ cell: Cell) -> Interval { rounded.ledger[cell] }

  /// All that rounding may make of a candidate's value.
  func range(of candidate: Candidate, at cell: Cell) -> Interval? {
    if candidate.source == .truth { return rounded.ledger[cell] }
    return catalogue.entry(cell.table).flatMap { rounded.range(of: candidate, at: cell, $0, digits: digits) }
  }

  /// What became of each blank, in the order of the computation; blanks without an answer are empty.
  package func assess(_ answers: [Cell: String]) -> [Assessment] {
    var found: [Assessment] = []
    var written: [Cell: Interval] = [:]
    var isWrong: [Cell: Bool] = [:]
    var own = OwnRecord(exact, catalogue, digits: digits)
    var appraisals: [Appraisal] = []
    let carried = Carried(catalogue, exact, digits: digits, asked: Set(cells.map(\.table)))
    var ownTable: Cell.Table?
    for cell in cells {
      // Numbers of one table do not depend on each other; as long as all is right, rounding has been allowed for.
      if cell.table != ownTable, isWrong.values.contains(true) {
        own.calculate(upTo: cell.table, written)
        appraisals = own.ledgers.map { Appraisal($0, catalogue, early) }
      }
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
        judge(answer, &assessment, appraisals, wrongBefore, carried)
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
    _ answer: Answer, _ assessment: inout Assessment, _ own: [Appraisal], _ wrong: [Cell], _ carried: Carried
  ) {
    let cell = assessment.cell
    guard let entry = catalogue.entry(cell.table) else { return }
    if rounded.ledger[cell].contains(answer.value) {
      assessment.verdict = .correct
    } else if !wrong.isEmpty, own.contains(where: { follows(answer, cell, entry, on: $0) }) {
      assessment.verdict = .follows
      assessment.follows = wrong
    } else if recognise(answer, &assessment, entry, near: near(answer, cell)) {
      return
    } else if !wrong.isEmpty, recognise(answer, &assessment, entry, near: near(answer, cell, entry, on: own)) {
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

  private func follows(_ answer: Answer, _ cell: Cell, _ entry: Catalogue.Entry, on own: Appraisal) -> Bool {
    own.value(of: .truth, at: cell, entry)?.rounded(to: digits).contains(answer.value) ?? false
  }

  /// Whether a number is the right one rounded or cut off to fewer digits.
  private func isRightSoFar(_ answer: Answer, _ right: Double) -> Bool {
    abs(answer.value - right) <= answer.halfUnit * (1 + 1e-9)
      || abs(right) >= abs(answer.value) && abs(right - answer.value) < 2 * answer.halfUnit
  }

  /// The candidates that give a number on the right numbers, rounding on the way allowed for.
  private func near(_ answer: Answer, _ cell: Cell) -> [Candidate] {
    if spans[cell] == nil {
      spans[cell] = wanted(cell).compactMap { candidate in range(of: candidate, at: cell).map { (candidate, $0) } }
    }
    return (spans[cell] ?? []).filter { $0.range.contains(answer.value) }.map(\.candidate)
  }

  /// Those that give it on a student's own numbers.
  private func near(
    _ answer: Answer, _ cell: Cell, _ entry: Catalogue.Entry, on own: [Appraisal]
  ) -> [Candidate] {
    wanted(cell).filter { candidate in
      own.contains { $0.range(of: candidate, at: cell, entry, digits: digits)?.contains(answer.value) ?? false }
    }
  }

  /// The mistakes that are looked for in a blank.
  private func wanted(_ cell: Cell) -> [Candidate] {
    candidates.of(cell).filter {
      $0.identity != 0 && !suppressed.contains(Suppression(cell: cell, code: $0.code))
    }
  }

  /// Names the mistakes that give a number: those whose own value it is, or, if there are none, those that rounding on the
  /// way may have led to it. The likeliest decides.
  private func recognise(
    _ answer: Answer, _ assessment: inout Assessment, _ entry: Catalogue.Entry, near: [Candidate]
  ) -> Bool {
    let cell = assessment.cell
    let exactly =
      near.count < 2
      ? []
      : near.filter { candidate in
        let value = right.value(of: candidate.source, at: cell, entry)?.middle
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
}

extension Activation {
  /// Whether it puts out numbers between 0 and 1 only.
  var isBetweenZeroAndOne: Bool { self == .sigmoid || self == .softmax }
}
