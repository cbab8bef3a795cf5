import Reporting

/// How a claim is read where its notation leaves that open.
///
/// The default is what is meant unless something else is said. The others are tried before a claim is called wrong.
struct Reading: Hashable {
  /// ∂a/∂b where both are vectors.
  enum Jacobian: CaseIterable {
    /// A row for each element of the numerator.
    case rowsOfNumerator
    /// Its transpose.
    case rowsOfVariable
    /// The column of its diagonal, where nothing else in it differs from zero: f′(z) for ∂f(z)/∂z.
    case elementwise
  }

  /// A vector of derivatives where only one of ∂a/∂b is a vector.
  enum Vector: CaseIterable {
    /// Always a column.
    case column
    /// ∂C/∂a is a row.
    case gradientIsRow
    /// ∂a/∂w is a row.
    case slopeIsRow
  }

  /// Two columns beside each other or with a dot between them.
  enum Columns: CaseIterable {
    /// No product of matrices, so nothing.
    case noProduct
    /// Element by element.
    case elementwise
    /// Their scalar product.
    case dot
  }

  /// The base of `log`.
  enum Logarithm: String, CaseIterable {
    case natural = "1"
    case decimal = "10"
    case binary = "2"
  }

  /// How the signs of a product bind.
  enum Binding: CaseIterable {
    /// From left to right.
    case alike
    /// Factors without a sign between them first.
    case juxtapositionFirst
    /// Element-wise signs last, as is usual where a notation does not say otherwise.
    case elementwiseLast
    /// From left to right, where the notation has element-wise signs last.
    case leftToRight
  }

  /// What the cost is a multiple of, ½Σ(a − t)² being 1.
  enum CostFactor: CaseIterable {
    /// ½Σ(a − t)²
    case half
    /// Σ(a − t)²
    case sum
    /// (1/2n)Σ(a − t)²
    case mean

    func value(outputs: Int) -> Double {
      switch self {
      case .half: 1
      case .sum: 2
      case .mean: 1 / Double(outputs)
      }
    }
  }

  /// How layers and weights stand.
  enum Orientation: String, CaseIterable {
    /// Layers are columns; a weight matrix has a row for each destination.
    case columns
    /// Layers are columns; a weight matrix has a row for each source.
    case columnsRowsOfSource = "columns, matrices by source"
    /// Layers are rows; a weight matrix has a row for each source.
    case rows
    /// Layers are rows; a weight matrix has a row for each destination, and x W^T stands before its layer.
    case rowsOfDestination = "rows, matrices by destination"

    /// Whether a layer is a row, and samples stand below each other.
    var layersAreRows: Bool { self == .rows || self == .rowsOfDestination }
    /// Whether a weight matrix has a row for each destination.
    var weightsAreByDestination: Bool { self == .columns || self == .rowsOfDestination }
  }

  /// What the cost J of all samples is, and what errors of all samples at once are derivatives of.
  enum Batch: String, CaseIterable {
    /// J is the mean of the samples' costs; errors are of each sample's own cost.
    case mean
    /// J is the sum of the samples' costs.
    case sum
    /// J is their mean, and errors are of J: they contain 1/m.
    case meanThroughout = "mean throughout"
  }

  /// How λ stands in the cost.
  enum Penalty: String, CaseIterable {
    /// (λ/2) Σ W²
    case half = #"\lambda/2"#
    /// (λ/2m) Σ W²
    case halfOverSamples = #"\lambda/2m"#
    /// λ Σ W²
    case whole = #"\lambda"#
  }

  /// Whether whole layers and matrices have a place for the bias, where a notation counts it as unit 0.
  enum Bias: CaseIterable {
    /// They have none.
    case dropped
    /// A layer begins with 1, a matrix with the column of biases.
    case column
    /// So does f(z) of a whole layer.
    case everywhere
  }

  var jacobian = Jacobian.rowsOfNumerator
  var bias = Bias.dropped
  var vector = Vector.column
  var columns = Columns.noProduct
  var logarithm = Logarithm.natural
  var binding = Binding.alike
  var cost = CostFactor.half
  var orientation = Orientation.columns
  var batch = Batch.mean
  var penalty = Penalty.half
  /// Whether a derivative by the bias of a unit is by that of its whole layer, which is one number.
  var sharesBiases = false

  /// The other readings that some sides allow, under a notation that the notes declare or not.
  func others(of sides: [Expression], isNotationDeclared: Bool, countsBias: Bool, layoutIsDeclared: Bool) -> [Reading] {
    let hasDerivatives = sides.contains(where: \.hasVectorDerivative)
    let hasOpenProducts = sides.contains(where: \.hasOpenProduct)
    let hasMixedSigns = sides.contains(where: \.mixesSigns)
    let hasLogarithms = sides.contains { $0.contains { if case .apply(.log, _) = $0.form { true } else { false } } }
    var found = [self]
    func vary<Value>(_ path: WritableKeyPath<Reading, Value>, _ values: [Value], if isOpen: Bool) {
      guard isOpen else { return }
      found = found.flatMap { reading in
        values.map { value in
          var other = reading
          other[keyPath: path] = value
          return other
        }
      }
    }
    vary(\.bias, Bias.allCases, if: countsBias)
    vary(\.logarithm, Logarithm.allCases, if: hasLogarithms)
    vary(
      \.binding, isNotationDeclared ? [.alike, .juxtapositionFirst] : [.alike, .juxtapositionFirst, .elementwiseLast],
      if: hasMixedSigns)
    if !isNotationDeclared, !hasMixedSigns {
      vary(\.binding, [.alike, .leftToRight], if: sides.contains { $0.contains(where: \.nestsProducts) })
    }
    vary(\.columns, Columns.allCases, if: hasOpenProducts)
    vary(\.jacobian, Jacobian.allCases, if: hasDerivatives && !layoutIsDeclared)
    vary(\.vector, Vector.allCases, if: hasDerivatives && !layoutIsDeclared)
    // Before any mixture of layouts, the two that books declare.
    let others = found.dropFirst()
    return others.filter { $0.layoutName != nil } + others.filter { $0.layoutName == nil }
  }

  /// The layout of derivatives, where it is one of the two that books declare and not the mixed one that is usual.
  private var layoutName: Phrase? {
    switch (jacobian, vector) {
    case (.rowsOfNumerator, .gradientIsRow): .inNumeratorLayout
    case (.rowsOfVariable, .column): .inDenominatorLayout
    default: nil
    }
  }

  /// In how many respects it is not the other reading.
  func distance(to other: Reading) -> Int {
    [
      jacobian != other.jacobian, vector != other.vector, columns != other.columns, logarithm != other.logarithm,
      binding != other.binding, bias != other.bias,
    ].count { $0 }
  }

  /// The reading's name, if it is one that authors declare: with the bias column, in numerator layout.
  func declaredName(besides usual: Reading) -> Phrase? {
    if distance(to: usual) == 1, let layoutName { return layoutName }
    guard bias != usual.bias, distance(to: usual) == 1 else { return nil }
    return bias == .dropped ? .withoutBiasColumn : bias == .column ? .withBiasColumn : .withBiasUnits
  }

  /// What a claim's truth depends on if it holds under this reading only.
  var doubt: Phrase {
    let usual = Reading()
    if columns != usual.columns { return .dependsOnColumns }
    if jacobian != usual.jacobian || vector != usual.vector { return .dependsOnLayout }
    return logarithm != usual.logarithm ? .dependsOnLogarithm : .dependsOnBinding
  }

  /// The expression with brackets where this reading binds first.
  func bracketed(_ expression: Expression) -> Expression {
    guard binding != .alike else { return expression }
    let below = expression.children
    let whole = below.isEmpty ? expression : expression.replacingChildren(below.map(bracketed))
    if binding == .leftToRight { return whole.flattened }
    guard whole.mixesSignsHere, case .product(let factors) = whole.form else { return whole }
    var runs: [[Expression.Factor]] = []
    for factor in factors {
      let bindsFirst = binding == .juxtapositionFirst ? factor.sign.isEmpty : !factor.meaning.isElementwise
      if bindsFirst, !runs.isEmpty {
        runs[runs.count - 1].append(factor)
      } else {
        runs.append([factor])
      }
    }
    let joined = runs.map { run in
      var first = run[0]
      guard run.count > 1 else { return first }
      var inner = run
      inner[0].sign = ""
      inner[0].meaning = .any
      first.value = Expression(.group(Expression(.product(inner))))
      return first
    }
    return Expression(.product(joined), range: whole.range)
  }
}

extension Expression {
  /// Whether a derivative of or by a vector occurs.
  fileprivate var hasVectorDerivative: Bool {
    contains { node in
      guard case .derivative(let numerator, let variable) = node.form else { return false }
      let isByVector = !variable.isSingle && variable.kind != .weight
      return isByVector || variable.isSingle && !(numerator.plainQuantity?.isSingle ?? false)
    }
  }

  /// Whether a product occurs that a notation leaves open: factors with nothing or a dot between them.
  fileprivate var hasOpenProduct: Bool {
    contains { node in
      guard case .product(let factors) = node.form else { return false }
      return factors.dropFirst().contains { $0.meaning == .any } && factors.count { !$0.value.isSingleNumber } > 1
    }
  }

  /// Whether a factor is a product without brackets.
  fileprivate var nestsProducts: Bool {
    guard case .product(let factors) = form else { return false }
    return factors.contains { if case .product = $0.value.form { true } else { false } }
  }

  /// A product with the factors of such factors in their place.
  fileprivate var flattened: Expression {
    guard nestsProducts, case .product(let factors) = form else { return self }
    return Expression(
      .product(
        factors.flatMap { factor -> [Factor] in
          guard case .product(var inner) = factor.value.form else { return [factor] }
          (inner[0].sign, inner[0].meaning) = (factor.sign, factor.meaning)
          return inner
        }), range: range)
  }

  fileprivate var mixesSigns: Bool { contains(where: \.mixesSignsHere) }

  /// Whether a product has several signs, or factors with a sign between them and factors without.
  fileprivate var mixesSignsHere: Bool {
    guard case .product(let factors) = form else { return false }
    return Set(factors.dropFirst().map(\.sign)).count > 1
  }

  /// Whether the tree is a number at first sight.
  private var isSingleNumber: Bool {
    switch bare.form {
    case .number, .euler: true
    case .quantity(let quantity): quantity.isSingle
    case .quotient(let top, _): top.isSingleNumber
    case .apply(_, let inner): inner.isSingleNumber
    default: false
    }
  }
}
