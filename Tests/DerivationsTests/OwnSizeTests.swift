import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Letters by which notes say how many units layers have: x ∈ ℝᵈ, W ∈ ℝ^{h × d}.
@Suite struct `Letters for sizes` {
  private func judgements(_ text: String) throws -> [Judgement] {
    let settings = Audit.Settings(
      notation: try BuiltInNotation.named("nielsen")?.notation(), network: .twoTwoTwo, isNetworkDeclared: false)
    return try Audit(SourceText(name: "notes.md", text: text), settings: settings).equations.flatMap(\.claims)
      .map(\.judgement)
  }

  private func verdicts(_ text: String) throws -> [Verdict] { try judgements(text).map(\.verdict) }

  private static let sizes = #"""
    $x \in \mathbb{R}^d$, $W^2 \in \mathbb{R}^{h \times d}$, $b^2 \in \mathbb R^{h}$, $W^3 \in \mathbb{R}^{q \times h}$,
    $y \in \mathbb{R}^q$,

    """#

  @Test func `are what the notes make of them`() throws {
    #expect(try verdicts(Self.sizes) == Array(repeating: .holds, count: 5))
    let gradients = #"$\frac{\partial C}{\partial W^3} \in \mathbb{R}^{q \times h}$, $\delta^3 \in \mathbb{R}^{q}$"#
    #expect(try verdicts(Self.sizes + gradients).dropFirst(5) == [.holds, .holds])
  }

  @Test func `make rows for columns wrong`() throws {
    let gradient = #"$\frac{\partial C}{\partial W^3} \in \mathbb{R}^{h \times q}$"#
    #expect(try verdicts(Self.sizes + gradient).last == .fails)
    // With nothing else to bear the letters out, whoever means it may mean other letters.
    let alone = #"$W^2 \in \mathbb{R}^{h \times d}$, $\frac{\partial C}{\partial W^2} \in \mathbb{R}^{d \times h}$"#
    #expect(try verdicts(alone) == [.holds, .notRead])
  }

  @Test func `mean nothing where they are those of any matrix`() throws {
    let text = #"$W^2 \in \mathbb{R}^{m \times n}$, $W^3 \in \mathbb{R}^{m \times n}$, $\delta^2 \in \mathbb{R}^{n}$"#
    #expect(try verdicts(text).filter(\.isWrong).isEmpty)
  }

  @Test func `leave vectors of the same name alone`() throws {
    let text =
      #"$W^2 \in \mathbb{R}^{a \times d}$, $a^2 \in \mathbb{R}^a$, $a^2 = \sigma(z^2)$, $z^2 \in \mathbb{R}^a$"#
    #expect(try verdicts(text) == [.holds, .holds, .definition, .holds])
  }
}
