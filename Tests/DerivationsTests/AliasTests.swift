import Backpropagation
import MathNotation
import Reporting
import Testing

@testable import Derivations

/// Names for whole expressions, whose letters are replaced when they are read.
@Suite struct `An alias` {
  private static let text = #"""
    notation: mine
    layers from: 1
    units from: 1
    last layer: L
    network: 3-4-2
    activation: sigmoid
    cost: half-squared-error
    biases: yes
    function: g
    precedence: usual
    layers as: columns
    product \odot: element
    symbol z_{i}^{(l)} = pre-activation(l, i)
    symbol z^{(l)} = pre-activation(l)
    symbol a_{i}^{(l)} = activation(l, i)
    symbol a^{(l)} = activation(l)
    symbol W^{[l]} = weight(l)
    symbol W_{ij}^{[l]} = weight(l, i, j)
    symbol t_{i} = target(i)
    symbol t = target
    symbol \delta^{(l)} = error(l)
    symbol C = cost
    alias g_{j} = -\frac{\partial C}{\partial z_{j}^{(L)}}
    alias D^{(l)} = \frac{\partial C}{\partial W^{[l]}}
    alias dW^{[l]} = \frac{\partial C}{\partial W^{[l]}}
    alias \nabla_{a} C = \frac{\partial C}{\partial a^{(L)}}
    alias s_{j}^{l} = \sum_{k} W_{jk}^{[l]} a_{k}^{(l-1)}
    alias e_{j} = (t_j - a_j^{(L)})
    alias h = a^{(L)}
    alias \Sigma'(z^{(l)}) = \operatorname{diag}(g'(z^{(l)}))
    alias q_{1} = q_{1} + 1
    """#

  private static var names: Names {
    get throws { Names(try Notation(source: SourceText(name: "mine.notation", text: text)), widths: [3, 4, 2]) }
  }

  private static func read(_ latex: String) throws -> Expression {
    try ExpressionReader(names: try names).read(LaTeXReader.read(latex).math)
  }

  /// Each pair means the same; what stands for the letters is a number, another letter, a shifted layer, the last layer.
  @Test(arguments: [
    ("g_1", #"-\frac{\partial C}{\partial z_{1}^{(L)}}"#), ("g_k", #"-\frac{\partial C}{\partial z_{k}^{(L)}}"#),
    ("D^{(3)}", #"\frac{\partial C}{\partial W^{[3]}}"#), ("D^{(l+1)}", #"\frac{\partial C}{\partial W^{[l+1]}}"#),
    ("dW^{[L]}", #"\frac{\partial C}{\partial W^{[L]}}"#), ("d W^{[L-1]}", #"\frac{\partial C}{\partial W^{[L-1]}}"#),
    (#"\nabla_a C"#, #"\frac{\partial C}{\partial a^{(L)}}"#),
    ("s_i^2", #"\sum_{k} W_{ik}^{[2]} a_{k}^{(1)}"#), ("s_k^{l+1}", #"\sum_{i} W_{ki}^{[l+1]} a_{i}^{(l)}"#),
    (#"\Sigma'(z^{(2)})"#, #"\operatorname{diag}(g'(z^{(2)}))"#),
    (#"\mathbf{D}^{(2)}"#, #"\frac{\partial C}{\partial W^{[2]}}"#),
  ])
  func `stands for what it names, with other letters`(name: String, meaning: String) throws {
    let found = try Self.read(name)
    guard case .alias(_, let inner) = found.form else {
      Issue.record("\(name) is no alias")
      return
    }
    let plain = try Self.read(meaning)
    #expect(inner == plain)
  }

  @Test(arguments: ["g_1", "D^{(l+1)}", "dW^{[L]}", #"\nabla_a C"#, "s_k^{l + 1}"])
  func `is printed as it was read`(latex: String) throws {
    let written = Typesetter(names: try Self.names).math(try Self.read(latex))
    #expect(LaTeXWriter.write(written) == LaTeXWriter.write(LaTeXReader.read(latex).math))
  }

  @Test(arguments: [
    (#"g_j = e_j g'(z_j^{(L)})"#, Verdict.holds), (#"g_1 = e_1 g'(z_1^{(3)})"#, .holds),
    (#"g_j = -e_j g'(z_j^{(L)})"#, .fails),
    (#"D^{(l)} = \delta^{(l)} a^{(l-1)T}"#, .holds), (#"dW^{[3]T} = a^{(2)} \delta^{(3)T}"#, .holds),
    (#"dW^{[3]} = a^{(2)} \delta^{(3)T}"#, .doesNotConform), (#"D^{(L)} = dW^{[L]}"#, .holds),
    (#"D^{(2)} = dW^{[3]}"#, .doesNotConform),
    (#"\delta^{(L)} = \nabla_a C \odot g'(z^{(L)})"#, .holds), (#"\delta^{(L)} = \nabla_a C"#, .fails),
    (#"\delta^{(L)} = \Sigma'(z^{(L)}) \nabla_a C"#, .holds), (#"\frac{\partial C}{\partial h} = h - t"#, .holds),
    (#"\frac{\partial s_j^l}{\partial a_k^{(l-1)}} = W_{jk}^{[l]}"#, .holds),
    (#"\frac{\partial s_j^l}{\partial a_k^{(l-1)}} = W_{kj}^{[l]}"#, .fails), (#"e_1^2 = (t_1 - h_1)^2"#, .notRead),
    (#"C = \frac12 \sum_j e_j^2"#, .definition), (#"D^{(4)} = D^{(4)}"#, .notRead), (#"q_1 = 1"#, .notRead),
  ])
  func `is judged as what it names`(latex: String, verdict: Verdict) throws {
    let source = SourceText(name: "notes.md", text: "$$ \(latex) $$")
    let notation = try Self.names.notation
    let settings = Audit.Settings(
      notation: notation, network: try BuiltInDocument.network(for: notation),
      isNetworkDeclared: true)
    let found = try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement)
    #expect(found.map(\.verdict) == [verdict], "\(found.map(\.reason))")
  }

  /// 2^40 nodes would not fit any memory.
  @Test func `of aliases does not grow without end`() throws {
    let doubling = (1...40).map { "alias p_{\($0)} = p_{\($0 - 1)} + p_{\($0 - 1)}" }.joined(separator: "\n")
    let text = Self.text + "\nalias p_{0} = t_1\n" + doubling
    let names = Names(try Notation(source: SourceText(name: "mine.notation", text: text)), widths: [3, 4, 2])
    let reader = ExpressionReader(names: names)
    #expect(throws: Never.self) { try reader.read(LaTeXReader.read("p_{4}").math) }
    #expect(throws: Diagnostic.self) { try reader.read(LaTeXReader.read("p_{40}").math) }
  }

  @Test func `with nothing on a side is a fault`() {
    let text = Self.text + "\nalias = t_1"
    #expect(throws: Diagnostic.self) { try Notation(source: SourceText(name: "mine.notation", text: text)) }
  }
}
