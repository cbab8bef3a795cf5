import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `An equation that was read` {
  /// LaTeX without spaces and without a sign that has lost its right side, as one of document 001 has.
  private func bare(_ math: Math) -> String {
    LaTeXWriter.write(math.withoutSpaces)
      .replacing("* \\\\", with: "\\\\").replacing("* \\end", with: "\\end").replacing(" ", with: "")
      .replacing("\\left(", with: "(").replacing("\\right)", with: ")")
  }

  /// Prints each member of the built-in document's equations again.
  @Test func `is printed as it stands in the document`() throws {
    let names = try Fixture.names()
    let typesetter = Typesetter(names: names)
    var count = 0
    for case .formula(let equations, _, isDisplay: true) in Document(try Fixture.document.source, names: names).items {
      for member in equations.flatMap(\.members) {
        let expression = try #require(member.expression, "\(LaTeXWriter.write(member.math))")
        #expect(bare(typesetter.math(expression)) == bare(member.math))
        count += 1
      }
    }
    #expect(count > 80)
  }

  @Test func `is read as the same tree when it is printed`() throws {
    let names = try Fixture.names()
    let typesetter = Typesetter(names: names)
    let reader = ExpressionReader(names: names)
    var count = 0
    for case .formula(let equations, _, _) in Document(try Fixture.document.source, names: names).items {
      for expression in equations.flatMap(\.members).compactMap(\.expression) {
        guard !expression.contains(where: { if case .argument = $0.form { true } else { false } }) else { continue }
        let latex = LaTeXWriter.write(typesetter.math(expression))
        #expect(try reader.read(LaTeXReader.read(latex).math) == expression, "\(latex)")
        count += 1
      }
    }
    #expect(count > 80)
  }
}

extension Math {
  /// The tree without spaces that a writer asked for.
  fileprivate var withoutSpaces: Math {
    if case .row(let nodes) = form {
      return .row(nodes.filter { if case .space = $0.form { false } else { true } }.map(\.withoutSpaces))
    }
    return mappingChildren(\.withoutSpaces)
  }
}
