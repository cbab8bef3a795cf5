import Backpropagation
import Derivations
import Foundation
import Testing

@testable import Classroom

/// Answers made with one mistake by an independent program, on many accepted variants.
@Suite struct `Recognition of mistakes` {
  /// All blanks of an update on a network of two layers with biases.
  static func exercise(_ widths: [Int], digits: Int) throws -> Exercise {
    let layers = zip(widths.dropFirst(), widths).map { units, sources in
      Network.Layer(
        units: units, activation: .sigmoid, weights: Array(repeating: 0.1, count: units * sources),
        bias: Array(repeating: 0.1, count: units))
    }
    let sample = Network.Sample(
      input: Array(repeating: 0.1, count: widths[0]), target: Array(repeating: 0.9, count: widths[widths.count - 1]))
    let model = try Network(inputs: widths[0], layers: layers, samples: [sample])
    let document = try #require(BuiltInDocument.named("000"))
    let cells = model.tables.filter { $0.kind != .costAfterUpdate }.flatMap { $0.cells(on: model) }
    return try Exercise(document: document, model: model, cells: cells, digits: digits)
  }

  /// How many variants are tried; `VARIANTS=200 swift test --filter Recognition` takes minutes.
  static let many = ProcessInfo.processInfo.environment["VARIANTS"].flatMap { Int($0) } ?? 10

  /// Whether the figures of each mistake and table are printed: `FIGURES=1`.
  static let showsFigures = ProcessInfo.processInfo.environment["FIGURES"] != nil

  static func same(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b)) }

  /// All mistakes, with the other numbers of the table, those of a slip and those of numbers rounded too early, which are
  /// nobody's formula.
  static func plain(_ cell: Cell, _ program: PlainMistakes, _ network: Network) -> [PlainMistakes.Wrong] {
    let right = program.right(cell)
    let neighbours = cell.table.cells(on: network).filter { $0 != cell }.map { ("N3", program.right($0)) }
    let early = [true, false].map { ("N2", EarlyStudent(network, slopesFromOutputs: $0).answer(cell)) }
    return program.wrong(cell) + neighbours + [-3.0, -2, -1, 1, 2, 3].map { ("N1", right * pow(10, $0)) } + early
  }

  /// Whether somebody who rounds too early comes near the right number, which then is no mistake.
  static func isHarmless(_ code: String, _ value: Double, _ range: Interval) -> Bool {
    code == "N2" && range.overlaps(Interval(around: value, radius: 0).rounded(to: 4))
  }

  @Test(arguments: [([2, 2, 2], many), ([3, 2, 2], 4), ([2, 3, 2], 2)])
  func `each mistake is diagnosed as what it is, and the right answer as right`(_ widths: [Int], variants: Int) throws {
    let exercise = try Self.exercise(widths, digits: 4)
    var met: [String: (hits: Int, all: Int)] = [:]
    var (faults, misses): ([String], [String]) = ([], [])
    for student in 0..<variants {
      let variant = try #require(exercise.variant(of: "s\(student)", secret: Array("statistics".utf8)))
      let assessor = exercise.assessor(variant.network, suppressing: variant.suppressed)
      let program = PlainMistakes(variant.network)
      for cell in exercise.cells {
        let right = program.right(cell)
        let judged = try #require(assessor.assess([cell: right.rounded(toSignificant: 4)]).first { $0.cell == cell })
        if judged.verdict != .correct { faults.append("right \(cell) is \(judged.verdict)") }
        let wrong = Self.plain(cell, program, variant.network)
        for (code, value) in wrong where !Self.same(value, right) {
          if Self.isHarmless(code, value, assessor.range(cell)) { continue }
          if variant.suppressed.contains(Suppression(cell: cell, code: code)) { continue }
          let text = value.rounded(toSignificant: 4)
          let found = try #require(assessor.assess([cell: text]).first { $0.cell == cell })
          let key = "\(code) in \(cell.kind) \(cell.layer)"
          let isMet = found.codes.contains(code)
          met[key, default: (0, 0)].all += 1
          if isMet {
            met[key, default: (0, 0)].hits += 1
          } else {
            misses.append("\(student) \(key) \(cell.id) \(text): \(found.verdict) \(found.codes), right \(right)")
          }
          // Another code may stand beside it only where its formula gives the same.
          let others = found.codes.filter { other in
            other != code && !wrong.contains { $0.code == other && Self.same($0.value, value) }
          }
          if !others.isEmpty || found.verdict == .correct {
            faults.append("\(key) \(text): \(found.verdict) \(found.codes), right \(right)")
          }
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(8))")
    for (key, count) in met { #expect(Double(count.hits) >= 0.98 * Double(count.all), "\(key): \(count)") }
    #expect(met.count > 60)
    if Self.showsFigures {
      print(misses.joined(separator: "\n"))
      for (key, count) in met.sorted(by: { $0.key < $1.key }) {
        print("\(widths) \(key): \(count.hits) of \(count.all)")
      }
    }
  }
}
