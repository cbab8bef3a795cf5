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
    if let parameter = QuantityText(text: quantity).updatedName {
      return try whyUpdated(
        parameter, title: quantity, language: language, digits: digits,
        header: header(networkFile: networkFile, sample: sample))
    }
    let target = try QuantityText(text: quantity).read(namesInUse)
    if target.isNumeric {
      throw Diagnostic(.error, .numberIsNoQuantity(quantity, namesOfValues(near: quantity)), at: 0..<0)
    }
    guard let value = try? inUse.value(target) else {
      throw Diagnostic(.error, .hasNoValue(quantity), at: 0..<0)
    }
    let typesetter = Typesetter(names: namesInUse)
    let dependencies = dependencies(of: target)
    var blocks: [Page.Block] = [
      header(networkFile: networkFile, sample: sample),
      .heading(level: 1, [.text(Phrase.why[language])] + [.math(typesetter.inline(target))]),
      .paragraph([.text(introduction(target, dependencies)[language])]),
    ]
    blocks += steps(of: dependencies, language: language, digits: digits)
    let shown = NumericLine.literals(value.map { DecimalText.display($0, digits: digits) })
    let line = Page.Equation.Line("=", typesetter.math(shown))
    blocks.append(.equation(Page.Equation(left: typesetter.math(target), lines: [line])))
    blocks += tables(language: language, digits: digits).section(dependencies.leaves)
    return Page(language: language, blocks: blocks)
  }

  func dependencies(of target: Expression) -> Dependencies {
    Dependencies(
      of: target, in: steps.flatMap { $0 }, on: inUse, namesInUse.notation)
  }

  /// The document's equations that a value depends on, then the rules for what they leave out.
  func steps(of dependencies: Dependencies, language: Language, digits: Int) -> [Page.Block] {
    let all = steps.flatMap { $0 }
    let printer = equationBlocks(language: language, digits: digits)
    var blocks: [Page.Block] = []
    for position in dependencies.steps {
      let isContinued = position + 1 < all.count && all[position + 1].equation.continuesBlockBefore
      let cases = dependencies.cases[position] ?? []
      blocks += printer.held(all[position], at: cases.first, isContinued: isContinued)
      // A mended equation is printed without a case.
      let isMended = if case .right = all[position].outcome { false } else { true }
      for other in cases.dropFirst(isMended ? 0 : 1) { blocks += printer.instance(of: all[position], at: other) }
    }
    if !dependencies.rules.isEmpty, !dependencies.steps.isEmpty {
      blocks.append(.paragraph([.text(Phrase.byRules[language])]))
    }
    let inUse = printerInUse(digits: digits, language: language)
    return blocks + dependencies.rules.compactMap { inUse.rule($0.left, $0.right) }
  }

  /// Prints what is no equation of the document, in its names on the network in use.
  func printerInUse(digits: Int, language: Language) -> EquationBlocks {
    EquationBlocks(names: namesInUse, inUse: inUse, definition: definition, digits: digits, language: language)
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

  func introduction(_ target: Expression, _ dependencies: Dependencies) -> Phrase {
    if let quantity = target.plainQuantity, quantity.isGiven { return .isGiven }
    if !dependencies.steps.isEmpty { return .dependsOn(dependencies.steps.count) }
    return dependencies.rules.isEmpty ? .noEquation(document.name) : .onlyByRules(document.name)
  }
}
