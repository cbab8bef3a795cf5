package import Backpropagation
package import Reporting

/// What somebody's notes claim, judged claim by claim.
package struct Audit {
  /// The notes.
  package let source: SourceText
  /// The name of the notation by which they were read.
  package let notation: String
  /// How the notation was chosen.
  package let choice: Choice
  /// The equations in order.
  package let equations: [AuditedEquation]
  /// What is wrong with the notes' directives.
  package let faults: [Diagnostic]

  /// How the notation was chosen.
  package enum Choice: Sendable {
    /// The caller or a directive in the notes said so.
    case declared
    /// It names this many of the sides of the notes' equations, and so many of their claims hold.
    case binds(Int, of: Int, holding: Int)
    /// No known notation names enough of them; only arithmetic was judged.
    case none(Int, of: Int)
  }

  /// What a caller, or a directive in the notes, has settled.
  package struct Settings {
    /// The notation, or nil to find it out.
    package var notation: Notation?
    /// The network in use.
    package var network: Network
    /// The sample that numbers speak of, from 0; the first if there is no such sample.
    package var sample = 0
    /// Whether the caller or the notes named that network; if not, numbers beside symbols may speak of another.
    package var isNetworkDeclared: Bool

    /// Settings for an audit.
    package init(notation: Notation?, network: Network, isNetworkDeclared: Bool) {
      self.notation = notation
      self.network = network
      self.isNetworkDeclared = isNetworkDeclared
    }

    /// The network in use: where nobody named one, that of the document whose notation it is.
    func network(for notation: Notation) throws(Diagnostic) -> Network {
      guard !isNetworkDeclared else { return network }
      guard let document = BuiltInDocument.named(notation.name) else {
        return notation.isOfKind(network) ? network : try BuiltInDocument.network(for: notation)
      }
      return try document.network
    }

    func judge(_ names: Names, on network: Network) -> Judge {
      let judge = Judge(
        names: names, inUse: network, isNetworkDeclared: isNetworkDeclared, isNotationDeclared: notation != nil)
      if network.samples.indices.contains(sample) { judge.inUse.sampleInUse = sample }
      return judge
    }
  }

  /// The built-in notations with their networks, the standard one first; read once, however many notes there are.
  private static let candidates: Result<[(BuiltInNotation, Notation, Network)], Diagnostic> = {
    do throws(Diagnostic) {
      var found: [(BuiltInNotation, Notation, Network)] = []
      let first = BuiltInDocument.standard.number
      for known in BuiltInNotation.all.filter({ $0.name == first }) + BuiltInNotation.all.filter({ $0.name != first }) {
        // Other meanings of the letters would bind any letter; they are for notes that declare the notation.
        var notation = try known.notation()
        notation.beside = []
        if let document = BuiltInDocument.named(known.name) {
          found.append((known, notation, try document.network))
        } else {
          found.append((known, notation, try BuiltInDocument.network(for: notation)))
        }
      }
      return .success(found)
    } catch {
      return .failure(error)
    }
  }()

  /// Reads and judges notes.
  ///
  /// Without a declared notation, the built-in one that names most sides is taken if it names at least two thirds of
  /// them; otherwise every claim but arithmetic is `not-read`.
  ///
  /// - Throws: a diagnostic if a built-in notation cannot be read, which is a fault of the program.
  package init(_ source: SourceText, settings: Settings) throws(Diagnostic) {
    self.source = source
    let notes = ReadNotes(source)
    if let notation = settings.notation {
      let network = try settings.network(for: notation)
      let names = Names(notation, widths: network.widths)
      let document = Document(notes, names: names)
      self.notation = notation.name
      choice = .declared
      equations = AuditedEquation.all(in: document, judge: settings.judge(names, on: network), isDeclared: true)
      faults = document.faults
      return
    }
    let known = try Self.candidates.get()
    let search = try NotationSearch(
      notes, settings: settings, among: known.filter { !$0.0.isOfExamples }.map { ($0.1, $0.2) })
    let examples = try Self.examples(notes, settings, among: known.filter(\.0.isOfExamples))
    let most = examples.map(\.bound).max() ?? 0
    if let first = examples.first, most > search.best?.bound ?? 0, 3 * most >= 2 * first.sides {
      var readings: [(Reader, [AuditedEquation])] = []
      for reader in examples where reader.bound == most { readings.append((reader, try reader.equations(settings))) }
      let (reader, own) = AuditedEquation.likeliest(of: readings)
      notation = reader.names.notation.name
      faults = reader.document.faults
      choice = .binds(
        reader.bound, of: reader.sides, holding: own.count { $0.claims.contains { $0.judgement.verdict.isRight } })
      equations = own
      return
    }
    guard let best = search.best else {
      (notation, choice, equations, faults) = ("", .none(0, of: 0), [], [])
      return
    }
    notation = best.names.notation.name
    faults = best.document.faults
    if best.isSupported {
      choice = .binds(best.bound, of: best.sides, holding: best.rights)
      equations = AuditedEquation.all(in: best.document, judge: best.judge, isDoubtful: best.isDoubtful)
    } else {
      choice = .none(best.bound, of: best.sides)
      equations = AuditedEquation.all(in: best.document, judge: nil)
    }
  }

  /// The notes read as a worked example, by each notation of such, if they use its words.
  private static func examples(
    _ notes: ReadNotes, _ settings: Settings, among known: [(BuiltInNotation, Notation, Network)]
  ) throws(Diagnostic) -> [Reader] {
    var found: [Reader] = []
    let sample = notes.sample
    for (known, plain, _) in known {
      guard ExampleShape(sample, plain) != nil, let shape = ExampleShape(notes, plain) else { continue }
      let widths = settings.isNetworkDeclared ? settings.network.widths : shape.widths
      var notation = try known.notation(widths: widths)
      notation.hasBiases = shape.hasBiases
      let names = Names(notation, widths: widths)
      let document = Document(notes, names: names)
      let (bound, sides) = document.binding
      found.append(Reader(names: names, document: document, bound: bound, sides: sides, isOfExamples: true))
    }
    return found
  }

  /// How many claims have each verdict; marked mistakes are left out.
  package func count(_ verdict: Verdict) -> Int {
    equations.reduce(0) { $0 + $1.claims.count { $0.judgement.verdict == verdict && !$0.isMarked } }
  }

  /// How many mistakes are marked as such in the notes.
  package var markedCount: Int { equations.reduce(0) { $0 + $1.claims.count(where: \.isMarked) } }

  /// The number of claims.
  package var claimCount: Int { equations.reduce(0) { $0 + $1.claims.count } }

  /// Whether a claim is wrong and not marked as an example of a mistake.
  package var hasMistakes: Bool { count(.fails) + count(.doesNotConform) > 0 }
}

extension Equation {
  /// The members without those that stand behind ∈.
  fileprivate var membersBesidesSpaces: [Member] {
    members.indices.filter { $0 == 0 || relations[$0 - 1] != Memberships.relation }.map { members[$0] }
  }
}

extension Document {
  /// How many sides of equations could be read, and of how many.
  var binding: (bound: Int, sides: Int) {
    var bound = 0
    var sides = 0
    for case .formula(let equations, _, _) in items {
      // Notes give dimensions in letters of their own, which say nothing of the notation.
      for member in equations.flatMap(\.membersBesidesSpaces) {
        sides += 1
        if let expression = member.expression, !expression.isNumeric { bound += 1 }
        if member.expression?.isNumeric == true { sides -= 1 }
      }
    }
    return (bound, sides)
  }
}
