import Reporting

/// What notes may count otherwise than the network in use: how many samples there are, and how long a step is.
extension OtherKinds {
  /// Whether a claim on several samples is right where a number in it is that of samples: ¼ dZ Aᵀ of four. A layer in notes
  /// that name no samples may stand for several.
  func isOfOwnSampleCount(_ claim: Claim) -> Bool {
    let notation = own.names.notation
    guard !own.isNetworkDeclared,
      !notation.hasBatch || claim.quantities.contains(where: { $0.isOfAllSamples || $0.sample != nil })
    else { return false }
    // A ½ may as well be that of the cost.
    let least = notation.hasBatch || notation.usualReading.orientation.layersAreRows ? 2 : 3
    let numbers = Set(claim.sides.flatMap(\.literals).filter { Int($0).map { $0 >= least } ?? false })
    return numbers.sorted().prefix(Self.mostNumbers).contains { number in
      let counted = claim.mapping { side in
        side.replacing { node in
          node.form == .number(number) ? Expression(.quantity(Quantity(.sampleCount)), range: node.range) : nil
        }
      }
      return own.judgeOnce(counted).verdict.isRight
    }
  }

  /// How many numbers of a claim may be that of samples.
  private static let mostNumbers = 3

  /// Whether a step is as long as with m times the learning rate: α/m along the mean may be meant along the sum.
  func isStepOfOtherLength(_ claim: Claim) -> Bool {
    guard !own.isNotationDeclared, let left = claim.left.expression, let right = claim.right.expression,
      Update(left, claim.relation, right) != nil
    else { return false }
    let longer = claim.mapping { side in
      side.replacing { node in
        guard node.plainQuantity?.kind == .learningRate else { return nil }
        return Expression(
          .group(.product([.quantity(Quantity(.sampleCount)), .quantity(Quantity(.learningRate))])), range: node.range)
      }
    }
    return own.judgeOnce(longer).verdict.isRight
  }

  /// Whether a step is right where the cost in it has no penalty: one with a decay of its own, (1 − αλ/m) W − α ∂J/∂W, or
  /// W − α ∂L/∂W along the loss of a sample.
  func isStepBesidesDecay(_ claim: Claim) -> Bool {
    guard !own.isNotationDeclared, let left = claim.left.expression, let right = claim.right.expression,
      Update(left, claim.relation, right) != nil
    else { return false }
    let decays = right.quantities.contains { $0.kind == .regularisation }
    let rate = Expression.quantity(Quantity(.regularisation))
    let rates = [rate, Expression(.quotient(rate, .quantity(Quantity(.sampleCount))))]
    return rates.contains { rate in
      let plain = claim.mapping { side in
        side.replacing { node in
          guard case .derivative(let cost, let weight) = node.form, weight.kind == .weight,
            cost.plainQuantity?.kind == (decays ? .batchCost : .cost)
          else { return nil }
          let penalty = Expression.product([decays ? rate : .negative(rate), .quantity(weight)])
          return Expression(.group(.difference(Expression(node.form), penalty)), range: node.range)
        }
      }
      return own.judgeOnce(plain).verdict.isRight
    }
  }
}
