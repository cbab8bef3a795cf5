import Foundation
import Testing

@testable import bptrace

/// Standard streams: results and messages apart, closed pipes, full devices, colour.
@Suite struct StreamTests {
  @Test func `results go to standard output, messages to standard error`() throws {
    let good = try RunningProgram.run("network")
    #expect(good.code == 0)
    #expect(good.output.contains("\"layers\""))
    #expect(good.errors == "")
    let bad = try RunningProgram.run("network", "--nonsense")
    #expect(bad.code == 64)
    #expect(bad.output == "")
  }

  @Test func `a reader who closes the pipe early is no error`() throws {
    let result = try RunningProgram.shell("\"$BPTRACE\" help > >(exec true); sleep 0.1; echo $?")
    #expect(result.output == "0\n")
    let pipe = try RunningProgram.shell(
      "(sleep 0.2; \"$BPTRACE\" completions bash) | true; echo ${PIPESTATUS[0]}")
    #expect(pipe.output == "0\n")
    #expect(pipe.errors == "")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this machine has no /dev/full"))
  func `a full device is one line and exit code 74`() throws {
    let result = try RunningProgram.shell("\"$BPTRACE\" help > /dev/full")
    #expect(result.code == 74)
    #expect(result.errors == "bptrace: standard output: cannot be written: No space left on device\n")
    let file = try RunningProgram.run("trace", "--output", "/dev/full")
    #expect(file.code == 74)
    #expect(file.errors == "bptrace: /dev/full: cannot be written: No space left on device\n")
  }

  @Test func `a closed standard output is exit code 74`() throws {
    #expect(try RunningProgram.shell("\"$BPTRACE\" help >&-").code == 74)
  }

  @Test(.enabled(if: RunningProgram.path(of: "script") != nil, "this machine has no script"))
  func `colour only on a terminal, and never with NO_COLOR`() throws {
    func onTerminal(_ words: String, _ environment: [String: String] = [:]) throws -> Bool {
      let line = "script -qec \"$BPTRACE check \(words)\" /dev/null < /dev/null"
      return try RunningProgram.shell(line, environment: environment).output.contains("\u{1B}[")
    }
    #expect(try onTerminal(""))
    #expect(try !onTerminal("", ["NO_COLOR": "1"]))
    #expect(try onTerminal("", ["NO_COLOR": ""]))
    #expect(try !onTerminal("", ["TERM": "dumb"]))
    #expect(try !onTerminal("--color never"))
    #expect(try onTerminal("--color always", ["NO_COLOR": "1"]))
    #expect(try !RunningProgram.run("check").output.contains("\u{1B}["))
    #expect(try RunningProgram.run("check", "--color", "always").output.contains("\u{1B}["))
  }

  @Test(.enabled(if: RunningProgram.path(of: "script") != nil, "this machine has no script"))
  func `the width is COLUMNS, then the terminal's`() throws {
    func widest(_ line: String, _ environment: [String: String] = [:]) throws -> Int {
      let output = try RunningProgram.shell(line, environment: environment).output
      return output.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    }
    let terminal = "script -qec \"stty cols 60; $BPTRACE check --color never\" /dev/null < /dev/null"
    #expect(try widest("\"$BPTRACE\" check", ["COLUMNS": "40"]) <= 40)
    #expect(try (41...60).contains(widest(terminal)))
    #expect(try (61...80).contains(widest("\"$BPTRACE\" check")))
    #expect(try (61...80).contains(widest("\"$BPTRACE\" check", ["COLUMNS": "nonsense"])))
  }
}
