extension Cost {
  /// C of dual numbers, written without the slopes and the error terms.
  ///
  /// - Parameter perturbed: an output unit whose activation itself is perturbed; its logarithms are taken of a, those
  ///   of all other units are computed from z.
  func value(_ output: OutputLayer<Dual>, target: [Double], perturbed: Int? = nil) -> Dual {
    var sum = Dual(0)
    if let factor = squareFactor(units: target.count) {
      for (a, t) in zip(output.a, target) {
        let error = a - Dual(t)
        sum += error * error
      }
      return Dual(factor) * sum
    }
    let logarithms =
      output.activation == .softmax
      ? Softmax.negativeLogarithms(output.z) : output.z.map { smoothRamp(-$0) }
    for (index, t) in target.enumerated() {
      let a = output.a[index]
      if t != 0 { sum += Dual(t) * (index == perturbed ? -log(a) : logarithms[index]) }
      guard self == .binaryCrossEntropy, t != 1 else { continue }
      sum +=
        Dual(1 - t) * (index == perturbed ? -log(complement(of: a, z: output.z[index])) : smoothRamp(output.z[index]))
    }
    return sum
  }

  /// 1 − a with the derivatives of a, its value from z, where it keeps its digits.
  private func complement(of a: Dual, z: Dual) -> Dual {
    let value = UnitActivation.sigmoid.value(Dual(-z.value)).value
    return Dual(value, tangent: -a.tangent, valueSize: value, tangentSize: a.tangentSize)
  }
}
