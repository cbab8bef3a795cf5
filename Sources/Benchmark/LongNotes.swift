import Backpropagation
import Derivations
import Reporting

/// Notes of a length that nobody writes, to see how the time of an audit grows with theirs.
enum LongNotes {
  /// Right equations of a layered network; a number in place of `#` makes each another one.
  private static let equations = [
    #"z^l = W^l a^{l-1} + b^l + # - #"#, #"a^l = \sigma(z^l) + # - #"#,
    #"\delta^L = \nabla_a C \odot \sigma'(z^L) \cdot \frac{#}{#}"#,
    #"\delta^l = ((W^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l) + 0 \cdot #"#,
    #"\frac{\partial C}{\partial b^l_j} = \delta^l_j + # - #"#,
  ]
  /// Wrong equations of the same network; a number in place of `#` makes each another one.
  private static let slips = [
    #"z^l = W^l a^l + b^l + # - #"#, #"a^l = \sigma'(z^l) + # - #"#,
    #"\delta^L = \nabla_a C \odot \sigma'(z^{L-1}) + # - #"#,
    #"\delta^l = ((W^{l+1})^T \delta^l) \odot \sigma'(z^l) + 0 \cdot #"#,
    #"\frac{\partial C}{\partial b^l_j} = -\delta^l_j + # - #"#,
  ]
  private static let words =
    "The error of a layer says how much the cost changes with its weighted input, and it is passed back.\n"

  /// The nanoseconds that an audit of notes with this many equations takes, each with half a kilobyte around it.
  static func audit(_ count: Int) throws -> Double {
    try time(text(count, of: equations), notation: nil) { $0.equations.count == count && !$0.hasMistakes }
  }

  /// The nanoseconds that an audit of notes with so many wrong equations takes, each of which is mended.
  static func repair(_ count: Int) throws -> Double {
    try time(text(count, of: slips), notation: "nielsen") { audit in
      audit.equations.flatMap(\.claims).count { !$0.repairs.isEmpty } == count
    }
  }

  private static func time(
    _ text: String, notation name: String?, isRight: (Audit) -> Bool
  ) throws -> Double {
    let source = SourceText(name: "notes.md", text: text)
    let network = try BuiltInDocument.standard.network
    let notation = try name.flatMap(BuiltInNotation.named)?.notation()
    let duration = try ContinuousClock().measure {
      let audit = try Audit(
        source, settings: Audit.Settings(notation: notation, network: network, isNetworkDeclared: false))
      guard isRight(audit) else { throw BenchmarkFault("the notes are not read, or not mended") }
    }
    return Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
  }

  private static func text(_ count: Int, of equations: [String]) -> String {
    (0..<count).map { index in
      let equation = equations[index % equations.count].replacing("#", with: "\(index + 2)")
      return "\(String(repeating: words, count: 4))\n$$\n\(equation)\n$$\n\n"
    }.joined()
  }
}
