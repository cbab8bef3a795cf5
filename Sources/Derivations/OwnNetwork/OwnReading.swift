import MathNotation
import Reporting

/// Notes read in letters of their own, for what no known notation names: the network is the one that their definitions
/// describe.
struct OwnReading {
  /// The equations with what can be said of them so.
  let equations: [AuditedEquation]

  /// Fewer claims than these tell nothing of a network.
  private static let fewest = 6

  /// Nil where the notes have too few equations in numbers of their own.
  ///
  /// - Throws: a diagnostic if the built-in text cannot be read, which is a fault of the program.
  init?(_ notes: ReadNotes) throws(Diagnostic) {
    var notation = try Self.plain.get()
    notation.otherFunctionNames += notes.functionLetters.sorted()
    let letters = OwnLetters(allowsCapitals: !notes.hasMatrices)
    let first = Document(notes, names: Names(notation, own: letters))
    guard first.claims.count >= Self.fewest else { return nil }
    let network = OwnNetwork(first.claims)
    let names = Names(notation, own: OwnLetters(letters, given: network.leaves))
    let judged = AuditedEquation.all(in: Document(notes, names: names), judge: nil)
    let judgements = OwnJudge(judged.flatMap(\.claims).map(\.claim)).judgements
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
      if let own = known[formula], own.sayMore(than: its) { result += own } else { result += its }
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
    product \odot: any
    product \circ: any
    product \bullet: any
    product *: any
    product \cdot: any
    product \times: any
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

  /// The letters that equations define as functions of their argument: R in R(z) = max(0, z).
  fileprivate var functionLetters: Set<String> {
    var found: Set<String> = []
    for item in items {
      let nodes = item.math.nodes.filter { !$0.isSpace }
      guard nodes.count > 3, case .symbol(let letter, _) = nodes[0].form,
        case .fence("(", let inner, ")") = nodes[1].form,
        case .symbol(let argument, _) = inner.form, nodes[2].form == .sign("=")
      else { continue }
      let known: Set<String> = ["e", "exp", "max", "tanh", "ln", "log", argument]
      let isOfArgument = nodes[3...].allSatisfy { node in
        !node.contains { if case .symbol(let name, _) = $0.form { !known.contains(name) } else { false } }
      }
      if isOfArgument { found.insert(letter) }
    }
    return found
  }
}
