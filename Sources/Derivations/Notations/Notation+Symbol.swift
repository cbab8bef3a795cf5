import MathNotation
import Reporting

/// Reading what a name names: `w_{ab} = weight(a -> b)`.
extension Notation.Symbol {
  init(_ field: NotationField) throws(Diagnostic) {
    guard let (name, quantity) = field.split(at: "=") else {
      throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
    }
    template = try Notation.Template(quantity)
    let letters = Set((template.arguments + [template.sample].compactMap(\.self)).compactMap(\.letter))
    let reading = LaTeXReader.read(name.text, at: name.range.lowerBound)
    if let fault = reading.diagnostics.first { throw fault }
    var printedName = reading.math
    if case .row(let nodes) = printedName.form, nodes.count == 2, case .fence("(", let inner, ")") = nodes[1].form {
      printedName = nodes[0]
      list = ArgumentList(inner, holes: letters)
    }
    guard let pattern = Pattern(printedName, holes: letters) else { throw name.expected("z_{li}, a^{(l)}, …") }
    self.pattern = pattern
    let terms = pattern.sub + pattern.sup + (list?.patterns ?? []).flatMap { $0.sub + $0.sup }
    let printed = Set(terms.compactMap(\.letter))
    if let stranger = letters.subtracting(printed).min() {
      throw Diagnostic(.error, .letterNotInName(stranger), at: quantity.range)
    }
  }
}

extension Notation.Template {
  /// Reads `weight(a -> b)`, `pre-activation(l, i)`, `activation(0)`, `cost`.
  init(_ field: NotationField) throws(Diagnostic) {
    let parts = field.split(at: "(")
    kind = try (parts?.0 ?? field).choice(Quantity.Kind.allCases)
    usesNodes = false
    arguments = []
    if let inside = parts?.1 {
      guard let list = inside.dropping(suffix: ")") else {
        throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
      }
      let ends = list.split(at: "->")
      usesNodes = ends != nil
      for part in ends.map({ [$0, $1] }) ?? list.split(separator: ",") {
        if let number = part.dropping(prefix: "sample ") {
          sample = try Self.argument(number)
        } else {
          arguments.append(try Self.argument(part))
        }
      }
    }
    try checkCount(at: field)
  }

  private static func argument(_ field: NotationField) throws(Diagnostic) -> Notation.Argument {
    if field.text == "last" { return .last }
    if let number = Int(field.text), (0...999).contains(number) { return .fixed(number) }
    guard case .symbol(let letter, _) = LaTeXReader.read(field.text).math.form else { throw field.expected("l, 0–999") }
    return .letter(letter)
  }

  /// Whether the quantity has as many arguments as are given.
  private func checkCount(at field: NotationField) throws(Diagnostic) {
    let forms: [(count: Int, text: String)] =
      switch kind {
      case .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .lastLayer: [(0, "")]
      case .units: [(1, "(l)")]
      case .target: [(0, ""), (1, "(i)")]
      case .activation, .preActivation, .error, .bias: [(1, "(l)"), (2, "(l, i)")]
      case .weight: usesNodes ? [(2, "(a -> b)")] : [(1, "(l)"), (2, "(l, i)"), (3, "(l, i, j)"), (-1, "(a -> b)")]
      }
    if usesNodes ? kind == .weight : forms.contains(where: { $0.count == arguments.count }) { return }
    throw field.expected(forms.map { kind.rawValue + $0.text }.joined(separator: ", "))
  }
}

extension Notation.Argument {
  fileprivate var letter: String? { if case .letter(let letter) = self { letter } else { nil } }
}
