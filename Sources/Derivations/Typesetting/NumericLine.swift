/// An expression in numbers and its value, such that the printed line recomputes.
///
/// A reader who takes the literals that stand there and calculates exactly, rounding half up to the digits of the
/// printed result, gets that result. Operands carry as many digits as this takes, at most 17.
struct NumericLine {
  /// The tree in numbers, or nil where it would only repeat the value.
  let numbers: Expression?
  /// `=`, or `≈` where no number of digits makes the line recompute.
  let relation: String
  /// The value as literals.
  let value: Expression

  static let mostDigits = 17

  /// Nil if the expression has no value on the instance.
  init?(_ expression: Expression, on instance: Instance, digits: Int, definition: Expression?) {
    guard let exact = try? instance.value(expression), exact.elements.allSatisfy(\.isFinite) else { return nil }
    let printed = exact.map { DecimalText.display($0, digits: digits) }
    value = Self.literals(printed)
    if Elision.shortens(rows: exact.rows, columns: exact.columns) {
      // Nobody can calculate again what is left out.
      let tree = Substitution(instance: instance, digits: digits, definition: definition).numbers(expression)
      numbers = tree == value ? nil : tree
      relation = "="
      return
    }
    for count in digits...max(digits, Self.mostDigits) {
      let substitution = Substitution(instance: instance, digits: count, definition: definition)
      guard let tree = substitution.numbers(expression) else { break }
      if tree == value {
        numbers = nil
        relation = "="
        return
      }
      if Recomputation(tree).gives(printed) {
        numbers = tree
        relation = "="
        return
      }
    }
    let substitution = Substitution(instance: instance, digits: digits, definition: definition)
    numbers = substitution.numbers(expression)
    relation = numbers == nil ? "=" : "≈"
  }

  /// A number or a table of numbers.
  static func literals(_ texts: Tensor<String>) -> Expression {
    if texts.isScalar { return Expression(.number(texts.elements[0])) }
    return Expression(
      .grid(
        (0..<texts.rows).map { row in
          (0..<texts.columns).map { Expression(.number(texts[row, $0])) }
        }))
  }
}

/// Calculates a line of literals again.
struct Recomputation {
  private let exact: Tensor<ExactDecimal>?
  private let nearly: Tensor<Double>?

  /// Sums and products are exact; quotients and functions are calculated in Doubles, whose error is allowed for.
  init(_ line: Expression) {
    exact = try? Evaluator<ExactDecimal>.ofLiterals(line)
    nearly = exact == nil ? try? Evaluator<Double>.ofLiterals(line) : nil
  }

  /// Whether rounding half up to the digits of each printed result gives that result.
  func gives(_ printed: Tensor<String>) -> Bool {
    if let exact {
      return exact.shape == printed.shape
        && zip(exact.elements, printed.elements).allSatisfy { Self.rounds($0.text, to: $1) }
    }
    guard let nearly, nearly.shape == printed.shape else { return false }
    return zip(nearly.elements, printed.elements).allSatisfy { value, text in
      [value, value * (1 + 4e-15), value * (1 - 4e-15)].allSatisfy { Self.rounds(DecimalText($0), to: text) }
    }
  }

  private static func rounds(_ value: DecimalText?, to printed: String) -> Bool {
    guard let value, let wanted = DecimalText(printed) else { return false }
    return value.rounded(decimals: decimals(printed)) == wanted
  }

  /// The decimals of a printed number, counted from the point of its plain form.
  private static func decimals(_ printed: String) -> Int {
    let (mantissa, exponent) = printed.split(at: "e") ?? (printed, "0")
    let fraction = mantissa.split(at: ".")?.1.utf8.count ?? 0
    return fraction - (Int(exponent) ?? 0)
  }
}
