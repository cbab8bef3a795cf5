import Backpropagation
import Reporting

/// The numbers of an own network for some values of what is given, and derivatives by forward mode.
final class OwnValues {
  private let network: OwnNetwork
  private let leaves: [Int: Double]
  /// What letters for functions mean that the notes do not define.
  private let function: UnitActivation
  private var known: [Key: Dual] = [:]

  private struct Key: Hashable {
    let name: Int
    let perturbed: Int?
  }

  init(_ network: OwnNetwork, leaves: [Int: Double], function: UnitActivation) {
    (self.network, self.leaves, self.function) = (network, leaves, function)
  }

  /// The value of a tree; its size tells what rounding can do.
  func value(_ tree: Expression) throws(EvaluationFault) -> Dual {
    try value(tree, around: nil)
  }

  private func value(_ tree: Expression, around name: Int?) throws(EvaluationFault) -> Dual {
    let evaluator = evaluator(around: name) { quantity throws(EvaluationFault) in
      try self.value(of: quantity, around: name)
    }
    guard let number = try evaluator(tree).scalar else { throw .unsupported(.cannotEvaluate) }
    return number
  }

  private func evaluator(
    around name: Int?, argument: Dual? = nil, _ quantity: @escaping (Quantity) throws(EvaluationFault) -> Dual
  ) -> Evaluator<Dual> {
    Evaluator<Dual>(
      quantity: { one, _ throws(EvaluationFault) in Tensor(try quantity(one)) },
      derivative: { numerator, variable, _ throws(EvaluationFault) in
        guard name == nil else { throw .unsupported(.nestedDerivative) }
        return Tensor(try self.derivative(of: numerator, by: variable))
      },
      activation: { function, _, value, _ throws(EvaluationFault) in
        guard let number = value.scalar else { throw .unsupported(.cannotEvaluate) }
        return Tensor(try self.apply(function, to: number, isInside: name != nil))
      },
      argument: { _ throws(EvaluationFault) in
        guard let argument else { throw .unsupported(.cannotEvaluate) }
        return Tensor(argument)
      })
  }

  private func value(of quantity: Quantity, around name: Int?) throws(EvaluationFault) -> Dual {
    guard let own = quantity.ownNumber else { throw .missing(quantity) }
    let key = Key(name: own, perturbed: name)
    if let value = known[key] { return value }
    let value: Dual
    if own == name {
      let plain = try self.value(of: quantity, around: nil)
      value = Dual(plain.value, tangent: 1, valueSize: plain.valueSize, tangentSize: 1)
    } else if let definition = network.definitions[own] {
      value = try self.value(definition, around: name)
    } else {
      value = Dual(leaves[own] ?? 0)
    }
    known[key] = value
    return value
  }

  /// ∂A/∂b, where A is calculated from b; anything else has no derivative here.
  private func derivative(of numerator: Expression, by variable: Quantity) throws(EvaluationFault) -> Dual {
    guard let own = variable.ownNumber, network.sources(of: numerator).contains(own) else {
      throw .unsupported(.derivativeByThat)
    }
    let value = try value(numerator, around: own)
    return Dual(value.tangent, tangent: 0, valueSize: value.tangentSize, tangentSize: 0)
  }

  private func apply(
    _ function: Expression.Function, to value: Dual, isInside: Bool
  ) throws(EvaluationFault) -> Dual {
    switch function {
    case .known(let own): return own.value(value)
    case .activation(let letter):
      return try network.functions[letter].map { body throws(EvaluationFault) in try self.value(of: body, at: value) }
        ?? self.function.value(value)
    case .slopeOfKnown(let own): return Dual(own.slope(value.value), size: value.valueSize)
    case .slope(let letter):
      guard !isInside else { throw .unsupported(.nestedDerivative) }
      guard let body = network.functions[letter] else {
        return Dual(self.function.slope(value.value), size: value.valueSize)
      }
      let slope = try self.value(
        of: body, at: Dual(value.value, tangent: 1, valueSize: value.valueSize, tangentSize: 1))
      return Dual(slope.tangent, size: slope.tangentSize)
    default: throw .unsupported(.cannotEvaluate)
    }
  }

  /// f(x) of a function that the notes define.
  private func value(of body: OwnNetwork.Body, at argument: Dual) throws(EvaluationFault) -> Dual {
    let evaluator = evaluator(around: 0, argument: argument) { _ throws(EvaluationFault) in argument }
    guard let number = try evaluator(body.formula).scalar else { throw .unsupported(.cannotEvaluate) }
    return number
  }
}
