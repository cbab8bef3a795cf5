import MathNotation
import Reporting

/// A claim, or an equation without one, as the formats list it that have a line or an entry for each.
struct AuditFinding {
  /// What is said of it.
  let verdict: Verdict
  /// Whether the notes mark it as an example of a mistake.
  let isMarked: Bool
  /// UTF-8 offsets in the notes.
  let range: Range<Int>
  /// The claim; nil where an equation could not be read at all.
  let claim: AuditedClaim?
  /// Why, where the verdict alone does not say it.
  let reason: Phrase?

  /// What a list shows of its own accord.
  static let problems: Set<Verdict> = [.fails, .doesNotConform, .notRead]

  /// What stands there, in one line of LaTeX.
  var latex: String? {
    claim.map { claim in
      LaTeXWriter.write(.row([claim.left, .sign(claim.relation), claim.right]))
    }
  }

  /// The equation as it would hold, in LaTeX.
  var repair: String? { claim?.repairLaTeX }
}

extension AuditReport {
  /// What is listed of some notes; mistakes that are marked as such only if they are asked for.
  func findings(in audit: Audit, withMarked: Bool) -> [AuditFinding] {
    audit.equations.flatMap { equation -> [AuditFinding] in
      var found = equation.claims.map { claim in
        AuditFinding(
          verdict: claim.judgement.verdict, isMarked: claim.isMarked, range: claim.range, claim: claim,
          reason: claim.judgement.part ?? claim.judgement.reason)
      }
      if let fault = equation.fault {
        found.append(
          AuditFinding(verdict: .notRead, isMarked: false, range: fault.range, claim: nil, reason: fault.message))
      }
      return found.filter { finding in
        shows(finding.verdict, besides: AuditFinding.problems) && (withMarked || only != nil || !finding.isMarked)
      }
    }
  }
}

extension AuditedClaim {
  /// The claim as it would hold, in LaTeX; nil where no edit does.
  var repairLaTeX: String? { repairs.first.map(latex) }

  /// The claim as one of its repairs has it, in LaTeX: as the notes have it where nothing changes.
  func latex(_ repair: AuditedRepair) -> String {
    let sides = [(left, repair.left), (right, repair.right)].map { printed, mended in
      repair.text(of: printed) ?? LaTeXWriter.write(mended.withoutMarks.withoutInnerRows)
    }
    return "\(sides[0]) \(LaTeXWriter.write(.sign(relation))) \(sides[1])"
  }
}
