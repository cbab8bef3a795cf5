package import Backpropagation

/// What a formula means: quantities, sums, products, functions, transposes, tables, derivatives.
///
/// One tree serves three ends. Printed in symbols it is the document's equation; with its leaves replaced by numbers
/// and printed it is the substituted line; evaluated it is the value. Brackets and the signs of products are kept as
/// they were printed. Two trees are equal if they mean and look the same; where they were read plays no part.
package struct Expression: Sendable {
  /// The form of the node.
  package var form: Form
  /// UTF-8 offsets in the text that it was read from, or nil where the program made it.
  package var range: Range<Int>?

  /// A node, read from `range` of a text or made by the program.
  package init(_ form: Form, range: Range<Int>? = nil) {
    self.form = form
    self.range = range
  }

  /// The closed set of forms.
  package indirect enum Form: Hashable, Sendable {
    /// A literal as typed: `0.10`, `-2`, `4.4e-7`.
    case number(String)
    /// e, the base of the natural logarithm.
    case euler
    /// A quantity of the network.
    case quantity(Quantity)
    /// The argument of a function's definition: x in f(x) = ….
    case argument(String)
    /// Terms with their signs.
    case sum([Term])
    /// Factors from left to right, with the sign printed before each.
    case product([Factor])
    /// A numerator over a denominator.
    case quotient(Expression, Expression)
    /// A base and an exponent.
    case power(Expression, Expression)
    /// A function of one argument, element by element.
    case apply(Function, Expression)
    /// The transpose of a matrix or vector.
    case transpose(Expression)
    /// A matrix or vector written out; blocks concatenate.
    case grid([[Expression]])
    /// Blocks in square brackets without a table: beside each other, or, where they only fit so, below each other.
    case list([Expression])
    /// A column with the same parts for each layer behind the inputs, from the first to the last, with dots between;
    /// their layer is ``Bound/counter``.
    case layers([Expression])
    /// A matrix, row or column written out with dots: the cells that are printed, and all entries.
    case table(shown: [[Expression]], Entries)
    /// Factors that recur from layer to layer, with dots between the first of them and the last: from one layer to the
    /// next one, or backwards by the step −1.
    case repeated(first: Expression, last: Expression, step: Int)
    /// Brackets that were printed.
    case group(Expression)
    /// ∂A/∂B
    case derivative(of: Expression, by: Quantity)
    /// What stands behind ∂/∂B, not over the bar.
    case operand(Expression)
    /// Σ over the values of an index.
    case total(Bound, Expression)
    /// A sum whose terms are written out with dots between them, and what it is as a Σ.
    case series(shown: [Expression], Expression)
    /// ‖v‖
    case norm(Expression)
    /// The matrix with a vector on its diagonal.
    case diagonal(Expression)
    /// ℝ with the numbers of rows and columns above it, and the sign between them.
    case space([Expression], sign: String)
    /// The values that hold under different conditions.
    case cases([Case])
    /// 1 where a condition holds, else 0: the Kronecker delta δᵢⱼ.
    case indicator(Condition)
    /// The number that a letter stands for, as the document counts.
    case index(String)
    /// A column of ones, as many as its neighbours ask for; beside terms of a sum the number 1 in every place.
    case ones
    /// The identity matrix, as large as its neighbours ask for.
    case identity
    /// What the notation or the notes have named: ① for ∂J/∂a.
    case alias(String, Expression)
    /// A part that an edit has changed.
    case changed(Expression)
  }

  /// What a Σ runs over.
  package struct Bound: Hashable, Sendable {
    /// The letter of a sum or column that is written out with dots; no document can print it.
    static let counter = "<term>"
    /// The letters of the rows and columns of a table with dots.
    static let (row, column) = ("<row>", "<column>")

    /// The letter; that of a sample has a prefix.
    package var variable: String
    /// The first value, as the document counts.
    package var from: Int
    /// The last value, as the document counts.
    package var to: Expression
    /// Whether the values are printed, or the letter alone.
    package var isPrinted: Bool
    /// The letter whose value is left out, as i in Σ over k ≠ i.
    package var except: String?
  }

  /// The entries of a table, one for each value of the letters of its rows and of its columns.
  package struct Entries: Hashable, Sendable {
    /// What the rows run over; nil where there is a single one.
    package var rows: Bound?
    /// What the columns run over; nil where there is a single one.
    package var columns: Bound?
    /// The entry.
    package var body: Expression

    /// The letters that it binds, and the last value of each.
    var bounds: [Bound] { [rows, columns].compactMap(\.self) }

    /// The same with other entries and last values.
    func mapping(_ change: (Expression) -> Expression) -> Entries {
      func changed(_ bound: Bound?) -> Bound? {
        guard var bound else { return nil }
        bound.to = change(bound.to)
        return bound
      }
      return Entries(rows: changed(rows), columns: changed(columns), body: change(body))
    }
  }

  /// A value and the condition under which it holds.
  package struct Case: Hashable, Sendable {
    /// The value.
    package var value: Expression
    /// The condition, or nil for all other cases.
    package var condition: Condition?
  }

  /// A relation that may hold or not.
  package struct Condition: Hashable, Sendable {
    /// The left side.
    package var left: Expression
    /// `=`, `≠`, `<`, `≤`, `>`, `≥`
    package var relation: String
    /// The right side.
    package var right: Expression
  }

  /// A term of a sum.
  package struct Term: Hashable, Sendable {
    /// Whether the term is subtracted.
    package var isNegative: Bool
    /// The term without its sign.
    package var value: Expression
  }

  /// A factor of a product.
  package struct Factor: Hashable, Sendable {
    /// The sign printed before the factor: `×`, `*`, `·`, or empty.
    package var sign: String
    /// What that sign means.
    package var meaning: Multiplication
    /// The factor.
    package var value: Expression
  }

  /// How a sign of a product multiplies. A number multiplies anything in every way.
  package enum Multiplication: String, Hashable, Sendable, CaseIterable {
    /// Rows times columns.
    case matrix
    /// Element by element.
    case element
    /// Numbers only, or as matrices where both are.
    case any
    /// Element by element where both have one shape, otherwise rows times columns.
    case fitting

    /// Whether it is element by element, as far as the sign tells.
    var isElementwise: Bool { self == .element || self == .fitting }
  }

  /// Functions of one argument.
  package enum Function: Hashable, Sendable {
    /// The activation function under the name that the document gives it.
    case activation(String)
    /// Its derivative f′.
    case slope(String)
    /// exp
    case exponential
    /// The natural logarithm.
    case logarithm
    /// log, a logarithm whose base the notes leave open; the natural one unless only another makes sense.
    case log
    /// tanh
    case hyperbolicTangent
    /// cosh
    case hyperbolicCosine
    /// √
    case squareRoot
    /// |x|
    case absolute
    /// The sign of a number: −1, 0 or 1.
    case sign
    /// The sum of the diagonal.
    case trace
    /// Softmax of a column, or of each column or row of all samples.
    case softmax
    /// An activation function under its own name, whichever the network has: sigmoid(z).
    case known(UnitActivation)
    /// Its derivative.
    case slopeOfKnown(UnitActivation)
  }
}

extension Expression: Hashable {
  /// Whether two trees mean and look the same, wherever they were read.
  package static func == (left: Expression, right: Expression) -> Bool { left.form == right.form }

  /// Hashes the form alone.
  package func hash(into hasher: inout Hasher) { hasher.combine(form) }
}
