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
      line: "FILE: UTF-16 text; save it as UTF-8"),
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
    let result = try RunningProgram.bounded(sample.words.replacing("FILE", with: path))
    #expect(result.errors == "bptrace: \(sample.line.replacing("FILE", with: path))\n")
    #expect(result.code == sample.code)
    #expect(result.output == "")
    #expect(try folder.names == ["input"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this machine has no /dev/full"))
  func `a long page on a full device is one line too`() throws {
    let result = try RunningProgram.bounded("explain > /dev/full")
    #expect(result.errors == "bptrace: standard output: cannot be written: No space left on device\n")
    #expect(result.code == 74)
  }

  @Test(arguments: ["explain", "explain -f latex", "audit FILE", "audit -f json FILE", "trace"])
  func `a reader who stops after a byte is no error`(_ words: String) throws {
    let folder = try FileTests.Folder()
    // Long enough that the program is still writing when the pipe has closed.
    try folder.write(Array(String(repeating: "$x = 1$\n\n", count: 3000).utf8), "notes.md")
    let result = try RunningProgram.bounded(
      words.replacing("FILE", with: folder.path("notes.md")) + " | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}")
    #expect(result.output == "0\n")
    #expect(result.errors == "")
  }
}
