import Backpropagation
import MathNotation
package import Pages
package import Reporting

extension Walkthrough {
  /// The page with the steps that one value depends on, and no others.
  ///
  /// - Parameter quantity: The quantity as typed, in the document's notation and the numbers of the network in use.
  /// - Throws: a diagnostic in one line if the text names nothing on this network.
  package func why(
    _ quantity: String, language: Language, digits: Int = 6, networkFile: String? = nil, sample: Int? = nil
  ) throws(Diagnostic) -> Page {
    let target = try QuantityText(text: quantity).read(namesInUse)
    if target.isNumeric {
      throw Diagnostic(.error, .numberIsNoQuantity(quantity, namesOfValues(near: quantity)), at: 0..<0)
    }
    guard let value = try? inUse.value(target) else {
      throw Diagnostic(.error, .hasNoValue(quantity), at: 0..<0)
    }
    let typesetter = Typesetter(names: namesInUse)
    let tables = tables(language: language, digits: digits)
    let all = steps.flatMap { $0 }
    let dependencies = Dependencies(of: target, in: all, on: inUse)
    var blocks: [Page.Block] = [
      header(networkFile: networkFile, sample: sample),
      .heading(level: 1, [.text(Phrase.why[language])] + [.math(typesetter.inline(target))]),
      .paragraph([.text(introduction(target, dependencies)[language])]),
    ]
    let printer = equationBlocks(language: language, digits: digits)
    for position in dependencies.steps {
      let isContinued = position + 1 < all.count && all[position + 1].equation.continuesBlockBefore
      blocks += printer.held(all[position], at: dependencies.cases[position], isContinued: isContinued)
    }
    let shown = NumericLine.literals(value.map { DecimalText.display($0, digits: digits) })
    let line = Page.Equation.Line("=", typesetter.math(shown))
    blocks.append(.equation(Page.Equation(left: typesetter.math(target), lines: [line])))
    blocks += tables.section(dependencies.leaves)
    return Page(language: language, blocks: blocks)
  }

  /// The names of values that a number may be, rounded.
  private func namesOfValues(near literal: String) -> [String] {
    var found: [Expression] = inUse.network.parameters.map { node in
      Expression(.derivative(of: .quantity(Quantity(.cost)), by: Quantity(node)))
    }
    for (layer, width) in inUse.network.widths.enumerated().dropFirst() {
      for kind in [Quantity.Kind.preActivation, .activation, .error] {
        found += (0..<width).map { .quantity(Quantity(kind, layer: .fixed(layer), unit: .fixed($0))) }
      }
    }
    let fitting = found.prefix(2_000).lazy.filter { expression in
      guard let value = try? self.inUse.value(expression), value.isScalar else { return false }
      let answer = TypedAnswer(literal, rightValue: value.elements[0])
      return answer?.verdict == .right || answer?.verdict == .cutOff
    }
    return fitting.prefix(3).map { TextBlock(Typesetter(names: namesInUse).inline($0)).lines.joined() }
  }

  private func introduction(_ target: Expression, _ dependencies: Dependencies) -> Phrase {
    if let quantity = target.plainQuantity, quantity.isGiven { return .isGiven }
    return dependencies.steps.isEmpty ? .noEquation(document.name) : .dependsOn(dependencies.steps.count)
  }
}
