import MathNotation
import Reporting

/// Notes read in letters of their own, for what no known notation names: the network is the one that their definitions
/// describe.
struct OwnReading {
  /// The equations with what can be said of them so.
  let equations: [AuditedEquation]

  /// Fewer claims than these tell nothing of a network.
  private static let fewest = 6

  /// How many sections are read by themselves at most.
  private static let mostSections = 12

  /// The equations with what notes of these say in letters of their own, in place of what is said less of: the notes read
  /// as a whole, and section by section, where letters may mean something else.
  ///
  /// - Throws: a diagnostic if the built-in text cannot be read, which is a fault of the program.
  static func completing(_ equations: [AuditedEquation], of notes: ReadNotes) throws(Diagnostic) -> [AuditedEquation] {
    var equations = equations
    for own in try all(notes) { equations = own.replacing(equations) }
    for sections in [notes.sections, notes.sectionsWithNext] {
      var tried = 0
      for section in sections where tried < mostSections {
        let claims = equations.filter { section.range.contains($0.range.lowerBound) }.flatMap(\.claims)
        let unread = claims.count { $0.judgement.verdict == .notRead }
        guard unread >= 4, 3 * unread >= claims.count else { continue }
        tried += 1
        for own in try all(section.notes) { equations = own.replacing(equations) }
      }
    }
    return equations
  }

  /// The notes read with numbers only, and where they have vectors or matrices, with those.
  private static func all(_ notes: ReadNotes) throws(Diagnostic) -> [OwnReading] {
    let indices = OwnIndices(notes)
    var found: [OwnReading?] = []
    if notes.hasMatrices {
      found.append(try OwnReading(notes, .unknown))
      if let plain = notes.withoutMatrices { found.append(try OwnReading(plain, .none)) }
      found.append(try OwnReading(notes, .some(indices)))
    } else {
      found.append(try OwnReading(notes, .none))
      if !indices.isEmpty { found.append(try OwnReading(notes, .some(indices))) }
    }
    return found.compactMap(\.self)
  }

  init(equations: [AuditedEquation]) { self.equations = equations }

  /// Notes read in letters of their own, and these.
  static func document(
    of notes: ReadNotes, _ tables: OwnLetters.Tables
  ) throws(Diagnostic) -> (document: Document, names: Names, letters: OwnLetters) {
    var notation = try plain.get()
    let functions = notes.items.functionLetters
    notation.otherFunctionNames += functions.sorted()
    notation.words = notation.words.adding(notes.spelledWords.sorted())
    let letters = OwnLetters(
      tables, called: notes.calledLetters.subtracting(functions), plain: notes.plainLetters)
    let names = Names(notation, own: letters)
    return (Document(notes, names: names), names, letters)
  }

  /// Nil where the notes have too few equations in names of their own.
  private init?(_ notes: ReadNotes, _ tables: OwnLetters.Tables) throws(Diagnostic) {
    let (first, plain, letters) = try Self.document(of: notes, tables)
    guard first.claims.count >= Self.fewest else { return nil }
    let network = OwnNetwork(first.claims, letters)
    let names = Names(plain.notation, own: OwnLetters(letters, given: network.givable))
    let judged = AuditedEquation.all(in: Document(notes, names: names), judge: nil)
    let judgements = OwnJudge(judged.flatMap(\.claims).map(\.claim), letters).judgements
    guard judgements.contains(where: { $0 != nil }) else { return nil }
    var place = 0
    let found = judged.map { equation in
      equation.mappingJudgements { _, judgement in
        defer { place += 1 }
        return judgement.verdict == .notRead ? judgements[place] ?? judgement : judgement
      }
    }
    let numbered = found.map { $0.mappingMeanings(letters.withEntriesByPlace) }.judgedByPrintedNumbers()
    equations = zip(found, numbered).map { own, other in
      own.mappingJudgements { index, _ in other.claims[index].judgement }
    }
  }

  /// The equations of another reading, with these in place of those formulas of which that says less.
  func replacing(_ others: [AuditedEquation]) -> [AuditedEquation] {
    let known = Dictionary(grouping: equations, by: \.formula)
    var result: [AuditedEquation] = []
    var rest = others[...]
    while let formula = rest.first?.formula {
      let its = Array(rest.prefix { $0.formula == formula })
      rest = rest.dropFirst(its.count)
      if let own = known[formula]?.withoutErrorsDoubted(in: its) {
        result += own.sayMore(than: its) ? own : its.doubted(by: own).completed(by: own)
      } else {
        result += its
      }
    }
    return result
  }

  private static let plain: Result<Notation, Diagnostic> = {
    do throws(Diagnostic) {
      return .success(try Notation(source: SourceText(name: "notation own", text: text)))
    } catch {
      return .failure(error)
    }
  }()

  private static let text = #"""
    notation: own
    layers from: 1
    units from: 1
    network: 1-1
    activation: sigmoid
    cost: half-squared-error
    kind: open
    biases: no
    function: \sigma
    other functions: \varphi, \phi, \psi
    precedence: usual
    spelling: loose
    product \odot: element
    product \circ: element
    product \bullet: element
    product *: fitting
    product \cdot: any
    product \times: any
    words: net, out, in, target, output, ideal, total, new, old, sum, err
    indexed: w, v, u, b, x, i, h, o, t, y, z, a, s
    symbol w = weight(2, 1, 1)
    """#
}

extension [AuditedEquation] {
  /// Whether more claims are judged than in another reading of the same formula, and none less or otherwise.
  fileprivate func sayMore(than others: [AuditedEquation]) -> Bool {
    let own = flatMap(\.claims).map(\.judgement.verdict)
    let its = others.flatMap(\.claims).map(\.judgement.verdict)
    // Where the two take it apart differently, nothing may be left over.
    guard own.count == its.count else { return own.allSatisfy(\.isJudged) && !its.contains(where: \.isJudged) }
    return zip(own, its).allSatisfy { !$1.isJudged || $0 == $1 || $0.isRight && $1.isRight }
      && zip(own, its).contains { $0.isJudged && !$1.isJudged }
  }
}

extension [AuditedEquation] {
  /// The same without definitions of error terms that do not hold by the notation: an error term is no new name.
  fileprivate func withoutErrorsDoubted(in others: [AuditedEquation]) -> [AuditedEquation] {
    guard map(\.claims.count) == others.map(\.claims.count) else { return self }
    return zip(self, others).map { equation, other in
      equation.mappingJudgements { index, judgement in
        let mine = other.claims[index]
        let isError = mine.claim.left.expression?.plainQuantity?.kind == .error && mine.claim.sides.count == 2
        return isError && mine.judgement.verdict.isWrong && judgement.verdict == .definition
          ? mine.judgement : judgement
      }
    }
  }
}

extension [AuditedEquation] {
  /// The same where nothing is called wrong that follows from what the notes define, or that is such a definition and has
  /// other shapes only by the notation.
  fileprivate func doubted(by own: [AuditedEquation]) -> [AuditedEquation] {
    guard map(\.claims.count) == own.map(\.claims.count) else { return self }
    return zip(self, own).map { equation, other in
      equation.mappingJudgements { index, judgement in
        guard judgement.verdict.isWrong, !equation.claims[index].comparesSymbolsWithNumbers else { return judgement }
        let verdict = other.claims[index].judgement.verdict
        let isRight = verdict == .holds || verdict == .definition && judgement.verdict == .doesNotConform
        return isRight ? Judgement(.notRead, reason: .rightByOwnDefinitions) : judgement
      }
    }
  }
}

extension [AuditedEquation] {
  /// The same with the claims of another reading in place of those that could not be read.
  fileprivate func completed(by own: [AuditedEquation]) -> [AuditedEquation] {
    guard map(\.claims.count) == own.map(\.claims.count) else { return self }
    return zip(self, own).map { equation, other in
      equation.taking(other) { mine, its in
        // An error signal that the notation names and doubts is no new name.
        let isSignal = mine.left.isBarred && mine.claim.sides.count == 2
        return mine.judgement.verdict == .notRead && its.judgement.verdict.isJudged
          && !(isSignal && its.judgement.verdict == .definition)
      }
    }
  }
}

extension Verdict {
  fileprivate var isJudged: Bool { isRight || isWrong }
}
