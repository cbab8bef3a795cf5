import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// On the default network η is 0.5, ∂C/∂w₃₅ is 0.0721571, and the step takes w₃₅ from 0.4 to 0.363921.
@Suite struct `An assignment or update` {
  private static let grid = #"\begin{bmatrix} w_{35} & w_{45} \\ w_{36} & w_{46} \end{bmatrix}"#

  @Test(arguments: [
    #"w_{35} = w_{35} - 0.5*\frac{\partial C}{\partial w_{35}}"#, #"w_{35} = w_{35} - 0.5 \delta_{21} y_{11}"#,
    #"w_{35} := w_{35} - \frac{1}{2} \delta_{21} y_{11}"#,
    #"w_{35} - \eta \frac{\partial C}{\partial w_{35}} = w_{35}"#, #"W_1 - \eta \delta_2 \times y_1^T \to W_1"#,
    #"W_1 = -\eta \frac{\partial C}{\partial W_1} + W_1"#, #"W_1^T = W_1^T - \eta y_1 \times \delta_2^T"#,
    grid + " = " + grid + #"- \eta \delta_2 \times y_1^T"#, grid + #" -= \eta \frac{\partial C}{\partial W_1}"#,
    #"\begin{bmatrix} w_{35} \\ w_{45} \end{bmatrix} := \begin{bmatrix} w_{35} - \eta \delta_{21} y_{11} \\ "#
      + #"w_{45} - \eta \delta_{21} y_{12} \end{bmatrix}"#,
    "w_{35} += -0.036", "w_{35} -= 0.0360785", "w_{45} += -0.03634", "w_{35} \\leftarrow 0.363921",
    "w_{35} := 0.40 - 0.5 \\cdot 0.0721571", "w_{35} \\to 0.364", "w_{35} := 0.40", "\\eta := 0.5",
    "W_1 := " + grid, #"\delta_1 := W_1^T \times \delta_2 * f'(z_1)"#, #"z_1 \leftarrow W_0 \times \hat x"#,
  ])
  func `is right where the step says so`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .definition, "\(judgement.reason?.english ?? "")")
  }

  @Test(arguments: [
    ("3 \\to 4", "'→' is not judged between these sides"), ("\\eta \\to 0", "'→' is not judged between these sides"),
    ("W_1 \\to W_1^T", "'→' is not judged between these sides"), ("C \\to 0", "'→' is not judged between these sides"),
    ("w_{35} \\leftarrow 0.33", "'←' is not judged between these sides"),
    ("y_{21} += 0.1", "'+=' is not judged between these sides"),
    ("\\delta_1 += W_1^T \\times \\delta_2", "'+=' is not judged between these sides"),
    ("w_{35} = 0.363921", "it holds only after the update"), ("C = 0.2355", "it holds only after the update"),
  ])
  func `is not judged where it is none of the known step`(latex: String, reason: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .notRead)
    #expect(judgement.reason?.english == reason)
  }

  @Test(arguments: [
    #"w_{35} = w_{35} + 0.5*\frac{\partial C}{\partial w_{35}}"#, #"w_{35} = w_{35} - 0.2 * \delta_{21} y_{11}"#,
    #"w_{35} + \eta \frac{\partial C}{\partial w_{35}} = w_{35}"#, "w_{35} += 0.036", "w_{35} -= 0.0722",
    #"w_{35} = w_{35} - 0.5*\frac{\partial C}{\partial w_{45}}"#, "W_1 = W_1^T", "W_1 := W_1^T", "\\eta := 0.1",
    grid + " = " + grid + #"+ \eta \delta_2 \times y_1^T"#, grid + #" -= \eta \frac{\partial C}{\partial W_1}^T"#,
    #"\delta_1 := W_1 \times \delta_2 * f'(z_1)"#, "w_{35} = 0.37", "C := 2 * y_{21}", "C = 0.2371",
  ])
  func `fails where it is wrong`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .fails, "\(judgement.reason?.english ?? "")")
  }

  /// What the learning rate is nobody has said.
  @Test(arguments: [#"w_{35} = w_{35} - 0.25 * \delta_{21} y_{11}"#, "w_{35} += -0.1", "\\eta := 0.1"])
  func `is not called wrong for the numbers of a network that nobody named`(latex: String) throws {
    let claim = try #require(try Fixture.claims(latex).first)
    let judge = Judge(names: try Fixture.names(), inUse: .twoTwoTwo, isNetworkDeclared: false)
    #expect(judge.judge(claim).verdict == .notRead)
  }
}
