import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes whose letters tell the layer of a unit: x_i, h_j, y_k.
@Suite struct `Letters that tell layers` {
  private static let notes = [
    UndeclaredNotes(
      name: "letters-t",
      right: [
        #"s_j = \sum_i w_{ij} x_i + b_j"#, "h_j = f(s_j)", #"s_k = \sum_j w_{jk} h_j + b_k"#, "y_k = f(s_k)",
        #"E = \frac{1}{2} \sum_k (y_k - t_k)^2"#, #"\delta_k = (y_k - t_k) f'(s_k)"#,
        #"\delta_j = f'(s_j) \sum_k w_{jk} \delta_k"#, #"\frac{\partial E}{\partial w_{jk}} = \delta_k h_j"#,
        #"\frac{\partial E}{\partial w_{ij}} = x_i f'(s_j) \sum_k w_{jk} (y_k - t_k) f'(s_k)"#,
        #"w_{ij} \leftarrow w_{ij} - \eta \delta_j x_i"#,
      ],
      wrong: [
        #"\delta_k = (t_k - y_k) f'(s_k)"#,
        #"\frac{\partial E}{\partial w_{ij}} = x_i \sum_k w_{jk} (y_k - t_k) f'(s_k)"#,
        #"b_j \leftarrow b_j + \eta \delta_j"#,
      ]
    ),
    UndeclaredNotes(
      name: "letters",
      right: [
        #"z_h = \sum_i w_{ih} x_i + b_h"#, #"o_h = \sigma(z_h)"#, #"z_o = \sum_h w_{ho} o_h + b_o"#,
        #"\hat{y}_o = \sigma(z_o)"#, #"L = \frac{1}{2} \sum_o (\hat{y}_o - y_o)^2"#,
        #"\delta_o = (\hat{y}_o - y_o) \hat{y}_o (1 - \hat{y}_o)"#, #"\frac{\partial L}{\partial b_o} = \delta_o"#,
        #"\delta_h = o_h (1 - o_h) \sum_o \delta_o w_{ho}"#, #"\frac{\partial L}{\partial w_{ih}} = \delta_h x_i"#,
      ],
      wrong: [
        #"\delta_h = o_h (1 - o_h) \sum_o \delta_h w_{ho}"#,
        #"\frac{\partial L}{\partial w_{ih}} = \delta_h o_h"#,
      ]
    ),
    UndeclaredNotes(
      name: "bishop",
      right: [
        #"a_j = \sum_i w_{ji} x_i + b_j"#, "z_j = h(a_j)", #"a_k = \sum_j w_{kj} z_j + b_k"#, "y_k = h(a_k)",
        #"E = \frac{1}{2} \sum_k (y_k - t_k)^2"#, #"\delta_k = h'(a_k) (y_k - t_k)"#,
        #"\delta_j = h'(a_j) \sum_k w_{kj} \delta_k"#, #"\frac{\partial E}{\partial w_{ji}} = \delta_j x_i"#,
        #"\frac{\partial E}{\partial w_{kj}} = \delta_k z_j"#,
      ],
      wrong: [
        #"\delta_j = h'(a_j) \sum_k w_{jk} \delta_k"#, #"\frac{\partial E}{\partial w_{kj}} = \delta_j z_j"#,
      ]
    ),
  ]

  @Test(arguments: notes) func `are read, and mistakes found`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }

  @Test func `do not make up for a forgotten f′`() throws {
    let wrong = [#"\delta_j = \sum_k w_{jk} \delta_k"#, #"\delta_k = y_k - t_k"#]
    let audit = try Self.notes[0].audit(with: wrong)
    #expect(audit.equations.suffix(2).allSatisfy { !$0.claims[0].judgement.verdict.isRight })
  }

  @Test func `leave open whether f of a number is a name's value`() throws {
    let audit = try Self.notes[0].audit(with: ["y_k = f(0.4)", "h_j = 2 f(1)"])
    #expect(audit.equations.suffix(2).allSatisfy { $0.claims[0].judgement.verdict == .notRead })
  }
}
