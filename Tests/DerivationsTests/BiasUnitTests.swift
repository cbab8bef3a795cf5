import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes that count the bias as unit 0 and update its weights with the others.
@Suite struct `Updates where the bias is a unit` {
  private static let forward = [
    #"z^{(2)} = \Theta^{(1)} a^{(1)}, \quad a^{(2)} = g(z^{(2)}), \quad \delta^{(L)} = a^{(L)} - y"#,
    #"\delta^{(2)} = (\Theta^{(2)})^T \delta^{(3)} .* g'(z^{(2)})"#,
  ]

  private func verdict(_ latex: String) throws -> Verdict? {
    let text = (Self.forward + [latex]).map { "$$ \($0) $$" }.joined(separator: "\n\n")
    let audit = try Audit(
      SourceText(name: "notes.md", text: text),
      settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false))
    #expect(audit.notation == "ng-course")
    return audit.equations.last?.claims.last?.judgement.verdict
  }

  @Test(arguments: [
    #"\Theta_{ij}^{(l)} := \Theta_{ij}^{(l)} - \alpha \frac{\partial}{\partial \Theta_{ij}^{(l)}} J(\Theta)"#,
    #"\Theta_{10}^{(1)} := \Theta_{10}^{(1)} - \alpha \frac{\partial}{\partial \Theta_{10}^{(1)}} J(\Theta)"#,
    #"\Theta^{(l)} := \Theta^{(l)} - \alpha \frac{\partial J(\Theta)}{\partial \Theta^{(l)}}"#,
  ])
  func `are right where they take the step`(latex: String) throws {
    #expect(try verdict(latex) == .definition)
  }

  @Test(arguments: [
    #"\Theta_{ij}^{(l)} := \Theta_{ij}^{(l)} + \alpha \frac{\partial}{\partial \Theta_{ij}^{(l)}} J(\Theta)"#,
    #"\Theta_{10}^{(1)} := \Theta_{10}^{(1)} - \alpha \frac{\partial}{\partial \Theta_{11}^{(1)}} J(\Theta)"#,
  ])
  func `are wrong where they take another`(latex: String) throws {
    #expect(try verdict(latex)?.isWrong == true)
  }
}
