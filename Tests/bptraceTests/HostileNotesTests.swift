import Foundation
import Testing

/// Notes that nobody means to write: too deep, too long, never closed, random. Each gets a report, soon and in little
/// memory; `Tests/Notes/noise.py` gives the program many more of them.
@Suite struct HostileNotesTests {
  /// What a formula repeats 100,000 times.
  static let deep = ["{", "(", "\\left(", "\\begin{bmatrix}", "x^{", "'", "$", "`", "\\hat{", "\\frac{", "\\sqrt["]

  @Test(arguments: deep) func `formulas 100,000 deep are reported, not fatal`(_ part: String) throws {
    let folder = try FileTests.Folder()
    let text = "$$\nx = \(String(repeating: part, count: 100_000))y\n$$\n\n$$a = b$$\n"
    try folder.write(Array(text.utf8), "notes.md")
    let result = try RunningProgram.bounded("audit '\(folder.path("notes.md"))'")
    #expect(result.errors == "")
    #expect(result.code == 0)
    #expect(result.output.contains("notes.md\n"))
  }

  /// A unit with a number that no layer has.
  @Test func `units with the number 99,999,999 are reported, not fatal`() throws {
    let folder = try FileTests.Folder()
    let text = """
      $$a_{j}^{(L)}=\\sigma(z_{j}^{(L)})$$

      $$\\frac{\\partial C}{\\partial w^{(L)}}=\\frac{1}{n} \\sum_{k=0}^{n-1} \\frac{\\partial C_{k}}{\\partial w^{(L)}}$$

      $$z_{j}^{(L)}=w_{j 0}^{(L)} a_{99999999}^{(L-1)}+w_{j 1}^{(L)} a_{1}^{(L-1)}+w_{j 2}^{(L)} a_{100000}^{(L-1)}+b_{j}^{(L)}$$
      """
    try folder.write(Array(text.utf8), "notes.md")
    let result = try RunningProgram.bounded("audit '\(folder.path("notes.md"))'")
    #expect(result.errors == "")
    #expect(result.code == 0)
  }

  /// What notes repeat, and how often; the cost of each must grow with their length and no faster.
  static let long = [
    ("\\[ ", 200_000), ("\\( ", 200_000), ("$` ", 200_000), ("$x = q$ ", 6_000),
  ]

  @Test(arguments: long) func `notes of one long line are read in linear time`(_ part: String, _ count: Int) throws {
    let folder = try FileTests.Folder()
    try folder.write(Array(String(repeating: part, count: count).utf8), "notes.md")
    let result = try RunningProgram.bounded("audit --notation 001 '\(folder.path("notes.md"))'")
    #expect(result.errors == "")
    #expect(result.code == 0)
  }

  /// What a line repeats that opens and never closes, and how often, in each format; looking for what closes each must
  /// not cost more than looking once.
  static let unclosed = [
    ("![", 40_000), ("![a](b", 20_000), ("![a](((b)", 12_000), ("{{< ", 30_000), ("{{< katex >}}x ", 12_000),
    ("<img ", 40_000), ("<script ", 30_000), ("\\newcommand{\\a}[9]{", 12_000), ("\\begin{align} ", 20_000),
    ("\\be ", 40_000), ("δ=y ", 40_000), ("$$a/$$ ", 3_000),
  ]

  @Test(arguments: unclosed) func `openers without closers are read in linear time`(_ part: String, _ count: Int) throws
  {
    let folder = try FileTests.Folder()
    let text = "\\newcommand{\\be}{\\begin{align}} " + String(repeating: part, count: count) + "\n\n:math:`x`\n"
    for ending in ["md", "tex", "rst"] { try folder.write(Array(text.utf8), "notes.\(ending)") }
    let result = try RunningProgram.bounded("audit '\(folder.url.path)'/notes.*")
    #expect(result.errors == "")
    #expect(result.code == 0)
  }

  private static let row = Array(repeating: "w_{35} y_{11}", count: 60).joined(separator: "&")

  /// Formulas of thousands of parts that are wrong, so that a repair is looked for.
  static let large: [String] = [
    "z_{11} = " + Array(repeating: "w_{13} \\hat x_1", count: 1000).joined(separator: " + "),
    "z_1 = " + Array(repeating: "W_0 \\hat x", count: 1000).joined(separator: " + "),
    "z_{11} = " + Array(repeating: "y_{11}", count: 3000).joined(separator: " "),
    "W_1 = \\begin{bmatrix}" + Array(repeating: row, count: 60).joined(separator: "\\\\") + "\\end{bmatrix}",
    "\\begin{aligned} z_{11} &= w_{13} \\hat x_1"
      + Array(repeating: "\\\\ &+ w_{23} \\hat x_2", count: 5000).joined() + "\\end{aligned}",
  ]

  @Test(arguments: large) func `formulas of thousands of parts are judged soon`(_ formula: String) throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("$$\(formula)$$\n".utf8), "notes.md")
    let result = try RunningProgram.bounded("audit --notation 001 '\(folder.path("notes.md"))'")
    #expect(result.errors == "")
    #expect(result.code == 1)
  }

  /// The derivative by a matrix of 40,000 weights takes as many forward passes, which need not all be kept.
  @Test func `derivatives on a large network fit in little memory`() throws {
    let folder = try FileTests.Folder()
    let layers = [
      (200, ""), (200, ", \"activation\": \"sigmoid\", \"seed\": 1"),
      (10, ", \"activation\": \"sigmoid\", \"seed\": 2"),
    ]
    let units = layers.map { "{ \"units\": \($0.0)\($0.1) }" }.joined(separator: ", ")
    func numbers(_ count: Int) -> String { Array(repeating: "0.5", count: count).joined(separator: ", ") }
    let network = """
      { "layers": [\(units)], "cost": "half-squared-error",
        "samples": [ { "input": [\(numbers(200))], "target": [\(numbers(10))] } ] }
      """
    try folder.write(Array(network.utf8), "network.json")
    try folder.write(Array("$$\\frac{\\partial C}{\\partial W_0} = \\delta_1 \\hat x^T$$\n".utf8), "notes.md")
    let files = "--network '\(folder.path("network.json"))' '\(folder.path("notes.md"))'"
    let result = try RunningProgram.bounded("audit --notation 001 \(files)")
    #expect(result.errors == "")
    #expect(result.output.contains("1 holds"))
  }

  /// The line in the middle makes L the last layer in one reading and a cost in another; found by `noise.py`.
  @Test func `derivatives by what no network has are not read`() throws {
    let folder = try FileTests.Folder()
    let text = #"""
      $$\frac{\partial J}{\partial L} = 1 \; \text{and} \; \fracm\partial J}{\partial s} = 1.$$

      $$\frac{\partial J}{\partial \mathbf{o}}
      = \text{prod}\left(\frac{\partial J}{\partial L}, \frac{\partial L}{\partial \mathbf{o}}\right)
      = \frac{\partial L}{\partial \mathbf{o}} \in \mathbb{R}^q.$$

      """#
    try folder.write(Array(text.utf8), "notes.md")
    let result = try RunningProgram.bounded("audit '\(folder.path("notes.md"))'")
    #expect(result.errors == "" && result.code == 0)
  }

  @Test func `NUL bytes, a byte order mark and CRLF change neither verdict nor line`() throws {
    let folder = try FileTests.Folder()
    let plain = "<!-- bptrace: notation=001 -->\n# T\n\n$$\nC = y_{21} - y_{21}\n$$\n\n$x$\n"
    try folder.write(Array(plain.utf8), "notes.md")
    let expected = try RunningProgram.bounded("audit '\(folder.path("notes.md"))'")
    try #require(expected.output.contains("line 5: fails"))
    for text in ["\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("# T", with: "# \0T\0")] {
      try folder.write(Array(text.utf8), "notes.md")
      let result = try RunningProgram.bounded("audit '\(folder.path("notes.md"))'")
      #expect(result.output == expected.output)
      #expect(result.code == expected.code)
    }
  }

  /// A generator with a fixed start, so that a failure comes back.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    }
  }

  private static let tokens = [
    "$", "$$", "\n", "\\frac", "\\partial", "{", "}", "^", "_", "&", "\\\\", "=", "+", "-", "(", ")", "[", "]", "x",
    "y",
    "w", "z", "C", "1", "35", "\\delta", "\\sum", "\\hat", "\\begin{bmatrix}", "\\end{bmatrix}", "\\left", "\\right",
    "`", "```math\n", "\\text{", "|", "#", "\\[", "\\]", "\\times", "\0", "\r", "😀", "δ",
  ]

  @Test(arguments: 0..<8) func `250 files of random bytes and formulas get a report`(_ round: Int) throws {
    let folder = try FileTests.Folder()
    var dice = Dice(state: UInt64(round) + 1)
    for number in 0..<250 {
      let length = Int.random(in: 0...300, using: &dice)
      let bytes: [UInt8] =
        if number % 2 == 0 {
          // Below 128, as a file that is no UTF-8 ends the run.
          (0..<length).map { _ in UInt8.random(in: 0..<128, using: &dice) }
        } else {
          Array("$$\n\((0..<length / 5).map { _ in tokens(&dice) }.joined())\n$$\n".utf8)
        }
      try folder.write(bytes, "\(number).md")
    }
    let result = try RunningProgram.bounded("audit -f json '\(folder.url.path)'/*.md")
    #expect(result.errors == "")
    #expect(result.code == 0 || result.code == 1)
    #expect(result.output.matches(of: /"file":/).count == 250)
  }

  private func tokens(_ dice: inout Dice) -> String { Self.tokens.randomElement(using: &dice) ?? "" }

  @Test func `random bytes that are no text are one line`() throws {
    let folder = try FileTests.Folder()
    var dice = Dice(state: 9)
    for number in 0..<20 {
      try folder.write([0xFF] + (0..<200).map { _ in UInt8.random(in: 0...255, using: &dice) }, "\(number).md")
      for words in ["audit", "trace -n"] {
        let result = try RunningProgram.bounded("\(words) '\(folder.path("\(number).md"))'")
        #expect(result.errors.hasSuffix(".md:1: not UTF-8 text, from byte 0 on (counted from 0)\n"))
        #expect(result.code == 65)
        #expect(result.output == "")
      }
    }
  }
}
