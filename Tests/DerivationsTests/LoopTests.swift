import Backpropagation
import Pages
import Reporting
import Testing

@testable import Derivations

/// What `explain` writes, `audit` reads.
@Suite struct `A page that was generated` {
  @Test(arguments: PageNetwork.allCases, Language.allCases)
  func `is found right but for the mistakes that it marks`(network: PageNetwork, language: Language) throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: try network.network)
    let wrong = walkthrough.steps.joined().flatMap(\.judgements).count { $0.verdict.isWrong }
    let markdown = PageFormat.markdown.write(walkthrough.page(language: language))
    let source = SourceText(name: "page.md", text: markdown)
    #expect(AuditDirectives(in: source).notation == "001")
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: try network.network, isNetworkDeclared: true)
    let audit = try Audit(source, settings: settings)
    let claims = audit.equations.flatMap { equation in equation.claims.map { (equation, $0) } }
    for (equation, claim) in claims where !claim.isMarked && !claim.judgement.verdict.isRight {
      let isElsewhere = claim.judgement.verdict == .doesNotApply && network == .threeFourTwo
      #expect(isElsewhere, "\(claim.judgement.verdict) \(claim.judgement.reason?.english ?? "") \(equation.latex)")
    }
    let count = claims.count
    #expect(count > (network == .threeFourTwo ? 40 : 100))
    #expect(audit.markedCount == wrong)
    #expect(wrong >= 8)
    #expect(!audit.hasMistakes)
  }

  /// Pages of all documents on networks of their own shape and of others, with biases and without.
  static let pages = PageCase.all.filter { [[2, 2, 2], [3, 5, 2, 4, 2]].contains($0.plain.widths) }

  @Test(arguments: pages)
  func `gets the verdicts that it prints, whatever its document and network`(page: PageCase) throws {
    let document = try #require(BuiltInDocument.named(page.document))
    let walkthrough = try page.walkthrough
    let wrong = walkthrough.steps.joined().filter(\.verdict.isWrong).flatMap(\.judgements).count { $0.verdict.isWrong }
    let settings = Audit.Settings(
      notation: try document.notation(), network: try page.plain.network, isNetworkDeclared: true)
    let source = SourceText(name: "page.md", text: PageFormat.markdown.write(walkthrough.page(language: .english)))
    let audit = try Audit(source, settings: settings)
    for equation in audit.equations {
      for claim in equation.claims where claim.judgement.verdict.isWrong && !claim.isMarked {
        Issue.record(
          "\(claim.judgement.verdict) in line \(source.place(at: claim.range.lowerBound).line): \(equation.latex)")
      }
    }
    #expect(audit.markedCount == wrong)
    #expect(audit.count(.holds) + audit.count(.definition) >= page.least)
  }

  /// Without its marks the same page has mistakes.
  @Test func `is found wrong when its marks are taken away`() throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: .twoTwoTwo)
    let markdown = PageFormat.markdown.write(walkthrough.page(language: .english))
    let unmarked = markdown.replacing("<!-- bptrace: fails -->", with: "")
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true)
    let audit = try Audit(SourceText(name: "page.md", text: unmarked), settings: settings)
    #expect(audit.hasMistakes)
    #expect(audit.count(.fails) > 8)
  }

  @Test func `is found wrong when one of its numbers is changed`() throws {
    let walkthrough = try Walkthrough(try Fixture.document, network: .twoTwoTwo)
    let markdown = PageFormat.markdown.write(walkthrough.page(language: .english))
    let settings = Audit.Settings(
      notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true)
    for (right, wrong) in [
      ("&= 0.0721571", "&= 0.0721591"), ("&= 0.232975", "&= 0.233975"), ("&= 0.242520", "&= 0.252520"),
    ] {
      let changed = markdown.replacing(right, with: wrong)
      #expect(changed != markdown)
      let audit = try Audit(SourceText(name: "page.md", text: changed), settings: settings)
      #expect(audit.count(.fails) == 1, "\(wrong)")
    }
  }
}
