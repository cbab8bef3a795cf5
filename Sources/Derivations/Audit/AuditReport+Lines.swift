import MathNotation
import Pages
import Reporting

extension AuditReport {
  /// One line for each problem, as editors understand it:
  ///
  ///     notes.md:12:5: fails: \delta_1 = W_1 \delta_2 [0.0038; 0.0045] ≠ [0.0048; 0.0063]
  package var lines: String {
    var text = ""
    for audit in audits {
      for fault in audit.faults where only == nil { text += fault.line(in: audit.source, language: language).ended }
      for finding in findings(in: audit, withMarked: false) { text += line(finding, in: audit.source).ended }
    }
    return text
  }

  private func line(_ finding: AuditFinding, in source: SourceText) -> String {
    let place = source.place(at: finding.range.lowerBound)
    let name = Phrase.verdict(finding.verdict.rawValue)
    let verdict = (finding.isMarked ? Phrase.asMarked(name) : name)[language]
    let same = finding.claim?.firstWithSlip.map { Phrase.slipOf(line: source.place(at: $0.lowerBound).line)[language] }
    return "\(source.name):\(place.line):\(place.column): " + message(finding, verdict)
      + (same.map { " (\($0))" } ?? "")
  }

  /// The verdict, what stands there, and why: what fits into a line.
  func message(_ finding: AuditFinding, _ verdict: String) -> String {
    var parts = verdict + (language == .english ? ": " : "：")
    let detail = finding.claim?.judgement.sides.map(inNumbers) ?? finding.reason?[language]
    if let latex = finding.latex { parts += latex.shortened }
    if let detail {
      parts += finding.latex == nil ? detail : Phrase.afterEquation(Phrase(detail, zh: detail))[language]
    }
    if let hint = finding.claim?.judgement.hint { parts += Phrase.andHint(hint)[language] }
    if let repair = finding.repair { parts += Phrase.orHolds(repair.shortened)[language] }
    return parts
  }

  private func inNumbers(_ sides: Judgement.Sides) -> String { "\(text(sides.left)) ≠ \(text(sides.right))" }

  /// `0.5`, or the rows of a table as `[1, 2; 3, 4]`.
  private func text(_ values: Judgement.Values) -> String {
    let texts = values.elements.prefix(Self.mostNumbers).map { DecimalText.display($0, digits: digits) }
    guard values.elements.count > 1 else { return texts.joined() }
    let columns = max(1, values.shape.columns)
    let rows = stride(from: 0, to: texts.count, by: columns).map { start in
      texts[start..<min(texts.count, start + columns)].joined(separator: ", ")
    }
    return "[" + rows.joined(separator: "; ") + (values.elements.count > Self.mostNumbers ? "; …]" : "]")
  }

  /// The most numbers of a side in one line.
  private static let mostNumbers = 6
}

extension String {
  /// The line with its end, and with no other in it.
  fileprivate var ended: String { onOneSafeLine + "\n" }

  /// What a line has room for.
  fileprivate var shortened: String { count > 80 ? prefix(79) + "…" : self }
}
