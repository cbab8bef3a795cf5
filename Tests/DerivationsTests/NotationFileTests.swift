import Backpropagation
import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `A notation file` {
  private static let lines = [
    "notation: mine   # a comment", "layers from: 1", "units from: 0", "network: 3-4-2", "activation: tanh",
    "cost: half-squared-error", "biases: yes", "precedence: usual", "function: g", "product \\circ: matrix",
    "product *: element", "symbol a^{(l)}_{j} = activation(l, j)", "symbol w_{ab} = weight(a -> b)",
    "symbol t = target", "symbol x = activation(1)",
  ]

  private func read(_ lines: [String]) throws(Diagnostic) -> Notation {
    try Notation(source: SourceText(name: "mine.notation", text: lines.joined(separator: "\n")))
  }

  private func fault(_ lines: [String]) throws -> String {
    let source = SourceText(name: "mine.notation", text: lines.joined(separator: "\n"))
    let fault = try #require(throws: Diagnostic.self) { try Notation(source: source) }
    return fault.line(in: source, language: .english)
  }

  @Test func `says every fact in a line`() throws {
    let notation = try read(Self.lines)
    #expect(notation.name == "mine")
    #expect([notation.firstLayer, notation.firstUnit] == [1, 0])
    #expect(notation.widths == [3, 4, 2])
    #expect(notation.activation == .tanh)
    #expect(notation.cost == .halfSquaredError)
    #expect(notation.hasBiases)
    #expect(!notation.productsBindAlike)
    #expect(notation.functionName == "g")
    #expect(notation.products == ["∘": .matrix, "*": .element])
    #expect(notation.symbols.count == 4)
    #expect(
      notation.symbols[1].template
        == Notation.Template(kind: .weight, arguments: [.letter("a"), .letter("b")], usesNodes: true))
    #expect(notation.symbols[3].template.arguments == [.fixed(1)])
    #expect(notation.symbols[0].pattern.supFences == ["("])
  }

  /// Layers from 1, units from 0: a with (2) above and 1 below is the second unit of the first hidden layer.
  @Test func `decides how layers and units are counted`() throws {
    let names = Names(try read(Self.lines), widths: [3, 4, 2])
    let unit = Quantity(.activation, layer: .fixed(1), unit: .fixed(1))
    #expect(LaTeXWriter.write(try #require(names.math(unit))) == "a_1^{(2)}")
    let read = try ExpressionReader(names: names).read(LaTeXReader.read("a_1^{(2)}").math)
    #expect(read.plainQuantity == unit)
    let input = try ExpressionReader(names: names).read(LaTeXReader.read("x").math)
    #expect(input.plainQuantity == Quantity(.activation, layer: .fixed(0)))
  }

  /// n and m are units of layers that the claim around them names; layers count from 1.
  @Test func `may leave the layer of a number of units open`() throws {
    let lines = Self.lines + ["symbol m = units(l)", "also n = units(l+1)", "also q = units(l-1)"]
    let names = Names(try read(lines), widths: [3, 4, 2])
    func layer(_ latex: String) throws -> Index? {
      let quantity = try ExpressionReader(names: names).read(LaTeXReader.read(latex).math).plainQuantity
      #expect(quantity?.kind == .units)
      return quantity?.layer
    }
    #expect(try layer("m") == Index(variable: "l", offset: -1))
    #expect(try layer("n") == Index(variable: "l", offset: 0))
    #expect(try layer("q") == Index(variable: "l", offset: -2))
    // m is the name of no other layer's units.
    let own = Quantity(.units, layer: Index(variable: "l", offset: -1))
    let others = [Index.fixed(0), Index(variable: "k", offset: -1), Index(variable: "l", offset: 0)]
    #expect(names.math(own) == .variable("m"))
    #expect(others.allSatisfy { names.math(Quantity(.units, layer: $0)) == nil })
  }

  @Test(arguments: [
    (
      0, "notation mine",
      "mine.notation:1:1: expected 'key: value', 'product SIGN: MEANING' or 'symbol NAME = QUANTITY'"
    ),
    (1, "layers from: 2", "mine.notation:2:14: '2': expected 0, 1"),
    (2, "units from: one", "mine.notation:3:13: 'one': expected 0, 1"),
    (3, "network: 3", "mine.notation:4:10: '3': expected 2-2-2"),
    (3, "network: 3-0-2", "mine.notation:4:10: '3-0-2': expected 2-2-2"),
    (6, "biases: maybe", "mine.notation:7:9: 'maybe': expected yes, no, shared"),
    (7, "precedence: none", "mine.notation:8:13: 'none': expected alike, usual"),
    (9, "product \\circ: dot", "mine.notation:10:16: 'dot': expected matrix, element, any, fitting"),
    (3, "network: 3-x-2", "mine.notation:4:10: '3-x-2': expected 2-2-2"),
    (
      3, "network: \(String(repeating: "2-", count: 20))2",
      "mine.notation:4:10: '\(String(repeating: "2-", count: 20))2': expected 2-2-2"
    ),
    (8, "function: (f)", "mine.notation:9:11: '(f)': expected f"),
    (
      11, "symbol a = height(l)",
      "mine.notation:12:12: 'height': expected \(Quantity.Kind.allCases.filter { $0 != .own }.map(\.rawValue).joined(separator: ", "))"
    ),
    (
      11, "symbol a_l activation(l)",
      "mine.notation:12:8: expected 'key: value', 'product SIGN: MEANING' or 'symbol NAME = QUANTITY'"
    ),
    (
      11, "symbol a_l = activation(l",
      "mine.notation:12:14: expected 'key: value', 'product SIGN: MEANING' or 'symbol NAME = QUANTITY'"
    ),
    (
      11, "symbol a_l = activation(l, l, l)",
      "mine.notation:12:14: 'activation(l, l, l)': expected activation(l), activation(l, i)"
    ),
    (11, "symbol a = activation()", "mine.notation:12:23: '': expected l, l+1, l-1, 0–999"),
    (11, "symbol a = error", "mine.notation:12:12: 'error': expected error(l), error(l, i)"),
    (
      11, "symbol w_{ij} = weight(i, j, l, k)",
      "mine.notation:12:17: 'weight(i, j, l, k)': expected weight(l), weight(l, i), weight(l, i, j), weight(a -> b)"
    ),
    (11, "symbol w_{ij} = bias(i -> j)", "mine.notation:12:17: 'bias(i -> j)': expected bias(l), bias(l, i)"),
    (11, "symbol t_i = target(i, 2)", "mine.notation:12:14: 'target(i, 2)': expected target, target(i)"),
    (11, "symbol C_i = cost(i)", "mine.notation:12:14: 'cost(i)': expected cost"),
    (
      11, "symbol w = weight(-9223372036854775808 -> 1)",
      "mine.notation:12:19: '-9223372036854775808': expected l, l+1, l-1, 0–999"
    ),
    (11, "symbol a_i = activation(l)", "mine.notation:12:14: 'l' does not occur in the scripts of the name"),
    (11, "symbol a_i = activation(l+1, i)", "mine.notation:12:14: 'l' does not occur in the scripts of the name"),
    (11, "also a = error(k-1)", "mine.notation:12:10: 'k' does not occur in the scripts of the name"),
    (11, "symbol C = cost(sample k+1)", "mine.notation:12:12: 'k' does not occur in the scripts of the name"),
    (11, "also n = units(l+i)", "mine.notation:12:16: 'l+i': expected l, l+1, l-1, 0–999"),
    (11, "also n = units(2l)", "mine.notation:12:16: '2l': expected l, l+1, l-1, 0–999"),
    (11, "also n = units(l+)", "mine.notation:12:16: 'l+': expected l, l+1, l-1, 0–999"),
    (
      11, "also n_l = units(l+1)",
      "mine.notation:12:12: the name shows 'l': shift it there, as in W_{l-1} = weight(l)"
    ),
    (11, "symbol a_{i*j} = activation(i, j)", "mine.notation:12:8: 'a_{i*j}': expected z_{li}, a^{(l)}, …"),
    (11, "symbol \\alhpa = cost", "mine.notation:12:8: unknown command '\\alhpa'; did you mean '\\alpha'?"),
    (8, "", "mine.notation:1:1: the notation lacks 'function: …'"),
    (8, "functions: g", "mine.notation:9:1: a notation has no key 'functions'; did you mean 'function'?"),
  ])
  func `is told where it is wrong`(line: Int, text: String, expected: String) throws {
    var lines = Self.lines
    lines[line] = text
    #expect(try fault(lines) == expected)
  }

  @Test func `may have CRLF at the ends of its lines, and a command for its function`() throws {
    var lines = Self.lines
    lines[8] = "function: \\sigma"
    let text = lines.joined(separator: "\r\n")
    let notation = try Notation(source: SourceText(name: "mine.notation", text: text))
    #expect(notation.symbols.count == 4)
    #expect(notation.functionName == "σ")
  }

  @Test(arguments: [
    "notation", "layers from", "units from", "network", "activation", "cost", "biases", "precedence", "function",
  ])
  func `needs every key`(key: String) throws {
    let lines = Self.lines.filter { !$0.hasPrefix(key + ":") }
    #expect(lines.count == Self.lines.count - 1)
    #expect(try fault(lines) == "mine.notation:1:1: the notation lacks '\(key): …'")
  }

  @Test func `is told all keys that it lacks at once`() throws {
    let lines = Self.lines.filter { !$0.hasPrefix("biases:") && !$0.hasPrefix("function:") }
    #expect(try fault(lines) == "mine.notation:1:1: the notation lacks 'biases: …', 'function: …'")
  }

  @Test func `is told the keys that there are`() throws {
    #expect(try fault(Self.lines + ["vectors: rows"]).contains("has no key 'vectors'; known: notation, layers from,"))
  }

  /// What holds with layers as rows is called wrong only where a file says columns, or the notes bear columns out.
  @Test func `need not say how layers stand`() throws {
    let lines =
      Self.lines.filter { !$0.hasPrefix("symbol") } + [
        "symbol a^{l} = activation(l)", "symbol z^{l} = pre-activation(l)", "symbol W^{l} = weight(l)",
        "symbol b^{l} = bias(l)", "symbol C = cost", #"symbol \delta^{l} = error(l)"#,
      ]
    func verdicts(_ lines: [String], _ notes: String) throws -> [Verdict] {
      let settings = Audit.Settings(notation: try read(lines), network: .twoTwoTwo, isNetworkDeclared: false)
      return try Audit(SourceText(name: "notes.md", text: notes), settings: settings).equations.flatMap(\.claims)
        .map(\.judgement.verdict)
    }
    let rows = #"$$z^l = a^{l-1} W^l + b^l, \quad \frac{\partial C}{\partial W^l} = (a^{l-1})^T \delta^l$$"#
    let columns = #"$$z^l = W^l a^{l-1} + b^l, \quad \frac{\partial C}{\partial W^l} = \delta^l (a^{l-1})^T$$"#
    #expect(try verdicts(lines, rows) == [.notRead, .notRead])
    #expect(try verdicts(lines + ["layers as: rows"], rows).allSatisfy(\.isRight))
    #expect(try verdicts(lines + ["layers as: columns"], rows).allSatisfy(\.isWrong))
    #expect(try verdicts(lines, columns + "\n\n" + rows).map(\.isWrong) == [false, false, true, true])
  }

  @Test func `names the activations and costs that there are`() throws {
    var lines = Self.lines
    lines[4] = "activation: sigmiod"
    let names = UnitActivation.allCases.map(\.rawValue).joined(separator: ", ")
    #expect(try fault(lines) == "mine.notation:5:13: 'sigmiod': expected \(names)")
  }
}
