import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Names of quantities` {
  /// Every quantity of a network that document 001 can name.
  private func quantities(_ widths: [Int]) -> [Quantity] {
    var found = [Quantity(.cost), Quantity(.learningRate), Quantity(.target)]
    for (layer, units) in widths.enumerated() {
      let kinds: [Quantity.Kind] = layer == 0 ? [.activation] : [.activation, .preActivation, .error]
      for kind in kinds {
        found.append(Quantity(kind, layer: .fixed(layer)))
        found += (0..<units).map { Quantity(kind, layer: .fixed(layer), unit: .fixed($0)) }
      }
      guard layer > 0 else { continue }
      found.append(Quantity(.weight, layer: .fixed(layer)))
      for unit in 0..<units {
        found += (0..<widths[layer - 1]).map {
          Quantity(.weight, layer: .fixed(layer), unit: .fixed(unit), source: .fixed($0))
        }
      }
    }
    return found + (0..<widths[widths.count - 1]).map { Quantity(.target, unit: .fixed($0)) }
  }

  @Test(arguments: [[2, 2, 2], [3, 4, 2], [12, 11, 3], [2, 3], [1, 1, 1, 1], [5, 4, 3, 2, 11]])
  func `come back from their LaTeX as the same quantity`(widths: [Int]) throws {
    let names = try Fixture.names(widths)
    let all = quantities(widths)
    var seen: Set<String> = []
    for quantity in all {
      let latex = LaTeXWriter.write(try #require(names.math(quantity), "\(quantity)"))
      #expect(try Fixture.expression(latex, widths).plainQuantity == quantity, "\(latex)")
      seen.insert(latex)
    }
    #expect(seen.count == all.count)
  }

  @Test func `number nodes through the whole network`() throws {
    func weight(_ latex: String, _ widths: [Int]) throws -> [Int?] {
      let quantity = try #require(try Fixture.expression(latex, widths).plainQuantity)
      return [quantity.layer?.offset, quantity.unit?.offset, quantity.source?.offset]
    }
    #expect(try weight("w_{13}", [2, 2, 2]) == [1, 0, 0])
    #expect(try weight("w_{23}", [2, 2, 2]) == [1, 0, 1])
    #expect(try weight("w_{46}", [2, 2, 2]) == [2, 1, 1])
    #expect(try weight("w_{36}", [2, 2, 2]) == [2, 1, 0])
    #expect(try weight("w_{3,14}", [2, 11, 1]) == [2, 0, 0])
    #expect(try weight("w_{13,25}", [12, 11, 3]) == [2, 1, 0])
    #expect(try weight("w_{1,23}", [12, 11, 3]) == [1, 10, 0])
  }

  /// w₁₁₃ may be an arrow from 1 to 13 or from 11 to 3; only the first exists, so the digits say enough.
  @Test func `may run digits together where only one arrow fits`() throws {
    let arrow = try Fixture.expression("w_{113}", [12, 11, 3]).plainQuantity
    #expect(arrow == Quantity(.weight, layer: .fixed(1), unit: .fixed(0), source: .fixed(0)))
  }

  @Test(arguments: [
    ("z_{31}", "z_{31}: layer 3, but there are layers 1 to 2"),
    ("z_{13}", "z_{13}: unit 3, but the layer has units 1 to 2"),
    ("\\hat y_3", "\\hat y_3: unit 3, but the layer has units 1 to 2"),
    ("w_{15}", "w_{15}: no arrow leads from node 1 to node 5"),
    ("w_{39}", "w_{39}: the network has nodes 1 to 6"),
    ("w_{ij}", "w_{ij}: nodes are read only as numbers"),
    ("q_1", "notation 001 has no symbol q"),
    ("W_{12,3}", "W_{12,3}: notation 001 has no such sub- or superscripts here"),
  ])
  func `say why they name nothing`(latex: String, expected: String) throws {
    let fault = try #require(throws: Diagnostic.self) { try Fixture.expression(latex) }
    #expect(fault.message.english == expected)
  }

  /// z₁₁₁ in a network of twelve layers, each of eleven units: layer 1 unit 11, or layer 11 unit 1.
  @Test func `ask for a comma where digits can be split in two ways`() throws {
    let widths = Array(repeating: 11, count: 13)
    let fault = try #require(throws: Diagnostic.self) { try Fixture.expression("z_{111}", widths) }
    #expect(
      fault.message.english == "z_{111}: the digits can be split in two ways; separate them by a comma")
    let unit = try Fixture.expression("z_{1,11}", widths).plainQuantity
    #expect(unit == Quantity(.preActivation, layer: .fixed(1), unit: .fixed(10)))
  }

  @Test func `shift with free indices`() throws {
    let matrix = try #require(try Fixture.expression("W_{i-1}").plainQuantity)
    #expect(matrix == Quantity(.weight, layer: Index(variable: "i", offset: 0)))
    #expect(LaTeXWriter.write(try #require(try Fixture.names().math(matrix))) == "W_{i-1}")
    #expect(try Fixture.expression("y_{lj}").plainQuantity?.unit == Index(variable: "j", offset: -1))
  }
}
