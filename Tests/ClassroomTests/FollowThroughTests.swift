import Backpropagation
import Derivations
import Testing

@testable import Classroom

/// A student who makes one mistake and goes on with the wrong number is told of that one.
@Suite struct `Follow-through` {
  private static func result(_ answers: [Cell: String], _ exercise: Exercise, _ network: Network) throws -> Result {
    let entry = Manifest.Entry(student: Student(id: "a"), variant: Variant(network: network))
    let answers = exercise.cells.enumerated().map { (String($0.offset + 1), answers[$0.element] ?? "") }
    let submission = Submission(student: "a", answers: answers, place: "here")
    let manifest = Manifest(exercise: exercise, entries: [entry])
    return try #require(try Marking(manifest, [submission], sentences: Sentences()).results.first)
  }

  /// The update of Mazur's network by hand with one kind of mistake, every number rounded to four digits before it is used.
  private static func answers(_ exercise: Exercise, _ network: Network, mistake: String) -> [Cell: String] {
    var student = RoundingStudent(network, mistake: mistake)
    student.calculate()
    return Dictionary(uniqueKeysWithValues: exercise.cells.map { ($0, student.answer($0)) })
  }

  @Test(arguments: ["F1", "F2", "F4", "D1", "D2", "D3", "D8", "H1", "H2", "G4", "U1", "U2", ""])
  func `one mistake is one root cause`(mistake: String) throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    for number in 0..<3 {
      let variant = try #require(exercise.variant(of: "follow \(number)", secret: [7]))
      let answers = Self.answers(exercise, variant.network, mistake: mistake)
      let result = try Self.result(answers, exercise, variant.network)
      let assessments = try #require(result.assessments)
      guard !mistake.isEmpty else {
        #expect(assessments.allSatisfy { $0.verdict == .correct })
        continue
      }
      #expect(result.root?.code == mistake, "\(String(describing: result.root))")
      // What no unit can put out is not followed, and what comes after it stays unexplained.
      let isFollowed = assessments.allSatisfy { assessment in
        assessment.number.map { exercise.assessor(variant.network).mayFollow($0, assessment.cell) } ?? true
      }
      if isFollowed { #expect(result.others.isEmpty, "\(result.others.map { ($0.cell, $0.verdict, $0.codes) })") }
    }
  }

  @Test func `what no unit can put out is not followed`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let assessor = exercise.assessor(network)
    let (y, z) = (Cell(.activation, layer: 1, unit: 0), Cell(.preActivation, layer: 2, unit: 0))
    // 0.4 · 1.5 + 0.45 · 0.5968844 + 0.6 = 1.468598 would follow from 1.5.
    let found = assessor.assess([y: "1.5", z: "1.469"])
    #expect(found.first { $0.cell == z }?.verdict == .wrong)
    let possible = assessor.assess([y: "0.7", z: "1.149"])
    #expect(possible.first { $0.cell == z }?.verdict == .follows)
  }

  @Test func `what is written of the first sample says nothing of the second`() throws {
    let mazur = try #require(`The catalogue of mistakes`.mazur)
    let network = try Network(
      inputs: 2, layers: mazur.layers, samples: mazur.samples + [.init(input: [0.8, 0.3], target: [0.6, 0.2])])
    let document = try #require(BuiltInDocument.named("000"))
    let cells = network.tables.filter { $0.kind != .costAfterUpdate }.flatMap { $0.cells(on: network) }
    let assessor = try Exercise(document: document, model: network, cells: cells, digits: 4).assessor(network)
    let samples = Trace(network).samples.map(\.layers)
    let wrong = -samples[0][1].delta[0]
    let mean = (-samples[0][1].weightGradients[0] + samples[1][1].weightGradients[0]) / 2
    let delta = Cell(.error, layer: 2, unit: 0)
    let batch = Cell(.batchGradient, layer: 2, unit: 0, source: 0)
    let found = assessor.assess([delta: wrong.rounded(toSignificant: 6), batch: mean.rounded(toSignificant: 5)])
    #expect(found.first { $0.cell == batch }?.verdict == .follows)
    #expect(found.first { $0.cell == delta }?.verdict == .sign)
  }

  @Test func `each verdict is given`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let assessor = exercise.assessor(network)
    let delta = Cell(.error, layer: 2, unit: 0)
    func verdict(_ text: String) -> Assessment.Verdict? {
      assessor.assess([delta: text]).first { $0.cell == delta }?.verdict
    }
    // δ is 0.138498562, its neighbour −0.038098237.
    #expect(verdict("0.1385") == .correct)
    #expect(verdict("0.1384986") == .correct)
    #expect(verdict("0.14") == .tooFewDigits)
    #expect(verdict("-0.1385") == .sign)
    #expect(verdict("1.385") == .decimalSlip)
    #expect(verdict("0.7414") == .mistake)
    #expect(verdict("-0.0381") == .swapped)
    #expect(verdict("0,1385") == .notANumber)
    #expect(verdict("about 0.14") == .notANumber)
    #expect(verdict("") == .empty)
    #expect(verdict("0.1234") == .wrong)
  }
}
