import Reporting
import Testing

@testable import Derivations

/// Passages in which notes speak of other layers than elsewhere: of linear ones, of a single output, of a second step.
@Suite struct `Sections of other layers` {
  private static let deep = [
    #"z^{[1]} = W^{[1]} x + b^{[1]}"#, #"a^{[1]} = \sigma(z^{[1]})"#, #"z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}"#,
    #"a^{[2]} = \sigma(z^{[2]})"#, #"dZ^{[2]} = A^{[2]} - Y"#, #"dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[1]T}"#,
  ]

  private func last(_ latex: [String]) throws -> Judgement? {
    try UndeclaredNotes.audit(latex).equations.last?.claims.last?.judgement
  }

  @Test func `may leave out the activation`() throws {
    let linear = #"a^{[1]} = z^{[1]}"#
    let stacked = #"z^{[2]} = W^{[2]} (W^{[1]} x + b^{[1]}) + b^{[2]}"#
    #expect(try last(Self.deep + [linear, stacked])?.verdict.isRight == true)
    #expect(try last(Self.deep + [stacked])?.verdict == .fails)
    #expect(try last(Self.deep + [linear, #"z^{[2]} = W^{[2]} (W^{[1]} x + b^{[1]}) - b^{[2]}"#])?.verdict == .fails)
    let withoutBias = #"z^{[2]} = W^{[2]} W^{[1]} x"#
    #expect(try last(Self.deep + ["g(z) = z", "b^{[1]} = 0", withoutBias])?.verdict.isRight == true)
    #expect(try last(Self.deep + ["g(z) = z", withoutBias])?.verdict == .fails)
    // Without a function every f′ is 1: nothing is said of derivatives.
    let error = #"\delta^{[1]} = W^{[2]T} \delta^{[2]}"#
    #expect(try last(Self.deep + [linear, error])?.verdict != .holds)
  }

  @Test func `may set samples beside each other in any brackets`() throws {
    #expect(try last(Self.deep + [#"Z^{[1]} = (z^{[1](1)}，z^{[1](2)}，…，z^{[1](m)})"#])?.verdict == .holds)
    #expect(try last(Self.deep + [#"Z^{[1]} = (a^{[1](1)}，a^{[1](2)}，…，a^{[1](m)})"#])?.verdict.isRight == false)
  }

  @Test func `may have a single output`() throws {
    let course = [
      #"\delta^{(4)}_j = a^{(4)}_j - y_j"#, #"\delta^{(3)} = (\Theta^{(3)})^T \delta^{(4)} .* g'(z^{(3)})"#,
      #"\frac{\partial}{\partial \Theta_{ij}^{(l)}} J(\Theta) = a^{(l)}_j \delta^{(l+1)}_i"#, #"a^{(1)} = x"#,
    ]
    let output =
      #"h_\Theta(x) = g(\Theta_{10}^{(2)} a_0^{(2)} + \Theta_{11}^{(2)} a_1^{(2)} + \Theta_{12}^{(2)} a_2^{(2)} + \Theta_{13}^{(2)} a_3^{(2)})"#
    #expect(try last(course + [output])?.verdict.isWrong == false)
    #expect(try last(course + [#"J = -y \log a^{(3)} - (1 - y) \log(1 - a^{(3)})"#])?.verdict.isWrong == false)
  }

  @Test func `may write one letter for all samples`() throws {
    #expect(try last(Self.deep + [#"dz^{[2]} = A^{[2]} - Y"#])?.verdict == .holds)
    #expect(try last(Self.deep + [#"dz^{[2]} = Y - A^{[2]}"#])?.verdict != .holds)
  }

  @Test func `may go on with the second step`() throws {
    let mazur = [
      #"net_{h1} = w_1 * i_1 + w_2 * i_2 + b_1 * 1"#, #"out_{h1} = \frac{1}{1 + e^{-net_{h1}}}"#,
      #"\delta_{o1} = -(target_{o1} - out_{o1}) * out_{o1}(1 - out_{o1})"#,
      #"\frac{\partial E_{total}}{\partial w_5} = \delta_{o1} out_{h1}"#,
      #"net_{o1} = w_5 * out_{h1} + w_6 * out_{h2} + b_2 * 1"#,
      #"E_{total} = \frac{1}{2}(target_{o1} - out_{o1})^2 + \frac{1}{2}(target_{o2} - out_{o2})^2"#,
      #"\frac{\partial E_{total}}{\partial out_{o1}} = -(target_{o1} - out_{o1})"#,
      #"w_5^{+} = w_5 - \eta * \frac{\partial E_{total}}{\partial w_5}"#,
    ]
    let second = #"\delta_{h1} = (\delta_{o1} w_5^{+} + \delta_{o2} w_7^{+}) * out_{h1}(1 - out_{h1})"#
    #expect(try last(mazur + [second])?.reason == .holdsAfterUpdate)
    let slip = #"\delta_{h1} = (\delta_{o1} w_5^{+} + \delta_{o2} w_6^{+}) * out_{h1}(1 - out_{h1})"#
    #expect(try last(mazur + [slip])?.verdict == .fails)
  }

  @Test func `may follow the loss of a sample where the cost has a penalty`() throws {
    let penalty = [
      #"J = \frac{1}{m} \sum_{i=1}^m L^{(i)} + \frac{\lambda}{2m} \sum_l \| W^{[l]} \|_F^2"#,
      #"W^{[l]} := W^{[l]} - \alpha \frac{\partial J}{\partial W^{[l]}}"#,
    ]
    let plain = #"W^{[l]} = W^{[l]} - \alpha \frac{\partial L}{\partial W^{[l]}}"#
    #expect(try last(Self.deep + penalty + [plain])?.verdict != .fails)
    let wrong = #"W^{[l]} = W^{[l]} + \alpha \frac{\partial L}{\partial W^{[l]}}"#
    #expect(try last(Self.deep + penalty + [wrong])?.verdict == .fails)
  }
}

/// Rows of a display, and what goes on from them.
@Suite struct `Rows that go on` {
  private static let nielsen = [
    #"z^l = w^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, #"C = \frac{1}{2} \sum_j (y_j - a_j^L)^2"#,
    #"\delta^l_j = \frac{\partial C}{\partial z^l_j}"#, #"\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j)"#,
    #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
    #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#,
  ]

  private func claims(_ latex: String) throws -> [AuditedClaim] {
    try UndeclaredNotes.audit(Self.nielsen + [latex]).equations.last?.claims ?? []
  }

  @Test func `behind a slip hold of the head of their chain`() throws {
    let rows = try claims(
      #"\begin{align} \frac{\partial C}{\partial w^l_{jk}} &= a^{l-1}_j \delta^l_j \\ &= a^{l-1}_k \delta^l_j \end{align}"#
    )
    #expect(rows.map(\.judgement.verdict) == [.fails, .notRead])
    #expect(rows.last?.judgement.reason == .ofHeadOfChain)
    let wrong = try claims(
      #"\begin{align} \frac{\partial C}{\partial w^l_{jk}} &= a^{l-1}_j \delta^l_j \\ &= a^{l}_k \delta^l_j \end{align}"#
    )
    #expect(wrong.map(\.judgement.verdict) == [.fails, .fails])
    // On one line it is the side before that a side is compared with.
    let line = try claims(#"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_j \delta^l_j = a^{l-1}_k \delta^l_j"#)
    #expect(line.map(\.judgement.verdict) == [.fails, .fails])
  }

  @Test func `go on with the statement and not with its reason`() throws {
    let display = #"""
      \begin{align} \frac{\partial C}{\partial z^l_j} &= \delta^l_j && \text{since } a^l = \sigma(z^l) \\
      &= \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j) \end{align}
      """#
    let audit = try UndeclaredNotes.audit(Self.nielsen + [display])
    let own = audit.equations.suffix(2).flatMap(\.claims)
    #expect(own.count == 3)
    #expect(own.allSatisfy { $0.judgement.verdict.isRight })
  }

  @Test func `of a flow chart are statements`() throws {
    let chart = #"""
      \left. \begin{array}{r} x \\ w^l \\ b^l \end{array} \right\} \implies {z^l = w^l a^{l-1} + b^l}
      \implies {a^l = \sigma(z^l)} \\ \implies {C}
      """#
    let audit = try UndeclaredNotes.audit(Self.nielsen + [chart])
    #expect(audit.equations.count == Self.nielsen.count + 2)
    #expect(audit.equations.suffix(2).flatMap(\.claims).allSatisfy { $0.judgement.verdict.isRight })
    let braces = #"""
      \left. \begin{array}{r} \text{$z^l = w^l a^{l-1} + b^l$} \\ \text{$a^l = \sigma(z^l)$} \end{array} \right\}
      \implies \begin{cases} \text{$a^l = z^l + \sigma(z^l)$} \end{cases}
      """#
    let cases = try UndeclaredNotes.audit(Self.nielsen + [braces]).equations.suffix(3).flatMap(\.claims)
    #expect(cases.map(\.judgement.verdict) == [.definition, .definition, .fails])
    let step = try UndeclaredNotes.audit(Self.nielsen + [#"w^l \implies w^l - \eta \frac{\partial C}{\partial w^l}"#])
    #expect(step.equations.last?.claims.last?.judgement.verdict == .definition)
  }
}
