import MathNotation
import PlacedJSON
import Reporting

extension AuditReport {
  /// The report as one JSON text, in the format that programs read; it has every claim, whatever else is shown.
  package var json: String {
    var writer = JSONWriter()
    writer.object {
      $0.key("bptrace", number: 1)
      $0.key("files") { $0.array(audits) { $0.file($1, language) } }
      if !unreadable.isEmpty { $0.key("unreadable") { $0.array(unreadable) { $0.value($1[language]) } } }
      $0.key("summary") { $0.summary(audits, language) }
    }
    return writer.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func file(_ audit: Audit, _ language: Language) {
    object {
      $0.key("file", audit.source.name)
      $0.key("notation", audit.notation)
      $0.key("readings") { $0.object { $0.key("notation", audit.choicePhrase()[language]) } }
      $0.key("notes") {
        $0.array(audit.faults) { $0.value($1.line(in: audit.source, language: language)) }
      }
      $0.key("equations") { $0.array(audit.equations) { $0.equation($1, in: audit.source, language) } }
      $0.key("summary") { $0.summary([audit], language) }
    }
  }

  private mutating func equation(_ equation: AuditedEquation, in source: SourceText, _ language: Language) {
    let place = source.place(at: equation.range.lowerBound)
    object {
      $0.key("line", number: place.line)
      $0.key("column", number: place.column)
      $0.key("latex", equation.latex)
      $0.key("display", flag: equation.isDisplay)
      $0.key("notes") {
        $0.array(equation.diagnostics) { $0.value($1.line(in: source, language: language)) }
      }
      $0.key("claims") { $0.array(equation.claims) { $0.claim($1, in: source, language) } }
    }
  }

  private mutating func claim(_ claim: AuditedClaim, in source: SourceText, _ language: Language) {
    let judgement = claim.judgement
    let start = source.place(at: claim.range.lowerBound)
    let end = source.place(at: claim.range.upperBound)
    object {
      $0.key("line", number: start.line)
      $0.key("column", number: start.column)
      $0.key("endLine", number: end.line)
      $0.key("endColumn", number: end.column)
      $0.key("left", LaTeXWriter.write(claim.left))
      $0.key("relation", claim.relation)
      $0.key("right", LaTeXWriter.write(claim.right))
      $0.key("verdict", judgement.verdict.rawValue)
      $0.key("where", judgement.part?[language])
      $0.key("reason", judgement.reason?[language])
      $0.key("hint", judgement.hint?[language])
      $0.key("instances", number: judgement.instances)
      $0.key("leftValue") { $0.values(judgement.sides?.left) }
      $0.key("rightValue") { $0.values(judgement.sides?.right) }
      $0.key("repair", claim.repairLaTeX)
      $0.key("repairs") { $0.array(claim.repairs) { $0.repair($1, of: claim, in: source, language) } }
      $0.key("sameSlipAs") { writer in
        if let line = claim.firstWithSlip.map({ source.place(at: $0.lowerBound).line }) {
          writer.number(Double(line))
        } else {
          writer.null()
        }
      }
      $0.key("marked", flag: claim.isMarked)
    }
  }

  /// The edits by their codes and in words, what comes out, and what changes in the file.
  private mutating func repair(
    _ repair: AuditedRepair, of claim: AuditedClaim, in source: SourceText, _ language: Language
  ) {
    object {
      $0.key("edits") { $0.array(repair.codes) { $0.value($1) } }
      $0.key("words", repair.text(language))
      $0.key("latex", claim.latex(repair))
      $0.key("changes") {
        $0.array(repair.changes) { writer, change in
          let (start, end) = (source.place(at: change.range.lowerBound), source.place(at: change.range.upperBound))
          writer.object {
            $0.key("line", number: start.line)
            $0.key("column", number: start.column)
            $0.key("endLine", number: end.line)
            $0.key("endColumn", number: end.column)
            $0.key("replacement", change.replacement)
          }
        }
      }
    }
  }

  /// A number, or an array of rows.
  private mutating func values(_ values: Judgement.Values?) {
    guard let values else { return null() }
    if values.elements.count == 1 {
      number(values.elements[0])
    } else {
      numbers(values.elements, columns: values.shape.columns)
    }
  }

  fileprivate mutating func summary(_ audits: [Audit], _ language: Language) {
    let summary = AuditSummary(audits)
    object { writer in
      writer.key("equations", number: summary.equations)
      writer.key("equationsRead", number: summary.read)
      writer.key("equationsHeld", number: summary.held)
      writer.key("equationsFailed", number: summary.failed)
      writer.key("equationsNotRead", number: summary.notRead)
      writer.key("claims", number: audits.reduce(0) { $0 + $1.claimCount })
      for verdict in Verdict.allCases {
        writer.key(verdict.rawValue, number: audits.reduce(0) { $0 + $1.count(verdict) })
      }
      writer.key("marked", number: audits.reduce(0) { $0 + $1.markedCount })
      writer.key("reasons") {
        $0.array(summary.reasons) { writer, entry in
          writer.object {
            $0.key("reason", entry.reason[language])
            $0.key("claims", number: entry.count)
          }
        }
      }
    }
  }
}

extension Math {
  /// The mathematics without marks.
  var withoutMarks: Math {
    mapped { node in if case .marked(let inner) = node.form { inner } else { node } }
  }
}
