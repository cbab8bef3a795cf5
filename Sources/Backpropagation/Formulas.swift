extension UnitActivation {
  /// f(z) in plain text.
  public var formula: String {
    switch self {
    case .sigmoid: "1 / (1 + e⁻ᶻ)"
    case .tanh: "tanh z"
    case .relu: "max(0, z)"
    case .leakyRelu: "z for z > 0, else 0.01 z"
    case .elu: "z for z > 0, else eᶻ − 1"
    case .softplus: "ln(1 + eᶻ)"
    case .silu: "z / (1 + e⁻ᶻ)"
    case .gelu: "z (1 + erf(z / √2)) / 2"
    case .identity: "z"
    }
  }
}

extension Activation {
  /// a of a layer in plain text.
  public var formula: String {
    switch self {
    case .unitwise(let function): function.formula
    case .softmax: "exp(zᵢ) / Σ exp(zⱼ), output layer only"
    }
  }
}

extension Cost {
  /// C of one sample in plain text, and what it works with; n is the number of outputs.
  public var formula: String {
    switch self {
    case .halfSquaredError: "½ Σ (a − t)²"
    case .squaredError: "Σ (a − t)²"
    case .meanSquaredError: "(1/n) Σ (a − t)²"
    case .binaryCrossEntropy: "−Σ (t ln a + (1 − t) ln(1 − a)), with sigmoid"
    case .crossEntropy: "−Σ t ln a, with softmax or sigmoid"
    }
  }
}
