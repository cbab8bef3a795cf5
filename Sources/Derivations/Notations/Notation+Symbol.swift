import MathNotation
import Reporting

/// Reading what a name names: `w_{ab} = weight(a -> b)`.
extension Notation.Symbol {
  init(_ field: NotationField, _ words: WordNames) throws(Diagnostic) {
    guard let (name, quantity) = field.split(at: "=") else {
      throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
    }
    template = try Notation.Template(quantity)
    let letters = Set((template.arguments + [template.sample].compactMap(\.self)).compactMap(\.letter))
    let reading = LaTeXReader.read(name.text, at: name.range.lowerBound)
    if let fault = reading.diagnostics.first { throw fault }
    var printedName = words.joining(reading.math)
    if case .row(let nodes) = printedName.form, nodes.count == 2, case .fence("(", let inner, ")") = nodes[1].form {
      printedName = nodes[0]
      list = ArgumentList(inner, holes: letters)
    }
    guard var pattern = Pattern(printedName, holes: letters) else { throw name.expected("z_{li}, a^{(l)}, …") }
    let terms = pattern.sub + pattern.sup + (list?.patterns ?? []).flatMap { $0.sub + $0.sup }
    let printed = Set(terms.compactMap(\.letter))
    pattern.holes.formIntersection(printed)
    self.pattern = pattern
    try template.open(lettersBut: printed, at: quantity)
  }
}

extension Notation.Template {
  /// Reads `weight(a -> b)`, `pre-activation(l, i)`, `activation(0)`, `cost`.
  init(_ field: NotationField) throws(Diagnostic) {
    let parts = field.split(at: "(")
    kind = try (parts?.0 ?? field).choice(Quantity.Kind.allCases.filter { $0 != .own })
    usesNodes = false
    arguments = []
    if let inside = parts?.1 {
      guard let list = inside.dropping(suffix: ")") else {
        throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
      }
      let ends = list.split(at: "->")
      usesNodes = ends != nil
      for part in ends.map({ [$0, $1] }) ?? list.split(separator: ",") {
        if part.text == "samples" {
          isOfAllSamples = true
        } else if let number = part.dropping(prefix: "sample ") {
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
    let math = LaTeXReader.read(field.text).math
    if case .symbol(let letter, _) = math.form { return .letter(letter) }
    guard case .symbol(let letter, _)? = math.nodes.first?.form,
      let term = IndexTerm.split(math, into: 1).first?.first, term.letter == letter, abs(term.number) < 1000
    else { throw field.expected("l, l+1, l-1, 0–999") }
    return .open(letter, term.number)
  }

  /// Leaves the layer of a number of units open where the name does not show its letter; of nothing else, where a letter
  /// that the name lacks is a slip.
  fileprivate mutating func open(lettersBut printed: Set<String>, at field: NotationField) throws(Diagnostic) {
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .letter(let letter) where !printed.contains(letter):
        guard kind == .units else { throw Diagnostic(.error, .letterNotInName(letter), at: field.range) }
        arguments[index] = .open(letter, 0)
      case .open(let letter, _) where printed.contains(letter):
        throw Diagnostic(.error, .shiftInName(letter), at: field.range)
      case .open(let letter, _) where kind != .units:
        throw Diagnostic(.error, .letterNotInName(letter), at: field.range)
      default: break
      }
    }
    guard let letter = sample?.letter, !printed.contains(letter) else { return }
    throw Diagnostic(.error, .letterNotInName(letter), at: field.range)
  }

  /// Whether the quantity has as many arguments as are given.
  private func checkCount(at field: NotationField) throws(Diagnostic) {
    let forms: [(count: Int, text: String)] =
      switch kind {
      case .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .lastLayer, .own: [(0, "")]
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
  fileprivate var letter: String? {
    switch self {
    case .letter(let letter), .open(let letter, _): letter
    case .fixed, .last: nil
    }
  }
}
