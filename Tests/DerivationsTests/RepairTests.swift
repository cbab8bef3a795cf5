import Backpropagation
import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `An equation that does not hold` {
  /// The members that a person would write in place of the document's, by the equation's number on the page.
  static let mended: [String: [String]] = [
    "6": [#"C"#, #"\frac{1}{2}((y_{21}-\hat y_1)^2 + (y_{22}-\hat y_2)^2)"#],
    "28": [
      #"\frac{\partial C}{\partial W_0}"#, #"W_1^T \times ((y_2-\hat y) * f'(z_2)) * f'(z_1) \times \hat x^T"#,
    ],
    "31": [#"\frac{\partial C}{\partial W_1}"#, #"\delta_2 \times y_1^T"#],
    "32": [#"\frac{\partial C}{\partial y_1}"#, #"W_1^T \times \delta_2"#],
    "33": [#"\delta_1"#, #"W_1^T \times \delta_2 * f'(z_1)"#],
    "35": [#"\frac{\partial C}{\partial y_{i-1}}"#, #"W_{i-1}^T \times \delta_i"#],
    "36": [#"\delta_{i-1}"#, #"W_{i-1}^T \times \delta_i * f'(z_{i-1})"#],
    "37": [#"\frac{\partial C}{\partial W_{i-1}}"#, #"\delta_i \times y_{i-1}^T"#],
  ]

  private func steps() throws -> [Step] {
    Array(try Walkthrough(try Fixture.document, network: .twoTwoTwo).steps.joined())
  }

  private func repair(_ number: String, _ steps: [Step]) throws -> Repair {
    let step = try #require(steps.first { $0.number == number })
    guard case .wrong(let repair?) = step.outcome else { throw EvaluationFault.unsupported(.noRepair) }
    return repair
  }

  @Test func `is mended as a person would mend it`() throws {
    let steps = try steps()
    for (number, latex) in Self.mended {
      let wanted = try latex.map { try Fixture.expression($0) }
      #expect(try repair(number, steps).members.map(\.unmarked) == wanted, "(\(number))")
    }
  }

  /// w₁₄ and w₂₃ were swapped: the left side and the last derivative speak of the other weight.
  @Test func `has its swapped weights put right`() throws {
    let steps = try steps()
    for (number, from, to) in [("14", "14", "23"), ("15", "23", "14"), ("20", "14", "23"), ("21", "23", "14")] {
      let repair = try repair(number, steps)
      #expect(repair.edits.map(\.kind) == [.index])
      #expect(try repair.edits[0].printed == Fixture.expression("w_{\(from)}"))
      #expect(try repair.edits[0].meant == Fixture.expression("w_{\(to)}"))
      let printed = try #require(steps.first { $0.number == number }).equation.members.compactMap(\.expression)
      #expect(repair.members.count == printed.count)
      let weight = try #require(try Fixture.expression("w_{\(from)}").plainQuantity)
      #expect(!repair.members.contains { $0.quantities.contains(weight) })
    }
  }

  /// ∂C/∂W was written out column by column.
  @Test(arguments: [("19", "35", "45", "36", "46"), ("22", "13", "23", "14", "24")])
  func `has its matrix of derivatives transposed`(number: String, a: String, b: String, c: String, d: String) throws {
    let repair = try repair(number, steps())
    #expect(repair.edits.map(\.kind) == [.transpose])
    func entry(_ weight: String) -> String { "\\frac{\\partial C}{\\partial w_{\(weight)}}" }
    let matrix = "\\begin{bmatrix} \(entry(a)) & \(entry(b)) \\\\ \(entry(c)) & \(entry(d)) \\end{bmatrix}"
    #expect(try repair.members[1].unmarked == Fixture.expression(matrix))
  }

  /// W₁ → W₁ᵀ in the last member only; the members before are right.
  @Test func `keeps what is right`() throws {
    let steps = try steps()
    let step = try #require(steps.first { $0.number == "24" })
    let repair = try repair("24", steps)
    #expect(repair.edits.map(\.kind) == [.transpose])
    let printed = step.equation.members.compactMap(\.expression)
    #expect(repair.members.dropLast().map(\.unmarked) == printed.dropLast())
    let last = #"W_1^T \times ((y_2-\hat y) * f'(z_2)) * f'(z_1) \times \hat x^T"#
    #expect(try repair.members.last?.unmarked == Fixture.expression(last))
    for step in steps {
      if case .wrong = step.outcome { continue }
      #expect(step.members == step.equation.members.compactMap(\.expression), "(\(step.number))")
      #expect(step.judgements.allSatisfy { $0.verdict.isRight })
    }
  }

  /// Networks that no judge has drawn: 2-2-2, and for equations without unit numbers others as well.
  @Test func `holds on fresh networks once it is mended`() throws {
    var generator = SplitMix64(seed: 20_260_101)
    var compared = 0
    for step in try steps() {
      guard case .wrong(let repair) = step.outcome else { continue }
      let members = try #require(repair, "(\(step.number)) is mended").members
      let reach = Scope(of: members).reach
      let shapes =
        reach == .unitsByNumber
        ? [[2, 2, 2]] : reach == .general ? [[2, 2, 2], [3, 5, 2, 4]] : [[2, 2, 2], [5, 3, 2]]
      for widths in shapes {
        let instance = Instance(
          try Network.random(widths: widths, activation: .sigmoid, biases: false, using: &generator))
        for index in reach == .general ? 2...(widths.count - 1) : 0...0 {
          let values = try members.map { try instance.value($0, ["i": index]) }
          for (left, right) in zip(values, values.dropFirst()) {
            #expect(left.shape == right.shape, "(\(step.number))")
            let gap = zip(left.elements, right.elements).map { abs($0 - $1) }.max() ?? 1
            #expect(gap < 1e-12, "(\(step.number)) on \(widths)")
            compared += 1
          }
        }
      }
    }
    #expect(compared > 30)
  }

  @Test(arguments: [
    #"C = y_{21}"#, #"\frac{\partial C}{\partial w_{35}} = y_{21} + w_{46}"#, #"\delta_2 = y_2 * y_2 * \hat y"#,
    #"\frac{\partial C}{\partial W_1} = W_1 \times W_1"#,
  ])
  func `is left alone where no small edit mends it`(latex: String) throws {
    let claim = try #require(try Fixture.claims(latex).first)
    let judge = try Fixture.judge()
    #expect(judge.judge(claim).verdict == .fails)
    let members = [claim.left, claim.right].compactMap(\.expression)
    #expect(RepairSearch(judge: judge, members: members, relations: ["="], keepsFirst: false).run() == nil)
  }

  @Test(arguments: [
    (#"f'(z_{21}) = f(z_{21}) * (1 + f(z_{21}))"#, Edit.Kind.sign),
    (#"W_1 := W_1 + \eta \frac{\partial C}{\partial W_1}"#, .sign),
    (#"\delta_1 = W_1 \times \delta_2 * f'(z_1)"#, .transpose), (#"\delta_2 = (y_2 - \hat y) * f'(z_1)"#, .layer),
    (#"\frac{\partial C}{\partial w_{35}} = (y_{21} - \hat y_1) * f'(z_{21}) * z_{11}"#, .letter),
  ])
  func `is mended by one edit of its kind`(latex: String, kind: Edit.Kind) throws {
    let claim = try #require(try Fixture.claims(latex).first)
    let judge = try Fixture.judge()
    let members = [claim.left, claim.right].compactMap(\.expression)
    let repair = RepairSearch(
      judge: judge, members: members, relations: [claim.relation], keepsFirst: false, mostEdits: 1
    ).run()
    #expect(repair?.edits.map(\.kind) == [kind])
  }

  /// A lost minus is the commonest slip of all.
  @Test(arguments: [#"W_1 += \eta \frac{\partial C}{\partial W_1}"#, #"\delta_2 = (\hat y - y_2) * f'(z_2)"#])
  func `is mended by a sign before its right side`(latex: String) throws {
    let claim = try #require(try Fixture.claims(latex).first)
    let members = [claim.left, claim.right].compactMap(\.expression)
    let search = RepairSearch(
      judge: try Fixture.judge(), members: members, relations: [claim.relation], keepsFirst: false, mostEdits: 1)
    #expect(search.run()?.edits.map(\.kind) == [.sign])
  }
}
