import Backpropagation
import Foundation
import Reporting
import Testing

@testable import Derivations

/// Where a claim stands in its notes.
@Suite struct `The place of a claim` {
  /// The texts between the places of all claims.
  private func texts(_ notes: String) throws -> [String] {
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true)
    let audit = try Audit(SourceText(name: "notes.md", text: notes), settings: settings)
    return audit.equations.flatMap(\.claims).map { audit.source[$0.range] }
  }

  @Test(arguments: [
    ("$$ C = y_{21} $$", ["C = y_{21}"]),
    ("words $C = y_{21}$ and $y_{21} = 2$", ["C = y_{21}", "y_{21} = 2"]),
    ("$$ C = y_{21} = 2 $$", ["C = y_{21}", "2"]),
    ("$$\n\\begin{aligned}\nC &= y_{21} \\\\\n &= 2 + 3\n\\end{aligned}\n$$", ["C &= y_{21}", "2 + 3"]),
    ("$$\n\\begin{aligned}\nC &= y_{21} \\\\\ny_{22} &= 3\n\\end{aligned}\n$$", ["C &= y_{21}", "y_{22} &= 3"]),
    ("$$ C = y_{21} $$\n\n$$ = 2 $$", ["C = y_{21}", "2"]),
    ("$$ C = , y_{21} = 2 $$", ["C = , y_{21}", "2"]),
  ])
  func `is that of its sides, and of a continued claim that of its right side`(notes: String, expected: [String]) throws
  {
    #expect(try texts(notes) == expected)
  }

  @Test func `is in the JSON report, in lines and columns from 1`() throws {
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true)
    let text = "误差 💡\n\n- $$\n  C &= y_{21} \\\\\n  &= 2\n  $$\n"
    let audit = try Audit(SourceText(name: "notes.md", text: text), settings: settings)
    let json = Data(AuditReport([audit], language: .english).json.utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let files = try #require(report["files"] as? [[String: Any]])
    let equations = try #require(files[0]["equations"] as? [[String: Any]])
    let claims = equations.compactMap { $0["claims"] as? [[String: Any]] }.flatMap(\.self)
    let places = claims.map { claim in ["line", "column", "endLine", "endColumn"].map { claim[$0] as? Int } }
    #expect(places == [[4, 3, 4, 14], [5, 6, 5, 7]])
  }
}
