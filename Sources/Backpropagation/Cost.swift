/// The cost C of one sample: how far the output a is from the target t.
///
/// The raw value is the name in network files.
public enum Cost: String, CaseIterable, Sendable {
  /// C = ½ Σ (aᵢ − tᵢ)²
  case halfSquaredError = "half-squared-error"
  /// C = Σ (aᵢ − tᵢ)²
  case squaredError = "squared-error"
  /// C = (1/n) Σ (aᵢ − tᵢ)² for n output units
  case meanSquaredError = "mean-squared-error"
  /// C = −Σ (tᵢ ln aᵢ + (1 − tᵢ) ln (1 − aᵢ)), with sigmoid
  case binaryCrossEntropy = "binary-cross-entropy"
  /// C = −Σ tᵢ ln aᵢ, with softmax or sigmoid
  case crossEntropy = "cross-entropy"

  /// Whether the cost works with an activation of the output layer.
  ///
  /// The squared errors work with any; the entropies take logarithms and need activations between 0 and 1.
  public func allows(_ activation: Activation) -> Bool {
    switch self {
    case .halfSquaredError, .squaredError, .meanSquaredError: true
    case .binaryCrossEntropy: activation == .sigmoid
    case .crossEntropy: activation == .softmax || activation == .sigmoid
    }
  }

  /// The lowest and the highest target of one unit that the cost is defined for.
  var targetRange: ClosedRange<Double> {
    switch self {
    case .halfSquaredError, .squaredError, .meanSquaredError: -.greatestFiniteMagnitude ... .greatestFiniteMagnitude
    case .binaryCrossEntropy: 0...1
    case .crossEntropy: 0 ... .greatestFiniteMagnitude
    }
  }

  /// The factor s of the squared errors, C = s Σ (aᵢ − tᵢ)², for a number of output units; nil for the entropies.
  func squareFactor(units: Int) -> Double? {
    switch self {
    case .halfSquaredError: 0.5
    case .squaredError: 1
    case .meanSquaredError: 1 / Double(units)
    case .binaryCrossEntropy, .crossEntropy: nil
    }
  }
}
