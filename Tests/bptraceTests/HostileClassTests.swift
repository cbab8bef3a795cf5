import Foundation
import Testing

/// Names, ids and answers that would do harm where they are not escaped.
@Suite struct HostileClassTests {
  private static let names = [
    #"\input{/etc/hostname}"#, #"\write18{touch hacked}"#, "$\\(x\\)$", "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\u{1B}]0;title\u{7}\u{1B}[31mred", "a|b|c", "-->", "```", "../../x", "%n%s{}_^~#&",
    "^^5cinput{x}", "\u{202E}abc\u{2066}", "＝1+1", "\\end{document}",
  ]

  private static func made(_ folder: FileTests.Folder) throws {
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let roster =
      "id,name\n" + names.enumerated().map { "\(quoted("\($0.element)\($0.offset)")),\(quoted($0.element))\n" }.joined()
    try folder.write(Array(roster.utf8), "class.csv")
    try folder.write(Array("correct horse battery staple".utf8), "secret.txt")
    let answers =
      "student,1,2\n"
      + names.enumerated().map { "\(quoted("\($0.element)\($0.offset)")),\(quoted($0.element)),0.5\n" }.joined()
    try folder.write(Array(answers.utf8), "answers.csv")
    let run = try RunningProgram.shell(
      """
      cd '\(folder.url.path)' && $BPTRACE exercise new --roster class.csv --secret secret.txt --level output --folder out \
      && $BPTRACE exercise grade --manifest out/teacher/manifest.json answers.csv --folder out
      """)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `stay inside the folder, and are no markup`() throws {
    let folder = try FileTests.Folder()
    try Self.made(folder)
    #expect(try folder.names == ["answers.csv", "class.csv", "out", "secret.txt"])
    for part in ["students", "feedback"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("out/\(part)"))
      #expect(files.count == 2 * Self.names.count)
      for file in files {
        let text = try folder.read("out/\(part)/\(file)")
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0 == "\u{202E}" || $0 == "\u{2066}" })
        if file.hasSuffix(".md") { #expect(!text.replacing("\\<", with: "").contains("<script")) }
        if file.hasSuffix(".tex") { #expect(!text.contains("\\input") && !text.contains("\\write")) }
      }
    }
    let marks = try folder.read("out/report/marks.csv")
    // A line for each student and blank.
    #expect(marks.split(separator: "\n").count == 1 + Self.names.count * 10)
    #expect(!marks.contains("\n=") && !marks.contains(",=") && !marks.contains("\u{1B}") && !marks.contains(",＝"))
  }

  @Test func `a class in UTF-16 is named as such`() throws {
    let folder = try FileTests.Folder()
    try folder.write([0xFF, 0xFE] + Array("id\na\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }, "class.csv")
    try folder.write(Array("correct horse battery staple".utf8), "secret.txt")
    let run = try RunningProgram.shell(
      "cd '\(folder.url.path)' && $BPTRACE exercise new --roster class.csv --secret secret.txt --folder out")
    #expect(run.code == 65 && run.errors == "bptrace: class.csv: UTF-16 text; save it as UTF-8\n", "\(run.errors)")
  }

  @Test(.enabled(if: RunningProgram.path(of: "pdflatex") != nil, "pdflatex is not installed"))
  func `compile without running or reading anything`() throws {
    let folder = try FileTests.Folder()
    try Self.made(folder)
    for part in ["students", "feedback"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("out/\(part)")).filter {
        $0.hasSuffix(".tex")
      }
      for file in files.sorted().prefix(6) {
        let line = "cd '\(folder.path("out/\(part)"))' && pdflatex -no-shell-escape -interaction=batchmode '\(file)'"
        #expect(try RunningProgram.shell(line).code == 0, "\(file)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/students/hacked")))
  }
}
