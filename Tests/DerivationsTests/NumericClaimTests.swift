import Backpropagation
import Testing

@testable import Derivations

/// z₁ = (0.0275, 0.0425), C = 0.242519857348377, ∂C/∂w₃₅ = 0.0721570729121363, by forty-digit arithmetic.
@Suite struct `A claim with numbers` {
  @Test(arguments: [
    "0.15*0.05+0.20*0.10 = 0.0275", "0.0275 = 0.15*0.05+0.20*0.10", "0.15 \\cdot 0.05 + 0.2 \\cdot 0.1 = 0.028",
    "0.6 * 0.3 = 0.18", "2 + 2 = 4", "\\frac{1}{3} = 0.333", "\\frac{2}{3} = 0.667", "\\frac{2}{3} = 0.666",
    "\\frac{1}{1 + e^{-0.0275}} = 0.506875", "0.59648 * 0.23866 * 0.50687 = 0.0721559",
    "\\frac{1}{2} ((0.606478 - 0.01)^2 + (0.630481 - 0.99)^2) = 0.24252",
    #"\begin{bmatrix} 0.15 & 0.20 \\ 0.25 & 0.30 \end{bmatrix} \times \begin{bmatrix} 0.05 \\ 0.10 \end{bmatrix} = \begin{bmatrix} 0.0275 \\ 0.0425 \end{bmatrix}"#,
    "1 - 0.75 = 0.25", "-0.5 * 2 = -1", "(-0.3)^2 = 0.09", #"784 \times 30 + 30 = 23{,}550"#,
    #"0.1 / 1{,}000 = 5.0 / 50{,}000"#, #"\sqrt{3/2} = 1.22\ldots"#, "|0.3 - 0.5| = 0.2", #"\mathrm{sgn}(-0.3) = -1"#,
    #"\mathrm{sgn}(0) = 0"#,
  ])
  func `holds where it is right, rounded or cut off`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .holds)
  }

  @Test(arguments: [
    "C = 0.2425", "C = 0.242519", "C = 0.242520", "0.24252 = C", "\\frac{\\partial C}{\\partial w_{35}} = 0.0721571",
    "\\frac{\\partial C}{\\partial w_{35}} = 0.072157", "z_{11} = 0.0275", "\\hat x_1 = 0.05", "w_{46} = 0.55",
    #"z_1 = \begin{bmatrix} 0.0275 \\ 0.0425 \end{bmatrix}"#, "\\frac{\\partial C}{\\partial w_{36}} = -0.0424553",
    "\\eta = 0.5", "y_{21} = 0.6",
  ])
  func `holds beside symbols, rounded or cut off`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .holds)
  }

  @Test(arguments: [
    "0.15*0.05+0.20*0.10 = 0.0277", "0.15*0.05+0.20*0.10 = 0.0273", "0.6 * 0.3 = 0.21", "2 + 2 = 5",
    "\\frac{2}{3} = 0.664", "\\frac{1}{1 + e^{-0.0275}} = 0.506878", "0.59648 * 0.23866 * 0.50687 = 0.0724",
    #"784 \times 30 + 30 = 23{,}860"#, #"\sqrt{3/2} = 1.24\ldots"#, "|0.3 - 0.5| = -0.2",
    #"\mathrm{sgn}(-0.3) = 1"#, "1 - 0.75 = -0.25", "C = 0.2428", "C = 0.242522", "C = -0.24252",
    "\\frac{\\partial C}{\\partial w_{35}} = 0.0721575", "\\frac{\\partial C}{\\partial w_{36}} = 0.0424553",
    "z_{11} = 0.0425", "\\eta = 0.1", #"z_1 = \begin{bmatrix} 0.0425 \\ 0.0275 \end{bmatrix}"#, "z_{11} = 0",
  ])
  func `fails where no rounding gives it`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .fails)
    #expect(judgement.sides != nil)
  }

  @Test(arguments: [
    #"z_1 = \begin{bmatrix} 0.0275 & 0.0425 \end{bmatrix}"#, "z_1 = 0.0275",
    #"\begin{bmatrix} 1 \\ 2 \end{bmatrix} + \begin{bmatrix} 1 & 1 \end{bmatrix} = \begin{bmatrix} 2 \\ 3 \end{bmatrix}"#,
  ])
  func `does not conform where shapes differ`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .doesNotConform)
  }

  @Test(arguments: [
    "e^{1000} = e^{1000}", "\\frac{1}{1 + e^{800}} = 0", "10^{400} = 10^{400}", "1.5^{0.5} = 1.22", "\\frac{1}{0} = 1",
    "\\frac{0.5}{0.0} = 0",
  ])
  func `is not read where it cannot be calculated`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .notRead)
  }

  /// 0.0275 is 0.03 rounded and 0.02 cut off; 0.0276 is neither, to four decimals.
  @Test(arguments: ["0.15*0.05+0.20*0.10 = 0.0276", "0.0721572 = 0.08", "z_{11} = 0.0276"])
  func `fails where a result is too large to be rounded or cut off`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .fails)
  }

  /// The symbols give 0.0721571, and the numbers 0.07215720.
  @Test func `is judged link by link`() throws {
    let claims = try Fixture.claims(
      "\\frac{\\partial C}{\\partial w_{35}} = \\delta_{21} y_{11} = 0.142357 * 0.506875 = 0.0721572 = 0.09")
    let judge = try Fixture.judge()
    #expect(claims.map { judge.judge($0).verdict } == [.holds, .holds, .holds, .fails])
  }
}
