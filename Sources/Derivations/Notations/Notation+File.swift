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
    var keys: [String: NotationField] = [:]
    symbols = []
    products = [:]
    for field in NotationField.lines(of: source) {
      if let rest = field.dropping(prefix: "symbol ") {
        symbols.append(try Symbol(rest))
      } else if let (key, value) = field.split(at: ":") {
        if let sign = key.dropping(prefix: "product ") {
          products[Self.sign(sign.text)] = try value.choice(Expression.Multiplication.allCases)
        } else {
          keys[key.text] = value
        }
      } else {
        throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
      }
    }
    func value(_ key: String) throws(Diagnostic) -> NotationField {
      guard let field = keys[key] else { throw Diagnostic(.error, .notationLacks(key), at: 0..<0) }
      return field
    }
    func number(_ key: String) throws(Diagnostic) -> Int {
      let field = try value(key)
      guard let number = Int(field.text), (0...1).contains(number) else { throw field.expected("0, 1") }
      return number
    }
    name = try value("notation").text
    firstLayer = try number("layers from")
    firstUnit = try number("units from")
    widths = try Self.widths(value("network"))
    activation = try value("activation").choice(UnitActivation.allCases.map(Activation.unitwise))
    let activation = activation
    cost = try value("cost").choice(Cost.allCases.filter { $0.allows(activation) })
    hasBiases = try value("biases").choice(YesOrNo.allCases) == .yes
    productsBindAlike = try value("precedence").choice(Precedence.allCases) == .alike
    functionName = try Self.letter(value("function"))
  }

  private enum YesOrNo: String, CaseIterable { case yes, no }
  private enum Precedence: String, CaseIterable { case alike, usual }

  private static func widths(_ field: NotationField) throws(Diagnostic) -> [Int] {
    let parts = field.text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (2...20).contains(parts.count), parts.allSatisfy({ (1...99).contains($0) }) else {
      throw field.expected("2-2-2")
    }
    return parts
  }

  /// The canonical sign of a command such as `\times`.
  private static func sign(_ latex: String) -> String {
    if case .sign(let sign) = LaTeXReader.read(latex).math.form { sign } else { latex }
  }

  /// The letter of a function, which may be written as a command: `\sigma`.
  private static func letter(_ field: NotationField) throws(Diagnostic) -> String {
    guard case .symbol(let letter, _) = LaTeXReader.read(field.text).math.form else { throw field.expected("f") }
    return letter
  }
}
