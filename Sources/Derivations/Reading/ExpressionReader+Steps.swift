import MathNotation
import Reporting

/// Δw: what a step adds to a parameter.
extension ExpressionReader {
  /// −η ∂C/∂w for Δw where Δ names nothing; nil for anything else.
  func step(_ node: Math, _ cursor: inout Cursor) throws(Fault) -> Expression? {
    guard names.notation.isSpeltLoosely, node.plainLetter == .variable("Δ"), let next = cursor.next,
      case .unknownLetter = names.find(base: node, sub: nil, sup: nil)
    else { return nil }
    var rest = cursor
    guard let parameter = try atom(&rest).plainQuantity, [.weight, .bias].contains(parameter.kind),
      // Of whole matrices Δ is mostly the sum of their gradients.
      parameter.isSingle || names.notation.isLoosened
    else { return nil }
    cursor = rest
    let gradient = Expression(.derivative(of: .quantity(Quantity(names.costOfSteps)), by: parameter))
    let factors = [.quantity(Quantity(.learningRate)), gradient].map {
      Expression.Factor(sign: "", meaning: .any, value: $0)
    }
    let step = Expression.negative(Expression(.product(factors)))
    return Expression(
      .alias(Expression.stepMark + LaTeXWriter.write(next), Expression(.group(step))), range: join(node, next))
  }
}

extension Notation {
  /// Whether it says itself what Δw is.
  var namesSteps: Bool {
    let delta = Math(.symbol("Δ", .italic))
    return aliases.contains { $0.mayBegin(with: delta) } || symbols.contains { $0.pattern.base.isSameLetter(as: delta) }
  }
}

extension Names {
  /// The cost along which parameters step: that of all samples, if the notation has one.
  fileprivate var costOfSteps: Quantity.Kind {
    notation.symbols.contains { $0.template.kind == .batchCost } ? .batchCost : .cost
  }
}

extension Expression {
  /// Whether Δw stands in it, which notes may use for another change than that of a step.
  var hasSteps: Bool {
    contains { if case .alias(let name, _) = $0.form { name.hasPrefix(Self.stepMark) } else { false } }
  }

  /// How the name of a step begins.
  fileprivate static let stepMark = "\\Delta "

  /// The same where Δw is the sum over all samples of ∂C/∂w, without what the penalty adds; nil if no Δw stands there.
  var withSumsForSteps: Expression? {
    var isOther = false
    let other = replacing { node in
      guard case .alias(let name, let step) = node.form, name.hasPrefix(Self.stepMark),
        let parameter = step.parameterOfStep
      else { return nil }
      isOther = true
      let gradient = Expression(.derivative(of: .quantity(Quantity(.batchCost)), by: parameter))
      let count = Expression.quantity(Quantity(.sampleCount))
      var terms = [Term(isNegative: false, value: gradient)]
      if parameter.kind == .weight {
        let shrinking = [.quantity(Quantity(.regularisation)), Expression.quantity(parameter)].map {
          Factor(sign: "", meaning: .any, value: $0)
        }
        terms.append(Term(isNegative: true, value: Expression(.product(shrinking))))
      }
      let factors = [count, Expression(.group(Expression(.sum(terms))))].map {
        Factor(sign: "", meaning: .any, value: $0)
      }
      return Expression(.alias(name, Expression(.group(Expression(.product(factors))))), range: node.range)
    }
    return isOther ? other : nil
  }

  /// What the derivative in a step is by.
  private var parameterOfStep: Quantity? {
    var found: Quantity?
    _ = contains { node in
      if case .derivative(_, let variable) = node.form { found = variable }
      return found != nil
    }
    return found
  }
}
