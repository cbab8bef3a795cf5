import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Worked examples in words for the values of units, with the numbers that the notes themselves state.
struct WorkedExampleTests {
  /// A 2-2-1 network: h₁ = σ(0.3·0.2 + 0.1·0.4 + 0.15), h₂ = σ(−0.2·0.2 + 0.6·0.4 + 0.15), o₁ = σ(0.5 h₁ − 0.7 h₂ + 0.25).
  static let given = #"""
    $i_1 = 0.2$, $i_2 = 0.4$, $target_{o1} = 0.8$, $\eta = 0.5$, $b_1 = 0.15$, $b_2 = 0.25$.

    $$net_{h1} = w_1 * i_1 + w_2 * i_2 + b_1 * 1 = 0.3 * 0.2 + 0.1 * 0.4 + 0.15 * 1 = 0.25$$
    $$net_{h2} = -0.2 * 0.2 + 0.6 * 0.4 + 0.15 = 0.35$$
    $$net_{o1} = w_5 * out_{h1} + w_6 * out_{h2} + b_2$$
    $w_5 = 0.5$, $w_6 = -0.7$

    """#

  private func verdicts(_ more: String, given: String = Self.given) throws -> [Judgement] {
    let network = Network.twoTwoTwo
    func claims(_ text: String) throws -> [Judgement] {
      try Audit(
        SourceText(name: "notes.md", text: text),
        settings: Audit.Settings(notation: nil, network: network, isNetworkDeclared: false)
      ).equations.flatMap(\.claims).map(\.judgement)
    }
    return Array(try claims(given + more).dropFirst(try claims(given).count))
  }

  @Test(arguments: [
    #"out_{h1} = \frac{1}{1+e^{-net_{h1}}} = \frac{1}{1+e^{-0.25}} = 0.562177"#,
    #"\text{out}_{h_2} = 0.586618"#, #"\mathrm{net}_{o1} = 0.120456"#, #"E_{total} = 0.036429"#,
    #"\frac{\partial E_{total}}{\partial w_5} = \delta_{o1} * out_{h1}"#,
    #"\frac{\partial E_{total}}{\partial w5} = \delta_{o1} * out_{h1} = -0.0377987"#,
    #"w_5^+ = w_5 - \eta * \frac{\partial E_{total}}{\partial w_5} = 0.518899"#,
    #"\frac{\partial E_{o1}}{\partial out_{o1}} = 2 * \frac12 (target_{o1} - out_{o1})^{2-1} * (-1) + 0"#,
    #"\frac{\partial net_{o1}}{\partial w_6} = 1 * out_{h2} * w_6^{(1-1)} + 0 + 0 = out_{h2}"#,
    #"E_{total} = \sum \frac{1}{2}(target - output)^2"#,
    #"\frac{\partial E_{total}}{\partial w_3} = \delta_{o1} w_6 * out_{h2}(1 - out_{h2}) * i_1"#,
  ])
  func `What is right is said to be`(formula: String) throws {
    let found = try verdicts("$$\(formula)$$\n")
    #expect(!found.isEmpty && found.allSatisfy(\.verdict.isRight), "\(formula): \(found)")
  }

  @Test(arguments: [
    #"out_{h2} = 0.586681"#, #"net_{o1} = 0.130456"#,
    #"\frac{\partial E_{total}}{\partial w_5} = \delta_{o1} * out_{h2}"#,
    #"\frac{\partial E_{total}}{\partial w_3} = \delta_{o1} w_5 * out_{h2}(1 - out_{h2}) * i_1"#,
    #"net_{h2} = w_3 * i_2 + w_4 * i_1 + b_1"#,
  ])
  func `What is wrong is said to be`(formula: String) throws {
    let found = try verdicts("$$\(formula)$$\n")
    #expect(found.contains { $0.verdict == .fails }, "\(formula): \(found)")
  }

  /// Weights that notes state are exact, however few digits they have.
  @Test(arguments: [
    (#"net_{o2} = 0.7 \cdot 0.52498 + 0.8 \cdot 0.57444 = 0.82704"#, true),
    (#"net_{o2} = 0.6 \cdot 0.52498 + 0.8 \cdot 0.57444 = 0.77454"#, false),
    (#"net_{o2} = 0.7 \cdot 0.57444 + 0.8 \cdot 0.52498 = 0.82209"#, false),
  ])
  func `A wrong weight is seen in a line in numbers`(formula: String, isRight: Bool) throws {
    let given = #"""
      Weights $w_1=0.1$, $w_2=0.2$, $w_3=0.3$, $w_4=0.4$, $w_5=0.5$, $w_6=0.6$, $w_7=0.7$, $w_8=0.8$, inputs $i_1=1$,
      $i_2=0$, $b_1=0$, $b_2=0$, $target_{o1}=1$, $target_{o2}=0$.

      $$net_{h1} = w_1 i_1 + w_2 i_2 + b_1 = 0.1$$
      $$net_{h2} = w_3 i_1 + w_4 i_2 + b_1 = 0.3$$
      $$net_{o1} = w_5 out_{h1} + w_6 out_{h2} + b_2 = 0.60715$$

      """#
    let found = try verdicts("$$\(formula)$$\n", given: given)
    #expect(found.map(\.verdict) == [isRight ? .holds : .fails, .holds], "\(found)")
  }

  @Test func `A delta of the other sign is in doubt`() throws {
    let found = try verdicts(#"$$\frac{\partial E_{total}}{\partial w_5} = -\delta_{o1} * out_{h1}$$"#)
    #expect(found.map(\.verdict) == [.notRead])
    #expect(found.first?.reason == .errorSignOpen)
  }

  /// It moves all units; where somebody means one of them, nothing is called wrong.
  @Test func `A bias of a whole layer is derived by as one number`() throws {
    let sum = #"\delta_{h1} + \delta_{h2}"#
    let found = try verdicts("$$\\frac{\\partial E_{total}}{\\partial b_1} = \(sum)$$")
    #expect(found.map(\.verdict) == [.holds])
    for other in [#"\delta_{h1}"#, #"\delta_{o1} + \delta_{o2}"#] {
      let doubted = try verdicts("$$\\frac{\\partial E_{total}}{\\partial b_1} = \(other)$$").first
      #expect(doubted?.verdict == .notRead && doubted?.reason == .derivativeBySharedBias)
    }
  }

  /// The sum over the outputs as Mazur writes it, where h is the hidden unit beside it.
  @Test(arguments: [
    (#"(\sum_{o} \delta_{o} * w_{ho}) * out_{h1}(1 - out_{h1}) * i_{1}"#, true),
    (#"(\sum_{o} \delta_{o} * w_{ho}) * out_{h1}(1 - out_{h1}) * i_{2}"#, false),
    (#"(\sum_{o} \delta_{o} * w_{ho}) * out_{h2}(1 - out_{h2}) * i_{1}"#, false),
  ])
  func `Letters are units of a layer`(formula: String, isRight: Bool) throws {
    let found = try verdicts("$$\\frac{\\partial E_{total}}{\\partial w_1} = \(formula)$$")
    #expect(found.map(\.verdict) == [isRight ? .holds : .fails])
    let general = try verdicts(#"$$\delta_h = out_h (1 - out_h) \sum_o w_{oh} \delta_o$$"#)
    #expect(general.map(\.verdict) == [.holds])
  }

  @Test func `Numbers without a network in the notes are not judged`() throws {
    let without = Self.given.replacing("$w_5 = 0.5$, ", with: "")
    let found = try verdicts("$$out_{h2} = 0.586681$$", given: without)
    #expect(found.map(\.verdict) == [.notRead])
    let twice = Self.given + "$w_5 = 0.4$\n"
    #expect(try verdicts("$$out_{h2} = 0.586681$$", given: twice).map(\.verdict) == [.notRead])
  }

  @Test func `What follows from a wrong number is not called wrong`() throws {
    let found = try verdicts("$$out_{h1} = 0.592177$$\n\n$$net_{o1} = 0.135456$$\n")
    #expect(found.map(\.verdict) == [.fails, .holds])
    #expect(found.last?.reason == .byPrintedNumbers)
    let other = try verdicts("$$out_{h1} = 0.592177$$\n\n$$net_{o1} = 0.137456$$\n")
    #expect(other.map(\.verdict) == [.fails, .notRead])
    #expect(other.last?.reason == .mayFollowFromMistake)
  }

  @Test func `Weights numbered by the unit that they leave are told from those numbered by the unit that they enter`()
    throws
  {
    let notes = #"""
      $$net_{h1} = w_1 * i_1 + w_3 * i_2 + b_1$$

      $$net_{h2} = w_2 * i_1 + w_4 * i_2 + b_1$$

      $$net_{o1} = w_5 * out_{h1} + w_7 * out_{h2} + b_2$$

      $$net_{o2} = w_6 * out_{h1} + w_8 * out_{h2} + b_2$$
      """#
    let found = try verdicts(notes, given: "")
    #expect(found.count == 4 && found.allSatisfy(\.verdict.isRight))
  }

  /// Net inputs z_k and out_{yk}, outputs \hat y_k, weights numbered by source in the hidden layer alone.
  private static let hatted = #"""
    $$z1 = w1 \times x1 + w3 \times x2 + b1$$

    $$z2 = w2 \times x1 + w4 \times x2 + b1, a_{h1} = \sigma(z1), a_{h2} = \sigma(z2)$$

    $$out_{y1} = w5 \times a_{h1} + w6 \times a_{h2} + b2, \hat{y_1} = \sigma(out_{y1})$$

    $$out_{y2} = w7 \times a_{h1} + w8 \times a_{h2} + b2$$

    $$E_{y2} = \frac{1}{2}(t_2 - \hat{y_2})^2, E_{total} = E_{y1} + E_{y2}$$

    $$w5 = w5 - \mu \frac{\partial E_{total}}{\partial w5}$$

    """#

  @Test(arguments: [
    (#"\hat{y_2} = \sigma(out_{y2})"#, true),
    (#"\frac{\partial E_{total}}{\partial out_{y1}} = -(t_1 - \hat{y_1}) \hat{y_1} (1 - \hat{y_1})"#, true),
    (#"\frac{\partial E_{total}}{\partial out_{y1}} = -(t_1 - \hat{y_1})"#, false),
    (#"out_{y1} = w5 \times a_{h1} + w6 \times a_{h1} + b2"#, false),
    (#"z2 = w2 \times x1 + w3 \times x2 + b1"#, false),
  ])
  func `Letters for net inputs and hats for outputs are read`(formula: String, isRight: Bool) throws {
    let right = try verdicts(Self.hatted, given: "")
    #expect(right.count == 10 && right.allSatisfy(\.verdict.isRight), "\(right)")
    let found = try verdicts("$$\(formula)$$\n", given: Self.hatted)
    #expect(found.map(\.verdict.isRight) == [isRight], "\(found)")
    #expect(found.map(\.verdict.isWrong) == [!isRight], "\(found)")
  }

  @Test(arguments: [
    ("0.4137 * 0.2518 + 0.31 = 0.4142", Verdict.holds), ("0.4137 * 0.2518 + 0.31 = 0.4152", .fails),
    (#"-(0.8 - 0.5301) = -0.2699"#, .holds), (#"\frac{1}{1+e^{-.25}} \approx .562"#, .holds),
    (#"\frac12(0.8-0.5301)^2 = 0.0364"#, .holds), (#"\frac12(0.8-0.5301)^2 = 0.0728"#, .fails),
  ])
  func `Arithmetic is judged without any notation`(formula: String, verdict: Verdict) throws {
    let notes = #"$$\Xi_q = \Upsilon(\Omega)$$"# + "\n\n$$\(formula)$$\n"
    #expect(try verdicts(notes, given: "").map(\.verdict) == [.definition, verdict])
  }
}
