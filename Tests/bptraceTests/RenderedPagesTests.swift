import Foundation
import Testing

/// What `explain` writes, put through the programs that readers use: TeX, GitHub's Markdown, KaTeX, a JSON reader.
@Suite struct RenderedPagesTests {
  /// A page to write: a language, options, and the widths of a network of its own.
  struct Sample: CustomTestStringConvertible, Sendable {
    let language: String
    var digits = 6
    var widths: [Int]?

    var testDescription: String {
      let shape = widths.map { $0.map(String.init).joined(separator: "-") } ?? "the default"
      return "\(language), \(digits) digits, \(shape)"
    }

    /// Writes the page into a folder.
    func write(_ format: String, to name: String, in folder: FileTests.Folder) throws {
      var line = "\"$BPTRACE\" explain -f \(format) -d \(digits) --language \(language) -o '\(folder.path(name))'"
      if let widths {
        try folder.write(Array(Self.network(widths).utf8), "network.json")
        line += " -n '\(folder.path("network.json"))'"
      }
      let result = try RunningProgram.shell(line)
      try #require(result.code == 0, "\(result.errors)")
    }

    /// A network whose weights have two decimals and both signs.
    static func network(_ widths: [Int]) -> String {
      func number(_ seed: Int) -> String { "\(seed % 3 == 0 ? "-" : "")0.\(10 + seed * 37 % 90)" }
      func numbers(_ count: Int, _ seed: Int) -> String {
        "[" + (0..<count).map { number($0 + seed) }.joined(separator: ", ") + "]"
      }
      let layers = widths.indices.dropFirst().map { layer in
        let rows = (0..<widths[layer]).map { numbers(widths[layer - 1], 7 * $0 + layer) }.joined(separator: ", ")
        return "{ \"units\": \(widths[layer]), \"activation\": \"sigmoid\", \"weights\": [\(rows)] }"
      }
      return """
        { "layers": [{ "units": \(widths[0]) }, \(layers.joined(separator: ", "))], "cost": "half-squared-error",
          "samples": [{ "input": \(numbers(widths[0], 1)), "target": \(numbers(widths[widths.count - 1], 2)) }],
          "learningRate": 0.5, "l2": 0, "updateBiases": true }
        """
    }
  }

  static let samples = ["en", "zh"].flatMap { language in
    [
      Sample(language: language),
      Sample(language: language, digits: 12),
      Sample(language: language, widths: [3, 4, 2]),
      Sample(language: language, widths: [12, 11, 3]),
    ]
  }

  // MARK: TeX

  /// The widest line that TeX could not fit into its column, in points.
  private func overfull(_ log: String) -> Double {
    log.matches(of: /Overfull \\hbox \(([0-9.]+)pt/).compactMap { Double($0.1) }.max() ?? 0
  }

  private func compile(_ sample: Sample, with program: String) throws {
    let folder = try FileTests.Folder()
    try sample.write("latex", to: "page.tex", in: folder)
    let options = "-halt-on-error -interaction=nonstopmode -no-shell-escape"
    let line = "cd '\(folder.url.path)' && \(program) \(options) page.tex"
    let result = try RunningProgram.shell(line + " < /dev/null > run; code=$?; grep -A 3 '^!' run; exit $code")
    try #require(result.code == 0, "\(result.output)")
    // Fonts have letters in encodings of their own, so the log is not always UTF-8.
    let log = String(decoding: try Data(contentsOf: folder.url.appending(path: "page.log")), as: UTF8.self)
    #expect(!log.contains("Missing character"))
    #expect(overfull(log) <= 20, "a line stands out of its column by so many points")
    #expect(!log.contains("LaTeX Warning: Reference"))
  }

  @Test(
    .enabled(if: RunningProgram.path(of: "pdflatex") != nil, "this machine has no pdflatex"),
    arguments: samples.filter { $0.language == "en" })
  func `pdflatex sets the English page within its margins`(_ sample: Sample) throws {
    try compile(sample, with: "pdflatex")
  }

  @Test(
    .enabled(if: RunningProgram.path(of: "xelatex") != nil, "this machine has no xelatex"),
    arguments: samples.filter { $0.language == "zh" })
  func `xelatex sets the Chinese page within its margins`(_ sample: Sample) throws {
    try compile(sample, with: "xelatex")
  }

  // MARK: Markdown

  /// Where Debian keeps KaTeX as one file, or nil if this machine has none.
  static let katex = ["/usr/share/javascript/katex/katex.js"].first { FileManager.default.fileExists(atPath: $0) }
  static var canRender: Bool {
    katex != nil && RunningProgram.path(of: "node") != nil && RunningProgram.path(of: "cmark-gfm") != nil
  }

  /// Renders every formula of HTML on standard input and prints the number of displays, of formulas in lines, then each
  /// error with its formula.
  private static let script = #"""
    const katex = require(process.argv[2])
    const html = require('fs').readFileSync(0, 'utf8')
    const plain = text => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
    const faults = []
    function render(pattern, displayMode) {
      const found = [...html.matchAll(pattern)].map(match => plain(match[1]))
      for (const formula of found) {
        try { katex.renderToString(formula, { displayMode, throwOnError: true, strict: 'error' }) }
        catch (error) { faults.push(error.message.split('\n')[0] + ' in ' + formula) }
      }
      return found.length
    }
    const displays = render(/<pre(?: lang="math")?><code(?: class="language-math")?>([^]*?)<\/code><\/pre>/g, true)
    const inline = render(/\$<code>([^]*?)<\/code>\$/g, false)
    console.log([displays, inline, ...faults].join('\n'))
    """#

  @Test(
    .enabled(if: canRender, "this machine has no cmark-gfm, no node or no KaTeX"),
    arguments: samples.filter { $0.language == "en" || $0.widths != [3, 4, 2] && $0.digits == 6 })
  func `GitHub's Markdown shows tables, and KaTeX every formula`(_ sample: Sample) throws {
    let folder = try FileTests.Folder()
    try sample.write("markdown", to: "page.md", in: folder)
    try folder.write(Array(Self.script.utf8), "render.js")
    let result = try RunningProgram.shell(
      """
      set -e; cd '\(folder.url.path)'
      cmark-gfm -e table --unsafe page.md > page.html
      node render.js '\(Self.katex ?? "")' < page.html
      """)
    try #require(result.code == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.dropFirst(2).isEmpty, "\(lines.dropFirst(2).joined(separator: "\n\n"))")
    let page = try folder.read("page.md")
    let html = try folder.read("page.html")
    let fences = page.matches(of: /(?m)^```math$/).count
    #expect(fences > 0 && lines.first == "\(fences)", "the fences of the page are its displays")
    let inline = page.matches(of: /\$`[^`]+`\$/).count
    #expect(inline > 0 && lines.dropFirst().first == "\(inline)", "what stands between $` and `$ is a formula")
    let tables = page.matches(of: /(?m)^\| *:?-+:? *\|/).count
    #expect(tables > 0 && html.matches(of: /<table>/).count == tables, "each table comes out as one")
    #expect(!html.contains("<p>|"), "no row falls out of its table")
  }

  // MARK: JSON

  @Test(
    .enabled(if: RunningProgram.path(of: "python3") != nil, "this machine has no python3"),
    arguments: ["trace --format json", "audit --format json '$NOTES'"])
  func `another reader of JSON takes it`(_ command: String) throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("$C = \\frac{1}{0}$ \u{1} \" \\\\ 💡\n\n$$x_1 = \"a\\tb\"$$\n".utf8), "no\tte \"1\".md")
    let words = command.replacing("'$NOTES'", with: "\"$NOTES\"")
    // `parse_constant` refuses NaN and Infinity, which Python reads though JSON has none.
    let reader = "import json, sys; print(type(json.load(sys.stdin, parse_constant=sys.exit)).__name__)"
    let result = try RunningProgram.shell(
      "\"$BPTRACE\" \(words) | python3 -c '\(reader)'", environment: ["NOTES": folder.path("no\tte \"1\".md")])
    #expect(result.output == "dict\n")
    #expect(result.errors == "")
  }
}
