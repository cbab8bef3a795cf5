import Reporting
import Testing

@testable import Derivations

/// What stands in the notes after a repair: only what has to change is another.
@Suite struct `The text of a repair` {
  struct Case: CustomTestStringConvertible, Sendable {
    let notation: String
    let printed: String
    let mended: String
    /// What else the notes say.
    var rest = ""
    var testDescription: String { printed }
  }

  static let cases = [
    // A factor left out takes nothing else with it.
    Case(
      notation: "mazur", printed: #"w_5^+ = w_5 - \eta \cdot \eta\, \frac{\partial E_{\mathrm{total}}}{\partial w_5}"#,
      mended: #"w_5^+ = w_5 - \eta\, \frac{\partial E_{\mathrm{total}}}{\partial w_5}"#),
    // What is put in stands where an author would put it.
    Case(
      notation: "mazur", printed: #"w_6^+ = w_6 - \dfrac{\partial E_{\mathrm{total}}}{\partial w_6}"#,
      mended: #"w_6^+ = w_6 - \eta \dfrac{\partial E_{\mathrm{total}}}{\partial w_6}"#),
    // The other quantity is spelt as elsewhere in the notes.
    Case(
      notation: "nielsen",
      printed: #"\frac{\partial C}{\partial w^{(l)}_{jk}} = a^{(l)}_k\,\delta^{(l)}_j"#,
      mended: #"\frac{\partial C}{\partial w^{(l)}_{jk}} = a_k^{(l-1)}\,\delta^{(l)}_j"#),
    Case(
      notation: "mazur",
      printed: #"\frac{\partial E_{\mathrm{total}}}{\partial w_5} = \delta_{o1} \mathrm{out}_{h2}"#,
      mended: #"\frac{\partial E_{\mathrm{total}}}{\partial w_5} = \delta_{o1} \mathrm{out}_{h1}"#),
    Case(
      notation: "mazur",
      printed: #"\mathrm{out}_{o1} = \frac{1}{1 + \exp(\mathrm{net}_{o1})}"#,
      mended: #"\mathrm{out}_{o1} = \frac{1}{1 + \exp(-\mathrm{net}_{o1})}"#),
    Case(
      notation: "002", printed: #"a_1 = \frac{1}{1 + \exp(w^{(1)T} x + b_1)}"#,
      mended: #"a_1 = \frac{1}{1 + \exp(-(w^{(1)T} x + b_1))}"#),
    // A minus that is left out leaves the rest alone.
    Case(
      notation: "nielsen", printed: #"\delta^{L} = -\left( a^{L} - y \right) \odot \sigma'(z^{L})"#,
      mended: #"\delta^{L} = \left( a^{L} - y \right) \odot \sigma'(z^{L})"#),
    // A number on one side is left out there, not put to the other.
    Case(
      notation: "nielsen", printed: #"2 \delta^L = (a^L - y) \odot \sigma'(z^L)"#,
      mended: #"\delta^L = (a^L - y) \odot \sigma'(z^L)"#),
    Case(
      notation: "nielsen", printed: #"-\delta^L = (a^L - y) \odot \sigma'(z^L)"#,
      mended: #"\delta^L = (a^L - y) \odot \sigma'(z^L)"#),
    // A target is subtracted.
    Case(
      notation: "nielsen", printed: #"\delta^L_j = (a^L_j) \sigma'(z^L_j)"#,
      mended: #"\delta^L_j = (a^L_j - y_j) \sigma'(z^L_j)"#),
    // A factor that stands in the equation above.
    Case(
      notation: "nielsen", printed: #"\frac{\partial C}{\partial w^l_{jk}} = \frac{\partial z^l_j}{\partial w^l_{jk}}"#,
      mended:
        #"\frac{\partial C}{\partial w^l_{jk}} = \frac{\partial z^l_j}{\partial w^l_{jk}} \frac{\partial C}{\partial z_j^l}"#,
      rest:
        #"$$\frac{\partial C}{\partial b^l_j} = \frac{\partial C}{\partial z^l_j} \frac{\partial z^l_j}{\partial b^l_j}$$"#
    ),
    // Of two layers, that of which the notes do not speak already.
    Case(
      notation: "nielsen", printed: #"a^2 = \sigma(z^3)"#, mended: #"a^3 = \sigma(z^3)"#,
      rest: #"$$a^2 = \sigma(z^2)$$"#),
    Case(
      notation: "nielsen", printed: #"a^2 = \sigma(z^3)"#, mended: #"a^2 = \sigma(z^2)"#,
      rest: #"$$a^3 = \sigma(z^3)$$"#),
    // What holds as authors read it, or for one layer only, is mended as well.
    Case(
      notation: "004", printed: #"\frac{\partial J}{\partial a_i^{l+1}} = \frac{1}{2}(a_i - d_i)"#,
      mended: #"\frac{\partial J}{\partial a_i^{l+1}} = (a_i - d_i)"#),
    Case(
      notation: "000", printed: #"z^{(2)} = -\Theta^{(1)} a^{(1)}"#, mended: #"z^{(2)} = \Theta^{(1)} a^{(1)}"#),
    Case(
      notation: "002",
      printed: #"\frac{\partial C}{\partial w^{(L)}} = \frac{1}{n}\frac{\partial C_k}{\partial w^{(L)}}"#,
      mended: #"\frac{\partial C}{\partial w^{(L)}} = \frac{1}{n}\sum_k \frac{\partial C_k}{\partial w^{(L)}}"#),
  ]

  @Test(arguments: cases) func `leaves the rest as it stands`(_ one: Case) throws {
    let text = "\(one.rest)\n\n$$\(one.printed)$$\n"
    let notes = try mended(text, one.notation)
    #expect(notes.text == "\(one.rest)\n\n$$\(one.mended)$$\n", "\(notes.changes)")
  }

  /// w⁺ = w holds, but takes no step.
  @Test func `never leaves a step out`() throws {
    let text = #"$$w_6^+ = w_6 - \frac{\partial E}{\partial w_6}$$"#
    let repairs = try audit(SourceText(name: "notes.md", text: text), "mazur").equations[0].claims[0].repairs
    #expect(repairs.map(\.codes) == [["factor"]])
  }

  /// Not ∂C/∂z = ∂C/∂z, which always holds.
  @Test func `says something`() throws {
    let text = #"$$\frac{\partial C}{\partial z^l} = \frac{\partial C}{\partial a^l}$$"#
    let claim = try audit(SourceText(name: "notes.md", text: text), "nielsen").equations[0].claims[0]
    #expect(claim.judgement.verdict == .fails && claim.repairs.allSatisfy { $0.left != $0.right })
  }

  /// ∂E/∂out of another layer on both sides holds, and is not what was meant.
  @Test func `is of what the notes speak of`() throws {
    let text =
      #"$$\frac{\partial E}{\partial \mathrm{out}_{h1}} = \frac{\partial E_{o1}}{\partial \mathrm{out}_{h1}}$$"#
    let claim = try audit(SourceText(name: "notes.md", text: text), "mazur").equations[0].claims[0]
    #expect(claim.judgement.verdict == .fails && claim.repairs.isEmpty)
  }

  private func audit(_ source: SourceText, _ name: String) throws -> Audit {
    let notation = try #require(BuiltInNotation.named(name)).notation()
    let network = try BuiltInDocument.network(for: notation)
    return try Audit(source, settings: Audit.Settings(notation: notation, network: network, isNetworkDeclared: true))
  }

  private func mended(_ text: String, _ notation: String) throws -> MendedNotes {
    try MendedNotes(try audit(SourceText(name: "notes.md", text: text), notation)) { try audit($0, notation) }
  }
}
