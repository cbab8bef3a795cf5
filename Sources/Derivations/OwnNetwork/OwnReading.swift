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
    var tried = 0
    for section in notes.sections where tried < mostSections {
      let claims = equations.filter { section.range.contains($0.range.lowerBound) }.flatMap(\.claims)
      let unread = claims.count { $0.judgement.verdict == .notRead }
      guard unread >= 4, 3 * unread >= claims.count else { continue }
      tried += 1
      for own in try all(section.notes) { equations = own.replacing(equations) }
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

  /// Nil where the notes have too few equations in names of their own.
  private init?(_ notes: ReadNotes, _ tables: OwnLetters.Tables) throws(Diagnostic) {
    var notation = try Self.plain.get()
    let functions = notes.functionLetters
    notation.otherFunctionNames += functions.sorted()
    let letters = OwnLetters(tables, called: notes.calledLetters.subtracting(functions))
    let first = Document(notes, names: Names(notation, own: letters))
    guard first.claims.count >= Self.fewest else { return nil }
    let network = OwnNetwork(first.claims, letters)
    let names = Names(notation, own: OwnLetters(letters, given: network.leaves))
    let judged = AuditedEquation.all(in: Document(notes, names: names), judge: nil)
    let judgements = OwnJudge(judged.flatMap(\.claims).map(\.claim), letters).judgements
    guard judgements.contains(where: { $0 != nil }) else { return nil }
    var place = 0
    equations = judged.map { equation in
      equation.mappingJudgements { _, judgement in
        defer { place += 1 }
        return judgement.verdict == .notRead ? judgements[place] ?? judgement : judgement
      }
    }.judgedByPrintedNumbers()
  }

  /// The equations of another reading, with these in place of those formulas of which that says less.
  func replacing(_ others: [AuditedEquation]) -> [AuditedEquation] {
    let known = Dictionary(grouping: equations, by: \.formula)
    var result: [AuditedEquation] = []
    var rest = others[...]
    while let formula = rest.first?.formula {
      let its = Array(rest.prefix { $0.formula == formula })
      rest = rest.dropFirst(its.count)
      if let own = known[formula] {
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
      equation.taking(other) { $0.judgement.verdict == .notRead && $1.judgement.verdict.isJudged }
    }
  }
}

extension Verdict {
  fileprivate var isJudged: Bool { isRight || isWrong }
}

extension ReadNotes {
  /// Whether vectors and matrices seem to stand in the notes: a transpose, ⊙, bold letters, tables.
  fileprivate var hasMatrices: Bool {
    items.contains { item in
      item.math.contains { node in
        switch node.form {
        case .sign("⊙"), .sign("⊤"), .symbol("⊤", _), .symbol(_, .bold), .symbol(_, .blackboard): true
        case .grid(let grid): grid.kind == .matrix
        case .scripts(_, let scripts): scripts.sup.map(ExpressionReader.isTranspose) ?? false
        default: false
        }
      }
    }
  }

  /// The parts between headings that have no vectors or matrices, where these are most of the notes.
  fileprivate var withoutMatrices: ReadNotes? {
    let starts = [0] + items.indices.filter { items[$0].item.kind == .heading } + [items.count]
    let parts = zip(starts, starts.dropFirst()).map { part($0..<$1) }
    let plain = parts.filter { !$0.hasMatrices }
    let count = plain.reduce(0) { $0 + $1.items.count }
    return 3 * count >= 2 * items.count ? plain.reduce(part(0..<0)) { $0.followed(by: $1) } : nil
  }

  /// The letters that begin an equation with a letter in brackets behind them: f in f(x) = ax.
  fileprivate var calledLetters: Set<String> {
    Set(items.compactMap { $0.math.callDefined?.letter })
  }

  /// The letters that equations define as functions of their argument, R in R(z) = max(0, z), and that hardly stand
  /// without one.
  fileprivate var functionLetters: Set<String> {
    var found: Set<String> = []
    for item in items {
      guard let (letter, argument, value) = item.math.withFunctionsTypedPlainly.callDefined else { continue }
      let known: Set<String> = ["e", "exp", "max", "tanh", "ln", "log", argument]
      let isOfArgument = value.allSatisfy { node in
        !node.contains { if case .symbol(let name, _) = $0.form { !known.contains(name) } else { false } }
      }
      if isOfArgument { found.insert(letter) }
    }
    return found.filter { letter in
      let (all, called) = items.reduce((0, 0)) { sum, item in
        let counts = item.math.occurrences(of: letter)
        return (sum.0 + counts.all, sum.1 + counts.called)
      }
      return 5 * called >= 4 * all
    }
  }
}

extension Math {
  /// f, x and what follows in f(x) = …; nil for anything else.
  fileprivate var callDefined: (letter: String, argument: String, value: ArraySlice<Math>)? {
    let nodes = nodes.filter { !$0.isSpace }
    guard nodes.count > 3, case .symbol(let letter, _) = nodes[0].form,
      case .fence("(", let inner, ")") = nodes[1].form,
      case .symbol(let argument, _) = inner.form, nodes[2].form == .sign("=")
    else { return nil }
    return (letter, argument, nodes[3...])
  }

  /// How often a letter stands in it, and how often right before brackets.
  fileprivate func occurrences(of letter: String) -> (all: Int, called: Int) {
    var (all, called) = (0, 0)
    _ = contains { node in
      if case .symbol(letter, _) = node.form { all += 1 }
      guard case .row(let nodes) = node.form else { return false }
      for (first, second) in zip(nodes, nodes.dropFirst()) {
        var base = first
        if case .scripts(let below, _) = first.form { base = below }
        guard case .symbol(letter, _) = base.form else { continue }
        if case .fence("(", _, ")") = second.form { called += 1 }
      }
      return false
    }
    return (all, called)
  }
}
