import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Where f(z) is 1 to the last digit, 1 − f(z) is nothing but rounding; that is no mistake of the notes.
@Suite struct `On a saturated network, an equation` {
  private static var saturated: Network {
    get throws {
      try Typed.network(
        """
        { "units": 2 }, { "units": 2, "activation": "sigmoid", "weights": [[20, 25], [22, 18]] },
        { "units": 2, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55]] }
        """, input: "0.5, 1.0", target: "0.01, 0.99")
    }
  }

  @Test(arguments: [
    "f'(z_{11}) = f(z_{11}) (1 - f(z_{11}))", "f'(z_1) = f(z_1) * (1 - f(z_1))",
    "\\frac{\\partial y_{11}}{\\partial z_{11}} = y_{11} (1 - y_{11})", "f'(z_{12}) = y_{12} - y_{12}^2",
    "\\delta_{11} = (w_{35} \\delta_{21} + w_{36} \\delta_{22}) y_{11} (1 - y_{11})",
    "\\delta_1 = W_1^T \\times \\delta_2 * y_1 * (1 - y_1)",
    "f'(w_{13} \\hat x_1 + w_{23} \\hat x_2) = f(z_{11}) (1 - f(z_{11}))",
    "\\frac{\\partial C}{\\partial w_{13}} = \\delta_{11} \\hat x_1",
    "\\delta_{11} - (w_{35} \\delta_{21} + w_{36} \\delta_{22}) y_{11} (1 - y_{11}) = 0",
    "-\\ln(\\frac{1 - y_{11}}{y_{11}}) = z_{11}",
  ])
  func `holds on the networks that can tell`(latex: String) throws {
    let judgement = try Fixture.judgement(latex, on: try Self.saturated)
    #expect(judgement.verdict == .holds, "\(judgement.reason?.english ?? "")")
  }

  @Test(arguments: [
    "f'(z_{11}) = f(z_{11}) (1 + f(z_{11}))", "f'(z_{11}) = y_{11}^2 (1 - y_{11})",
    "\\delta_{11} = y_{11} (1 - y_{11})",
    "\\frac{\\partial C}{\\partial w_{13}} = \\delta_{11} \\hat x_2",
  ])
  func `fails where it is wrong`(latex: String) throws {
    #expect(try Fixture.judgement(latex, on: try Self.saturated).verdict == .fails)
  }
}
