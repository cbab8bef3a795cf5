import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// z₂₁ = 0.43241…, f′(z₂₁) = 0.2386625, y₁₁ = 0.5068746, on the default network.
@Suite struct `A number that somebody rounded` {
  @Test(arguments: [
    "0.596*f'(z_{21})*y_{11} = 0.07216", "f(0.378) = 0.59327", "0.61 - \\hat y_1 = 0.596", "0.506875 - y_{11} = 0",
    "\\hat x_1 + \\hat x_2 - 0.15 = 0", "\\hat x_1 - 0.05 = 0", "0.4 \\hat x_1 + 0.6 \\hat x_2 = 0.08",
    "f'(0.432) = 0.2387", "f'(0.0) = 0.25", "f'(0.00) = 0.250000", "\\frac{0.0722}{y_{11}} = 0.1424", "0.0072 = 0.00",
    "y_{21} = f(0.43253)", "y_{22} = f(0.534)",
  ])
  func `agrees to its digits`(latex: String) throws {
    let judgement = try Fixture.judgement(latex)
    #expect(judgement.verdict == .holds, "\(judgement.reason?.english ?? "")")
  }

  @Test(arguments: [
    "24.6 \\approx 25", "24.6 \\approx 24", "0.01 \\approx 0", "-0.4 \\approx 0", "0.9996 \\approx 1",
    "\\frac{2}{3} \\approx 0.67", "f(12) \\approx 1",
  ])
  func `may be whole after an approximate sign`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .holds)
  }

  @Test(arguments: [
    "\\frac{1}{1+e^{-0.378}} = 0.59327", "1234 \\approx 1200", "0.6 * 0.3 \\approx 0.2", "0.7 * 0.7 \\approx 0.51",
    "0.125 * 0.333 = 0.041666", "f'(z_{11}) \\approx \\frac{1}{4}", "\\frac{22}{7} \\approx \\frac{314}{100}",
  ])
  func `is in doubt where more than the result would have to be rounded`(latex: String) throws {
    #expect(try !Fixture.judgement(latex).verdict.isWrong)
  }

  @Test(arguments: [
    "24.6 \\approx 26", "24.6 = 25", "0.6 \\approx 2", "1 + 1 \\approx 3.1", "1250 \\approx 1400",
    "0.7*f'(z_{21})*y_{11} = 0.07216", "f(0.378) = 0.5952", "\\hat x_1 + \\hat x_2 - 0.16 = 0", "f'(0.432) = 0.2397",
    "f'(0.432) = 0.25", "0.072 = 0.00", "f'(z_{11}) \\approx \\frac{1}{3}",
  ])
  func `fails where no rounding explains it`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .fails)
  }

  /// 0.4 stands as 0.40 in the network; it is the same number and as exact.
  @Test func `is the network's own however it is typed`() throws {
    #expect(try Fixture.judgement("0.4 * y_{11} = 0.20275").verdict == .holds)
    #expect(try Fixture.judgement("0.4 * y_{11} = 0.2100").verdict == .fails)
    #expect(try Fixture.judgement("0.400 * y_{11} = 0.2029").verdict == .fails)
  }

  @Test(arguments: [
    #"\frac{\partial C}{\partial w_{35}} = (0.61 - \hat y_1) * f'(z_{21}) * y_{11}"#,
    #"\delta_2 = (y_2 - \hat y) * \begin{bmatrix} 0.24 \\ 0.23 \end{bmatrix}"#,
    #"y_1 = f(W_0 \times \begin{bmatrix} 0.05 \\ 0.10 \end{bmatrix})"#, #"z_{11} = 0.15 \hat x_1 + 0.2 \hat x_2"#,
    #"\delta_{21} = 0.5965 f'(z_{21})"#, #"z_{21} = 0.4 y_{11} + 0.45 * 0.5106"#,
    #"C = \frac{1}{2} (y_{21} - 0.01)^2 + \frac{1}{2} (y_{22} - 0.99)^2"#,
  ])
  func `may stand for a symbol in a half substituted equation`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .holds)
  }

  @Test(arguments: [
    #"\frac{\partial C}{\partial w_{35}} = (0.71 - \hat y_1) * f'(z_{21}) * y_{11}"#,
    #"\delta_2 = (y_2 - \hat y) * \begin{bmatrix} 0.23 \\ 0.25 \end{bmatrix}"#,
    #"\delta_{21} = 0.6065 f'(z_{21})"#, #"z_{11} = 0.2 \hat x_1 + 0.15 \hat x_2"#,
    #"C = 0.25 ((y_{21} - \hat y_1)^2 + (y_{22} - \hat y_2)^2)"#,
  ])
  func `stands for no symbol where it is far from all`(latex: String) throws {
    #expect(try Fixture.judgement(latex).verdict == .fails)
  }

  /// A number of another network than the default one.
  @Test func `may be that of a network that nobody named`() throws {
    let latex = #"\frac{\partial C}{\partial w_{35}} = (0.71 - \hat y_1) * f'(z_{21}) * y_{11}"#
    let claim = try #require(try Fixture.claims(latex).first)
    let judge = Judge(names: try Fixture.names(), inUse: .twoTwoTwo, isNetworkDeclared: false)
    #expect(judge.judge(claim).verdict == .notRead)
  }

  /// 3 · 0.1 − 0.3 is 5.6e-17 in floating point.
  @Test func `is 0 where the terms of a sum cancel but for rounding`() throws {
    let network = try Typed.network(
      """
      { "units": 2 }, { "units": 2, "activation": "sigmoid", "weights": [[3, -1], [0.25, 0.30]] },
      { "units": 2, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55]] }
      """, input: "0.1, 0.3", target: "0.01, 0.99")
    for latex in ["z_{11} = 0", "y_{11} = 0.5", "3 \\hat x_1 - 0.3 = 0"] {
      #expect(try Fixture.judgement(latex, on: network).verdict == .holds)
    }
  }

  @Test func `is shown as it stands`() throws {
    let sides = try #require(try Fixture.judgement("1 + 1 = 3.1").sides)
    #expect(sides.left.elements == [2])
    #expect(sides.right.elements == [3.1])
  }
}
