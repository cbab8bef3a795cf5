import Pages
import Reporting
import Testing

@testable import bptrace

/// Wrong usage: one line on standard error that says what would be right, and exit code 64.
@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let line: String
    var testDescription: String { words.joined(separator: " ").debugDescription }
  }

  static let cases = [
    Case(words: [], line: "a command is missing; try 'bptrace explain', or 'bptrace --help' for all commands"),
    Case(words: ["exlpain"], line: "unknown command 'exlpain'; did you mean 'explain'?"),
    Case(words: ["zzzzzz"], line: "unknown command 'zzzzzz'"),
    Case(words: ["explain", "--digitz", "3"], line: "unknown option '--digitz'; did you mean '--digits'?"),
    Case(words: ["explain", "-x"], line: "unknown option '-x'"),
    Case(words: ["explain", "-hx"], line: "unknown option '-x'"),
    Case(words: ["explain", "--digits"], line: "--digits needs a value: --digits N"),
    Case(words: ["explain", "--help=yes"], line: "--help takes no value"),
    Case(words: ["explain", "-d0"], line: "--digits takes a whole number from 1 to 15, not '0'"),
    Case(words: ["explain", "--digits", "-3"], line: "--digits takes a whole number from 1 to 15, not '-3'"),
    Case(words: ["explain", "-f", "mardown"], line: "'mardown' is no value of -f; did you mean 'markdown'?"),
    Case(
      words: ["explain", "--format=pdf"],
      line: "'pdf' is no value of --format; it is one of terminal, markdown, latex"),
    Case(words: ["explain", "two-two"], line: "'two-two' is no value of DOCUMENT; did you mean 'two-two-two'?"),
    Case(words: ["explain", "two-two-two", "x"], line: "one word too many: 'x'"),
    Case(
      words: ["list", "--", "-h"],
      line: "'-h' is no value of TOPIC; it is one of documents, notations, activations, costs"),
    Case(words: ["why"], line: "QUANTITY is missing; see 'bptrace help why'"),
    Case(words: ["help", "exlpain"], line: "unknown command 'exlpain'; did you mean 'explain'?"),
    Case(words: ["--versoin"], line: "unknown option '--versoin'; did you mean '--version'?"),
    Case(words: ["expl\u{1B}[31main"], line: "unknown command 'expl␛[31main'"),
    Case(words: ["list", "cost", "--language=zh"], line: "'cost' 不是 类别 的可用值；是否想写 'costs'？"),
    Case(words: ["--language", "zh", "exlpain"], line: "未知命令 'exlpain'；是否想写 'explain'？"),
  ]

  @Test(arguments: cases) func `one line says what is wrong`(_ sample: Case) throws {
    let result = try RunningProgram.shell(
      "\"$BPTRACE\" " + sample.words.map { "'\($0)'" }.joined(separator: " "))
    #expect(result.errors == "bptrace: \(sample.line)\n")
    #expect(result.output == "")
    #expect(result.code == 64)
  }

  @Test func `options are read in every written form`() throws {
    for words in [["-d", "3", "-f", "latex"], ["-d3", "-flatex"], ["--digits=3", "--format", "latex"]] {
      var command = ExplainCommand()
      _ = try ExplainCommand.table.parse(words[...], into: &command)
      #expect(command.options.digits == 3)
      #expect(command.options.format == .latex)
    }
  }

  @Test func `negative numbers are operands`() throws {
    struct Numbers { var all: [String] = [] }
    var numbers = Numbers()
    let operand = Operand<Numbers>(placeholder: .file, repeats: true, help: .file) { $0.all.append($1) }
    let count = try ArgumentTable(options: [], operands: [operand])
      .parse(["-3", "-.5", "-1e-3", "--", "-x"], into: &numbers).operandCount
    #expect(numbers.all == ["-3", "-.5", "-1e-3", "-x"])
    #expect(count == 4)
  }

  @Test func `an unforeseen error is a fault of ours`() {
    struct Surprise: Error {}
    let failure = Failure(Surprise())
    #expect(failure.code == .internalFault)
    #expect(
      failure.message.english == "a fault in bptrace, not in your input; please report it: Surprise()")
  }

  @Test func `a diagnostic names its place`() {
    let source = SourceText(name: "a.json", text: "{\n  x }")
    let diagnostic = Diagnostic(.error, Phrase("no name", zh: "没有名称"), hint: Phrase("quote it", zh: "加引号"), at: 4..<5)
    let failure = Failure(PlacedDiagnostic(diagnostic: diagnostic, source: source))
    #expect(failure.code == .badData)
    #expect(failure.message.english == "a.json:2:3: no name; quote it")
  }
}
