import Foundation
import Testing

/// The command line of `bptrace exercise`.
@Suite struct ExerciseTests {
  @Test(arguments: [
    ("new --shape 2-x", 64, "'2-x' is no shape; write the units of each layer, as 2-3-2"),
    ("new --shape 2", 64, "'2' is no shape; write the units of each layer, as 2-3-2"),
    ("new --roster /dev/null", 64, "--roster, --secret and --folder belong together"),
    ("new --digits 1", 64, "--digits takes a whole number from 2 to 9, not '1'"),
    ("new --blank nothing", 64, "nothing"), ("new a b", 64, "'b'"),
    ("grade", 64, "grading needs --manifest"), ("mark", 64, "'mark'"),
  ])
  func `wrong usage is named`(words: String, code: Int32, message: String) throws {
    let run = try RunningProgram.shell("$BPTRACE exercise \(words)")
    #expect(run.code == code && run.errors.contains(message), "\(run.errors)")
  }

  @Test(arguments: [
    ("--blank delta", 4), ("--blank z,a", 8), ("--level forward", 9), ("--level output", 10), ("--level hidden", 10),
    ("--trail w13", 11), ("--blank dC/dw35", 1), ("--shape 3-2-1 --blank gradient", 8), ("", 29),
  ])
  func `blanks are chosen by kind, level, name or trail`(words: String, count: Int) throws {
    let run = try RunningProgram.shell("$BPTRACE exercise new \(words) -f markdown")
    let numbers = run.output.split(separator: "\n").filter { $0.hasPrefix("|") }.flatMap { $0.split(separator: "|") }
    #expect(numbers.compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }.sorted() == Array(1...count))
  }

  @Test func `a sheet has a key with every value and its derivation`() throws {
    let folder = try FileTests.Folder()
    let line = "cd '\(folder.url.path)' && $BPTRACE exercise new 000 --shape 2-2-1 --key key.md -f markdown -o sheet.md"
    #expect(try RunningProgram.shell(line).code == 0)
    let (sheet, key) = (try folder.read("sheet.md"), try folder.read("key.md"))
    #expect(sheet.contains("# Backpropagation by hand") && key.contains("# Key"))
    // 3 z, 3 a, C, 3 δ, 6 + 3 gradients, 6 + 3 new values; each with its derivation.
    #expect(key.components(separatedBy: "```math").count - 1 == 28)
    #expect(key.split(separator: "\n").count { $0.hasPrefix("|  ") } == 28)
  }

  @Test func `a file is written as its name tells`() throws {
    let folder = try FileTests.Folder()
    let line = "cd '\(folder.url.path)' && $BPTRACE exercise new --key key.md -o sheet.tex"
    #expect(try RunningProgram.shell(line).code == 0)
    #expect(try folder.read("key.md").hasPrefix("# Key\n") && folder.read("sheet.tex").hasPrefix("\\documentclass"))
  }

  @Test func `a short secret is refused, and a missing file named`() throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("id\na\n".utf8), "class.csv")
    try folder.write(Array("short".utf8), "secret.txt")
    let line = "cd '\(folder.url.path)' && $BPTRACE exercise new --roster class.csv --secret secret.txt --folder out"
    let run = try RunningProgram.shell(line)
    #expect(run.code == 65 && run.errors.contains("the secret is too short"))
    #expect(try folder.names == ["class.csv", "secret.txt"])
    let missing = try RunningProgram.shell(
      "cd '\(folder.url.path)' && $BPTRACE exercise grade --manifest none.json x.csv")
    #expect(missing.code == 66)
  }

  @Test(
    .enabled(if: RunningProgram.path(of: "pdflatex") != nil, "pdflatex is not installed"),
    arguments: ["2-2-2", "2-3-2", "3-4-2", "2-2-2-2"])
  func `a sheet on paper is one page`(shape: String) throws {
    let folder = try FileTests.Folder()
    let line = """
      cd '\(folder.url.path)' && $BPTRACE exercise new --shape \(shape) -f latex -o sheet.tex \
      && pdflatex -no-shell-escape -interaction=batchmode sheet.tex
      """
    #expect(try RunningProgram.shell(line).code == 0)
    let log = try folder.read("sheet.log")
    #expect(log.contains("(1 page,") && !log.contains("Overfull"))
  }
}
