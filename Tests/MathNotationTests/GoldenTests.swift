import MathNotation
import Testing

@Suite struct `What is read of a formula, and how it is printed` {
  @Test(arguments: Golden.all)
  func `is as the golden files say`(golden: Golden) {
    #expect(Golden.actual(golden.input) == golden.expected)
  }

  @Test(arguments: Golden.all)
  func `canonical LaTeX is read as the same tree`(golden: Golden) {
    let math = LaTeXReader.read(golden.input).math
    let latex = LaTeXWriter.write(math)
    let again = LaTeXReader.read(latex).math
    #expect(again.dump == math.dump, "\(latex)")
  }

  @Test(arguments: Golden.all)
  func `every node knows a range inside the source`(golden: Golden) {
    let reading = LaTeXReader.read(golden.input, at: 1000)
    let bounds = 1000...(1000 + golden.input.utf8.count)
    let outside = reading.math.contains { node in
      node.form != .row([])
        && node.range.map { !bounds.contains($0.lowerBound) || !bounds.contains($0.upperBound) } ?? true
    }
    #expect(!outside)
  }
}
