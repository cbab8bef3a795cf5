import Pages

extension NumericLine {
  /// The lines below an equation: the tree in numbers, unless it would only repeat the value, and the value.
  func lines(_ typesetter: Typesetter) -> [Page.Equation.Line] {
    let inNumbers = numbers.map { Page.Equation.Line("=", typesetter.math($0), isInNumbers: true) }
    return [inNumbers, Page.Equation.Line(relation, typesetter.math(value), isInNumbers: true)].compactMap(\.self)
  }
}
