/// One small change to an expression: a sign, a transpose, an index, a factor left out.
///
/// Repairing an author's equation and recognising a student's mistake are the same search over edits.
package struct Edit: Hashable, Sendable {
  /// The kinds of edit, in the order in which they are tried; the raw values are stable codes.
  package enum Kind: String, CaseIterable, Sendable {
    /// A matrix or vector is transposed, or no longer; the numbers of its rows and columns are swapped.
    case transpose
    /// A quantity is read as another unit's or weight's, in one place or throughout the equation.
    case index
    /// A term is added instead of subtracted, or the other way round.
    case sign
    /// The two units that a weight joins are swapped.
    case swap
    /// A layer is shifted by one.
    case layer
    /// Two factors of a product, or the parts of a fraction, change places.
    case order
    /// A 2 or a ½ is put before a product.
    case number
    /// A square is lost, or added.
    case square
    /// Another quantity of the same unit or layer: y for ŷ, z for y.
    case letter
    /// f for f′, or f′ for f.
    case slope
    /// A factor is left out.
    case drop
    /// A factor is put in.
    case factor
    /// A Σ is left out or put in, or runs over another letter.
    case sum
    /// A term is left out.
    case dropTerm = "drop-term"
    /// A term is put in: a bias, a penalty, the parameter before the step.
    case term
    /// The target and the output change places.
    case exchange
    /// A parameter is taken after the step instead of before it, or the other way round.
    case moment
  }

  /// What kind of change it is.
  package let kind: Kind
  /// What was printed; for something put in, what it is put to.
  package let printed: Expression
  /// What is meant in its place; for a sign, and for what is left out, what was printed.
  package let meant: Expression
}

extension Edit.Kind {
  /// What an edit of the kind costs: the cheapest edits that make an equation hold are offered. What swaps, turns or
  /// renumbers what stands there is nearer to what was meant than what puts something else in its place.
  package var cost: Int {
    switch self {
    case .transpose, .index, .sign, .swap, .layer, .order, .number, .square: 1
    case .letter, .slope, .drop, .factor, .sum, .dropTerm, .term: 2
    case .exchange, .moment: 3
    }
  }
}
