import MathNotation
import PlacedJSON
package import Reporting

extension Audit {
  /// The report of several files as one JSON text, in the format that programs read.
  package static func json(_ audits: [Audit], language: Language) -> String {
    var writer = JSONWriter()
    writer.object {
      $0.key("bptrace", number: 1)
      $0.key("files") { $0.array(audits) { $0.file($1, language) } }
      $0.key("summary") { $0.summary(audits) }
    }
    return writer.text + "\n"
  }
}

/// Writes JSON with two spaces a level; keys stand in the order in which they are written.
private struct JSONWriter {
  var text = ""
  private var depth = 0
  private var needsComma = false

  mutating func object(_ content: (inout JSONWriter) -> Void) { nest("{", "}", content) }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    nest("[", "]") { writer in
      for element in elements {
        writer.separate()
        write(&writer, element)
      }
    }
  }

  mutating func key(_ name: String, _ value: (inout JSONWriter) -> Void) {
    separate()
    text += JSONText.quoted(name) + ": "
    value(&self)
  }

  mutating func key(_ name: String, _ value: String?) { key(name) { $0.text += value.map(JSONText.quoted) ?? "null" } }
  mutating func key(_ name: String, number: Int) { key(name) { $0.text += String(number) } }
  mutating func key(_ name: String, flag: Bool) { key(name) { $0.text += String(flag) } }

  private mutating func nest(_ open: String, _ close: String, _ content: (inout JSONWriter) -> Void) {
    text += open
    depth += 1
    let outer = needsComma
    needsComma = false
    content(&self)
    depth -= 1
    if needsComma { newLine() }
    needsComma = outer
    text += close
  }

  private mutating func separate() {
    if needsComma { text += "," }
    newLine()
    needsComma = true
  }

  private mutating func newLine() { text += "\n" + String(repeating: "  ", count: depth) }
}

extension JSONWriter {
  fileprivate mutating func file(_ audit: Audit, _ language: Language) {
    object {
      $0.key("file", audit.source.name)
      $0.key("notation", audit.notation)
      $0.key("readings") { $0.object { $0.key("notation", audit.choice.phrase(audit.notation)[language]) } }
      $0.key("notes") {
        $0.array(audit.faults) { $0.text += JSONText.quoted($1.line(in: audit.source, language: language)) }
      }
      $0.key("equations") { $0.array(audit.equations) { $0.equation($1, in: audit.source, language) } }
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
        $0.array(equation.diagnostics) { $0.text += JSONText.quoted($1.line(in: source, language: language)) }
      }
      $0.key("claims") { $0.array(equation.claims) { $0.claim($1, language) } }
    }
  }

  private mutating func claim(_ claim: AuditedClaim, _ language: Language) {
    let judgement = claim.judgement
    object {
      $0.key("left", LaTeXWriter.write(claim.left))
      $0.key("relation", claim.relation)
      $0.key("right", LaTeXWriter.write(claim.right))
      $0.key("verdict", judgement.verdict.rawValue)
      $0.key("where", judgement.part?[language])
      $0.key("reason", judgement.reason?[language])
      $0.key("instances", number: judgement.instances)
      $0.key("leftValue") { $0.values(judgement.sides?.left) }
      $0.key("rightValue") { $0.values(judgement.sides?.right) }
      $0.key("repair", claim.repair.map { LaTeXWriter.write($0.withoutMarks) })
      $0.key("marked", flag: claim.isMarked)
    }
  }

  /// A number, or an array of rows.
  private mutating func values(_ values: Judgement.Values?) {
    guard let values else {
      text += "null"
      return
    }
    func number(_ value: Double) -> String { value.isFinite ? "\(value == 0 ? 0 : value)" : "null" }
    if values.elements.count == 1 {
      text += number(values.elements[0])
    } else {
      let rows = (0..<values.shape.rows).map { row in
        let cells = values.elements[(row * values.shape.columns)..<((row + 1) * values.shape.columns)]
        return "[" + cells.map(number).joined(separator: ", ") + "]"
      }
      text += "[" + rows.joined(separator: ", ") + "]"
    }
  }

  fileprivate mutating func summary(_ audits: [Audit]) {
    object { writer in
      writer.key("equations", number: audits.reduce(0) { $0 + $1.equations.count })
      writer.key("claims", number: audits.reduce(0) { $0 + $1.claimCount })
      for verdict in Verdict.allCases {
        writer.key(verdict.rawValue, number: audits.reduce(0) { $0 + $1.count(verdict) })
      }
      writer.key("marked", number: audits.reduce(0) { $0 + $1.markedCount })
    }
  }
}

extension Math {
  /// The mathematics without marks.
  fileprivate var withoutMarks: Math {
    mapped { node in if case .marked(let inner) = node.form { inner } else { node } }
  }
}
