import Reporting
import Testing

@testable import Derivations

/// What people type for one and the same thing, with a mistake beside each that the same spelling could hide.
@Suite struct `Spellings of notes` {
  private static func verdicts(_ latex: String, _ name: String) throws -> [Verdict] {
    let notation = try #require(BuiltInNotation.named(name)).notation()
    let source = SourceText(name: "notes.md", text: "$$ \(latex) $$")
    let settings = Audit.Settings(
      notation: notation, network: try BuiltInDocument.network(for: notation), isNetworkDeclared: false)
    return try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  private static let right: [(String, String)] = [
    // Dots, from the first terms or the first alone to the last, beside other terms.
    ("nielsen", #"z^l_j = w^l_{j1} a^{l-1}_1 + w^l_{j2} a^{l-1}_2 + ... + w^l_{jn} a^{l-1}_n + b^l_j"#),
    ("nielsen", #"z^l_j = b^l_j + w^l_{j1} a^{l-1}_1 + \cdots + w^l_{jn} a^{l-1}_n"#),
    // Squares and norms.
    ("nielsen", #"C = \frac{1}{2}(a^L - y)^2"#), ("nielsen", #"C = \frac12 ||a^L-y||_2^2"#),
    ("ng-deep", #"g^{[1]\prime}(z^{[1]}) = a^{[1]} - (a^{[1]})^2"#),
    ("nielsen", #"C = \frac12 ||\sigma(W^L a^{L-1} + b^L) - y||_2^2"#), ("nielsen", #"\sigma(z) = (1 + e^{-z})^{-1}"#),
    ("nielsen", #"\frac{d\sigma}{dz} = \sigma(z) (1 - \sigma(z))"#),
    ("columns-x", #"\delta_{i-1} = W_i^T \delta_i \circ f_{i-1}'(W_{i-1} x_{i-2})"#),
    ("ufldl", #"W^{(l)} : = W^{(l)}"#),
    ("nielsen", #"\delta^{x,L} = \nabla_a C_x \odot \sigma'(z^{x,L})"#),
    ("neuron", #"\frac{\partial C}{\partial w} = a_{\rm in} \delta_{\rm out}"#),
    ("neuron", #"h_{W,b}(x) = f(W^T x + b) = f(\sum_{i=1}^3 W_i x_i + b)"#),
    ("ng-deep", #"z^{[1](i)} = W^{[1]} x^{(i)} + b^{[1](i)}"#),
    ("ng-deep", #"\frac{\partial J}{\partial W_2} = \sum_i \frac{\partial J}{\partial z_2^{(i)}} a^{[1](i)T}"#),
    // Slopes without their argument, as in Wikipedia's article.
    ("nielsen", #"\delta^{l-1} := (f^{l-1})' \circ (W^l)^T \cdot \delta^l"#),
    (
      "nielsen",
      #"\delta^l = (f^l)' \circ (W^{l+1})^T \cdot (f^{l+1})' \circ \cdots \circ (W^L)^T \cdot (f^L)' \circ \nabla_{a^L} C"#
    ),
    // One bias for every sample.
    ("ng-deep", #"[z^{[1](1)}, z^{[1](2)}, \dots, z^{[1](m)}] = W^{[1]} X + [b^{[1]}, b^{[1]}, \dots, b^{[1]}]"#),
    ("ng-deep", #"Z^{[l]} = W^{[l]} A^{[l-1]} + \begin{bmatrix} b^{[l]} & \cdots & b^{[l]} \end{bmatrix}"#),
    ("ng-deep", #"Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]} \begin{bmatrix} 1 & \cdots & 1 \end{bmatrix}"#),
    ("ng-deep", #"db^{[l]} = \frac{1}{m} dZ^{[l]} \begin{bmatrix} 1 \\ \vdots \\ 1 \end{bmatrix}"#),
    ("ng-deep", #"db^{[l]} = \frac{1}{m} dZ^{[l]} (1, \ldots, 1)^T"#),
    ("ng-deep", #"db^{[l]} = \frac{1}{m} dZ^{[l]} \begin{bmatrix} 1 & \cdots & 1 \end{bmatrix}^T"#),
    // Functions of tables number by number.
    ("roelants", #"H = \sigma(X \cdot W_h + \mathbf b_h) = \frac{1}{1 + e^{-(X \cdot W_h + \mathbf b_h)}}"#),
    ("roelants", #"\delta_o = \frac{\partial \xi}{\partial Z_o} = Y - T"#),
    ("roelants", #"\frac{\partial \xi}{\partial \mathbf b_o} = \sum_{i=1}^N (\mathbf y_i - \mathbf t_i)"#),
    ("roelants-deep", #"\delta_1 = H_1 \circ (1 - H_1) \circ [\delta_2 \cdot W_2^T]"#),
    ("roelants-deep", #"\frac{\partial \xi}{\partial W_o} = H_2^T \cdot (Y - T)"#),
    // Sums over all inputs.
    ("nielsen", #"C = \frac{1}{2n} \sum_x \|y(x)-a^L(x)\|^2"#),
    (
      "nielsen",
      #"\frac{\partial C}{\partial w^l_{jk}} = \frac{1}{n} \sum_{\forall x} \frac{\partial C_x}{\partial w^l_{jk}}"#
    ),
    // Functions with a layer, primes, operators.
    ("nielsen", #"a^l = \sigma^l(z^l)"#), ("nielsen", #"a^l_j = \sigma_l(z^l_j)"#),
    ("nielsen", #"\sigma(z^l_j)' = \sigma(z^l_j) (1 - \sigma(z^l_j))"#),
    ("nielsen", #"\partial_{z^l_j} C = \delta^l_j"#),
    ("nielsen", #"\frac{\partial z^{l+1}}{\partial z^{l}} = W^{l+1}diag(\sigma^{'}(z^l))"#),
    // One sample of a matrix of all.
    ("ng-deep", #"db^{[2]} = \frac{1}{m} \sum_{i=1}^m dZ^{[2]}_{:,i}"#), ("scores", #"db_2 = \sum_{i=1}^{N} dS_{i,:}"#),
    // Cases in words.
    (
      "nielsen",
      #"\delta^l_j = \begin{cases} (a^l_j - y_j) \sigma'(z^l_j) & \text{output layer} \\ \sigma'(z^l_j) \sum_k w^{l+1}_{kj} \delta^{l+1}_k & \text{hidden layers} \end{cases}"#
    ),
    (
      "wikipedia",
      #"\delta_{j} = \begin{cases} (o_j - t_j) o_j (1-o_j) & \text{if } j \text{ is an output neuron,} \\ (\sum_{\ell \in L} \delta_\ell\, w_{j\ell}) o_j (1-o_j) & \text{if } j \text{ is an inner neuron.} \end{cases}"#
    ),
    // Layers without the brackets of other names.
    ("ufldl", #"\delta_i^{(n_l)} = \frac{\partial}{\partial z_i^{n_l}} J(W,b;x,y)"#),
    ("ufldl", #"\delta_i^{(n_l-1)} = f'(z_i^{n_l-1}) \sum_{j=1}^{s_{n_l}} W_{ji}^{n_l-1} \delta_j^{(n_l)}"#),
    ("ng-deep", #"A^l = g(Z^{[l]})"#),
    // Numbers.
    ("cs231n", #"0.5 \times 0.3 = 0.15"#), ("nielsen", "0.5 * -0.3 = -0.15"), ("nielsen", "-ln0.259 = 1.351"),
    ("nielsen", "(0.705, 0.259-1)^T = (0.705, -0.741)^T"),
    // Bars for what the cost gains, and costs in words.
    ("perceptron-t", #"\overline{\mathbf W^{(1)}} = \overline{\mathbf z} \mathbf x^\top"#),
    ("perceptron-t", #"\overline{\mathbf h} = \mathbf W^{(2)\top} \overline{\mathbf y}"#),
    (
      "intro-ml",
      #"\frac{\partial \text{Loss}}{\partial W^l} = A^{l-1} \left(\frac{\partial \text{Loss}}{\partial Z^l}\right)^T"#
    ),
    // The bias as unit 0, the layers by the weights.
    ("bishop", #"a_j = \sum_{i=0}^{D} w_{ji}^{(1)} x_i"#),
    ("bishop", #"\frac{\partial E_n}{\partial w_{ji}^{(1)}} = \delta_j x_i"#),
    ("haykin", #"\delta_j = \varphi_j'(v_j) \sum_k \delta_k w_{kj}"#), ("haykin", #"\delta_j = e_j \varphi_j'(v_j)"#),
    ("haykin", #"\Delta w_{ji} = \eta \delta_j y_i"#),
  ]

  @Test(arguments: right) func `are read`(name: String, latex: String) throws {
    let verdicts = try Self.verdicts(latex, name)
    #expect(!verdicts.isEmpty && verdicts.allSatisfy(\.isRight), "\(verdicts)")
  }

  private static let wrong: [(String, String)] = [
    ("nielsen", #"z^l_j = w^l_{1j} a^{l-1}_1 + w^l_{2j} a^{l-1}_2 + ... + w^l_{nj} a^{l-1}_n + b^l_j"#),
    ("nielsen", #"z^l_j = w^l_{j1} a^{l-1}_1 + \dots + w^l_{jn} a^{l-1}_n"#),
    ("nielsen", #"C = \frac{1}{2m^2} \sum_x \|y(x)-a^L(x)\|^2"#),
    ("nielsen", #"a^l = \sigma^l(z^{l-1})"#), ("nielsen", #"\partial_{z^l_j} C = -\delta^l_j"#),
    ("nielsen", #"\frac{\partial z^{l+1}}{\partial z^{l}} = diag(\sigma^{'}(z^l)) W^{l+1}"#),
    ("scores", #"S_{i,:} = H_{i,:} W_1 + b_2"#),
    (
      "nielsen",
      #"\delta^l_j = \begin{cases} (a^l_j - y_j) \sigma'(z^l_j) & \text{output layer} \\ \sigma'(z^l_j) \sum_k w^{l+1}_{jk} \delta^{l+1}_k & \text{hidden layers} \end{cases}"#
    ),
    ("ufldl", #"\delta_i^{(n_l-1)} = f'(z_i^{n_l-1}) \sum_{j=1}^{s_{n_l}} W_{ij}^{n_l-1} \delta_j^{(n_l)}"#),
    ("cs231n", #"0.5 \times 0.3 = 0.16"#), ("nielsen", "0.5 * -0.3 = 0.15"), ("nielsen", "-ln0.259 = 1.531"),
    ("nielsen", "(1 + 1)^{-1} = 0.62"),
    ("columns-x", #"\delta_{i-1} = W_i^T \delta_i \circ f_i'(W_i x_{i-1})"#),
    ("nielsen", #"\delta^{x,L} = \nabla_a C_x \odot \sigma(z^{x,L})"#),
    ("neuron", #"\frac{\partial C}{\partial w} = a_{\rm in} w"#),
    ("neuron", #"h_{W,b}(x) = f(W^T x + b) = f(\sum_{i=1}^3 W_i x_i - b)"#),
    ("ng-deep", #"\frac{\partial J}{\partial W_2} = \sum_i \frac{\partial J}{\partial z_2^{(i)}} a^{[2](i)T}"#),
    ("nielsen", #"\delta^{l-1} := (f^l)' \circ (W^l)^T \cdot \delta^l"#),
    ("nielsen", #"\delta^L = \Sigma'(z^L) \odot \nabla_a C"#),
    (
      "nielsen",
      #"\delta^l = (f^l)' \circ (W^{l+1})^T \cdot (f^l)' \circ \cdots \circ (W^L)^T \cdot (f^{L-1})' \circ \nabla_{a^L} C"#
    ),
    ("ng-deep", #"db^{[l]} = \frac{1}{m} A^{[l]} \begin{bmatrix} 1 \\ \vdots \\ 1 \end{bmatrix}"#),
    ("roelants", #"\delta_h = H \circ (1 - H) \circ [\delta_o \cdot W_o]"#),
    ("roelants-deep", #"\frac{\partial \xi}{\partial W_o} = H_1^T \cdot (Y - T)"#),
    ("perceptron-t", #"\overline{\mathbf h} = \mathbf W^{(2)} \overline{\mathbf y}"#),
    ("intro-ml", #"\frac{\partial \text{Loss}}{\partial A^{l-1}} = {W^l}^T \frac{\partial \text{Loss}}{\partial Z^l}"#),
    ("bishop", #"a_j = \sum_{i=1}^{D} w_{ji}^{(1)} x_i"#),
    ("haykin", #"\delta_j = \varphi_j'(v_j) \sum_k \delta_k w_{jk}"#),
    ("haykin", #"\Delta w_{ji} = -\eta \delta_j y_i"#),
  ]

  @Test(arguments: wrong) func `hide no mistake`(name: String, latex: String) throws {
    let verdicts = try Self.verdicts(latex, name)
    #expect(verdicts.contains { $0.isWrong }, "\(verdicts)")
  }

  /// A letter in brackets behind every name says nothing but when, and stays where it is printed.
  @Test func `pass over the moment behind every name`() throws {
    let latex = [
      #"v_j(n) = \sum_i w_{ji}(n) y_i(n) + b_j(n)"#, #"y_j(n) = \varphi(v_j(n))"#, #"e_k(n) = d_k(n) - o_k(n)"#,
      #"\delta_j(n) = \varphi'(v_j(n)) \sum_k \delta_k(n) w_{kj}(n)"#,
      #"\frac{\partial E(n)}{\partial w_{ji}(n)} = -\delta_j(n) y_i(n)"#,
    ]
    let audit = try UndeclaredNotes.audit(latex)
    #expect(audit.notation == "haykin")
    #expect(audit.equations.flatMap(\.claims).allSatisfy { $0.judgement.verdict.isRight })
    #expect(audit.equations.first?.latex.contains("v_j(n)") == true)
    let wrong = #"\delta_j(n) = \varphi'(v_j(n)) \sum_k \delta_k(n) w_{jk}(n)"#
    #expect(try UndeclaredNotes.audit(latex + [wrong]).equations.last?.claims.last?.judgement.verdict == .fails)
  }
}
