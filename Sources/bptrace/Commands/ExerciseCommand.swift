import Backpropagation
import Classroom
import Derivations
import Pages
import Reporting

/// `bptrace exercise new [DOCUMENT]` and `bptrace exercise grade FILE…`
struct ExerciseCommand: Command {
  /// What is to be done.
  enum Action: String, CaseIterable {
    case new, grade
  }

  static var name: String { "exercise" }
  static var summary: Phrase { .exerciseSummary }
  static var operands: [Operand<ExerciseCommand>] {
    [
      Operand(
        placeholder: .actionPlaceholder, choices: Action.allCases.map(\.rawValue), isRequired: true,
        help: .exerciseAction
      ) { $0.action = Action(rawValue: $1) ?? .new },
      Operand(placeholder: .exerciseWordPlaceholder, repeats: true, help: .exerciseOperand) { $0.words.append($1) },
    ]
  }
  static var options: [Option<ExerciseCommand>] {
    [
      Option(long: "shape", placeholder: .shapePlaceholder, help: .shapeOption) { $0.shape = $1 },
      Option(
        long: "activation", placeholder: .activationPlaceholder, choices: UnitActivation.allCases.map(\.rawValue),
        help: .activationOption
      ) { $0.activation = Activation(rawValue: $1) },
      Option(
        long: "level", placeholder: .levelPlaceholder, choices: BlankSelection.Level.allCases.map(\.rawValue),
        isList: true, help: .levelOption
      ) { values, word in values.blanks.levels += BlankSelection.Level(rawValue: word).map { [$0] } ?? [] },
      Option(long: "blank", placeholder: .blankPlaceholder, isList: true, help: .blankOption) {
        $0.blanks.blanks.append($1)
      },
      Option(long: "trail", placeholder: .quantityPlaceholder, help: .trailOption) { $0.blanks.trail = $1 },
      Option(long: "digits", short: "d", placeholder: Phrase("N", zh: "N"), help: .askedDigitsOption) {
        (values, word) throws(Failure) in
        guard let digits = Int(word), (2...9).contains(digits) else {
          throw Failure(.usage, .notBetween(word, "--digits", 2, 9))
        }
        values.digits = digits
      },
      .number("seed", \.seed, help: .seedOption),
      Option(long: "key", placeholder: .file, help: .keyOption) { $0.key = $1 },
      Option(long: "roster", placeholder: .file, help: .rosterOption) { $0.roster = $1 },
      Option(long: "secret", placeholder: .file, help: .secretOption) { $0.secret = $1 },
      Option(long: "folder", placeholder: .folderPlaceholder, help: .folderOption) { $0.folder = $1 },
      Option(long: "manifest", placeholder: .file, help: .manifestOption) { $0.manifest = $1 },
      Option(long: "mistakes", placeholder: .file, help: .mistakesOption) { $0.mistakes = $1 },
      .network(\.network), .format(\.format), .output(\.output),
    ]
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace exercise new --key key.md", meaning: .exampleSheet),
      Example(
        line: "bptrace exercise new --roster class.csv --secret secret.txt --folder w3", meaning: .exampleClass),
      Example(
        line: "bptrace exercise grade --manifest w3/teacher/manifest.json a.csv --folder w3",
        meaning: .exampleGrade),
    ]
  }

  var common = CommonOptions()
  var action = Action.new
  var words: [String] = []
  var shape = "2-2-2"
  var activation: Activation?
  var blanks = BlankSelection()
  var digits = 4
  var seed: Int?
  var key: String?
  var roster: String?
  var secret: String?
  var folder: String?
  var manifest: String?
  var mistakes: String?
  var network: String?
  var format = PageFormat.terminal
  var output: String?

  func run(in console: Console) throws -> ExitCode {
    switch action {
    case .new: try makeSheets(console)
    case .grade: try grade(console)
    }
  }

  /// A diagnostic about a word of the command line.
  func reading<Value>(_ word: String, _ read: () throws(Diagnostic) -> Value) throws(Failure) -> Value {
    do throws(Diagnostic) {
      return try read()
    } catch {
      throw Failure(.usage, .unknownQuantity(word, error.message))
    }
  }

  /// What a file holds; a fault in it is told by its place.
  func reading<Value>(
    file path: String, _ read: (SourceText) throws(Diagnostic) -> Value
  ) throws -> Value {
    let source = try InputFile.read(path)
    do throws(Diagnostic) {
      return try read(source)
    } catch {
      throw PlacedDiagnostic(diagnostic: error, source: source)
    }
  }
}
