import MathNotation
import Reporting
import Testing

@Suite struct `Whatever is typed` {
  @Test func `random formulas are read, printed and read again as the same tree`() {
    var random = Seeded(7)
    for _ in 0..<3000 {
      let latex = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        latexPieces.randomElement(using: &random) ?? ""
      }.joined()
      let math = LaTeXReader.read(latex).math
      let written = LaTeXWriter.write(math)
      let again = LaTeXReader.read(written).math
      #expect(again.dump == math.dump, "\(latex)  gives  \(written)")
      #expect(LaTeXWriter.write(again) == written, "\(latex)")
      #expect(isRectangle(TextBlock(math)), "\(latex)")
    }
  }

  @Test func `random bytes and changed equations do no harm`() {
    var random = Seeded(11)
    let equations = Golden.all.map(\.input)
    for round in 0..<3000 {
      var bytes = Array((equations[round % equations.count]).utf8)
      if round % 3 == 0 { bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) } }
      for _ in 0..<3 where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &random)], at: place)
        }
      }
      let latex = String(decoding: bytes, as: UTF8.self)
      let reading = LaTeXReader.read(latex)
      let end = latex.utf8.count
      #expect(reading.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= end }, "\(latex)")
      #expect(isRectangle(TextBlock(reading.math)), "\(latex)")
      _ = LaTeXWriter.write(reading.math)
    }
  }

  @Test(arguments: [
    "{", "(", "\\frac{", "\\left(", "\\begin{bmatrix}", "\\hat", "x^{", "[", "\\sqrt[", "\\text{$", "\\not", "x_",
  ])
  func `a hundred thousand levels give a diagnostic`(piece: String) {
    let reading = LaTeXReader.read(String(repeating: piece, count: 100_000))
    #expect(reading.diagnostics.count >= 1)
    #expect(depth(reading.math) <= 2 * LaTeXReader.nestingLimit + 2)
  }

  @Test func `two hundred levels are read, one more is not`() {
    func nested(_ levels: Int) -> String {
      String(repeating: "\\hat{", count: levels / 2) + "x" + String(repeating: "}", count: levels / 2)
    }
    #expect(LaTeXReader.read(nested(LaTeXReader.nestingLimit - 2)).diagnostics.isEmpty)
    let diagnostics = LaTeXReader.read(nested(3 * LaTeXReader.nestingLimit)).diagnostics
    #expect(diagnostics.map(\.message.english) == ["nested deeper than 200 levels"])
  }

  private func depth(_ math: Math) -> Int { 1 + (math.children.map(depth).max() ?? 0) }

  private func isRectangle(_ block: TextBlock) -> Bool {
    block.rows.indices.contains(block.baseline)
      && block.rows.allSatisfy { $0.reduce(0) { $0 + $1.text.columns } == block.width }
  }
}
