import Backpropagation
import Reporting
import Testing

@testable import Derivations

@Suite struct `An equation in the notation of document 001` {
  @Test(arguments: [
    #"\frac{\partial C}{\partial w_{35}} = (y_{21} - \hat y_1) * f'(z_{21}) * y_{11}"#,
    #"\frac{\partial C}{\partial w_{14}} = \delta_{12} * \hat x_1"#,
    #"\frac{\partial C}{\partial w_{23}} = \delta_{11} \hat x_2"#,
    #"\frac{\partial C}{\partial W_1} = (y_2 - \hat y) * f'(z_2) \times y_1^T"#,
    #"\frac{\partial C}{\partial W_0} = W_1^T \times ((y_2 - \hat y) * f'(z_2)) * f'(z_1) \times \hat x^T"#,
    #"\frac{\partial C}{\partial W_0} = (\hat x \times \delta_1^T)^T"#,
    #"\delta_2 = (y_2 - \hat y) * f'(z_2)"#,
    #"\delta_2 = \frac{\partial C}{\partial y_2} * f'(z_2)"#,
    #"\delta_1 = W_1^T \times \delta_2 * f'(z_1)"#,
    #"\delta_{11} = (w_{35} \delta_{21} + w_{36} \delta_{22}) f'(z_{11})"#,
    #"\frac{\partial C}{\partial y_1} = W_1^T \times \delta_2"#,
    #"\frac{\partial C}{\partial y_2} = y_2 - \hat y"#,
    #"\frac{\partial C}{\partial z_2} = \delta_2"#,
    #"f'(z_{21}) = f(z_{21}) * (1 - f(z_{21}))"#,
    #"f'(z_{21}) = y_{21} - y_{21}^2"#,
    #"\frac{\partial z_2}{\partial y_1} = W_1"#,
    #"\frac{\partial z_{21}}{\partial w_{35}} = y_{11}"#,
    #"(W_1 \times y_1)^T = y_1^T \times W_1^T"#,
    #"\delta_{i-1} = W_{i-1}^T \times \delta_i * f'(z_{i-1})"#,
    #"\delta_l = W_l^T \times \delta_{l+1} * f'(z_l)"#,
    #"\frac{\partial C}{\partial W_{i-1}} = \delta_i \times y_{i-1}^T"#,
    #"\delta_{2i} = (y_{2i} - \hat y_i) * f'(z_{2i})"#,
    #"\frac{\partial y_{li}}{\partial z_{li}} = f'(z_{li})"#,
    #"\begin{bmatrix} \delta_{21} \\ \delta_{22} \end{bmatrix} = \delta_2"#,
  ])
  func `holds where the mathematics says so`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .holds, "\(judgement.reason?.english ?? "")")
    #expect(judgement.instances > 0)
  }

  @Test(arguments: [
    #"C = \frac{1}{2} ((y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2)"#,
    #"f(x) = \frac{1}{1 + e^{-x}}"#,
    #"f(x) = \frac{e^x}{e^x + 1}"#,
    #"z_1 = W_0 \times \hat x"#,
    #"y_1 = f(z_1)"#,
    #"y_{li} = f(z_{li})"#,
    #"z_{21} = w_{35} y_{11} + w_{45} y_{12}"#,
    #"\delta_{21} = \frac{\partial C}{\partial z_{21}}"#,
    #"W_0 = \begin{bmatrix} w_{13} & w_{23} \\ w_{14} & w_{24} \end{bmatrix}"#,
    #"W_1 += -\eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 -= \eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 := W_1 - \eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 = W_1 - \eta \delta_2 \times y_1^T"#,
    #"W_1 \leftarrow W_1 - \eta \frac{\partial C}{\partial W_1}"#,
    #"w_{35} \to w_{35} - \eta \delta_{21} y_{11}"#,
    #"W_{i-1} += -\eta \delta_i \times y_{i-1}^T"#,
  ])
  func `is a definition or a step where it says what something is`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .definition)
  }

  @Test(arguments: [
    #"\frac{\partial C}{\partial W_0} = W_1 \times ((y_2 - \hat y) * f'(z_2)) * f'(z_1) \times \hat x^T"#,
    #"\frac{\partial C}{\partial W_1} = y_1 \times \delta_2^T"#,
    #"\frac{\partial C}{\partial W_1} = \delta_1 \times y_1^T"#,
    #"\frac{\partial C}{\partial w_{14}} = \delta_{11} * \hat x_2"#,
    #"\delta_1 = W_1 \times \delta_2 * f'(z_1)"#,
    #"\delta_2 = (\hat y - y_2) * f'(z_2)"#,
    #"\delta_2 = (y_2 - \hat y) * f'(z_1)"#,
    #"\delta_2 = y_2 - \hat y"#,
    #"C = \frac{1}{2} ((y_{21} - \hat y_1)^2 - (y_{22} - \hat y_2)^2)"#,
    #"C = (y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2"#,
    #"f'(z_{21}) = f(z_{21}) * (1 + f(z_{21}))"#,
    #"f(x) = \frac{1}{1 + e^x}"#,
    #"z_1 = W_1 \times \hat x"#,
    #"z_1 = W_0^T \times \hat x"#,
    #"z_{21} = w_{35} y_{11} + w_{36} y_{12}"#,
    #"\frac{\partial z_{21}}{\partial w_{35}} = y_{12}"#,
    #"\frac{\partial z_{21}}{\partial w_{36}} = y_{11}"#,
    #"W_1 += \eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 := W_1 + \eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 -= -\eta \frac{\partial C}{\partial W_1}"#,
    #"W_1 += -\eta \frac{\partial C}{\partial W_0}"#,
    #"W_1 := -\eta \frac{\partial C}{\partial W_1}"#,
    #"\delta_{i-1} = W_{i-1} \times \delta_i * f'(z_{i-1})"#,
    #"\delta_i = W_i^T \times \delta_{i+1}"#,
    #"\frac{\partial C}{\partial W_{i-1}} = \delta_{i-1} \times y_{i-1}^T"#,
    #"W_0 = \begin{bmatrix} w_{13} & w_{14} \\ w_{23} & w_{24} \end{bmatrix}"#,
  ])
  func `fails where some network gives two values`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .fails, "\(judgement.reason?.english ?? "")")
    let sides = try #require(judgement.sides)
    #expect(sides.left.shape == sides.right.shape)
    #expect(sides.left.elements != sides.right.elements)
  }

  @Test(arguments: [
    (#"\frac{\partial C}{\partial W_1} = \delta_2 \times \hat y^T_1"#, "the shapes do not fit: 2×2 = 2×1"),
    (#"z_1 = \hat x \times W_0"#, "the shapes do not fit: 2×1 × 2×2"),
    (#"\delta_2 = \delta_2 \times f'(z_2)"#, "the shapes do not fit: 2×1 × 2×1"),
    (#"z_1 = \hat x^T \times W_0"#, "the shapes do not fit: 2×1 = 1×2"),
    (#"\frac{\partial C}{\partial W_1} = \delta_2"#, "the shapes do not fit: 2×2 = 2×1"),
    (#"W_1 += -\eta \delta_2"#, "the shapes do not fit: 2×2 = 2×1"),
  ])
  func `does not conform where shapes never fit`(latex: String, reason: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .doesNotConform)
    #expect(judgement.reason?.english == reason)
  }

  @Test(arguments: [
    (#"\delta_i = (y_i - \hat y) * f'(z_i)"#, "the output layer"),
    (#"\frac{\partial C}{\partial y_i} = y_i - \hat y"#, "the output layer"),
  ])
  func `holds on a part of the network that has a name`(latex: String, part: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .holdsWhere)
    #expect(judgement.part?.english == part)
  }

  /// On 3-4-2-5 the shapes do not fit in the second hidden layer, so it is not true of hidden layers.
  @Test(arguments: [
    #"\frac{\partial C}{\partial W_{i-1}} = \delta_i \times \hat x^T"#, #"z_i = W_{i-1} \times \hat x"#,
  ])
  func `holds on the first layer only, where the others do not conform`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .holdsWhere)
    #expect(judgement.part?.english == "the first layer")
  }

  @Test(arguments: [
    (#"q_3 + 1 = z_{11}"#, "notation 001 has no symbol q"),
    (#"z_{31} = f(z_{11})"#, "z_{31}: layer 3, but there are layers 1 to 2"),
    (#"W_1^{-1} = W_1"#, "the power of a matrix or vector may be meant element by element or not"),
    (#"z_{11}^{65} = z_{11}"#, "it cannot be evaluated here"),
    (#"C \approx \delta_{21}"#, "'≈' is not judged between these sides"),
    (#"y_{ij} = y_{kl} y_{mn}"#, "more than four free indices"),
    (#"y_{21} = y_{21} *"#, "a term is missing here"),
  ])
  func `is not read where its meaning is in doubt`(latex: String, reason: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == reason)
  }
}
