import MathNotation
import PlacedJSON
import Reporting

extension AuditReport {
  /// The report in the Static Analysis Results Interchange Format 2.1.0: a result for each problem, with its place in
  /// UTF-16 columns. A mistake that the notes mark is a result that they suppress.
  package func sarif(version: String) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.key("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.key("version", "2.1.0")
      $0.key("runs") { $0.array([self]) { writer, _ in run(version, &writer) } }
    }
    return writer.text + "\n"
  }

  private func run(_ version: String, _ writer: inout JSONWriter) {
    writer.object {
      $0.key("tool") {
        $0.object {
          $0.key("driver") {
            $0.object {
              $0.key("name", "bptrace")
              $0.key("version", version)
              $0.key("language", language.rawValue)
              $0.key("rules") { $0.array(Verdict.allCases) { rule($1, &$0) } }
            }
          }
        }
      }
      $0.key("invocations") { $0.array([self]) { writer, _ in invocation(&writer) } }
      $0.key("columnKind", "utf16CodeUnits")
      let results = audits.flatMap { audit in findings(in: audit, withMarked: true).map { (audit.source, $0) } }
      $0.key("results") { $0.array(results) { result($1.1, in: $1.0, &$0) } }
    }
  }

  private func rule(_ verdict: Verdict, _ writer: inout JSONWriter) {
    writer.object {
      $0.key("id", verdict.rawValue)
      $0.key("name", verdict.pascalCase)
      $0.key("shortDescription") { text(Phrase.verdict(verdict.rawValue)[language], &$0) }
      $0.key("fullDescription") { text(Phrase.meaning(of: verdict.rawValue)[language], &$0) }
      $0.key("defaultConfiguration") { $0.object { $0.key("level", level(verdict)) } }
    }
  }

  /// How much a verdict weighs; all of another kind than `fail` have none.
  private func level(_ verdict: Verdict) -> String {
    switch verdict {
    case .fails, .doesNotConform: "error"
    case .notRead: isStrict ? "error" : "note"
    case .holds, .holdsWhere, .definition, .doesNotApply: "none"
    }
  }

  private func kind(_ verdict: Verdict) -> String {
    switch verdict {
    case .fails, .doesNotConform, .notRead: "fail"
    case .holds, .holdsWhere: "pass"
    case .definition: "informational"
    case .doesNotApply: "notApplicable"
    }
  }

  private func invocation(_ writer: inout JSONWriter) {
    writer.object {
      $0.key("executionSuccessful", flag: unreadable.isEmpty)
      guard !unreadable.isEmpty else { return }
      $0.key("toolExecutionNotifications") {
        $0.array(unreadable) { writer, words in
          writer.object {
            $0.key("level", "error")
            $0.key("message") { text(words[language], &$0) }
          }
        }
      }
    }
  }

  private func result(_ finding: AuditFinding, in source: SourceText, _ writer: inout JSONWriter) {
    let name = Phrase.verdict(finding.verdict.rawValue)
    writer.object {
      $0.key("ruleId", finding.verdict.rawValue)
      $0.key("ruleIndex", number: Verdict.allCases.firstIndex(of: finding.verdict) ?? 0)
      $0.key("kind", kind(finding.verdict))
      $0.key("level", level(finding.verdict))
      $0.key("message") { text(message(finding, name[language]), &$0) }
      $0.key("locations") { $0.array([finding.range]) { location($1, in: source, &$0) } }
      let repairs = finding.claim?.repairs.filter { !$0.changes.isEmpty } ?? []
      if !repairs.isEmpty { $0.key("fixes") { $0.array(repairs) { fix($1, in: source, &$0) } } }
      guard finding.isMarked else { return }
      $0.key("suppressions") {
        $0.array([finding]) { writer, _ in
          writer.object {
            $0.key("kind", "inSource")
            $0.key("justification", Phrase.asMarked(name)[language])
          }
        }
      }
    }
  }

  private func location(_ range: Range<Int>, in source: SourceText, _ writer: inout JSONWriter) {
    writer.object {
      $0.key("physicalLocation") {
        $0.object {
          $0.key("artifactLocation") { $0.object { $0.key("uri", source.name.asURI) } }
          $0.key("region") { region(range, in: source, &$0) }
        }
      }
    }
  }

  private func region(_ range: Range<Int>, in source: SourceText, _ writer: inout JSONWriter) {
    let start = source.utf16Place(at: range.lowerBound)
    let end = source.utf16Place(at: range.upperBound)
    writer.object {
      $0.key("startLine", number: start.line)
      $0.key("startColumn", number: start.column)
      $0.key("endLine", number: end.line)
      $0.key("endColumn", number: end.column)
    }
  }

  private func fix(_ repair: AuditedRepair, in source: SourceText, _ writer: inout JSONWriter) {
    writer.object {
      $0.key("description") { text(repair.text(language), &$0) }
      $0.key("artifactChanges") {
        $0.array([repair.changes]) { writer, changes in
          writer.object {
            $0.key("artifactLocation") { $0.object { $0.key("uri", source.name.asURI) } }
            $0.key("replacements") {
              $0.array(changes) { writer, change in
                writer.object {
                  $0.key("deletedRegion") { region(change.range, in: source, &$0) }
                  $0.key("insertedContent") { text(change.replacement, &$0) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func text(_ words: String, _ writer: inout JSONWriter) { writer.object { $0.key("text", words) } }
}

extension Verdict {
  /// `DoesNotConform`
  fileprivate var pascalCase: String {
    rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

extension String {
  /// A path as a reference in the sense of RFC 3986: relative where the path is.
  var asURI: String {
    var uri = hasPrefix("/") ? "file://" : ""
    // A colon in the first part of a relative path would end the name of a scheme.
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return uri
  }
}
