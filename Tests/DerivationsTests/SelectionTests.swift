import Backpropagation
import Pages
import Reporting
import Testing

@testable import Derivations

@Suite struct `A page shows of a network` {
  private static func walkthrough(_ document: String, _ widths: [Int]) throws -> Walkthrough {
    var generator = SplitMix64(seed: 5)
    let network = try Network.random(
      widths: widths, activation: .sigmoid, cost: .halfSquaredError, biases: false, using: &generator)
    return try Walkthrough(try #require(BuiltInDocument.named(document)), network: network)
  }

  private static func lines(_ walkthrough: Walkthrough, _ selection: Selection = .everything) -> [Substring] {
    PageFormat.terminal.write(walkthrough.page(language: .english, selection: selection)).split(separator: "\n")
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `what a reader can take in, and says what is left out`(document: String) throws {
    let lines = Self.lines(try Self.walkthrough(document, [100, 40, 9]))
    #expect(lines.count < 1_000)
    #expect(lines.contains { $0.contains("rows are") || $0.contains("rows") && $0.contains("left out") })
    // Document 002 counts units from 0.
    let first = document == "002" ? 0 : 1
    #expect(
      lines.contains { $0.contains("input \(first + 2) ") } && lines.contains { $0.contains("input \(first + 99) ") })
    #expect(!lines.contains { $0.contains("input \(first + 3) ") })
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines.filter { $0.count > 80 })")
  }

  @Test(arguments: ["000", "001", "002", "003", "004"])
  func `everything where that is not too much`(document: String) throws {
    let lines = Self.lines(try Self.walkthrough(document, [3, 4, 2]))
    #expect(!lines.contains { $0.contains("left out") })
    #expect(!lines.contains { $0.contains("⋯") || $0.contains("⋱") })
  }

  @Test func `one layer and one unit, numbered as the document does`() throws {
    let walkthrough = try Self.walkthrough("000", [3, 4, 2])
    let lines = Self.lines(walkthrough, try Selection(layer: 2, unit: 4, in: walkthrough))
    #expect(lines.contains("Only what is about layer 2, unit 4 is shown; 4 equations and the rows of other"))
    #expect(lines.contains { $0.contains("input 3 to hidden unit 4") })
    #expect(!lines.contains { $0.contains("hidden unit 3") || $0.contains("output") && $0.contains("0.") })
    // The case that is shown of an equation with free indices is the layer's.
    #expect(lines.contains("For l = 2:") && !lines.contains("For l = 3:"))
  }

  @Test func `a layer alone, and a unit alone`() throws {
    let walkthrough = try Self.walkthrough("003", [3, 4, 2])
    let layer = Self.lines(walkthrough, try Selection(layer: 3, unit: nil, in: walkthrough))
    #expect(layer.contains { $0.contains("hidden unit 4 to output 2") })
    #expect(!layer.contains { $0.contains("input 1 to") })
    let unit = Self.lines(walkthrough, try Selection(layer: nil, unit: 2, in: walkthrough))
    #expect(unit.contains { $0.contains("hidden unit 4 to output 2") })
    #expect(unit.contains { $0.contains("input 1 to hidden unit 2") })
    #expect(!unit.contains { $0.contains("to output 1") || $0.contains("to hidden unit 1") })
  }

  @Test func `nothing that the network lacks`() throws {
    let walkthrough = try Self.walkthrough("000", [3, 4, 2])
    func fault(_ layer: Int?, _ unit: Int?) throws -> String? {
      do throws(Diagnostic) {
        _ = try Selection(layer: layer, unit: unit, in: walkthrough)
        return nil
      } catch {
        return error.message.english
      }
    }
    let layers = "this document counts the network's layers from 1 to 3"
    #expect(try fault(0, nil) == "there is no layer 0; \(layers)")
    #expect(try fault(4, 1) == "there is no layer 4; \(layers)")
    #expect(try fault(3, 3) == "there is no unit 3; the units of layer 3 are counted from 1 to 2")
    #expect(try fault(nil, 5) == "there is no unit 5; the units of the widest layer are counted from 1 to 4")
    #expect(try fault(3, 2) == nil)
  }

  /// What is left out between dots is exactly what does not stand there.
  @Test func `the first rows and columns of a large table and the last`() throws {
    let cells = (0..<13).map { row in (0..<7).map { Expression(.number("\(row).\($0)")) } }
    let typesetter = Typesetter(names: try Fixture.names())
    let text = PageFormat.markdown.write(
      Page(
        language: .english,
        blocks: [.equation(Page.Equation(left: typesetter.math(Expression(.grid(cells))), lines: []))]))
    let numbers = text.matches(of: /\d+\.\d+/).map { String($0.output) }
    #expect(numbers == [0, 1, 2, 3, 12].flatMap { row in [0, 1, 2, 6].map { "\(row).\($0)" } })
    #expect(text.contains("\\ddots") && text.contains("\\vdots") && text.contains("\\cdots"))
  }
}
