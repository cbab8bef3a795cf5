import Reporting
import Testing

@testable import Derivations

/// Derivatives beside the quotient of two values of a function, as gradients are checked.
@Suite struct `A difference quotient` {
  private func judgement(_ formula: String) throws -> Judgement? {
    try UndeclaredNotes.audit(text: "$$\(formula)$$\n").equations.last?.claims.last?.judgement
  }

  @Test(arguments: [
    #"\frac{\partial C}{\partial w_{j}} \approx \frac{C(w+\epsilon e_j)-C(w)}{\epsilon}"#,
    #"\dfrac{\partial}{\partial\Theta}J(\Theta) \approx \dfrac{J(\Theta + \epsilon) - J(\Theta - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial}{\partial\Theta_j}J(\Theta) \approx \frac{J(\Theta_1, \dots, \Theta_j + \epsilon, \dots, \Theta_n) - J(\Theta_1, \dots, \Theta_j - \epsilon, \dots, \Theta_n)}{2\epsilon}"#,
    #"\frac{d}{d\theta}J(\theta) = \lim_{\epsilon \rightarrow 0} \frac{J(\theta+ \epsilon) - J(\theta-\epsilon)}{2 \epsilon}"#,
    #"\frac{\partial E_n}{\partial w_{ji}} = \frac{E_n(w_{ji} + \epsilon) - E_n(w_{ji} - \epsilon)}{2\epsilon} + O(\epsilon^2)"#,
    #"f'(\theta) = \lim_{\varepsilon\to 0}\frac{f(\theta+\varepsilon)-f(\theta-\varepsilon)}{2\varepsilon}"#,
  ])
  func `holds of any function`(formula: String) throws { #expect(try judgement(formula)?.verdict == .holds) }

  @Test(arguments: [
    (#"\frac{\partial J}{\partial \theta} \approx \frac{J(\theta + \epsilon) - J(\theta - \epsilon)}{\epsilon}"#, "2"),
    (#"\frac{\partial J}{\partial \theta} \approx \frac{J(\theta + \epsilon) - J(\theta)}{2\epsilon}"#, "0.5"),
    (
      #"\frac{\partial J}{\partial \theta_j} \approx \frac{J(\theta - \epsilon e_j) - J(\theta + \epsilon e_j)}{2\epsilon}"#,
      "-1"
    ),
  ])
  func `tends to a multiple of the derivative`(formula: String, multiple: String) throws {
    #expect(try judgement(formula)?.verdict == .fails)
    #expect(try judgement(formula)?.reason?.english == "the quotient tends to \(multiple) times the derivative")
  }

  @Test(arguments: [
    #"\frac{\partial J}{\partial \theta} \approx \frac{-J(\theta + \epsilon) - J(\theta - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial}{\partial \theta} J(2\theta) \approx \frac{J(2\theta + \epsilon) - J(2\theta - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial}{\partial x} J(x, y) \approx \frac{J(x + \epsilon, z) - J(x - \epsilon, z)}{2\epsilon}"#,
    // Another variable, another step, another function, and more left over than there is.
    #"\frac{\partial J}{\partial \theta_1} \approx \frac{J(\theta_2 + \epsilon) - J(\theta_2 - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial J}{\partial \theta_j} \approx \frac{J(\theta + \epsilon) - J(\theta - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial J}{\partial \theta} \approx \frac{J(\theta + \epsilon) - J(\theta - h)}{2\epsilon}"#,
    #"\frac{\partial J}{\partial \theta} \approx \frac{J(\theta + \epsilon) - K(\theta - \epsilon)}{2\epsilon}"#,
    #"\frac{\partial J}{\partial \theta} = \frac{J(\theta + \epsilon) - J(\theta)}{\epsilon} + O(\epsilon^2)"#,
    #"\frac{\partial J}{\partial \theta} = \frac{J(\theta + \epsilon) - J(\theta - \epsilon)}{2\epsilon} + O(\epsilon^3)"#,
    #"\frac{\partial J}{\partial \theta} = \lim_{\epsilon\to 1} \frac{J(\theta + \epsilon) - J(\theta)}{\epsilon}"#,
    #"\frac{\partial J}{\partial \theta} = \lim_{h\to 0} \frac{J(\theta + \epsilon) - J(\theta)}{\epsilon}"#,
  ])
  func `says nothing where something else is moved`(formula: String) throws {
    #expect(try judgement(formula)?.verdict == .notRead)
  }
}
