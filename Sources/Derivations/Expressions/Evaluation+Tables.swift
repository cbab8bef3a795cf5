import Reporting

/// Tables whose size their neighbours tell, softmax, traces, and cases.
extension Evaluator {
  /// The value of the first case whose condition holds.
  func chosen(_ cases: [Expression.Case]) throws(Fault) -> Value {
    for one in cases {
      guard let condition = one.condition else { return try self(one.value) }
      if try holds(condition) { return try self(one.value) }
    }
    throw .unsupported(.cannotEvaluate)
  }

  func holds(_ condition: Expression.Condition) throws(Fault) -> Bool { try truth(condition, assignment) }

  // MARK: Ones and the identity matrix

  /// The value of a factor; a column or row of ones is as long as the factors beside it ask for. Where they leave it open,
  /// as in b 1ᵀ, there is a one for each sample.
  func sized(_ factor: Expression, after left: Value?, before right: Expression?) throws(Fault) -> Value {
    let isRow: Bool
    switch factor.bare.form {
    case .ones: isRow = false
    case .transpose(let inner) where inner.bare.form == .ones: isRow = true
    default: return try self(factor)
    }
    let length: Int
    if let left, !isRow, left.columns > 1 {
      length = left.columns
    } else if isRow, left == nil || left?.isScalar == true, let right {
      length = try self(right).rows
    } else {
      length = try count(.quantity(Quantity(.sampleCount)), assignment)
    }
    let one = try constantOne()
    let column = Value(column: Array(repeating: one, count: length))
    return isRow ? column.transposed : column
  }

  /// A term that stands for a table as large as the other terms: I or 1; nil for other terms.
  func besideOthers(_ term: Expression, _ terms: [Expression.Term], _ total: Value?) throws(Fault) -> Value? {
    guard term.bare.form == .identity || term.bare.form == .ones else { return nil }
    var other = total
    for term in terms where other == nil {
      guard term.value.bare.form != .identity, term.value.bare.form != .ones else { continue }
      other = try self(term.value)
    }
    guard let other, !other.isScalar else { throw .unsupported(.cannotEvaluate) }
    let one = try constantOne()
    if term.bare.form == .ones { return other.map { _ in one } }
    guard other.rows == other.columns else { throw .unsupported(.cannotEvaluate) }
    return try diagonal(Value(column: Array(repeating: one, count: other.rows)))
  }

  /// A table with one more term.
  static func added(_ so: Value, _ other: Value, _ term: Expression.Term) throws(Fault) -> Value {
    guard so.shape == other.shape else { throw .doesNotConform(so.shape, sign: "+", other.shape) }
    let sums = zip(so.elements, other.elements).map { term.isNegative ? $0 - $1 : $0 + $1 }
    return Value(rows: so.rows, columns: so.columns, elements: sums)
  }

  private func constantOne() throws(Fault) -> Number {
    guard let one = Number(literal: "1") else { throw .unsupported(.cannotEvaluate) }
    return one
  }

  // MARK: Tables with dots

  /// All entries of a table of which only the first and the last are printed.
  func table(_ entries: Expression.Entries) throws(Fault) -> Value {
    let rows = try values(of: entries.rows)
    let columns = try values(of: entries.columns)
    guard rows.count * columns.count <= Self.mostEntries else { throw .unsupported(.cannotEvaluate) }
    var inner = self
    var lines: [[Value]] = []
    for row in rows {
      if let letter = entries.rows?.variable { inner.assignment[letter] = row }
      var line: [Value] = []
      for column in columns {
        if let letter = entries.columns?.variable { inner.assignment[letter] = column }
        line.append(try inner(entries.body))
      }
      lines.append(line)
    }
    return try joined(lines)
  }

  /// Larger tables are not evaluated.
  private static var mostEntries: Int { 1_000_000 }

  /// The values of a bound; the only one of a single row or column.
  private func values(of bound: Expression.Bound?) throws(Fault) -> Range<Int> {
    guard let bound else { return 0..<1 }
    let last = try count(bound.to, assignment)
    guard last >= bound.from else { throw .unsupported(.cannotEvaluate) }
    return bound.from..<last + 1
  }

  // MARK: Functions of whole tables

  func trace(_ value: Value) throws(Fault) -> Value {
    guard value.rows == value.columns else { throw .unsupported(.cannotEvaluate) }
    let start = try zero()
    return Value((0..<value.rows).reduce(start) { $0 + value[$1, $1] })
  }

  /// e to every element, over their sum: of a column or row, or of each sample's.
  func softmax(_ value: Value) throws(Fault) -> Value {
    guard !value.isScalar else { throw .unsupported(.softmaxOfUnits) }
    let byRows = value.rows == 1 || value.columns > 1 && rowsAreLayers
    let lines = byRows ? value : value.transposed
    var elements: [Number] = []
    for row in 0..<lines.rows {
      var powers: [Number] = []
      for column in 0..<lines.columns {
        guard let power = lines[row, column].applying(.exponential) else { throw .unsupported(.cannotEvaluate) }
        powers.append(power)
      }
      let start = try zero()
      let sum = powers.reduce(start, +)
      for power in powers {
        guard let share = power.divided(by: sum) else { throw .unsupported(.cannotEvaluate) }
        elements.append(share)
      }
    }
    let shares = Value(rows: lines.rows, columns: lines.columns, elements: elements)
    return byRows ? shares : shares.transposed
  }
}

extension Expression.Function {
  /// Whether it is the network's activation function.
  var isActivation: Bool { if case .activation = self { true } else { false } }

  /// Whether it is the derivative of an activation function.
  var isSlope: Bool {
    switch self {
    case .slope, .slopeOfKnown: true
    default: false
    }
  }
}

extension Expression {
  /// Whether nothing but a division number by number can be meant below a line: a table of all samples, or e to some
  /// power.
  var hasNoInverse: Bool {
    contains { node in
      switch node.form {
      case .apply(.exponential, _): true
      case .power(let base, _): base.bare.form == .euler
      case .quantity(let quantity): quantity.isOfAllSamples
      default: false
      }
    }
  }

  /// Whether it is a function of each number by itself: tanh z, and not softmax(z).
  var isElementwiseFunction: Bool {
    guard case .apply(let function, _) = form else { return false }
    return ![.softmax, .trace].contains(function)
  }
}
