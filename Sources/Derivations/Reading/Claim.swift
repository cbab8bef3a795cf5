package import MathNotation
package import Reporting

/// One side of an equation: what stands there, and what it means or why it could not be read.
package struct Member: Sendable {
  /// What stands on the page.
  package let math: Math
  /// What it means.
  package let meaning: Result<Expression, Diagnostic>

  /// The expression, or nil where it could not be read.
  package var expression: Expression? { try? meaning.get() }
}

/// An equation as it stands in a document: members with relations between them.
///
/// `A = B = C` has three members and makes two claims, A = B and B = C.
package struct Equation: Sendable {
  /// The members from left to right; a block that begins with a relation begins with the last member of the one before.
  package var members: [Member]
  /// The relations between them, one fewer than members.
  package var relations: [String]
  /// Whether the first member stands in the block before.
  package var continuesBlockBefore: Bool
  /// UTF-8 offsets of the equation in its document: of the whole formula where it is the only one.
  package var range: Range<Int>
  /// By which of the notation's other meanings of letters it was read; nil if by the first.
  package var besideIndex: Int?
  /// Whether letters that the notation does not name were read as most notes use them.
  package var isReadLoosely = false
  /// Whether words behind it say that it holds under a condition only.
  package var isConditional = false
  /// What the LaTeX reader had to say.
  package var diagnostics: [Diagnostic]

  /// The claims from left to right.
  package var claims: [Claim] {
    relations.indices.map { Claim(left: members[$0], relation: relations[$0], right: members[$0 + 1]) }
  }
}

/// Two members and the relation between them.
package struct Claim: Sendable {
  /// The left member.
  package let left: Member
  /// `=`, `+=`, `:=`, `≈`, …
  package let relation: String
  /// The right member.
  package let right: Member
}

extension Claim {
  /// The sides that could be read, the left one first.
  var sides: [Expression] { [left, right].compactMap(\.expression) }

  /// The letters of both sides and what they stand for; nil where one could not be read.
  var scope: Scope? { sides.count == 2 ? Scope(of: sides) : nil }

  /// The quantities of both sides, as often as they occur.
  var quantities: [Quantity] { sides.flatMap(\.quantities) }

  /// The same with other meanings of the sides that can be read.
  func mapping(_ change: (Expression) -> Expression) -> Claim {
    Claim(
      left: Member(math: left.math, meaning: left.meaning.map(change)), relation: relation,
      right: Member(math: right.math, meaning: right.meaning.map(change)))
  }

  /// The left side as text, where it is nothing but a name.
  var introducedName: String? {
    guard ["=", ":=", "←"].contains(relation) else { return nil }
    let isName = left.math.nodes.allSatisfy { node in
      switch node.form {
      case .symbol, .accent: true
      // What ∇_w J is follows from what J is.
      case .scripts(let base, _): base.isLetter && !base.contains(letter: "∇")
      default: false
      }
    }
    return left.math.isWordOfLetter || isName && left.math.nodes.count <= 2 ? LaTeXWriter.write(left.math) : nil
  }
}

extension Claim {
  /// The left side as text, where a letter is assigned to that is a factor on the right side too, as the v of momentum:
  /// what it is then no formula tells. Letters of differences and derivatives are no such names, and parameters stand
  /// alone, or a derivative is by them.
  var runningName: String? {
    guard relation == "←" || relation == ":=", left.expression == nil, right.expression == nil,
      let name = introducedName, left.math.nodes.count == 1, let own = left.math.nodes.first,
      !["Δ", "δ", "∂", "∇", "d", "D"].contains(where: { own.contains(letter: $0) }),
      right.math.count(of: own) == 1
    else { return nil }
    let parts = right.math.plainNodes
    guard let place = parts.firstIndex(of: own), place > 0 else { return nil }
    if case .sign(let sign) = parts[place - 1].form, ["+", "−", "-"].contains(sign) { return nil }
    return name
  }
}

extension Math {
  fileprivate func count(of node: Math) -> Int {
    self == node ? 1 : children.reduce(0) { $0 + $1.count(of: node) }
  }

  fileprivate func contains(letter: String) -> Bool {
    contains { if case .symbol(letter, _) = $0.form { true } else { false } }
  }

  fileprivate var isLetter: Bool {
    switch form {
    case .symbol, .accent: true
    default: false
    }
  }
}

extension Claim {
  /// Whether one side speaks of any layer and the other, by a name without one, of the last: `\nabla_a C` beside δ^{l+1}.
  var namesLayerOnOneSide: Bool {
    guard let left = left.expression, let right = right.expression else { return false }
    func hasLetter(_ side: Expression) -> Bool {
      side.quantities.contains { $0.layer?.variable.map { $0 != Index.last } ?? false }
    }
    func isAliasOfLast(_ side: Expression) -> Bool {
      guard case .alias = side.form else { return false }
      return side.quantities.allSatisfy { $0.layer == nil || $0.layer?.variable == Index.last }
    }
    return isAliasOfLast(left) && hasLetter(right) || isAliasOfLast(right) && hasLetter(left)
  }
}
