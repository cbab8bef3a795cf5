import Backpropagation
import MathNotation
package import Reporting

/// Reading a notation from its text.
///
/// One line a fact; `#` begins a comment. Keys: `notation`, `layers from`, `units from`, `network`, `activation`,
/// `cost`, `biases`, `precedence`, `function`. Then what the signs of products mean and what the names name:
///
///     product \times: matrix
///     symbol w_{ab} = weight(a -> b)
///     symbol z_{li} = pre-activation(l, i)
extension Notation {
  /// Reads a notation file.
  ///
  /// - Throws: a diagnostic with the place of the first line that cannot be read, or the first key that is missing.
  package init(source: SourceText) throws(Diagnostic) {
    var keys: [String: Field] = [:]
    symbols = []
    products = [:]
    for field in Field.all(in: source) {
      if let rest = field.text.dropping(prefix: "symbol ") {
        symbols.append(try Self.symbol(Field(text: rest, range: field.range)))
      } else if let (key, value) = field.text.split(at: ":") {
        if let sign = key.dropping(prefix: "product ") {
          products[Self.sign(sign)] = try Self.choice(value, field, Expression.Multiplication.allCases)
        } else {
          keys[key] = Field(text: value, range: field.range)
        }
      } else {
        throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
      }
    }
    func value(_ key: String) throws(Diagnostic) -> Field {
      guard let field = keys[key] else { throw Diagnostic(.error, .notationLacks(key), at: 0..<0) }
      return field
    }
    func number(_ key: String) throws(Diagnostic) -> Int {
      let field = try value(key)
      guard let number = Int(field.text), (0...1).contains(number) else {
        throw Diagnostic(.error, .notationValue(field.text, expected: "0, 1"), at: field.range)
      }
      return number
    }
    name = try value("notation").text
    firstLayer = try number("layers from")
    firstUnit = try number("units from")
    let network = try value("network")
    widths = network.text.split(separator: "-").compactMap { Int($0) }
    guard widths.count >= 2, widths.allSatisfy({ (1...99).contains($0) }) else {
      throw Diagnostic(.error, .notationValue(network.text, expected: "2-2-2"), at: network.range)
    }
    activation = try Self.choice(value("activation").text, value("activation"), Activation.allCases)
    cost = try Self.choice(value("cost").text, value("cost"), Cost.allCases)
    hasBiases = try Self.choice(value("biases").text, value("biases"), YesOrNo.allCases) == .yes
    productsBindAlike = try Self.choice(value("precedence").text, value("precedence"), Precedence.allCases) == .alike
    functionName = try value("function").text
  }

  private enum YesOrNo: String, CaseIterable { case yes, no }
  private enum Precedence: String, CaseIterable { case alike, usual }

  private static func choice<Choice: RawRepresentable<String>>(
    _ text: String, _ field: Field, _ choices: [Choice]
  ) throws(Diagnostic) -> Choice {
    if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
    throw Diagnostic(.error, .expectedOneOf(choices.map(\.rawValue), found: text), at: field.range)
  }

  /// The canonical sign of a command such as `\times`.
  private static func sign(_ latex: String) -> String {
    if case .sign(let sign) = LaTeXReader.read(latex).math.form { sign } else { latex }
  }

  private static func symbol(_ field: Field) throws(Diagnostic) -> Symbol {
    guard let (name, quantity) = field.text.split(at: "="), let template = Template(quantity) else {
      throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
    }
    let reading = LaTeXReader.read(name)
    let letters = template.arguments.compactMap { argument -> String? in
      if case .letter(let letter) = argument { letter } else { nil }
    }
    guard reading.diagnostics.isEmpty, let pattern = Pattern(reading.math, holes: Set(letters)) else {
      throw Diagnostic(.error, reading.diagnostics.first?.message ?? .notationLineUnreadable, at: field.range)
    }
    return Symbol(pattern: pattern, template: template)
  }

  /// A line of a notation file without its comment.
  private struct Field {
    var text: String
    var range: Range<Int>

    static func all(in source: SourceText) -> [Field] {
      var fields: [Field] = []
      var offset = 0
      for line in source.text.split(separator: "\n", omittingEmptySubsequences: false) {
        let text = String(line.prefix { $0 != "#" }).trimmed
        if !text.isEmpty { fields.append(Field(text: text, range: offset..<(offset + line.utf8.count))) }
        offset += line.utf8.count + 1
      }
      return fields
    }
  }
}

extension Notation.Template {
  /// Reads `weight(a -> b)`, `pre-activation(l, i)`, `activation(0)`, `cost`.
  init?(_ text: String) {
    usesNodes = false
    arguments = []
    guard let (head, inside) = text.split(at: "(") else {
      guard let kind = Quantity.Kind(rawValue: text) else { return nil }
      self.kind = kind
      return
    }
    guard let kind = Quantity.Kind(rawValue: head), let list = inside.dropping(suffix: ")") else { return nil }
    self.kind = kind
    var parts = list.split(separator: ",").map { String($0).trimmed }
    if let (from, to) = list.split(at: "->") {
      parts = [from, to]
      usesNodes = true
    }
    arguments = parts.map { part in Int(part).map { .fixed($0) } ?? .letter(part) }
  }
}
