import Derivations
import Pages
import Reporting

/// `bptrace audit NOTES…`
struct AuditCommand: Command {
  /// The formats of a report.
  enum Format: String, CaseIterable {
    case terminal, markdown, json
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
        long: "only", placeholder: .verdictPlaceholder, choices: Verdict.allCases.map(\.rawValue), help: .onlyOption
      ) {
        values, word in values.only = Verdict(rawValue: word)
      },
      Option(long: "strict", help: .strictOption) { values, _ in values.isStrict = true },
    ]
  }
  static var examples: [Example] { [Example(line: "bptrace audit notes.md", meaning: .exampleAudit)] }

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
  /// The only verdict to show, or nil for all.
  var only: Verdict?
  /// Whether what could not be read counts as a no.
  var isStrict = false

  func run(in console: Console) throws -> ExitCode {
    let audits = try notes.map(audit)
    switch format {
    case .json: try console.write(Audit.json(audits, language: console.language), to: output)
    case .terminal, .markdown:
      let blocks = audits.flatMap { $0.page(only: only, language: console.language).blocks }
      let page = Page(language: console.language, blocks: blocks)
      try console.write(page, as: format == .markdown ? .markdown : .terminal, to: output)
    }
    let hasDoubt = isStrict && audits.contains { $0.count(.notRead) > 0 }
    return hasDoubt || audits.contains(where: \.hasMistakes) ? .no : .success
  }

  /// Judges one file; its own directives settle what the command line leaves open.
  private func audit(_ path: String) throws -> Audit {
    let source = try InputFile.read(path)
    let wishes = AuditDirectives(in: source)
    let file = network ?? wishes.network.map { InputFile.path($0, besides: path) }
    let notation =
      try notation.map { try NotationFile.read($0) }
      ?? wishes.notation.map { try NotationFile.read($0, besides: path) }
    var settings = Audit.Settings(
      notation: notation, network: try NetworkFile.read(file), isNetworkDeclared: file != nil)
    settings.sample = max(0, (wishes.sample ?? 1) - 1)
    return try Audit(source, settings: settings)
  }
}
