import Reporting

/// The state of the reader: tokens, the place in them, what was wrong so far.
///
/// `cells` reads rows of cells up to the end of the group, fence or environment that it is in; `line` reads one
/// cell; an extension reads commands, another one scripts, another one environments. Each counts as a level of
/// nesting where it calls itself through a group.
struct LaTeXParser {
  /// What ends the text that is being read.
  enum Stop { case end, brace, bracket, right, environment, dollar }

  let bytes: [UInt8]
  let offset: Int
  var tokens: [LaTeXToken]
  var position = 0
  /// The levels around the place, all together and by what ends them.
  var depth = 0
  var braces = 0, lefts = 0, environments = 0
  /// The look that `\mathrm`, `\bf` and the like give to letters.
  var style: Math.Style?
  /// Whether adjacent letters are one name in this look.
  var joinsNames = false
  /// Round and square brackets without a partner in their cell.
  var unpaired: [(sign: String, range: Range<Int>)] = []
  var diagnostics: [Diagnostic] = []
  var isTooDeep = false
  private static let mostDiagnostics = 100

  init(_ latex: String, at offset: Int) {
    bytes = Array(latex.utf8)
    self.offset = offset
    tokens = LaTeXToken.all(in: latex, at: offset)
  }

  var peek: LaTeXToken? { position < tokens.count ? tokens[position] : nil }

  /// The end of the last token taken.
  var lastEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : offset }

  mutating func advance() { position += 1 }

  mutating func report(
    _ message: Phrase, hint: Phrase? = nil, severity: Diagnostic.Severity = .error, at range: Range<Int>
  ) {
    guard diagnostics.count < Self.mostDiagnostics else { return }
    diagnostics.append(Diagnostic(severity, message, hint: hint, at: range))
  }

  /// Goes one level down, or says that this is too deep and ends the reading.
  mutating func enter(at range: Range<Int>) -> Bool {
    guard depth < LaTeXReader.nestingLimit else {
      giveUp(at: range)
      return false
    }
    depth += 1
    return true
  }

  mutating func leave() { depth -= 1 }

  mutating func giveUp(at range: Range<Int>) {
    if !isTooDeep {
      isTooDeep = true
      report(Phrase.LaTeX.tooDeep(LaTeXReader.nestingLimit), hint: Phrase.LaTeX.restNotRead, at: range)
    }
    position = tokens.count
  }

  /// The source between two offsets.
  func source(_ range: Range<Int>) -> String {
    String(decoding: bytes[(range.lowerBound - offset)..<(range.upperBound - offset)], as: UTF8.self)
  }

  /// The whole text.
  mutating func whole() -> Math {
    let start = peek?.range.lowerBound ?? offset
    let rows = cells(until: .end)
    reportUnpaired()
    return grid(rows, from: start)
  }

  /// Rows of cells up to what ends them; that token is not taken.
  mutating func cells(until stop: Stop) -> [[Math]] {
    var rows: [[Math]] = [[]]
    while true {
      rows[rows.count - 1].append(line(until: stop))
      switch peek?.kind {
      case .ampersand: advance()
      case .newline:
        advance()
        rows.append([])
      case .command("intertext"), .command("shortintertext"):
        // Words between two rows; what stands before them ends its row.
        advance()
        _ = rawArgument()
        if rows[rows.count - 1].count > 1 || !rows[rows.count - 1].allSatisfy(\.isEmpty) {
          rows.append([])
        } else {
          rows[rows.count - 1] = []
        }
      default:
        while rows.count > 1, let last = rows.last, last.count == 1, last[0].isEmpty { rows.removeLast() }
        return rows
      }
    }
  }

  /// One cell as itself, several as aligned rows.
  func grid(_ rows: [[Math]], as kind: Math.Grid.Kind = .aligned, from start: Int) -> Math {
    if kind == .aligned, rows.count == 1, rows[0].count == 1 { return rows[0][0] }
    return Math(.grid(Math.Grid(kind, rows)), range: start..<max(start, lastEnd))
  }

  /// Brackets that never found a partner in any cell are odd; an interval or a sum over two rows is not.
  private mutating func reportUnpaired() {
    var open: [(sign: String, range: Range<Int>)] = []
    var odd: [(sign: String, range: Range<Int>)] = []
    for one in unpaired.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if one.sign == "(" || one.sign == "[" || one.sign == "{" {
        open.append(one)
      } else if open.popLast() == nil {
        odd.append(one)
      }
    }
    let partners = ["(": ")", "[": "]", "{": "}"]
    for one in open {
      report(Phrase.LaTeX.notClosed(one.sign, by: partners[one.sign] ?? ""), severity: .warning, at: one.range)
    }
    for one in odd {
      let partner = partners.first { $0.value == one.sign }?.key ?? ""
      report(Phrase.LaTeX.notOpened(one.sign, by: partner), severity: .warning, at: one.range)
    }
  }
}
