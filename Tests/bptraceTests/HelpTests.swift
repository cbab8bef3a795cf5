import Reporting
import Testing

@testable import bptrace

/// Help, version and completions.
@Suite struct HelpTests {
  static var topics: [String] { Program.commands.map { $0.name } }

  @Test(arguments: topics, Language.allCases)
  func `help fits 80 columns and explains every option`(_ topic: String, _ language: Language) throws {
    let result = try RunningProgram.run("help", topic, "--language", language.rawValue)
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    for option in try Program.command(named: topic).sheet.options {
      #expect(result.output.contains("--\(option.long ?? "")"))
    }
    #expect(try RunningProgram.run(topic, "--help", "--language", language.rawValue).output == result.output)
  }

  @Test(arguments: Language.allCases) func `the program's help names every command`(_ language: Language) throws {
    let result = try RunningProgram.run("--language", language.rawValue, "--help")
    #expect(result.output.split(separator: "\n").allSatisfy { $0.columns <= 80 })
    for topic in Self.topics { #expect(result.output.contains("\n  \(topic) ")) }
    #expect(try RunningProgram.run("help", "--language=\(language.rawValue)").output == result.output)
  }

  @Test func `help of a small command, word for word`() throws {
    #expect(
      try RunningProgram.run("list", "-h").output == """
        bptrace list: prints what can be chosen

        Usage
          bptrace list TOPIC [OPTIONS]

        Operands
          TOPIC  What to list (documents, notations, activations, costs)

        Options
              --language LANGUAGE  Language of all words (en, zh)
              --color WHEN         When to colour; auto: a terminal, unless NO_COLOR is
                                   set (always, never, auto)
          -h, --help               Show this help

        """)
  }

  @Test func version() throws {
    #expect(try RunningProgram.run("--version").output == "bptrace 0.1.0\n")
  }

  @Test(arguments: Shell.allCases.filter { RunningProgram.path(of: $0.rawValue) != nil })
  func `completions are a script that the shell can read`(_ shell: Shell) throws {
    let result = try RunningProgram.shell("\(shell) -n <(\"$BPTRACE\" completions \(shell)) && echo fine")
    #expect(result.output == "fine\n")
    #expect(result.errors == "")
  }

  @Test func `bash completes commands, options and values`() throws {
    func complete(_ words: String...) throws -> String {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      let line = """
        source <("$BPTRACE" completions bash)
        COMP_WORDS=(bptrace \(list)); COMP_CWORD=\(words.count); _bptrace; echo "${COMPREPLY[*]}"
        """
      return try RunningProgram.shell(line).output.split(separator: "\n").joined()
    }
    #expect(try complete("exp") == "explain")
    #expect(try complete("explain", "--di") == "--digits")
    #expect(try complete("explain", "--format", "m") == "markdown")
    #expect(try complete("explain", "-f", "l") == "latex")
    #expect(try complete("explain", "two") == "two-two-two")
    #expect(try complete("help", "tra") == "trace train")
    #expect(try complete("--v") == "--version")
  }
}
