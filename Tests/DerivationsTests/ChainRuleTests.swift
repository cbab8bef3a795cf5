import Testing

@testable import Derivations

/// Products of derivatives in names of which the notes say nothing else.
@Suite struct `The chain rule in unknown names` {
  private func verdict(_ formula: String) throws -> Verdict? {
    let notes = "$$Q_r = \\Phi(P)$$\n\n$$\(formula)$$\n"
    return try UndeclaredNotes.audit(text: notes).equations.last?.claims.last?.judgement.verdict
  }

  @Test(arguments: [
    #"\frac{\partial R}{\partial X} = \frac{\partial R}{\partial Y} \frac{\partial Y}{\partial X}"#,
    #"\frac{\partial R}{\partial X} = \frac{\partial Y}{\partial X} \cdot \frac{\partial S}{\partial Y} \cdot \frac{\partial R}{\partial S}"#,
    #"\frac{dr}{dx} = \frac{dr}{dg} \cdot \frac{dg}{dh} \cdot \frac{dh}{dx}"#,
    #"\frac{\partial R}{\partial S} \frac{\partial S}{\partial Y} \frac{\partial Y}{\partial X} = \frac{\partial R}{\partial Y} \frac{\partial Y}{\partial X}"#,
    #"\frac{\partial R_i}{\partial X} = \frac{\partial R_i}{\partial y_i} \frac{\partial y_i}{\partial X}"#,
    #"\frac{\partial R}{\partial w_1} = \frac{\partial R}{\partial q_1} * \frac{\partial q_1}{\partial w_1}"#,
  ])
  func `holds`(formula: String) throws {
    #expect(try verdict(formula) == .holds)
  }

  @Test(arguments: [
    // A link is missing, or another one stands in its place.
    #"\frac{\partial R}{\partial X} = \frac{\partial R}{\partial Y} \frac{\partial S}{\partial X}"#,
    #"\frac{\partial R}{\partial X} = \frac{\partial R}{\partial Y} \frac{\partial X}{\partial Y}"#,
    // Σ_j is missing, or the sum over all units.
    #"\frac{\partial R}{\partial x_i} = \frac{\partial R}{\partial y_j} \frac{\partial y_j}{\partial x_i}"#,
    #"\frac{\partial R}{\partial x_1} = \frac{\partial R}{\partial q_1} \frac{\partial q_1}{\partial x_1}"#,
    // It says nothing.
    #"\frac{\partial R}{\partial X} = \frac{\partial R}{\partial X}"#,
    #"\frac{\partial R}{\partial X} = \frac{\partial R}{\partial R} \frac{\partial R}{\partial X}"#,
  ])
  func `is not seen where it is not`(formula: String) throws {
    #expect(try verdict(formula) == .notRead)
  }
}
