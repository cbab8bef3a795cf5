import Foundation
import Testing

/// Input that nobody means to give: one line on standard error, the right exit code, no result, soon and in little
/// memory. `NetworkFaultTests` and `UsageTests` judge the wording of faults one by one; here the built program runs.
@Suite struct BadInputTests {
  /// Words of a command line, in which `FILE` is a file of these bytes.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var words = "trace -n FILE"
    var bytes: [UInt8] = []
    let code: Int32
    /// The line without `bptrace: `.
    let line: String

    var testDescription: String { name }
  }

  private static func changed(_ old: String, _ new: String) -> [UInt8] {
    Array(network.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  static let network = """
    { "layers": [{ "units": 1 }, { "units": 1, "activation": "tanh", "weights": [[0.5]] }],
      "cost": "half-squared-error", "samples": [{ "input": [1], "target": [0] }],
      "learningRate": 0.5, "l2": 0, "updateBiases": true }
    """

  private static func units(_ text: String) -> Case {
    Case(
      name: "\(text) units", bytes: changed("\"units\": 1", "\"units\": \(text)"), code: 65,
      line: "FILE:1:25: layers[0].units: a layer has a whole number of units from 1 to 1000000, not \(text)")
  }

  static let files = [
    Case(name: "an empty file", code: 65, line: "FILE:1:1: the text is empty; a JSON value was expected"),
    Case(name: "no JSON", bytes: Array("hello".utf8), code: 65, line: "FILE:1:1: a value was expected, not 'hello'"),
    Case(
      name: "a NUL byte", bytes: [0, 0, 0], code: 65, line: "FILE:1:1: a value was expected, not 'U+0000'"),
    Case(
      name: "UTF-16", bytes: [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], code: 65,
      line: "FILE:1: not UTF-8 text, from byte 0 on (counted from 0)"),
    Case(
      name: "a file that breaks off", bytes: Array(network.utf8.prefix(80)), code: 65,
      line: "FILE:1:81: the text ends where a digit was expected"),
    Case(
      name: "NaN", bytes: changed("[[0.5]]", "[[NaN]]"), code: 65,
      line: "FILE:1:79: a value was expected, not 'NaN'; JSON has no NaN and no Infinity"),
    Case(
      name: "1e999", bytes: changed("[[0.5]]", "[[1e999]]"), code: 65,
      line: "FILE:1:79: layers[1].weights[0][0]: 1e999 is too large; numbers reach to about 1.8e308"),
    Case(
      name: "200,000 open brackets", bytes: Array(String(repeating: "[", count: 200_000).utf8), code: 65,
      line: "FILE:1:201: arrays and objects are nested more than 200 deep"),
    Case(
      name: "100,000 open objects", bytes: Array(String(repeating: "{\"a\":", count: 100_000).utf8), code: 65,
      line: "FILE:1:1001: arrays and objects are nested more than 200 deep"),
    Case(
      name: "a key of 100,000 letters",
      bytes: Array("{\"\(String(repeating: "k", count: 100_000))\": 1}".utf8), code: 65,
      line: "FILE:1:2: unknown key \"\(String(repeating: "k", count: 40))…\"; "
        + "known: layers, cost, samples, learningRate, l2, updateBiases"),
    Case(
      name: "a key given twice", bytes: changed("\"l2\": 0", "\"l2\": 0, \"l2\": 0"), code: 65,
      line: "FILE:3:33: the key \"l2\" is given twice"),
    Case(
      name: "an unknown key", bytes: changed("\"cost\"", "\"costs\""), code: 65,
      line: "FILE:2:3: unknown key \"costs\"; did you mean \"cost\"?"),
    Case(
      name: "an unknown activation", bytes: changed("tanh", "tahn"), code: 65,
      line: "FILE:1:58: layers[1].activation: unknown activation \"tahn\"; did you mean \"tanh\"?"),
    Case(
      name: "a wrong shape", bytes: changed("[[0.5]]", "[[0.5, 1]]"), code: 65,
      line: "FILE:1:78: layers[1].weights[0]: 2 numbers, but layer 0 has 1 unit"),
    units("-1"), units("0"), units("1.5"),
    Case(
      name: "more weights than memory",
      bytes: Array(network.replacing("\"units\": 1", with: "\"units\": 1000000").utf8), code: 65,
      line: "FILE:1:47: layers[1].units: more than 10000000 weights with this layer"),
    Case(
      name: "a notation that is none", words: "audit --notation FILE FILE", bytes: [0x5B, 0x5B], code: 65,
      line: "FILE:1:1: expected 'key: value', 'product SIGN: MEANING' or 'symbol NAME = QUANTITY'"),
    Case(
      name: "notes that are no text", words: "audit FILE", bytes: [0x24, 0x78, 0x24, 0x0A, 0x80], code: 65,
      line: "FILE:2: not UTF-8 text, from byte 4 on (counted from 0)"),
  ]

  static let words = [
    Case(name: "notes that are missing", words: "audit FILE.md", code: 66, line: "FILE.md: no such file"),
    Case(name: "notes that are a folder", words: "audit /", code: 66, line: "/: is a folder, not a file"),
    Case(
      name: "an unknown notation", words: "audit --notation 01 FILE", code: 64,
      line: "unknown notation '01'; did you mean '001'?"),
    Case(
      name: "16 digits", words: "explain --digits 16", code: 64,
      line: "--digits takes a whole number from 1 to 15, not '16'"),
    Case(
      name: "digits in words", words: "explain --digits abc", code: 64,
      line: "--digits takes a whole number from 1 to 15, not 'abc'"),
    Case(
      name: "a layer in words", words: "explain --layer hidden", code: 64,
      line: "--layer takes a whole number, not 'hidden'"),
    Case(
      name: "a unit that no layer has", words: "explain --unit 7", code: 64,
      line: "there is no unit 7; the units of the widest layer are counted from 1 to 2"),
    Case(
      name: "digits beyond Int", words: "why w14 --digits 99999999999999999999", code: 64,
      line: "--digits takes a whole number from 1 to 15, not '99999999999999999999'"),
    Case(
      name: "an unknown quantity", words: "why w99", code: 64,
      line: "quantity 'w99': w_{99}: the network has nodes 1 to 6"),
    Case(
      name: "a quantity that breaks off", words: "why '\\frac{'", code: 64,
      line: "quantity '\\frac{': nothing follows '\\frac'"),
    Case(
      name: "an output folder that is missing", words: "explain -o FILE.d/page.md", code: 73,
      line: "FILE.d/page.md: cannot be created: No such file or directory"),
    Case(
      name: "an output below a file", words: "trace -o FILE/page.md", code: 73,
      line: "FILE/page.md: cannot be created: Not a directory"),
  ]

  @Test(arguments: files + words) func `one line, the right code, no result`(_ sample: Case) throws {
    let folder = try FileTests.Folder()
    let path = folder.path("input")
    try folder.write(sample.bytes, "input")
    let result = try Self.run(sample.words.replacing("FILE", with: path))
    #expect(result.errors == "bptrace: \(sample.line.replacing("FILE", with: path))\n")
    #expect(result.code == sample.code)
    #expect(result.output == "")
    #expect(try folder.names == ["input"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this machine has no /dev/full"))
  func `a long page on a full device is one line too`() throws {
    let result = try Self.run("explain > /dev/full")
    #expect(result.errors == "bptrace: standard output: cannot be written: No space left on device\n")
    #expect(result.code == 74)
  }

  @Test(arguments: ["explain", "explain -f latex", "audit FILE", "audit -f json FILE", "trace"])
  func `a reader who stops after a byte is no error`(_ words: String) throws {
    let folder = try FileTests.Folder()
    // Long enough that the program is still writing when the pipe has closed.
    try folder.write(Array(String(repeating: "$x = 1$\n\n", count: 3000).utf8), "notes.md")
    let result = try Self.run(
      words.replacing("FILE", with: folder.path("notes.md")) + " | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}")
    #expect(result.output == "0\n")
    #expect(result.errors == "")
  }

  // MARK: Notes

  /// What a formula repeats 100,000 times.
  static let deep = ["{", "(", "\\left(", "\\begin{bmatrix}", "x^{", "'", "$", "`", "\\hat{", "\\frac{", "\\sqrt["]

  @Test(arguments: deep) func `formulas 100,000 deep are reported, not fatal`(_ part: String) throws {
    let folder = try FileTests.Folder()
    let text = "$$\nx = \(String(repeating: part, count: 100_000))y\n$$\n\n$$a = b$$\n"
    try folder.write(Array(text.utf8), "notes.md")
    let result = try Self.run("audit '\(folder.path("notes.md"))'", seconds: 20)
    #expect(result.errors == "")
    #expect(result.code == 0)
    #expect(result.output.contains("notes.md\n"))
  }

  /// What notes repeat, and how often; the cost of each must grow with their length and no faster.
  static let long = [
    ("\\[ ", 200_000), ("\\( ", 200_000), ("$` ", 200_000), ("$x = q$ ", 6_000),
  ]

  @Test(arguments: long) func `notes of one long line are read in linear time`(_ part: String, _ count: Int) throws {
    let folder = try FileTests.Folder()
    try folder.write(Array(String(repeating: part, count: count).utf8), "notes.md")
    let result = try Self.run("audit --notation 001 '\(folder.path("notes.md"))'", seconds: 20)
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
    let result = try Self.run("audit '\(folder.url.path)'/notes.*", seconds: 30)
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
    let result = try Self.run("audit --notation 001 '\(folder.path("notes.md"))'", seconds: 15)
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
    let result = try Self.run("audit --notation 001 \(files)", seconds: 30)
    #expect(result.errors == "")
    #expect(result.output.contains("1 holds"))
  }

  @Test func `NUL bytes, a byte order mark and CRLF change neither verdict nor line`() throws {
    let folder = try FileTests.Folder()
    let plain = "<!-- bptrace: notation=001 -->\n# T\n\n$$\nC = y_{21} - y_{21}\n$$\n\n$x$\n"
    try folder.write(Array(plain.utf8), "notes.md")
    let expected = try Self.run("audit '\(folder.path("notes.md"))'")
    try #require(expected.output.contains("line 5: fails"))
    for text in ["\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n"), plain.replacing("# T", with: "# \0T\0")] {
      try folder.write(Array(text.utf8), "notes.md")
      let result = try Self.run("audit '\(folder.path("notes.md"))'")
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

  @Test(arguments: 0..<4) func `500 files of random bytes and formulas get a report`(_ round: Int) throws {
    let folder = try FileTests.Folder()
    var dice = Dice(state: UInt64(round) + 1)
    for number in 0..<500 {
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
    let result = try Self.run("audit -f json '\(folder.url.path)'/*.md")
    #expect(result.errors == "")
    #expect(result.code == 0 || result.code == 1)
    #expect(result.output.matches(of: /"file":/).count == 500)
  }

  private func tokens(_ dice: inout Dice) -> String { Self.tokens.randomElement(using: &dice) ?? "" }

  @Test func `random bytes that are no text are one line`() throws {
    let folder = try FileTests.Folder()
    var dice = Dice(state: 9)
    for number in 0..<20 {
      try folder.write([0xFF] + (0..<200).map { _ in UInt8.random(in: 0...255, using: &dice) }, "\(number).md")
      for words in ["audit", "trace -n"] {
        let result = try Self.run("\(words) '\(folder.path("\(number).md"))'")
        #expect(result.errors.hasSuffix(".md:1: not UTF-8 text, from byte 0 on (counted from 0)\n"))
        #expect(result.code == 65)
        #expect(result.output == "")
      }
    }
  }

  // MARK: Running

  /// Runs the program with words of a shell, for some seconds of the processor at most and, where the system can limit
  /// it, in 300 MB; a busy machine may take longer by the clock.
  private static func run(_ words: String, seconds: Int = 5) throws -> RunningProgram.Result {
    #if os(Linux)
      return try RunningProgram.shell(
        "ulimit -v 300000; ulimit -t \(seconds); timeout --signal=KILL \(60 * seconds) \"$BPTRACE\" \(words)")
    #else
      return try RunningProgram.shell("\"$BPTRACE\" \(words)")
    #endif
  }
}
