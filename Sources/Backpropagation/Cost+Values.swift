/// The last layer of a network for one sample: what the cost is computed from.
struct OutputLayer<Number> {
  /// f_L
  let activation: Activation
  /// z_L
  let z: [Number]
  /// a_L
  let a: [Number]
}

extension Cost {
  /// C. The entropies are computed from z, so that saturated units have finite and right costs.
  func value(_ output: OutputLayer<Double>, target: [Double]) -> Double {
    if let factor = squareFactor(units: target.count) {
      return factor * zip(output.a, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    let logarithms =
      output.activation == .softmax
      ? Softmax.negativeLogarithms(output.z) : output.z.map { UnitActivation.softplus.value(-$0) }
    var sum = 0.0
    for (index, t) in target.enumerated() {
      if t != 0 { sum += t * logarithms[index] }
      if self == .binaryCrossEntropy, t != 1 { sum += (1 - t) * UnitActivation.softplus.value(output.z[index]) }
    }
    return sum
  }

  /// ∂C/∂aᵢ for each output unit; infinite where ln takes 0.
  func slopes(_ output: OutputLayer<Double>, target: [Double]) -> [Double] {
    if let factor = squareFactor(units: target.count) {
      return zip(output.a, target).map { 2 * factor * ($0 - $1) }
    }
    return target.indices.map { index in
      let t = target[index]
      let whenOn = t == 0 ? 0 : -t / output.a[index]
      guard self == .binaryCrossEntropy, t != 1 else { return whenOn }
      return whenOn + (1 - t) / logistic(-output.z[index])
    }
  }

  /// δ = ∂C/∂z of the output layer for the entropies, whose logarithm and exponential cancel; nil for squared errors.
  ///
  ///     binary cross-entropy, sigmoid:  δ = a − t = (1 − t) σ(z) − t σ(−z)
  ///     cross-entropy, sigmoid:         δ = −t (1 − a) = −t σ(−z)
  ///     cross-entropy, softmax:         δᵢ = aᵢ Σt − tᵢ = aᵢ Σ_{j≠i} tⱼ − tᵢ Σ_{j≠i} aⱼ
  func errorTerms(_ output: OutputLayer<Double>, target: [Double]) -> [Double]? {
    switch (self, output.activation) {
    case (.binaryCrossEntropy, _):
      zip(output.z, target).map { (1 - $1) * logistic($0) - $1 * logistic(-$0) }
    case (.crossEntropy, .softmax):
      zip(zip(output.a, Softmax.sumsWithoutEach(target)), zip(target, Softmax.sumsWithoutEach(output.a)))
        .map { $0.0 * $0.1 - $1.0 * $1.1 }
    case (.crossEntropy, _): zip(output.z, target).map { -$1 * logistic(-$0) }
    case (.halfSquaredError, _), (.squaredError, _), (.meanSquaredError, _): nil
    }
  }
}
