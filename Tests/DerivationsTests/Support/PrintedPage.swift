import MathNotation

@testable import Derivations

/// The displayed mathematics of a Markdown page as a reader of the text finds it.
struct PrintedPage {
  /// A member of an equation and the relation before it, empty for the first.
  struct Member {
    var relation: String
    var math: Math
    /// Short names for entries of a wide matrix, with the entries.
    var entries: [Math: Math] = [:]

    /// The member with the entries in place.
    var whole: Math { Self.filled(math, entries) }

    private static func filled(_ math: Math, _ entries: [Math: Math]) -> Math {
      entries[math] ?? math.mappingChildren { filled($0, entries) }
    }
  }

  /// The equations from top to bottom, each with its members.
  let equations: [[Member]]

  /// Reads the ```` ```math ```` fences.
  init(_ markdown: String) {
    var found: [[Member]] = []
    var body: [Substring]?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```math" {
        body = []
      } else if line == "```", let lines = body {
        found.append(Self.members(lines.filter { !$0.hasPrefix("\\tag") }.joined(separator: "\n")))
        body = nil
      } else {
        body?.append(line)
      }
    }
    equations = found
  }

  private static func members(_ latex: String) -> [Member] {
    // A line that was broken is one again before it is read.
    var joined = latex.replacing(" \\\\\n&\\quad ", with: " ")
    while joined.contains("\\right. \\left. ") { joined = joined.replacing("\\right. \\left. ", with: "") }
    let math = LaTeXReader.read(joined).math
    guard case .grid(let grid) = math.form, grid.kind == .aligned else { return split(math) }
    var members: [Member] = []
    for cells in grid.rows {
      let row = split(.row(cells))
      let isName = row.count == 2 && row[0].math.isEntryName && !members.isEmpty
      if isName, let last = members.indices.last {
        members[last].entries[row[0].math] = row[1].math
      } else {
        members += row.filter { !$0.math.isEmptyRow }
      }
    }
    return members
  }

  private static func split(_ row: Math) -> [Member] {
    let nodes: [Math] = if case .row(let nodes) = row.form { nodes } else { [row] }
    var members = [Member(relation: "", math: .row([]))]
    for node in nodes {
      if case .sign(let sign) = node.form, ["=", "≈", "≠", "+=", "→"].contains(sign) {
        members.append(Member(relation: sign, math: .row([])))
      } else {
        members[members.count - 1].math = .row([members[members.count - 1].math, node])
      }
    }
    return members
  }
}

extension Math {
  /// A capital with a number below: A₁.
  fileprivate var isEntryName: Bool {
    guard case .scripts(let base, let scripts) = form, case .symbol(let name, _) = base.form else { return false }
    guard case .number? = scripts.sub?.form, scripts.sup == nil else { return false }
    return name.count == 1 && name.uppercased() == name && name != "W"
  }
}
