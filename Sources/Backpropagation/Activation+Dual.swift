extension Activation {
  /// The activation of a dual number.
  ///
  /// Written with the functions of ``Dual`` only and without f′, so that it is an independent witness of ``slope(_:)``.
  /// The forms never take e to a positive power; they are right at z = ±800.
  public func value(_ z: Dual) -> Dual {
    switch self {
    case .sigmoid: z.value < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))
    case .tanh: hyperbolicTangent(z)
    case .relu: z.value <= 0 ? Dual(0) : z
    case .identity: z
    }
  }
}

/// `tanh` of dual numbers, under a name that the case `tanh` does not hide.
private func hyperbolicTangent(_ x: Dual) -> Dual {
  tanh(x)
}
