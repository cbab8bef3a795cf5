import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Notes on one hidden layer and one output, with a letter for the weights of each.
@Suite struct `One hidden layer in notes` {
  private static func audit(_ latex: [String]) throws -> Audit {
    let source = SourceText(name: "notes.md", text: latex.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    return try Audit(source, settings: Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false))
  }

  private static let notes: [(name: String, right: [String], wrong: [String])] = [
    (
      "hidden-t",
      [
        #"s_j = \sum_i W_{ji} x_i + b_j"#, #"h_j = \tanh(s_j)"#, #"z = \sum_j v_j h_j + c"#, #"y = \tanh(z)"#,
        "E = (y - t)^2", #"\delta = 2 (y - t) (1 - y^2)"#, #"\frac{\partial E}{\partial v_j} = \delta h_j"#,
        #"\frac{\partial E}{\partial c} = \delta"#, #"\frac{\partial E}{\partial h_j} = \delta v_j"#,
        #"\epsilon_j = \frac{\partial E}{\partial s_j} = \delta v_j (1 - h_j^2)"#,
        #"\frac{\partial E}{\partial W_{ji}} = \epsilon_j x_i"#, #"\frac{\partial E}{\partial W} = \epsilon x^T"#,
        #"\epsilon = \delta v \odot (1 - h \odot h)"#, #"W \leftarrow W - \eta \epsilon x^T"#,
      ],
      [
        #"\frac{\partial E}{\partial v_j} = \delta v_j"#, #"\epsilon_j = \delta v_j (1 - h_j)"#,
        #"\frac{\partial E}{\partial W} = x \epsilon^T"#, #"v \leftarrow v + \eta \delta h"#,
      ]
    ),
    (
      "hidden",
      [
        #"z_j = \sum_i w_{ji} x_i + b_j"#, #"h_j = \sigma(z_j)"#, #"\hat{y} = \sigma(v^T h + c)"#,
        #"L = \frac{1}{2} (\hat{y} - y)^2"#, #"\delta = (\hat{y} - y) \hat{y} (1 - \hat{y})"#,
        #"\frac{\partial L}{\partial v_j} = \delta h_j"#, #"\delta_j = \delta v_j h_j (1 - h_j)"#,
        #"\frac{\partial L}{\partial w_{ji}} = \delta_j x_i"#, #"\frac{\partial L}{\partial b_j} = \delta_j"#,
      ],
      [#"\delta_j = \delta h_j (1 - h_j)"#, #"\frac{\partial L}{\partial w_{ji}} = \delta x_i"#]
    ),
  ]

  @Test(arguments: notes.indices) func `is found, and mistakes beside right equations`(number: Int) throws {
    let (name, right, wrong) = Self.notes[number]
    let audit = try Self.audit(right)
    #expect(audit.notation == name)
    for equation in audit.equations {
      for claim in equation.claims {
        #expect(claim.judgement.verdict.isRight, "\(equation.latex): \(claim.judgement.reason as Any)")
      }
    }
    for latex in wrong {
      let judgement = try Self.audit(right + [latex]).equations.last?.claims.last?.judgement
      #expect(judgement?.verdict.isWrong == true, "\(latex): \(judgement?.reason as Any)")
    }
  }

  /// It may be that of a neuron before, and holds for a single neuron.
  @Test func `is not held against what b may be`() throws {
    let last = try Self.audit(Self.notes[0].right + [#"\frac{\partial E}{\partial b} = \delta"#]).equations.last
    #expect(last?.claims.last?.judgement.verdict.isWrong == false)
  }
}
