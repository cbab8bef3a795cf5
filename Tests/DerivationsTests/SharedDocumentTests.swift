import Backpropagation
import Foundation
import Reporting
import Testing

@testable import Derivations

/// The derivation notes themselves, where `BPTRACE_SHARED` says where they are.
private let shared = ProcessInfo.processInfo.environment["BPTRACE_SHARED"]

@Suite(.enabled(if: shared != nil, "BPTRACE_SHARED names no folder with documents/001.txt"))
struct `Document 001 as its author wrote it` {
  private func audit(_ notation: Notation?) throws -> Audit {
    let file = URL(fileURLWithPath: shared ?? "/").appendingPathComponent("documents/001.txt")
    let source = SourceText(name: "001.txt", text: try String(contentsOf: file, encoding: .utf8))
    return try Audit(source, settings: Audit.Settings(notation: notation, network: .twoTwoTwo, isNetworkDeclared: true))
  }

  /// The verdicts of each line's formula, derived by hand. h: holds, f: fails, d: definition or step.
  private static let verdicts: [Int: String] = [
    27: "d",  // f(x), in the table of symbols
    33: "f",  // C has a minus between its squares
    34: "d", 41: "d", 51: "d", 58: "d",  // y₂, z₂, y₁, z₁
    70: "hh", 71: "h",  // ∂C/∂w₃₅ by the chain rule, then in values; f′ of the sigmoid
    74: "hh", 77: "hh", 80: "hh", 83: "h",
    87: "h", 92: "h",  // w₃₅ and w₄₅ lead into output 1, w₃₆ and w₄₆ into output 2: δ₂₁ y₁ and δ₂₂ y₁
    // ∂C/∂W₁ has a row for each output; the matrix printed has a column for each, so both its claims fail; the rows
    // δ₂₁ y₁ᵀ and δ₂₂ y₁ᵀ are (δ₂₁, δ₂₂) × y₁ᵀ.
    99: "ffhh",
    115: "d",
    120: "hh",  // w₁₃ leads into hidden unit 1: the paths are those of y₁₁, and z₁₁ holds w₁₃ x̂₁
    125: "ff", 129: "ff",  // z₁₁ holds no w₁₄, and z₁₂ no w₂₃: the middle is 0
    133: "hh",
    138: "f", 144: "f",  // δ₁₁ x̂ is the pair w₁₃, w₂₃, not w₁₃, w₁₄
    151: "ff",  // the matrix printed is the transpose, as in line 99
    160: "hh",  // continues line 151: column × x̂ᵀ, then the slopes taken out
    171: "hhf",  // [w₃₅ w₃₆; w₄₅ w₄₆] is W₁ᵀ, so the last step, to W₁, fails
    186: "d",
    192: "h", 194: "f",  // the summary: W₁ for W₁ᵀ again
  ]

  @Test func `has the verdicts that the mathematics gives`() throws {
    let audit = try audit(try Fixture.document.notation())
    var found: [Int: String] = [:]
    for equation in audit.equations {
      let letters = equation.claims.map { claim in
        switch claim.judgement.verdict {
        case .holds: "h"
        case .fails: "f"
        case .definition: "d"
        default: "[\(claim.judgement.verdict.rawValue): \(claim.judgement.reason?.english ?? "")]"
        }
      }
      found[audit.source.place(at: equation.range.lowerBound).line, default: ""] += letters.joined()
    }
    for (line, wanted) in Self.verdicts { #expect(found[line] == wanted, "line \(line)") }
    #expect(Set(found.keys) == Set(Self.verdicts.keys))
  }

  @Test func `is read without a doubt, and its notation is found`() throws {
    let audit = try audit(nil)
    #expect(audit.notation == "001")
    #expect(audit.claimCount == Self.verdicts.values.joined().count)
    #expect(audit.count(.notRead) == 0)
    // Line 160 has a row that ends in `*`.
    let notes = audit.equations.flatMap(\.diagnostics).map { $0.line(in: audit.source, language: .english) }
    #expect(notes.count == 1 && notes[0].hasSuffix("'*' has nothing behind it and is passed over"))
    #expect(audit.equations.count(where: \.isDisplay) == 23)
  }
}
