import Backpropagation
import MathNotation
import Pages
import Reporting

extension QuantityText {
  /// The name of a parameter that is asked for after the step: `w14` of `w14+`, `w₁₄⁺` or `w_{14}^{+}`.
  var updatedName: String? {
    for mark in ["^{+}", "^+", "⁺", "+"] where text.trimmed.hasSuffix(mark) {
      let name = String(text.trimmed.dropLast(mark.count)).trimmed
      guard name.hasPrefix("("), name.hasSuffix(")") else { return name.isEmpty ? nil : name }
      return String(name.dropFirst().dropLast())
    }
    return nil
  }
}

extension Walkthrough {
  /// The page of a weight or bias after the step, w⁺ = w − η ∂C/∂w.
  func whyUpdated(
    _ name: String, title: String, language: Language, digits: Int, header: Page.Block
  ) throws(Diagnostic) -> Page {
    let target = try QuantityText(text: name).read(namesInUse)
    guard let quantity = target.plainQuantity, target.isOfParameters,
      let after = try? inUse.value(target, at: .afterUpdate)
    else { throw Diagnostic(.error, .onlyParametersAreUpdated(title), at: 0..<0) }
    let cost = Quantity(namesInUse.notation.hasBatch ? .batchCost : .cost)
    let gradient = Expression(.derivative(of: .quantity(cost), by: quantity))
    let step = Expression(
      .product([
        Expression.Factor(sign: "", meaning: .any, value: .quantity(Quantity(.learningRate))),
        Expression.Factor(sign: "", meaning: .any, value: gradient),
      ]))
    let right = Expression(
      .sum([
        Expression.Term(isNegative: false, value: target), Expression.Term(isNegative: true, value: step),
      ]))
    // A bias that is not updated stays as it is.
    var isStep = false
    if let value = try? inUse.value(right), case .equal = Comparison(value, after) { isStep = true }
    let left = Self.updated(Typesetter(names: namesInUse).math(target))
    let dependencies = dependencies(of: isStep ? gradient : target)
    var blocks: [Page.Block] = [
      header, .heading(level: 1, [.text(Phrase.why[language]), .math(left)]),
      .paragraph([.text((isStep ? introduction(gradient, dependencies) : Phrase.isNotUpdated)[language])]),
    ]
    blocks += steps(of: dependencies, language: language, digits: digits)
    let printer = printerInUse(digits: digits, language: language)
    if let last = printer.rule(left, isStep ? right : target) { blocks.append(last) }
    let leaves = dependencies.leaves + (isStep ? [.quantity(Quantity(.learningRate))] : [])
    blocks += tables(language: language, digits: digits).section(leaves.filter { $0 != target } + [target])
    return Page(language: language, blocks: blocks)
  }

  /// A name with a plus above it.
  static func updated(_ name: Math) -> Math {
    guard case .scripts(let base, var scripts) = name.form else {
      return Math(.scripts(name, Math.Scripts(sup: .sign("+"))))
    }
    guard scripts.sup == nil else {
      return Math(.scripts(.parenthesized(name), Math.Scripts(sup: .sign("+"))))
    }
    scripts.sup = .sign("+")
    return Math(.scripts(base, scripts))
  }
}
