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
  package private(set) var equations: [AuditedEquation]
  /// The sections that are read by another notation than the rest.
  package private(set) var sections: [Section] = []
  /// What is wrong with the notes' directives.
  package let faults: [Diagnostic]
  /// The names by which the equations were judged; nil where only arithmetic was.
  private let names: Names?

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

  /// The built-in notations with their networks, the standard one first, without those of worked examples; read once,
  /// however many notes there are.
  private static let candidates: Result<[(Notation, Network)], Diagnostic> = {
    do throws(Diagnostic) {
      var found: [(Notation, Network)] = []
      let first = BuiltInDocument.standard.number
      let known = BuiltInNotation.all.filter { !$0.isOfExamples }
      for known in known.filter({ $0.name == first }) + known.filter({ $0.name != first }) {
        // Other meanings of the letters would bind any letter; they are for notes that declare the notation.
        var notation = try known.notation()
        notation.beside = []
        if let document = BuiltInDocument.named(known.name) {
          found.append((notation, try document.network))
        } else {
          found.append((notation, try BuiltInDocument.network(for: notation)))
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
  package init(_ notes: ReadNotes, settings: Settings) throws(Diagnostic) {
    try self.init(judging: notes, settings: settings)
    let judged = equations
    mend()
    if settings.notation == nil { try readOtherwise(notes, judged, settings) }
    equations = try FunctionIdentities.completing(equations, of: notes)
      .introducingNames(beside: names).holdingByChainRule().judgedByDifferenceQuotients().judgedBySmallChanges()
      .definingGradients()
  }

  /// Reads what its notation does not judge by those of sections, by the others, and by letters of the notes' own.
  private mutating func readOtherwise(
    _ notes: ReadNotes, _ judged: [AuditedEquation], _ settings: Settings
  ) throws(Diagnostic) {
    // What too little speaks for in all the notes may be the notation of a section.
    let whole: String? = if case .binds = choice { notation } else { nil }
    for (section, var audit) in try Self.sections(of: notes, unlike: judged, in: whole, settings) {
      audit.mend()
      sections.append(section)
      equations = equations.replacingUnread(by: audit.equations, isAnyUnread: whole == nil)
    }
    try readStrays(notes, settings)
    // Two equations that are not right tell no network of their own.
    guard equations.flatMap(\.claims).count(where: { !$0.judgement.verdict.isRight }) > 2 else { return }
    equations = try OwnReading.completing(equations, of: notes)
  }

  /// Holds what could not be read against the other notations.
  private mutating func readStrays(_ notes: ReadNotes, _ settings: Settings) throws(Diagnostic) {
    let candidates = try Self.candidates.get()
    let own = candidates.first { $0.0.name == notation }?.0
    guard case .binds = choice, own?.isSpeltLoosely ?? true else { return }
    // Where nothing holds, nothing tells that the notes are about networks.
    guard equations.flatMap(\.claims).count(where: \.holdsOnNetworks) >= 3 else { return }
    let orientation = own?.usualReading.orientation ?? .columns
    let order = WeightOrder(notes)
    // A δ that is −∂C/∂z in some lines is so in all.
    let others = candidates.filter { $0.0.errorIsNegative == own?.errorIsNegative ?? false && $0.0.name != notation }
    equations = try StrayEquations(notes, settings: settings, orientation: orientation)
      .replacing(equations, among: others.filter { order.allows($0.0, on: $0.1) })
  }

  /// Finds what would mend the equations that are wrong.
  private mutating func mend() {
    if let names { equations = equations.mended(names: names, source: source) }
  }

  /// Reads and judges notes, or a section of them, by one notation; mends nothing.
  init(judging notes: ReadNotes, settings: Settings) throws(Diagnostic) {
    source = notes.source
    if let notation = settings.notation {
      let network = try settings.network(for: notation)
      let names = Names(notation, widths: network.widths)
      let document = Document(notes, names: names)
      self.notation = notation.name
      choice = .declared
      equations = AuditedEquation.all(in: document, judge: settings.judge(names, on: network), isDeclared: true)
      self.names = names
      faults = document.faults
      return
    }
    var candidates = try Self.candidates.get()
    // What the notes say of their layers may be no notation that is known.
    if let text = InferredNotation.text(of: notes),
      let notation = try? Notation(source: SourceText(name: "notation inferred", text: text))
    {
      candidates.append((notation, try BuiltInDocument.network(for: notation)))
    }
    let order = WeightOrder(notes)
    let allowed = candidates.filter { order.allows($0.0, on: $0.1) }
    let search = try NotationSearch(notes, settings: settings, among: allowed.isEmpty ? candidates : allowed)
    let examples = try ExampleReading.all(of: notes, settings)
    let most = examples.map(\.bound).max() ?? 0
    if let first = examples.first, most > search.best?.bound ?? 0, 3 * most >= 2 * first.sides {
      var readings: [(ExampleReading, [AuditedEquation])] = []
      for example in examples where example.bound == most {
        readings.append((example, try example.equations(settings)))
      }
      let (example, own) = AuditedEquation.likeliest(of: readings)
      notation = example.names.notation.name
      faults = example.document.faults
      choice = .binds(
        example.bound, of: example.sides, holding: own.count { $0.claims.contains { $0.judgement.verdict.isRight } })
      (equations, names) = (own, example.names)
      return
    }
    guard let best = search.best else {
      (notation, choice, equations, faults, names) = ("", .none(0, of: 0), [], [], nil)
      return
    }
    notation = best.names.notation.name
    faults = best.document.faults
    if best.isSupported {
      choice = .binds(best.bound, of: best.sides, holding: best.rights)
      equations = AuditedEquation.all(
        in: best.document, judge: best.judge, isDoubtful: best.isDoubtful, kinds: best.kinds)
      names = best.names
    } else {
      choice = .none(best.bound, of: best.sides)
      equations = AuditedEquation.all(in: best.document, judge: nil)
      names = nil
    }
  }

  /// Reads and judges the notes of a text.
  package init(_ source: SourceText, settings: Settings) throws(Diagnostic) {
    try self.init(ReadNotes(source), settings: settings)
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
