/// The cost C of one sample: how far the output a is from the target t.
///
/// The raw value is the name in network files.
public enum Cost: String, CaseIterable, Sendable {
  /// C = ½ Σ (aᵢ − tᵢ)²
  case halfSquaredError = "half-squared-error"

  /// C for an output and a target of the same length.
  public func value(output: [Double], target: [Double]) -> Double {
    switch self {
    case .halfSquaredError:
      var sum = 0.0
      for (a, t) in zip(output, target) { sum += (a - t) * (a - t) }
      return sum / 2
    }
  }

  /// ∂C/∂aᵢ for each output unit.
  public func slopes(output: [Double], target: [Double]) -> [Double] {
    switch self {
    case .halfSquaredError: zip(output, target).map { $0 - $1 }
    }
  }

  /// C of dual numbers, written without the slopes.
  public func value(output: [Dual], target: [Double]) -> Dual {
    switch self {
    case .halfSquaredError:
      var sum = Dual(0)
      for (a, t) in zip(output, target) {
        let error = a - Dual(t)
        sum += error * error
      }
      return sum / 2
    }
  }
}
