import Reporting

/// `bptrace audit NOTES…`
struct AuditCommand: Command {
  /// The formats of a report.
  enum Format: String, CaseIterable {
    case terminal, markdown, json, sarif
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
      Option(long: "only", placeholder: .verdictPlaceholder, choices: Self.verdicts, help: .onlyOption) {
        values, word in values.only = word
      },
      Option(long: "strict", help: .strictOption) { values, _ in values.isStrict = true },
    ]
  }
  static var examples: [Example] { [Example(line: "bptrace audit notes.md", meaning: .exampleAudit)] }

  private static let verdicts = [
    "holds", "holds-where", "fails", "does-not-conform", "definition", "does-not-apply", "not-read",
  ]

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
  var only: String?
  /// Whether what could not be read counts as a no.
  var isStrict = false

  func run(in console: Console) throws -> ExitCode {
    throw Failure(.internalFault, .notBuiltYet(Self.name))
  }
}
