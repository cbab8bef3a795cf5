import Reporting

/// Claims that are wrong as they are usually read, and right where what the notes leave open is read otherwise.
extension Judge {
  /// Judges a relation between names as they are read; where it is wrong, under each reading that the notes leave open.
  func judgeInGeneral(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement {
    let judgement = judgeAsWritten(left, relation, right)
    let isNumber = left.isName && right.isNumeric || right.isName && left.isNumeric
    // y = f(0.4) beside numbers of the notes' own.
    let isOfNumber = left.isOfNumbers != right.isOfNumbers && left.hasNumberInFunction != right.hasNumberInFunction
    if judgement.verdict.isWrong, !isNetworkDeclared, isNumber || isOfNumber {
      return Judgement(.notRead, reason: .numbersOfUnknownNetwork)
    }
    if judgement.verdict.isWrong, let there = judgeOfOneSample(left, relation, right) { return there }
    if judgement.verdict.isWrong, let there = judgeOfAllSamples(left, relation, right) { return there }
    if !judgement.verdict.isRight, left.isOfNumbers != right.isOfNumbers, names.notation.countsBias,
      let there = judgeWithBias(left, relation, right)
    {
      return there
    }
    if judgement.reason == .powerOfMatrix {
      return judgeOfPlainCost(left, relation, right, isOfPower: true) ?? judgeOfPowers(left, relation, right)
        ?? judgement
    }
    // Logistic regression, say, in notes whose notation has several outputs.
    if judgement.verdict == .doesNotConform, !isNotationDeclared,
      (left.quantities + right.quantities).contains(where: { $0.kind == .target && $0.unit == nil })
    {
      for binding in [reading.binding] + Reading.Binding.allCases {
        var other = reading
        other.binding = binding
        let (a, b) = (other.bracketed(left), other.bracketed(right))
        let there = whileReading(as: other) { judgeOfPlainCost(a, relation, b, isOfPower: true) }
        if let there { return there }
      }
    }
    if judgement.verdict == .notRead, let there = judgeOfChains(left, relation, right) { return there }
    guard judgement.verdict.isWrong else { return judgement }
    if let there = judgeWithoutBiases(left, relation, right) { return there }
    if let letter = Scope(of: [left, right]).letterOfUnitsOnly {
      return Judgement(.notRead, reason: .layerNotNamed(letter), instances: judgement.instances)
    }
    if let there = judgeOfPlainCost(left, relation, right) { return there }
    if Scope(of: [left, right]).mixesSamples {
      return judgeOfBatch(left, relation, right)
        ?? Judgement(.notRead, reason: .mixesSamples, instances: judgement.instances)
    }
    if relation == "=" || relation == "≡", judgement.verdict == .fails, Update(left, relation, right) == nil,
      !left.isOfNumbers, !right.isOfNumbers, let there = judgeOfClasses(left, right)
    {
      return there
    }
    if judgement.verdict == .doesNotConform, Scope(of: [left, right]).mixesLayersAndUnits {
      return judgeOfWholeLayers(left, relation, right)
        ?? Judgement(.notRead, reason: .indexLeftOut, instances: judgement.instances)
    }
    if let substituted = judgeSubstituted(left, relation, right) { return substituted }
    let notation = names.notation
    for other in usual.others(
      of: [left, right], isNotationDeclared: isNotationDeclared, countsBias: notation.countsBias,
      layoutIsDeclared: notation.layoutIsDeclared && isNotationDeclared)
    where other.distance(to: usual) <= mostChanges {
      if let there = reading(as: other, { judgeOtherwise(left, relation, right, insteadOf: judgement) }) {
        return there
      }
    }
    return judgement
  }

  /// The judgement under the reading of the moment, if it makes another of a claim that is wrong as usually read.
  private func judgeOtherwise(
    _ left: Expression, _ relation: String, _ right: Expression, insteadOf judgement: Judgement
  ) -> Judgement? {
    let (a, b) = (reading.bracketed(left), reading.bracketed(right))
    guard mayHold(a, relation, b) else { return nil }
    var there = judgeAsWritten(a, relation, b)
    let isOfShapeInLayout = (left.isSpace || right.isSpace) && reading.bias == usual.bias
    if there.verdict.isRight, !isOfShapeInLayout, let name = reading.declaredName(besides: usual) {
      if right.isSpace, lacksBiases { return Judgement(.doesNotApply, reason: .noBiasColumn) }
      there.reason = name
      there.reading = reading
      return there
    }
    guard there.verdict.isRight || there.verdict.isWrong && judgeSubstituted(a, relation, b) != nil else { return nil }
    return Judgement(.notRead, reason: reading.doubt, instances: judgement.instances)
  }

  /// A judgement that is right where powers of vectors are those of each element, or nil.
  private func judgeOfPowers(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    var other = usual
    other.columns = .elementwise
    var there = reading(as: other) { judgeAsWritten(left, relation, right) }
    guard there?.verdict.isRight == true else { return nil }
    there?.reason = .elementByElement
    there?.reading = other
    return there
  }

  /// A judgement that is right where what stands for one unit beside whole layers is read for all units at once, or nil.
  private func judgeOfWholeLayers(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    let scope = Scope(of: [left, right])
    // Of notes that declare no notation an index that is left out may as well be a mistake.
    guard isNotationDeclared, relation == "=", let letter = scope.onlyUnitLetter else { return nil }
    // ∂a_i/∂z_i of all units is a column.
    var forAll = usual
    forAll.jacobian = .elementwise
    var there = reading(as: forAll) {
      judgeAsWritten(left.ofWholeLayers(letter), relation, right.ofWholeLayers(letter))
    }
    guard there?.verdict.isRight == true else { return nil }
    there?.reason = .readForAllUnits(letter)
    return there
  }

  /// A judgement that is right where whole layers are read with their bias units, or nil.
  private func judgeWithBias(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    for bias in Reading.Bias.allCases where bias != usual.bias {
      var other = usual
      other.bias = bias
      let there = reading(as: other) {
        var there = judgeAsWritten(left, relation, right)
        there.reason = reading.declaredName(besides: usual)
        there.reading = reading
        return there
      }
      if let there, there.verdict.isRight { return there }
    }
    return nil
  }

  /// A judgement that is right of all weights but those of bias units, which no penalty concerns, or nil.
  private func judgeWithoutBiases(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    let scope = Scope(of: [left, right])
    guard names.notation.countsBias, scope.quantities.contains(where: { $0.kind == .regularisation }),
      let letter = scope.quantities.lazy.compactMap({ $0.source?.variable }).first
    else { return nil }
    let instances = pool(scope).map { Instance($0.network, countsBias: false) }
    let there = judge(left, relation, right, on: instances)
    guard there.verdict.isRight else { return nil }
    return Judgement(.holdsWhere, part: .whereUnitIsNoBias(letter), instances: there.instances)
  }

  /// A judgement that is right where what names no samples and no λ is read for a batch of one sample, or nil.
  private func judgeOfOneSample(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    let quantities = (left.quantities + right.quantities)
    guard names.notation.isSpeltLoosely, relation == "=", !left.namesPenalty, !right.namesPenalty,
      quantities.contains(where: { $0.kind == .batchCost }),
      !quantities.contains(where: {
        $0.sample != nil || $0.isOfAllSamples || $0.kind == .sampleCount || $0.kind == .regularisation
      })
    else { return nil }
    var there = judgeOnOneSample(left, right)
    guard there.verdict.isRight else { return nil }
    there.reason = .readForOneSample
    return there
  }

  /// A judgement that is right where layers beside all samples are of all samples too, as in dz^{[2]} = A^{[2]} − Y, or nil.
  private func judgeOfBatch(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    guard names.notation.isSpeltLoosely, !isNotationDeclared, relation == "=" else { return nil }
    func ofBatch(_ quantity: Quantity) -> Quantity {
      guard [.preActivation, .activation, .error, .target].contains(quantity.kind), quantity.sample == nil,
        quantity.unit == nil
      else { return quantity }
      var whole = quantity
      whole.isOfAllSamples = true
      return whole
    }
    let sides = [left, right].map { side in
      side.replacing { node in
        switch node.form {
        case .quantity(let quantity) where quantity != ofBatch(quantity):
          Expression(.quantity(ofBatch(quantity)), range: node.range)
        case .derivative(let cost, let variable) where variable != ofBatch(variable):
          Expression(.derivative(of: cost, by: ofBatch(variable)), range: node.range)
        default: nil
        }
      }
    }
    var there = judgeAsWritten(sides[0], relation, sides[1])
    guard there.verdict.isRight else { return nil }
    there.reason = .readForAllSamples
    return there
  }

  /// A judgement of ∂L/∂b = 1/m Σᵢ …, where the L of one sample may have become that of all; nil where no sample is named.
  private func judgeOfAllSamples(_ left: Expression, _ relation: String, _ right: Expression) -> Judgement? {
    guard names.notation.isSpeltLoosely, !isNotationDeclared, relation == "=",
      case .derivative(let numerator, let variable) = left.bare.form, let cost = numerator.plainQuantity,
      cost.kind == .cost, cost.sample == nil, [.weight, .bias].contains(variable.kind),
      right.quantities.contains(where: { $0.sample?.variable != nil })
    else { return nil }
    let all = Expression(.derivative(of: .quantity(Quantity(.batchCost)), by: variable), range: left.range)
    let there = judgeAsWritten(all, relation, right)
    return there.verdict.isRight ? there : Judgement(.notRead, reason: .mixesSamples, instances: there.instances)
  }
}

extension Expression {
  /// Whether the tree is nothing but a name, of a quantity or of an expression, or a derivative of one.
  fileprivate var isName: Bool {
    switch form {
    case .alias: true
    case .derivative(let numerator, _): numerator.plainQuantity != nil
    default: plainQuantity != nil
    }
  }
}
