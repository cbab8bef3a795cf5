import Foundation
import Testing

@Suite struct `A mended copy` {
  static let notes = """
    <!-- bptrace: notation=001 -->
    $$ \\delta_1 = W_1 \\times \\delta_2 * f'(z_1) $$

    $$ \\delta_2 = (y_2 - \\hat y) * f'(z_2) $$

    $$ \\frac{\\partial C}{\\partial y_1} = W_1 \\times \\delta_2 $$

    $$ C = y_{21} $$

    """

  private func folder() throws -> FileTests.Folder {
    let folder = try FileTests.Folder()
    try folder.write(Array(Self.notes.utf8), "notes.md")
    return folder
  }

  @Test func `stands beside the notes, and only the slips differ`() throws {
    let folder = try folder()
    let result = try RunningProgram.run("audit", "--fix", folder.path("notes.md"))
    #expect(try folder.names == ["notes.md", "notes.mended.md"])
    #expect(try folder.read("notes.md") == Self.notes)
    let mended = Self.notes.replacingOccurrences(of: "= W_1", with: "= W_1^T")
    #expect(try folder.read("notes.mended.md") == mended)
    #expect(result.code == 1)
    let path = folder.path("notes.md")
    #expect(
      result.errors == """
        bptrace: \(path):2:15: W_1 is now W_1^T
        bptrace: \(path):6:38: W_1 is now W_1^T
        bptrace: \(folder.path("notes.mended.md")): 2 changes; left as they are: the equations in line 8

        """)
  }

  /// A name with a superscript is transposed in brackets.
  @Test(arguments: [
    (
      #"\delta^l = w^{l+1} \delta^{l+1} \odot \sigma'(z^l)"#, #"\delta^l = (w^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)"#
    ),
    (#"\frac{\partial C}{\partial b^l} = - \delta^l"#, #"\frac{\partial C}{\partial b^l} = \delta^l"#),
  ])
  func `is written of what one edit mends`(latex: String, mended: String) throws {
    let folder = try FileTests.Folder()
    let notes = "<!-- bptrace: notation=nielsen -->\n\n$$"
    try folder.write(Array((notes + latex + "$$\n").utf8), "notes.md")
    _ = try RunningProgram.run("audit", "--fix", folder.path("notes.md"))
    #expect(try folder.read("notes.mended.md") == notes + mended + "$$\n")
  }

  @Test func `is not written where no edit mends, which is said`() throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("<!-- bptrace: notation=001 -->\n$$ C = y_{21} $$\n".utf8), "notes.md")
    let run = try RunningProgram.run("audit", "--fix", folder.path("notes.md"))
    #expect(run.errors.hasSuffix("no change of the text mends the equations in line 2, so no copy is written\n"))
  }

  @Test func `takes no file's place`() throws {
    let folder = try folder()
    try folder.write(Array("mine".utf8), "notes.mended.md")
    let result = try RunningProgram.run("audit", "--fix", folder.path("notes.md"))
    #expect(try folder.read("notes.mended.md") == "mine")
    #expect(result.code == 73)
    #expect(result.errors.contains("is there already"))
  }

  @Test func `is not written of standard input, nor of notes that hold`() throws {
    #expect(try RunningProgram.shell("echo | \"$BPTRACE\" audit --fix -").code == 64)
    let folder = try FileTests.Folder()
    try folder.write(Array(Self.notes.split(separator: "$$")[3].utf8), "right.md")
    #expect(try RunningProgram.run("audit", "--fix", folder.path("right.md")).code == 0)
    #expect(try folder.names == ["right.md"])
  }

  @Test func `has one finding where a slip is repeated`() throws {
    let folder = try folder()
    let report = try RunningProgram.run("audit", folder.path("notes.md")).output
    #expect(report.components(separatedBy: "W₁ is read as W₁ᵀ").count == 2)
    #expect(report.contains("The same slip is in line 6."))
    let carets = "    2 | $$ \\delta_1 = W_1 \\times \\delta_2 * f'(z_1) $$\n      |               ^^^\n"
    #expect(report.contains(carets))
    let lines = try RunningProgram.run("audit", "-f", "lines", folder.path("notes.md")).output
    #expect(lines.components(separatedBy: "(the slip of line 2)").count == 2)
    let json = try RunningProgram.run("audit", "-f", "json", folder.path("notes.md")).output
    #expect(json.contains("\"transpose\"") && json.contains("\"sameSlipAs\": 2"))
  }
}
