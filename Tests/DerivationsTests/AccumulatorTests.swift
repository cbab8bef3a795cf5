import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Δ and D of Andrew Ng's course, and other sums that are added up sample by sample.
struct AccumulatorTests {
  private static let notes = #"""
    $$z^{(2)} = \Theta^{(1)} a^{(1)}$$

    $$\delta^{(L)} = a^{(L)} - y$$

    $$\delta^{(l)} = ((\Theta^{(l)})^T \delta^{(l+1)}) .* a^{(l)} .* (1 - a^{(l)})$$

    $$D_{ij}^{(l)} = \frac{\partial}{\partial \Theta_{ij}^{(l)}} J(\Theta)$$


    """#

  @Test(
    arguments: [
      (#"\Delta^{(l)}_{i,j} := \Delta^{(l)}_{i,j} + a_j^{(l)} \delta_i^{(l+1)}"#, true),
      (#"\Delta^{(l)} := \Delta^{(l)} + \delta^{(l+1)} (a^{(l)})^T"#, true),
      (#"\Delta^{(l)} \leftarrow \delta^{(l+1)} (a^{(l)})^T + \Delta^{(l)}"#, true),
      (#"D_{ij}^{(l)} := \frac{1}{m} (\Delta_{ij}^{(l)} + \lambda \Theta_{ij}^{(l)})"#, true),
      (#"D_{ij}^{(l)} := \frac{1}{m} \Delta_{ij}^{(l)}"#, true),
      (#"\Delta^{(l)} := \Delta^{(l)} + \delta^{(l+1)} a^{(l)}"#, false),
      (#"\Delta_{ij}^{(l)} := \Delta_{ij}^{(l)} + a_j^{(l)} \delta_i^{(l)}"#, false),
      (#"\Delta_{ij}^{(l)} := \Delta_{ij}^{(l)} - a_j^{(l)} \delta_i^{(l+1)}"#, false),
      (#"\Delta_{ij}^{(l)} := 0"#, true), (#"D^{(l)} := D^{(l)} + \lambda \Theta^{(l)}"#, nil),
    ] as [(String, Bool?)])
  func `are held against what one sample adds`(formula: String, isRight: Bool?) throws {
    try check(formula, "ng-course", isRight)
  }

  @Test(arguments: [
    (#"\Delta W^{(l)} := 0"#, true), (#"\Delta W^{(l)} := \Delta W^{(l)} + \nabla_{W^{(l)}} J(W,b;x,y)"#, true),
    (#"\Delta b^{(l)} := \Delta b^{(l)} + \delta^{(l+1)}"#, true),
    (#"\Delta W^{(l)} := \Delta W^{(l)} - \nabla_{W^{(l)}} J(W,b;x,y)"#, false),
    (#"\Delta b^{(l)} := \Delta b^{(l)} + \nabla_{b^{(l+1)}} J(W,b;x,y)"#, false),
  ])
  func `are held against gradients in the UFLDL tutorial`(formula: String, isRight: Bool) throws {
    try check(formula, "ufldl", isRight)
  }

  private func check(_ formula: String, _ name: String, _ isRight: Bool?) throws {
    let source = SourceText(name: "notes.md", text: (name == "ng-course" ? Self.notes : "") + "$$\(formula)$$\n")
    let notation = try #require(BuiltInNotation.named(name)).notation()
    let audit = try Audit(
      source, settings: Audit.Settings(notation: notation, network: .twoTwoTwo, isNetworkDeclared: false))
    let verdict = try #require(audit.equations.last?.claims.last).judgement.verdict
    #expect(verdict.isRight == (isRight == true) && verdict.isWrong == (isRight == false), "\(formula): \(verdict)")
  }
}
