import Backpropagation
import MathNotation
import Reporting
import Testing

@testable import Derivations

/// Document 001's notation on networks of several kinds, and short ways from LaTeX to meaning.
enum Fixture {
  static var document: BuiltInDocument {
    get throws { try #require(BuiltInDocument.named("001")) }
  }

  static func names(_ widths: [Int] = [2, 2, 2]) throws -> Names { Names(try document.notation(), widths: widths) }

  static func judge(on network: Network = .twoTwoTwo) throws -> Judge { Judge(names: try names(), inUse: network) }

  /// The meaning of LaTeX, which must have one.
  static func expression(_ latex: String, _ widths: [Int] = [2, 2, 2]) throws -> Expression {
    let reading = LaTeXReader.read(latex)
    try #require(reading.diagnostics.isEmpty, "\(latex)")
    return try ExpressionReader(names: try names(widths)).read(reading.math)
  }

  /// The claims of one displayed formula.
  static func claims(_ latex: String) throws -> [Claim] {
    let source = SourceText(name: "notes.md", text: "$$ \(latex) $$")
    let items = Document(source, names: try names()).items
    guard case .formula(let equations, _, _)? = items.first else { return [] }
    return equations.flatMap(\.claims)
  }

  /// What is said of an equation with one relation.
  static func judgement(_ latex: String, on network: Network = .twoTwoTwo) throws -> Judgement {
    let claims = try claims(latex)
    try #require(claims.count == 1, "\(latex)")
    return try judge(on: network).judge(claims[0])
  }

  static func value(_ latex: String, on network: Network = .twoTwoTwo) throws -> Tensor<Double> {
    try Instance(network).value(expression(latex, network.widths))
  }
}

/// Networks that notes are explained on, their numbers as typed.
enum Typed {
  static func network(_ layers: String, input: String, target: String) throws -> Network {
    let text = """
      { "layers": [\(layers)], "cost": "half-squared-error", "samples": [ { "input": [\(input)], "target": [\(target)] } ] }
      """
    return try Network(json: SourceText(name: "network.json", text: text))
  }

  private static func sigmoid(_ units: Int, _ weights: String) -> String {
    ", { \"units\": \(units), \"activation\": \"sigmoid\", \"weights\": [\(weights)] }"
  }

  /// Other weights, with more digits and of other sizes.
  static var other: Network {
    get throws {
      try network(
        "{ \"units\": 2 }" + sigmoid(2, "[1.234, 0.07], [0.5, 2.25]") + sigmoid(2, "[0.9, 0.35], [1.75, 0.125]"),
        input: "0.31, 0.62", target: "0.25, 0.75")
    }
  }

  /// Weights and inputs of both signs.
  static var negative: Network {
    get throws {
      try network(
        "{ \"units\": 2 }" + sigmoid(2, "[-0.15, 0.20], [0.25, -0.30]") + sigmoid(2, "[-0.40, -0.45], [0.50, -0.55]"),
        input: "-0.05, 0.10", target: "0.01, 0.99")
    }
  }

  /// Layers of different widths.
  static var threeFourTwo: Network {
    get throws {
      try network(
        "{ \"units\": 3 }" + sigmoid(4, "[0.1, -0.2, 0.3], [0.4, 0.5, -0.6], [0.7, 0.8, 0.9], [-0.15, 0.25, 0.35]")
          + sigmoid(2, "[0.45, -0.55, 0.65, 0.75], [0.12, 0.23, -0.34, 0.5]"),
        input: "0.5, -0.25, 0.75", target: "0.2, 0.8")
    }
  }

  /// tanh in place of the sigmoid.
  static var tanh: Network {
    get throws {
      try network(
        """
        { "units": 2 }, { "units": 2, "activation": "tanh", "weights": [[0.15, 0.20], [0.25, 0.30]] },
        { "units": 2, "activation": "tanh", "weights": [[0.40, 0.45], [0.50, 0.55]] }
        """, input: "0.05, 0.10", target: "0.01, 0.99")
    }
  }

  /// The default network with biases.
  static var biased: Network {
    get throws {
      try network(
        """
        { "units": 2 },
        { "units": 2, "activation": "sigmoid", "weights": [[0.15, 0.20], [0.25, 0.30]], "bias": [0.35, 0.35] },
        { "units": 2, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55]], "bias": [0.60, 0.60] }
        """, input: "0.05, 0.10", target: "0.01, 0.99")
    }
  }
}
