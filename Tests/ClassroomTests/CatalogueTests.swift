import Backpropagation
import Derivations
import Reporting
import Testing

@testable import Classroom

/// Mazur's network, and what each mistake of the catalogue gives on it, by other means (numpy, and by hand).
@Suite struct `The catalogue of mistakes` {
  static let mazur = try? Network(
    inputs: 2,
    layers: [
      .init(units: 2, activation: .sigmoid, weights: [0.15, 0.20, 0.25, 0.30], bias: [0.35, 0.35]),
      .init(units: 2, activation: .sigmoid, weights: [0.40, 0.45, 0.50, 0.55], bias: [0.60, 0.60]),
    ], samples: [.init(input: [0.05, 0.10], target: [0.01, 0.99])], updateBiases: false)

  /// A wrong value, its place, and the mistake that makes it.
  struct Row: CustomTestStringConvertible, Sendable {
    let code: String
    let cell: Cell
    let value: Double
    var testDescription: String { "\(code) \(value)" }
  }

  static let z = Cell(.preActivation, layer: 1, unit: 0)
  static let y = Cell(.activation, layer: 1, unit: 0)
  static let output = Cell(.error, layer: 2, unit: 0)
  static let hidden = Cell(.error, layer: 1, unit: 0)
  static let gradient = Cell(.gradient, layer: 2, unit: 0, source: 1)
  static let weight = Cell(.updated, layer: 2, unit: 0, source: 1)

  static let rows: [Row] = [
    Row(code: "F1", cell: z, value: 0.0275), Row(code: "F3", cell: z, value: 0.3825),
    Row(code: "F2", cell: y, value: 0.3775), Row(code: "F4", cell: y, value: 0.406730008),
    Row(code: "F5", cell: y, value: 0.360534393), Row(code: "F6", cell: y, value: 0.644115081),
    Row(code: "K1", cell: Cell(.cost), value: 0.596742218), Row(code: "K2", cell: Cell(.cost), value: 0.262146767),
    Row(code: "K3", cell: Cell(.cost), value: 0.149185554), Row(code: "K4", cell: Cell(.cost), value: 0.137441855),
    Row(code: "D1", cell: output, value: 0.741365070), Row(code: "D2", cell: output, value: -0.138498562),
    Row(code: "D3", cell: output, value: 0.276997123), Row(code: "D4", cell: output, value: 0.069249281),
    Row(code: "D5", cell: output, value: 0.161460669), Row(code: "D6", cell: output, value: -0.086830190),
    Row(code: "D7", cell: output, value: 0.557035817), Row(code: "D8", cell: output, value: 0.184329253),
    Row(code: "D9", cell: output, value: 0.322827814), Row(code: "D10", cell: output, value: 0.178891917),
    Row(code: "D11", cell: output, value: 0.051338998), Row(code: "D12", cell: output, value: 0.140366718),
    Row(code: "D12", cell: output, value: 0.001868156),
    Row(code: "H1", cell: hidden, value: 0.036350306), Row(code: "H2", cell: hidden, value: 0.009231011),
    Row(code: "H3", cell: hidden, value: 0.013367920), Row(code: "H4", cell: hidden, value: 0.024226670),
    Row(code: "H5", cell: hidden, value: 0.045367009), Row(code: "H6", cell: hidden, value: 0.007294458),
    Row(code: "H7", cell: hidden, value: 0.006790804), Row(code: "H8", cell: hidden, value: 0.002714687),
    Row(code: "H9", cell: hidden, value: 0.021565546), Row(code: "H10", cell: hidden, value: 0.001690593),
    Row(code: "H11", cell: hidden, value: 0.004385677), Row(code: "H12", cell: hidden, value: 0.008332611),
    Row(code: "H13", cell: hidden, value: 0.021804003),
    Row(code: "G1", cell: gradient, value: -0.022602540), Row(code: "G2", cell: gradient, value: 0.107049481),
    Row(code: "G3", cell: gradient, value: 0.054360685), Row(code: "G4", cell: gradient, value: 0.138498562),
    Row(code: "G5", cell: gradient, value: 0.062324353), Row(code: "G6", cell: gradient, value: -0.082667628),
    Row(code: "G7", cell: gradient, value: -0.041333814), Row(code: "G8", cell: gradient, value: 0.408666186),
    Row(code: "G9", cell: gradient, value: 0.013849856),
    Row(code: "U1", cell: weight, value: 0.491333814), Row(code: "U2", cell: weight, value: 0.367332372),
    Row(code: "U3", cell: weight, value: 0.380750719), Row(code: "U4", cell: weight, value: -0.041333814),
    Row(code: "U5", cell: weight, value: 0.461301270),
  ]

  @Test(arguments: rows) func `a mistake makes the value that it makes elsewhere`(_ row: Row) throws {
    let network = try #require(Self.mazur)
    let catalogue = try Catalogue(for: network)
    let entry = try #require(catalogue.entry(row.cell.table))
    let ledger = Ledger(network, catalogue, .init())
    let appraisal = Appraisal(ledger, catalogue, EarlyRecords(ledger, catalogue))
    let values = entry.mistakes.enumerated().filter { $0.element.code == row.code }.map {
      appraisal.value(of: .mistake($0.offset), at: row.cell, entry)?.middle
    }
    let isMet = values.contains { $0.map { abs($0 - row.value) <= 5.5e-10 } ?? false }
    #expect(isMet, "\(row.code): \(values) is not \(row.value)")
  }

  @Test func `mistakes are made by the edits that mend notes, wherever one does it`() throws {
    let catalogue = try Catalogue(for: try #require(Self.mazur))
    var kinds: [String: Set<String>] = [:]
    for mistake in catalogue.entries.flatMap(\.mistakes) {
      kinds[mistake.code, default: []].insert(mistake.edits.joined(separator: " "))
    }
    // What no edit does: another function, a formula for f′ in terms of y, each factor summed up for itself, a mean.
    let others = ["F2", "F5", "F6", "K3", "K4", "D6", "D8", "D9", "H5", "H9", "H11", "H13", "G5"]
    #expect(kinds.filter { $0.value == [""] }.keys.sorted() == others.sorted())
    #expect(kinds["H6"] == ["moment"] && kinds["G8"] == ["moment"] && kinds["G7"] == ["moment drop-term"])
    #expect(kinds["H10"] == ["factor"] && kinds["H7"] == ["layer"] && kinds["G1"] == ["transpose"])
    #expect(kinds["D11"] == ["square number"] && kinds["H3"] == ["sum"] && kinds["D12"] == ["drop-term", ""])
  }

  @Test func `hidden errors with new weights explain the published cost after one update`() throws {
    let network = try #require(Self.mazur)
    let catalogue = try Catalogue(for: network)
    let cost = Cell(.costAfterUpdate)
    #expect(abs(Ledger(network, catalogue, .init())[cost].middle - 0.291027774) < 5e-10)
    var course = Ledger.Course()
    course.mistake = "H6"
    #expect(abs(Ledger(network, catalogue, course)[cost].middle - 0.291027924) < 5e-10)
  }

  @Test func `the right trees give the record`() throws {
    let network = try #require(Self.mazur)
    let catalogue = try Catalogue(for: network)
    let (record, worked) = (Ledger(network), Ledger(network, catalogue, .init()))
    for cell in network.tables.flatMap({ $0.cells(on: network) }) {
      #expect(abs(record[cell].middle - worked[cell].middle) < 1e-14, "\(cell)")
    }
  }
}
