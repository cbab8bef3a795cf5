import Reporting
import Testing

@testable import Derivations

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let shared = ProcessInfo.processInfo.environment["BPTRACE_SHARED"]

/// The derivation notes themselves, as they were published.
@Suite struct FiveDocumentsTests {
  /// What is not right in each, counted by hand with a proof for each.
  ///
  /// 000: ∂J/∂z · ∂z/∂z multiplies a column by a matrix (twice), and so does the left side of the next link.
  /// 002: both rows of the layer of several units have lost the minus before the exponent; not read are a typed `C 0` and
  /// what an arrow points from.
  @Test(
    .enabled(if: shared != nil, "BPTRACE_SHARED names the folder with the documents"),
    arguments: [
      ("000", [Verdict.doesNotConform: 3]), ("001", [.fails: 13]), ("002", [.fails: 2, .notRead: 2]),
      ("003", [:]), ("004", [:]),
    ])
  func `only what is wrong or cannot be read is not right`(number: String, expected: [Verdict: Int]) throws {
    let file = try #require(shared) + "/documents/\(number).txt"
    let source = SourceText(name: number, text: try String(contentsOfFile: file, encoding: .utf8))
    let document = try #require(BuiltInDocument.named(number))
    let settings = Audit.Settings(
      notation: try document.notation(), network: try document.network, isNetworkDeclared: false)
    let audit = try Audit(source, settings: settings)
    for verdict in [Verdict.fails, .doesNotConform, .notRead, .doesNotApply] {
      #expect(audit.count(verdict) == expected[verdict] ?? 0, "\(verdict)")
    }
  }
}

/// Claims with free indices, sums with bounds, samples, and the bias as unit 0.
@Suite struct QuantifiedClaimTests {
  private func verdict(_ latex: String, _ number: String) throws -> Verdict? {
    let document = try #require(BuiltInDocument.named(number))
    let settings = Audit.Settings(
      notation: try document.notation(), network: try document.network, isNetworkDeclared: false)
    let audit = try Audit(SourceText(name: "notes", text: "$$ \(latex) $$\n"), settings: settings)
    return audit.equations.flatMap(\.claims).first?.judgement.verdict
  }

  @Test(arguments: [
    (#"\delta_i^l = \sum_{j=1}^{s_{l+1}} W_{ji}^l \delta_j^{l+1} f'(z_i^l)"#, Verdict.holds),
    (#"\delta_i^l = \sum_{j} W_{ji}^l \delta_j^{l+1} f'(z_i^l)"#, .holds),
    (#"\delta_i^l = \sum_{j=1}^{s_{l+1}} W_{ij}^l \delta_j^{l+1} f'(z_i^l)"#, .fails),
    (#"\delta_i^l = \sum_{j=1}^{s_l} W_{ji}^l \delta_j^{l+1} f'(z_i^l)"#, .fails),
    (#"\delta_i^{n_l} = (a_i^{n_l} - y_i) f'(z_i^{n_l})"#, .holds),
    (#"\delta_i^{l} = (a_i^{l} - y_i) f'(z_i^{l})"#, .holdsWhere),
    (#"J(W,b;x,y) = \frac12 \sum_i (a_i^{n_l} - y_i)^2"#, .definition),
    (#"J(W,b;x,y) = \sum_i (a_i^{n_l} - y_i)^2"#, .fails),
    (
      #"\frac{\partial}{\partial W_{ij}^l} J(W,b) = \frac1m \sum_{i=1}^m \frac{\partial}{\partial W_{ij}^l} J(W,b;x^i,y^i)"#,
      .fails
    ),
    (#"\frac{\partial}{\partial W_{ij}^l} J(W,b;x,y) = a_i^l \delta_j^{l+1}"#, .fails),
    (
      #"\frac{\partial}{\partial b_{i}^l} J(W,b) = \frac1m \sum_{k=1}^m \frac{\partial}{\partial b_{i}^l} J(W,b;x^k,y^k)"#,
      .holds
    ),
    (#"\Vert y \Vert^2 = \sum_{i=1}^{S_{n_l}} y_i^2"#, .holds),
    (#"\Vert y \Vert = \sum_{i=1}^{S_{n_l}} y_i"#, .fails),
  ])
  func `of a batch with L2`(latex: String, expected: Verdict) throws {
    #expect(try verdict(latex, "003") == expected)
  }

  @Test(arguments: [
    (#"z_i^{l+1} = \sum_{j=0}^{s_l} \Theta_{ji}^{l} * a_j^{l}"#, Verdict.definition),
    (#"z_i^{l+1} = \sum_{j=1}^{s_l} \Theta_{ji}^{l} * a_j^{l}"#, .fails),
    (
      #"z_i^{l+1} = \Theta_{0i}^{l} * a_0^{l} + \Theta_{1i}^{l} * a_1^{l} + \dots + \Theta_{s_l i}^{l} * a_{s_l}^{l}"#,
      .definition
    ),
    (
      #"z_i^{l+1} = \Theta_{0i}^{l} * a_0^{l} + \Theta_{1i}^{l} * a_2^{l} + \dots + \Theta_{s_l i}^{l} * a_{s_l}^{l}"#,
      .notRead
    ),
    (
      #"z_i^{l+1} = \Theta_{1i}^{l} * a_1^{l} + \Theta_{2i}^{l} * a_2^{l} + \dots + \Theta_{s_l i}^{l} * a_{s_l}^{l}"#,
      .fails
    ),
    (#"a_0^{l} = 1"#, .holds),
    (#"\frac{\partial J}{\partial \Theta_{0i}^{l}} = \delta_i^{l+1}"#, .holds),
    (#"\frac{\partial J}{\partial \Theta_{ji}^{l}} = ① * ② * ③"#, .holds),
    (#"\frac{\partial J}{\partial \Theta_{ji}^{l}} = ① * ③"#, .fails),
    (#"\frac{\partial J}{\partial z^{(l+1)}} = ① * ②"#, .holds),
    (#"\frac{\partial J}{\partial z^{(l+1)}} = ①"#, .notRead),
    (#"① * ② = (a_i - d_i) * a^{(l+1)} * (1 - a^{(l+1)})"#, .holdsWhere),
    (#"① * ② = (\Theta^{(l+1)})^T \circ \delta^{(l+2)} * a^{(l+1)} * (1 - a^{(l+1)})"#, .holds),
    (#"① * ② = (\Theta^{(l+1)})^T \circ \delta^{(l+2)} * a^{(l+1)}"#, .notRead),
  ])
  func `with the bias as unit 0`(latex: String, expected: Verdict) throws {
    #expect(try verdict(latex, "004") == expected)
  }

  @Test(arguments: [
    (#"z^{l+1} = \Theta^l a^l"#, Verdict.definition), (#"\delta^l = \Theta^{lT} \delta^{l+1} \odot g'(z^l)"#, .holds),
    (#"\delta^l = \Theta^{l} \delta^{l+1} \odot g'(z^l)"#, .doesNotConform),
    (#"\frac{\partial z^{l+1}}{\partial z^l} = \Theta^l \cdot \text{diag}(g'(z^l))"#, .holds),
    (#"\frac{\partial z^{l+1}}{\partial z^l} = \text{diag}(g'(z^l)) \cdot \Theta^l"#, .doesNotConform),
  ])
  func `of whole layers with and without their bias units`(latex: String, expected: Verdict) throws {
    #expect(try verdict(latex, "000") == expected)
  }

  @Test(arguments: [
    (#"\frac{\partial C_0}{\partial w^{(L)}} = a^{(L-1)} \sigma'(z^{(L)}) 2 (a^{(L)} - y)"#, Verdict.holdsWhere),
    (#"\frac{\partial C_0}{\partial w^{(L)}} = a^{(L-1)} \sigma'(z^{(L)}) (a^{(L)} - y)"#, .fails),
    (#"C = \frac1n \sum_{k=0}^{n-1} C_k"#, .definition), (#"C = \sum_{k=0}^{n-1} C_k"#, .fails),
    (#"a = \sigma(w^T x + b)"#, .holds), (#"a = \sigma(x^T w + b)"#, .holds), (#"a = \sigma(w^T x - b)"#, .fails),
    (#"a = \sigma([w^T \quad b] \cdot [x \quad 1])"#, .holds),
    (#"a = \sigma([b \quad w^T] \cdot [1 \quad x])"#, .holds),
    (#"a = \sigma([w^T \quad b] \cdot [1 \quad x])"#, .fails), (#"a = \sigma([w^T, b] \cdot [x, 1])"#, .holds),
    (#"a_i = \sigma(w^{(i)T} x + b_i)"#, .holds), (#"a_i = \sigma(w^{(j)T} x + b_i)"#, .fails),
    (#"a_2 = \frac{1}{1 + \exp(-(w^{(2)T} x + b_2))}"#, .holds),
    (#"a_2 = \frac{1}{1 + \exp(w^{(2)T} x + b_2)}"#, .fails),
    (#"\begin{bmatrix} a_1 \\ \vdots \\ a_m \end{bmatrix} = \sigma(W x + b)"#, .holds),
    (#"\begin{bmatrix} a_1 \\ a_2 \\ \vdots \\ a_m \end{bmatrix} = \sigma(W x + b)"#, .holds),
    (#"\begin{bmatrix} a_1 & \cdots & a_m \end{bmatrix} = \sigma(W x + b)^T"#, .holds),
    (#"\begin{bmatrix} a_1 \\ \vdots \\ a_m \end{bmatrix} = \sigma(W x - b)"#, .fails),
    (#"\begin{bmatrix} a_2 \\ \vdots \\ a_m \end{bmatrix} = \sigma(W x + b)"#, .notRead),
    (
      #"\nabla C = \begin{bmatrix} \frac{\partial C}{\partial w^{(1)}} \\ \frac{\partial C}{\partial b^{(1)}} \\ \vdots \\ \frac{\partial C}{\partial w^{(L)}} \\ \frac{\partial C}{\partial b^{(L)}} \end{bmatrix}"#,
      .definition
    ),
    (
      #"\nabla C = \begin{bmatrix} \frac{\partial C}{\partial w^{(1)}} \\ \frac{\partial C}{\partial b^{(1)}} \\ \vdots \\ \frac{\partial C}{\partial b^{(L)}} \end{bmatrix}"#,
      .notRead
    ),
  ])
  func `of one unit, of one unit a layer, and of several samples`(latex: String, expected: Verdict) throws {
    let found = try verdict(latex, "002")
    #expect(expected == .fails ? found?.isRight == false : found == expected, "\(String(describing: found))")
  }
}
