import Reporting
import Testing

@testable import Derivations

/// Notes in letters that no known notation has: the network is what their definitions describe.
@Suite struct `A network of the notes' own` {
  private static let definitions = [
    #"p_1 = m_1 q_1 + m_2 q_2 + k_1"#, #"r_1 = \sigma(p_1)"#, #"p_2 = n_1 r_1 + k_2"#, #"r_2 = \sigma(p_2)"#,
    #"Q = \frac12 (g - r_2)^2"#,
  ]
  private static let right = [
    #"\frac{\partial Q}{\partial r_2} = -(g - r_2)"#, #"\frac{\partial r_2}{\partial p_2} = r_2 (1 - r_2)"#,
    #"\tau = \frac{\partial Q}{\partial p_2} = -(g - r_2) r_2 (1 - r_2)"#,
    #"\frac{\partial Q}{\partial n_1} = \tau r_1"#,
    #"\frac{\partial Q}{\partial m_1} = \tau n_1 r_1 (1 - r_1) q_1"#,
    #"\frac{\partial Q}{\partial k_1} = \frac{\partial Q}{\partial p_2} \frac{\partial p_2}{\partial r_1} \frac{\partial r_1}{\partial p_1}"#,
  ]

  private static func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  @Test func `bears out what follows from its definitions`() throws {
    #expect(try Self.verdicts(Self.definitions + Self.right).allSatisfy { $0.isRight })
  }

  /// In letters alone a name may stand for more than its definition tells.
  @Test(arguments: [
    #"\frac{\partial Q}{\partial m_2} = \tau n_1 r_1 (1 - r_1) q_1"#, #"\frac{\partial Q}{\partial n_1} = \tau p_1"#,
    #"\frac{\partial Q}{\partial k_2} = -\tau"#,
  ])
  func `leaves open what does not follow, unless all numbers are given`(latex: String) throws {
    #expect(try Self.verdicts(Self.definitions + Self.right + [latex]).last == .notRead)
    let numbers = [
      "q_1 = 0.4", "q_2 = 0.9", "m_1 = 0.3", "m_2 = -0.2", "k_1 = 0.15", "n_1 = 0.7", "k_2 = -0.1", "g = 0.8",
    ]
    #expect(try Self.verdicts(Self.definitions + numbers + Self.right + [latex]).last == .fails)
  }

  @Test func `is held against lines in numbers`() throws {
    let numbers = ["q_1 = 0.4", "q_2 = 0.9", "m_1 = 0.3", "m_2 = -0.2", "k_1 = 0.15"]
    // 0.3 · 0.4 − 0.2 · 0.9 + 0.15 = 0.09, and σ(0.09) = 0.5225.
    let lines = [
      #"p_1 = 0.3 \cdot 0.4 + (-0.2) \cdot 0.9 + 0.15 = 0.09"#, #"r_1 = \frac{1}{1 + e^{-0.09}} = 0.5225"#,
    ]
    let found = try Self.verdicts(Self.definitions + Self.right + numbers + lines).suffix(4)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    let slip = try Self.verdicts(
      Self.definitions + Self.right + numbers + [#"p_1 = 0.3 \cdot 0.4 + (-0.2) \cdot 0.9 + 0.15 = 0.19"#])
    #expect(slip.last == .fails)
  }

  /// A name defined twice in different ways, or of itself, tells nothing.
  @Test func `is not made of what is unclear`() throws {
    let circle = ["s = u v", "u = s + 1"]
    let found = try Self.verdicts(circle + [#"\frac{\partial s}{\partial v} = u"#])
    #expect(!found.contains { $0.isWrong })
  }

  /// Matrices are no numbers, so nothing is said of their order.
  @Test func `has no matrices`() throws {
    let notes = Self.definitions + Self.right + [#"F = G^T H"#, #"F = H G"#]
    #expect(try Self.verdicts(notes).suffix(2) == [.definition, .notRead])
  }

  @Test func `may have functions and derivatives in other spellings`() throws {
    let notes = [
      #"R(z) = max(0, z)"#, #"p = x w"#, #"u = R(p)"#, #"q = u v"#, #"C = \frac12 (q - y)^2"#, #"C'(q) = q - y"#,
      #"C'(v) = (q - y) \cdot u"#, #"C'(w) = C'(q) \cdot q'(u) \cdot u'(p) \cdot p'(w)"#, #"C'(w) = (q - y) v R'(p) x"#,
    ]
    let found = try Self.verdicts(notes)
    #expect(found.allSatisfy { !$0.isWrong } && found.suffix(3).allSatisfy { $0 == .holds }, "\(found)")
  }

  /// The example that a section begins with goes on in the next ones.
  @Test func `may be told over several headings`() throws {
    func section(_ title: String, _ latex: [String]) -> String {
      "## \(title)\n\n" + latex.map { "$$ \($0) $$\n\n" }.joined()
    }
    let other = [#"r_1 = \tanh(p_2)"#, #"p_2 = m_1^2"#, #"Q = r_1^3"#]
    let text =
      section("One", other) + section("Two", Self.definitions) + section("Three", Array(Self.right.prefix(3)))
      + section("Four", Array(Self.right.dropFirst(3)))
    let found = try UndeclaredNotes.audit(text: text).equations.flatMap(\.claims).map(\.judgement.verdict)
    #expect(found.dropFirst(other.count).allSatisfy { $0.isRight }, "\(found)")
  }

  /// What Q is stands under ∂ only, and what z is within f( ) only.
  @Test func `may be defined in passing`() throws {
    let found = try Self.verdicts([
      #"a = \sigma(z) = \sigma(w x + k)"#,
      #"\frac{\partial Q}{\partial a} = \frac{\partial \frac12 (a - g)^2}{\partial a}"#,
      #"\frac{\partial Q}{\partial a} = a - g"#, #"\frac{\partial z}{\partial k} = 1"#,
      #"\frac{\partial Q}{\partial w} = (a - g) a (1 - a) x"#, #"\frac{\partial Q}{\partial k} = (a - g) a (1 - a)"#,
    ])
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }

  /// What is no argument of a function is not made of what stands in its place on the other side.
  @Test func `is not defined by a slip`() throws {
    let found = try Self.verdicts(Self.definitions + Self.right + [#"\tau q_1 = \tau q_2 k_1"#, #"q_1 = q_2 k_1"#])
    #expect(found[found.count - 2] == .notRead, "\(found)")
  }
}
