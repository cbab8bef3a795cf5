extension UnitActivation {
  /// The activation of a dual number.
  ///
  /// Written with the functions of ``Dual`` only and without f′, so that it is an independent witness of ``slope(_:)``.
  /// The forms never take e to a positive power; they are right at z = ±800.
  public func value(_ z: Dual) -> Dual {
    switch self {
    case .sigmoid: logistic(z)
    case .tanh: hyperbolicTangent(z)
    case .relu: z.value <= 0 ? 0 : z
    case .leakyRelu: z.value <= 0 ? Dual(Self.leak) * z : z
    case .elu: z.value <= 0 ? expm1(z) : z
    case .softplus: smoothRamp(z)
    case .silu: z * logistic(z)
    case .gelu: z * erfc(-z / Dual(2.0.squareRoot())) / 2
    case .identity: z
    }
  }
}

private func logistic(_ z: Dual) -> Dual {
  z.value < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))
}

/// ln(1 + eᶻ), also −ln(1 − σ(z)).
func smoothRamp(_ z: Dual) -> Dual {
  z.value < 0 ? log1p(exp(z)) : z + log1p(exp(-z))
}

/// `tanh` of dual numbers, under a name that the case `tanh` does not hide.
private func hyperbolicTangent(_ x: Dual) -> Dual {
  tanh(x)
}
