import Backpropagation
import Reporting

/// Claims of a shape: W ∈ ℝ^{n × m}.
extension Judge {
  /// Judges a relation with a space on its right side, or on both: what stands on the left has that shape.
  func judgeShape(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement {
    guard right.isSpace, relation == (left.isSpace ? "=" : Memberships.relation) else {
      return Judgement(.notRead, reason: .relationNotJudged(relation))
    }
    let scope = Scope(of: [left, right])
    // A bias column is right of the document's networks, whether the one in use has it or not.
    let judgement = tally(scope, appliesToUse: reading.bias == .dropped || !lacksBiases) { instance, assignment in
      Comparison(left, right, on: instance, assignment)
    }
    return scope.namesWidths ? orUnknown(judgement) : judgement
  }

  /// Whether the network in use has no bias at all.
  var lacksBiases: Bool { inUse.network.layers.allSatisfy { $0.bias == nil } }
}

extension Comparison {
  /// Compares the shape of the left side with that of the space on the right.
  static func shapes(
    _ left: Expression, _ right: Expression, on instance: Instance, _ assignment: Assignment
  ) throws(EvaluationFault) -> Comparison {
    guard let claimed = try instance.shape(of: right, assignment) else { return .undecided(.cannotEvaluate) }
    if left.isSpace {
      guard let found = try instance.shape(of: left, assignment) else { return .undecided(.cannotEvaluate) }
      return found == claimed ? .equal : .misshapen(.shapesDiffer(found.description, claimed.description))
    }
    let found = try instance.value(left, assignment).shape
    if found == claimed { return .equal }
    if right.isOfColumns, found == Shape(rows: 1, columns: claimed.rows) { return .undecided(.rowOrColumn) }
    return .misshapen(.shapesDiffer(found.description, claimed.description))
  }
}

extension Instance {
  /// The rows and columns of what is an element of a space: one number above ℝ is that of a column's rows.
  func shape(of space: Expression, _ assignment: Assignment) throws(EvaluationFault) -> Shape? {
    guard case .space(let dimensions, _) = space.bare.form else { return nil }
    var counts: [Int] = []
    for dimension in dimensions { counts.append(try count(dimension, assignment)) }
    return Shape(rows: counts.first ?? 1, columns: counts.count > 1 ? counts[1] : 1)
  }
}

extension Expression {
  /// Whether the tree is ℝ with dimensions above it.
  var isSpace: Bool { if case .space = bare.form { true } else { false } }

  /// Whether one number stands above ℝ, so that its elements are columns by custom alone.
  fileprivate var isOfColumns: Bool {
    if case .space(let dimensions, _) = bare.form { dimensions.count == 1 } else { false }
  }

  /// Whether a dimension is a number that is written down, and so that of one network; a single row or column is not.
  var isWidthByNumber: Bool { isNumeric && wholeNumber != 1 }
}
