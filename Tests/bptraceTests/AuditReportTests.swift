import Foundation
import Reporting
import Testing

@testable import bptrace

/// What `audit` prints in its several formats, and how it goes through several files.
@Suite struct AuditReportTests {
  /// Line 3 holds, line 5 (behind a character of two UTF-16 units) fails, line 9 fails and has a repair, line 13 is a
  /// marked mistake, line 15 has a name that nobody knows, line 17 cannot be parsed.
  static let notes = #"""
    <!-- bptrace: notation=001 -->

    $$ \delta_2 = (y_2 - \hat y) * f'(z_2) $$

    💡 $y_{21} = f(z_{22})$

    $$
    \begin{aligned}
    \delta_1 &= W_1 \times \delta_2 * f'(z_1)
    \end{aligned}
    $$

    <!-- bptrace: fails -->
    $$ y_{11} = f(z_{12}) $$

    $$ Q = Q_3 $$

    $$ \frac{y_{11}}{2 $$
    """#

  private static func folder() throws -> FileTests.Folder {
    let folder = try FileTests.Folder()
    try folder.write(Array(notes.utf8), "notes.md")
    try folder.write(Array("$$ 1 + 1 = 2 $$\n".utf8), "right.md")
    try folder.write(Array("$$ 1 + 1 = 3 $$\n".utf8), "wrong.md")
    try folder.write([0x61, 0xFF, 0x0A], "bytes.md")
    return folder
  }

  private static func audit(_ words: String) throws -> RunningProgram.Result {
    let folder = try folder()
    return try RunningProgram.shell("cd '\(folder.url.path)' && \"$BPTRACE\" audit \(words)")
  }

  // MARK: Lines

  @Test func `lines name file, line and column of each problem`() throws {
    let result = try Self.audit("-f lines notes.md")
    #expect(result.code == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].hasPrefix("notes.md:5:4: fails: y_{21} = f(z_{22}) ("))
    #expect(lines[0].hasSuffix(")") && lines[0].contains(" ≠ 0."))
    #expect(lines[1].hasPrefix(#"notes.md:9:1: fails: \delta_1 = W_1 \times \delta_2 * f'(z_1) (["#))
    #expect(lines[1].hasSuffix(#"; it would hold as \delta_1 = W_1^T \times \delta_2 * f'(z_1)"#))
    #expect(
      lines[2]
        == "notes.md:16:4: not read: Q = Q_3 (notation 001 has no symbol Q); a notation file can name it: symbol Q = …")
    #expect(lines[3].hasPrefix("notes.md:18:"))
    #expect(lines[3].contains(": not read: "))
  }

  @Test func `--only takes several verdicts`() throws {
    let lines = try Self.audit("-f lines --only holds,definition notes.md").output.split(separator: "\n")
    #expect(lines.map { $0.prefix(14) } == ["notes.md:3:4: "])
    let page = try Self.audit("--only not-read,holds notes.md").output
    #expect(page.contains("line 3: holds") && page.contains("line 16: not read") && !page.contains("line 5:"))
    let wrong = try Self.audit("--only fails,hold notes.md")
    #expect(wrong.code == 64)
    #expect(wrong.errors == "bptrace: 'hold' is no value of --only; did you mean 'holds'?\n")
    #expect(try Self.audit("-f lines --only fails right.md").output == "")
  }

  // MARK: Several files

  @Test func `a file that cannot be read does not end the audit of the others`() throws {
    let result = try Self.audit("none.md wrong.md bytes.md right.md -f lines")
    #expect(result.code == 66)
    #expect(
      result.errors == """
        bptrace: none.md: no such file
        bptrace: bytes.md:1: not UTF-8 text, from byte 1 on (counted from 0)

        """)
    #expect(result.output == "wrong.md:1:4: fails: 1 + 1 = 3 (2 ≠ 3)\n")
    #expect(try Self.audit("bytes.md right.md").code == 65)
    let alone = try Self.audit("bytes.md")
    #expect(alone.code == 65 && alone.output == "")
    #expect(try Self.audit("--notation none.notation right.md none.md").errors.split(separator: "\n").count == 1)
  }

  @Test func `standard input is audited like a file`() throws {
    let result = try Self.audit("-f lines - < wrong.md")
    #expect(result.code == 1)
    #expect(result.output == "standard input:1:4: fails: 1 + 1 = 3 (2 ≠ 3)\n")
  }

  // MARK: The summary

  @Test func `a summary counts equations of each file and of all`() throws {
    let result = try Self.audit("notes.md right.md")
    #expect(
      result.output.contains("6 equations: 4 read (1 held, 2 failed, 1 marked as mistakes), 2 not read\n"))
    #expect(result.output.contains("\n1 equation: 1 read (1 held), 0 not read\n"))
    #expect(
      result.output.contains(
        """
        All 2 files
        ═══════════

        7 equations: 5 read (2 held, 2 failed, 1 marked as mistakes), 2 not read
        """))
    let chinese = try Self.audit("--language zh notes.md right.md").output
    #expect(chinese.contains("共 7 个等式：读懂 5 个（成立 2、不成立 2、已标为错误 1），未能读懂 2 个\n"))
  }

  @Test func `the most frequent reasons come first`() throws {
    let folder = try FileTests.Folder()
    let notes = "<!-- bptrace: notation=001 -->\n$$ P = z_1 \\cdot P $$\n$$ Q = Q_3 $$\n$$ Q = 2Q_3 $$\n"
    try folder.write(Array(notes.utf8), "notes.md")
    let output = try RunningProgram.run("audit", folder.path("notes.md")).output
    #expect(
      output.hasSuffix(
        """
        Why claims were not read:

        • 2 × notation 001 has no symbol Q
        • 1 × notation 001 has no symbol P

        """), "\(output)")
  }

  @Test func `--strict counts what could not even be parsed`() throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("$$ \\frac{1}{2 $$\n".utf8), "notes.md")
    #expect(try RunningProgram.run("audit", folder.path("notes.md")).code == 0)
    #expect(try RunningProgram.run("audit", folder.path("notes.md"), "--strict").code == 1)
  }

  // MARK: Terminal

  @Test(arguments: ["en", "zh"], ["notes.md", "right.md wrong.md"])
  func `no line is wider than 80 columns`(language: String, files: String) throws {
    let result = try Self.audit("--language \(language) \(files)")
    for line in result.output.split(separator: "\n") { #expect(String(line).columns <= 80, "\(line)") }
  }

  // MARK: Hints

  @Test func `what could not be judged has a word about what would help`() throws {
    let folder = try FileTests.Folder()
    let notes = "<!-- bptrace: notation=001 -->\n$$ 0.5 = \\log 2 + z_{11} $$\n$$ z_1 = \\frac{y_1}{y_2} $$\n"
    try folder.write(Array(notes.utf8), "notes.md")
    let page = try RunningProgram.run("audit", folder.path("notes.md")).output
    #expect(page.contains("What would help: write it with indices."), "\(page)")
    let chinese = try RunningProgram.run("audit", "--language", "zh", folder.path("notes.md")).output
    #expect(chinese.contains("怎样才能判断：请用下标写出。"))
    let json = try RunningProgram.run("audit", "-f", "json", folder.path("notes.md")).output
    #expect(json.contains("\"hint\": \"write it with indices\""))
  }

  // MARK: One line

  @Test func `--explain shows names, both sides in numbers and the networks that were tried`() throws {
    let result = try Self.audit("--explain 9 notes.md")
    #expect(result.code == 1)
    for part in [
      "line 9: fails\n", "symbol   meaning\n", "W₁       weights into layer 2, row = destination\n",
      "Both sides on the network in use (2-2-2; nobody has named another):",
      "     W₁ × δ₂ * f′(z₁) = ⎡ 0.40  0.45 ⎤ × ⎡  0.1423569  ⎤ * ⎡ 0.2499527 ⎤\n",
      "                      = ⎡ 0.00481190 ⎤\n", "     δ₁ = ⎡ 0.00376511 ⎤\n",
      "Tried on 4 networks; its sides differ on 2 of them.", "4-3-2 random       0           0                1\n",
    ] { #expect(result.output.contains(part), "\(part)") }
    #expect(!result.output.contains("line 5") && !result.output.contains("z_{22}"))
  }

  @Test func `--explain takes the display that the line is part of, and says where reading stopped`() throws {
    #expect(try Self.audit("--explain 11 notes.md").output.contains("line 9: fails"))
    let unread = try Self.audit("--explain 16 notes.md")
    #expect(unread.code == 0)
    #expect(
      unread.output.contains(
        "Reading stopped here:\n\n    16 | $$ Q = Q_3 $$\n       |    ^ a notation file can name it"))
    let parsed = try Self.audit("--explain 18 notes.md --language zh")
    #expect(parsed.output.contains("18 | $$ \\frac{y_{11}}{2 $$"))
    let marked = try Self.audit("--explain 14 notes.md")
    #expect(marked.code == 0 && marked.output.contains("line 14: fails"))
  }

  @Test func `--explain of a line without equations names the nearest`() throws {
    let result = try Self.audit("--explain 12 notes.md")
    #expect(result.code == 64 && result.output == "")
    #expect(
      result.errors == "bptrace: notes.md: no equation in line 12; the nearest begin in line 7 and 14\n")
    #expect(
      try Self.audit("--explain 9 -f json notes.md").errors
        == "bptrace: --explain is for --format terminal and markdown\n")
    #expect(try Self.audit("--explain 0 notes.md").errors == "bptrace: '0' for --explain: lines count from 1\n")
  }

  @Test(arguments: ["en", "zh"]) func `no line of an explanation is wider than 80 columns`(_ language: String) throws {
    for line in [3, 5, 9, 14, 16, 18] {
      let result = try Self.audit("--explain \(line) --language \(language) notes.md")
      for line in result.output.split(separator: "\n") { #expect(String(line).columns <= 80, "\(line)") }
    }
  }

  @Test func `standard input has the name that it is given`() throws {
    #expect(try Self.audit("-f lines --stdin-name a.md - < wrong.md").output == "a.md:1:4: fails: 1 + 1 = 3 (2 ≠ 3)\n")
  }
}
