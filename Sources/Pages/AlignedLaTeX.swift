import MathNotation
import Reporting

/// Writes a displayed equation as LaTeX that amsmath and KaTeX both take, without the delimiters around it.
///
///     \begin{aligned}
///     z_{11} &= w_{13} \hat{x}_{1} \\
///     &= 0.0275
///     \end{aligned}
///     \tag{6}
struct AlignedLaTeX {
  /// The rough width of a line, in columns of a terminal.
  let width: Int
  /// Whether the entries of a matrix that is too wide get names and lines of their own; else the line runs on, as on a
  /// page that scrolls.
  let namesWideEntries: Bool

  /// The lines of an equation; `tail` is put behind the last right side.
  func lines(_ equation: Page.Equation, tail: String = "") -> [String] {
    let left = equation.left.map { LaTeXWriter.write($0) } ?? ""
    let room = max(30, width - (equation.left.map(LaTeXWriter.estimatedWidth) ?? 0) - 3)
    var names = 0
    var rows = equation.lines.flatMap { self.rows(of: $0, width: room, names: &names) }
    if rows.isEmpty { rows = [Row("", width: 0)] }
    rows[0].left = left
    rows[rows.count - 1].right += tail
    let tag = equation.number.map { ["\\tag{\(LaTeXText.escaped($0))}"] } ?? []
    let isTooWide = rows.contains { $0.width > room + Self.overhang }
    return (isTooWide && namesWideEntries ? Self.shrunk(Self.aligned(rows)) : Self.aligned(rows)) + tag
  }

  private static func aligned(_ rows: [Row]) -> [String] {
    if rows.count == 1 { return [rows[0].text(separator: "")] }
    let body = rows.map { $0.text(separator: "&") }
    return ["\\begin{aligned}"] + body.dropLast().map { $0 + " \\\\" } + body.suffix(1) + ["\\end{aligned}"]
  }

  /// How many columns a row may be too wide, since letters are narrower than a terminal's columns.
  private static let overhang = 12

  /// A matrix of many columns cannot be broken, so the whole equation is set smaller.
  private static func shrunk(_ lines: [String]) -> [String] {
    ["\\resizebox{0.9\\linewidth}{!}{$\\displaystyle"] + lines + ["$}"]
  }

  /// What stands before and behind the place at which rows are aligned.
  private struct Row {
    var left = ""
    var right: String
    /// The rough width of the right side.
    let width: Int

    init(_ right: String, width: Int) {
      self.right = right
      self.width = width
    }

    func text(separator: String) -> String {
      (left.isEmpty ? separator + right : "\(left) \(separator)\(right)").trimmed
    }
  }

  /// A right side with its relation, in as many rows as it needs, and the entries of its wide matrices below.
  private func rows(of line: Page.Equation.Line, width: Int, names: inout Int) -> [Row] {
    let relation = LaTeXWriter.write(.sign(line.relation))
    guard namesWideEntries else { return broken(line.right, behind: "\(relation) ", width: width) }
    let (math, named) = line.right.namingWideEntries(after: names, toFit: width)
    names += named.count
    let rows = broken(math, behind: "\(relation) ", width: width)
    return rows
      + named.flatMap { name, entry in
        var below = broken(entry, behind: "= ", width: width)
        below[0].left = LaTeXWriter.write(name)
        return below
      }
  }

  private func broken(_ math: Math, behind start: String, width: Int) -> [Row] {
    math.broken(toFit: width).enumerated().map { index, piece in
      let width = LaTeXWriter.estimatedWidth(piece)
      return Row((index == 0 ? start : "\\quad ") + LaTeXWriter.write(piece), width: width)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }),
      let last = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") })
    else { return "" }
    return String(self[first...last])
  }
}
