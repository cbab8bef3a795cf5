import Backpropagation
import Derivations
import Pages
import Reporting

/// `bptrace audit NOTES…`
struct AuditCommand: Command {
  /// The formats of a report.
  enum Format: String, CaseIterable {
    case terminal, markdown, json, sarif, lines
  }

  static var name: String { "audit" }
  static var summary: Phrase { .auditSummary }
  static var operands: [Operand<AuditCommand>] {
    [
      Operand(placeholder: .notesPlaceholder, isRequired: true, repeats: true, help: .notesOperand) { values, word in
        values.notes.append(word)
      }
    ]
  }
  static var options: [Option<AuditCommand>] {
    [
      Option(long: "notation", placeholder: .notationPlaceholder, help: .notationOption) { values, word in
        values.notation = word
      },
      .network(\.network), .format(\.format), .output(\.output),
      Option(
        long: "only", placeholder: .verdictPlaceholder, choices: Verdict.allCases.map(\.rawValue), isList: true,
        help: .onlyOption
      ) { values, word in if let verdict = Verdict(rawValue: word) { values.only.insert(verdict) } },
      Option(long: "strict", help: .strictOption) { values, _ in values.isStrict = true },
      Option(long: "explain", placeholder: .linePlaceholder, help: .explainOption) { (values, word) throws(Failure) in
        guard let line = Int(word), line > 0 else { throw Failure(.usage, .notALine(word)) }
        values.line = line
      },
      Option(long: "fix", help: .fixOption) { values, _ in values.fixes = true },
      Option(long: "stdin-name", placeholder: .file, help: .stdinNameOption) { values, word in
        values.standardInputName = word
      },
    ]
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace audit notes.md", meaning: .exampleAudit),
      Example(line: "bptrace audit --explain 12 notes.md", meaning: .exampleAuditLine),
      Example(line: "bptrace audit --fix notes.md", meaning: .exampleAuditFix),
      Example(line: "bptrace audit -f lines *.md", meaning: .exampleAuditLines),
    ]
  }

  var common = CommonOptions()
  /// The files to judge.
  var notes: [String] = []
  /// The name or file of their notation, or nil to find it out.
  var notation: String?
  /// The file of the network, or nil for the default.
  var network: String?
  /// How to write the report.
  var format = Format.terminal
  /// Where to write it.
  var output: String?
  /// The only verdicts to show; if there are none, those that the format shows of its own accord.
  var only: Set<Verdict> = []
  /// Whether what could not be read counts as a no.
  var isStrict = false
  /// The line that is explained, or nil for a report on all.
  var line: Int?
  /// Whether to write mended copies of the notes.
  var fixes = false
  /// What standard input is called, or nil.
  var standardInputName: String?

  func run(in console: Console) throws -> ExitCode {
    guard line == nil || format == .terminal || format == .markdown else { throw Failure(.usage, .explainIsAPage) }
    let wishes = try Wishes(
      notation: notation.map { try NotationFile.read($0) }, network: network.map { try NetworkFile.read($0) })
    var audits: [Audit] = []
    var failures: [Failure] = []
    for path in notes {
      do {
        let source = try InputFile.read(path, standardInputName: standardInputName)
        let audit = try audit(source, path, wishes)
        audits.append(audit)
        if fixes { try MendedCopy.write(audit, path) { try self.audit($0, path, wishes) }.report(in: console.language) }
      } catch {
        let failure = Failure(error)
        failures.append(failure)
        try? Platform.write("bptrace: \(failure.message[console.language].onOneSafeLine)\n", to: .error)
      }
    }
    if let failure = failures.first, audits.isEmpty { return failure.code }
    if let line { return try explain(line, audits, in: console) }
    var report = AuditReport(audits, language: console.language)
    report.unreadable = failures.map(\.message)
    report.only = only.isEmpty ? nil : only
    report.isStrict = isStrict
    switch format {
    case .terminal: try console.write(report.page, as: .terminal, to: output)
    case .markdown: try console.write(report.page, as: .markdown, to: output)
    case .json: try console.write(report.json, to: output)
    case .sarif: try console.write(report.sarif(version: Program.version), to: output)
    case .lines: try console.write(report.lines, to: output)
    }
    return failures.first?.code ?? (report.isRight ? .success : .no)
  }

  /// Writes how the claims of a line came by their verdicts.
  private func explain(_ line: Int, _ audits: [Audit], in console: Console) throws -> ExitCode {
    let explanations = audits.compactMap { AuditExplanation($0, line: line) }
    guard !explanations.isEmpty else {
      let all = audits[0].lines
      let nearest = [all.last { $0 < line }, all.first { $0 > line }].compactMap(\.self)
      throw Failure(.usage, .noEquationInLine(audits[0].source.name, line, nearest: nearest))
    }
    let blocks = explanations.flatMap { $0.page(language: console.language).blocks }
    let page = Page(language: console.language, blocks: blocks)
    try console.write(page, as: format == .markdown ? .markdown : .terminal, to: output)
    return explanations.allSatisfy(\.isRight) ? .success : .no
  }

  /// What the command line settles for all notes.
  private struct Wishes {
    let notation: Notation?
    let network: Network?
  }

  /// Judges one file; its own directives settle what the command line leaves open.
  private func audit(_ source: SourceText, _ path: String, _ wishes: Wishes) throws -> Audit {
    let notes = ReadNotes(source)
    let own = AuditDirectives(in: notes)
    let notation = try wishes.notation ?? own.notation.map { try NotationFile.read($0, besides: path) }
    let network =
      try wishes.network ?? own.network.map { try NetworkFile.read(InputFile.path($0, besides: path)) }
    var settings = Audit.Settings(
      notation: notation, network: try network ?? NetworkFile.read(nil), isNetworkDeclared: network != nil)
    settings.sample = max(0, (own.sample ?? 1) - 1)
    return try Audit(notes, settings: settings)
  }
}
