import Testing

@testable import Derivations

/// What notes say of any function before they come to networks: what a gradient is, and where a step leads.
@Suite struct `Gradients in general` {
  private func judgement(_ latex: String) throws -> Judgement? {
    try UndeclaredNotes.audit([latex]).equations.last?.claims.last?.judgement
  }

  @Test(arguments: [
    #"\nabla f(x_1,...,x_n) = \begin{pmatrix} \frac{\partial f}{\partial x_1} \\ \vdots \\ \frac{\partial f}{\partial x_n} \end{pmatrix}"#,
    #"\nabla C \equiv \left(\frac{\partial C}{\partial v_1}, \ldots, \frac{\partial C}{\partial v_m}\right)^T"#,
    #"x \rightarrow x - \eta \nabla f"#, #"q_{ji} := q_{ji} - \Delta q_{ji}"#, #"v \rightarrow v' = v - \eta \nabla C"#,
    #"\Delta \omega_{jk} = -\eta \frac{\partial E}{\partial \omega_{jk}}"#, #"q \leftarrow q + \Delta q"#,
    #"q \leftarrow q - \eta \frac{\partial C}{\partial q} - \frac{\eta \lambda}{n} q"#,
    #"C = C(a_1, \ldots, a_n)"#, #"a_i^{(j)} = \text{"activation" of unit } i"#, #"a = \max(0, z)"#,
  ])
  func `are defined`(latex: String) throws { #expect(try judgement(latex)?.verdict == .definition) }

  @Test(arguments: [
    #"\nabla f = \left(\frac{\partial f}{\partial x_1}, \frac{\partial f}{\partial x_1}\right)"#,
    #"\nabla f = \left(\frac{\partial f}{\partial x_1}, \frac{\partial g}{\partial x_2}\right)"#,
    #"\Delta q = -\eta + \nabla C"#,
    #"\nabla f = \left(\frac{\partial f}{\partial x_1}, \frac{\partial f}{\partial x_2}\right)^2"#,
    #"w \leftarrow w + \eta \nabla C"#, #"w \leftarrow w - \eta \nabla_v C"#,
    #"\Delta w = \eta \frac{\partial E}{\partial w}"#,
    #"q_{ji} \leftarrow q_{ji} - \eta \frac{\partial C}{\partial q_{ij}}"#,
  ])
  func `are not defined by a slip`(latex: String) throws { #expect(try judgement(latex)?.verdict == .notRead) }

  @Test(arguments: [
    #"f(x) \approx f(x_0) + \nabla f \cdot (x - x_0)"#, #"\Delta C \approx \nabla C \cdot \Delta v"#,
    #"\Delta C \approx \frac{\partial C}{\partial v_1} \Delta v_1 + \frac{\partial C}{\partial v_2} \Delta v_2"#,
    #"\Delta u \approx \sum_j \frac{\partial u}{\partial w_j} \Delta w_j + \frac{\partial u}{\partial b} \Delta b"#,
  ])
  func `give changes to first order`(latex: String) throws { #expect(try judgement(latex)?.verdict == .holds) }

  @Test(arguments: [
    #"f(x) \approx f(x_0) + \nabla f \cdot (x_0 - x)"#, #"f(x) \approx f(x_0) - \nabla f \cdot (x - x_0)"#,
    #"\Delta C \approx \nabla D \cdot \Delta v"#, #"\Delta C \approx \nabla_u C \cdot \Delta v"#,
    #"\Delta u \approx \sum_k \frac{\partial u}{\partial w_j} \Delta w_j"#,
    #"\Delta C \approx \frac{\partial C}{\partial v_1} \Delta v_2 + \frac{\partial C}{\partial v_2} \Delta v_1"#,
  ])
  func `give no other changes`(latex: String) throws { #expect(try judgement(latex)?.verdict != .holds) }

  @Test(arguments: [
    #"\nabla_{\boldsymbol{x}} z = \left(\frac{\partial \boldsymbol{y}}{\partial \boldsymbol{x}}\right)^\top \nabla_{\boldsymbol{y}} z"#,
    #"\nabla_{\mathsf X} z = \sum_j (\nabla_{\mathsf X} \mathsf Y_j) \frac{\partial z}{\partial \mathsf Y_j}"#,
    #"\frac{\partial \mathsf{Z}}{\partial \mathsf{X}} = \textrm{prod}\left(\frac{\partial \mathsf{Z}}{\partial \mathsf{Y}}, \frac{\partial \mathsf{Y}}{\partial \mathsf{X}}\right)"#,
    #"\frac{\partial \rho}{\partial \omega_i} = \sum_j \frac{\partial \rho}{\partial \kappa_j} \frac{\partial \kappa_j}{\partial \omega_i}"#,
  ])
  func `follow the chain rule`(latex: String) throws { #expect(try judgement(latex)?.verdict == .holds) }

  @Test(arguments: [
    #"\nabla_{\boldsymbol{x}} z = \left(\frac{\partial \boldsymbol{y}}{\partial \boldsymbol{u}}\right)^\top \nabla_{\boldsymbol{y}} z"#,
    #"\nabla_{\mathsf X} z = \sum_i (\nabla_{\mathsf X} \mathsf Y_j) \frac{\partial z}{\partial \mathsf Y_j}"#,
    #"\frac{\partial \mathsf{Z}}{\partial \mathsf{X}} = \textrm{prod}\left(\frac{\partial \mathsf{Y}}{\partial \mathsf{Z}}, \frac{\partial \mathsf{Y}}{\partial \mathsf{X}}\right)"#,
    #"\frac{\partial z}{\partial x_i} = \sum_i \frac{\partial z}{\partial y_j} \frac{\partial y_j}{\partial x_i}"#,
  ])
  func `follow no broken chain`(latex: String) throws { #expect(try judgement(latex)?.verdict != .holds) }

  /// r is made of o in two ways there.
  @Test func `follow the chain of a function of a function only`() throws {
    func verdict(_ notes: [String]) throws -> Verdict? {
      let chain = #"\frac{d\rho}{d\omega} = \frac{d\rho}{d\kappa} \frac{d\kappa}{d\omega}"#
      return try UndeclaredNotes.audit(notes + [chain]).equations.last?.claims.last?.judgement.verdict
    }
    #expect(try verdict([#"\kappa = q(\omega)"#, #"\rho = p(q(\omega)) = p(\kappa)"#]) == .holds)
    #expect(try verdict([#"\kappa = q(\omega)"#, #"\rho = p(\kappa) + \omega"#]) != .holds)
  }
}
