#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A function f of one pre-activation, applied to each unit of a layer alone: aᵢ = f(zᵢ).
///
/// The raw value is the name in network files.
public enum UnitActivation: String, CaseIterable, Sendable {
  /// f(z) = 1 / (1 + e⁻ᶻ)
  case sigmoid
  /// f(z) = tanh z
  case tanh
  /// f(z) = max(0, z)
  case relu
  /// f(z) = z where z > 0, else 0.01 z
  case leakyRelu = "leaky-relu"
  /// f(z) = z where z > 0, else eᶻ − 1
  case elu
  /// f(z) = ln(1 + eᶻ)
  case softplus
  /// f(z) = z / (1 + e⁻ᶻ)
  case silu
  /// f(z) = z Φ(z) = z (1 + erf(z / √2)) / 2
  case gelu
  /// f(z) = z
  case identity

  /// f′ of ``leakyRelu`` for z ≤ 0.
  static let leak = 0.01

  /// The activation a = f(z). The forms never take e to a positive power, so that z = ±800 is as right as z = 1.
  public func value(_ z: Double) -> Double {
    switch self {
    case .sigmoid: logistic(z)
    case .tanh: hyperbolicTangent(z)
    case .relu: z <= 0 ? 0 : z
    case .leakyRelu: z <= 0 ? Self.leak * z : z
    case .elu: z <= 0 ? expm1(z) : z
    case .softplus: max(0, z) + log1p(exp(-abs(z)))
    case .silu: z * logistic(z)
    case .gelu: z * normalDistribution(z)
    case .identity: z
    }
  }

  /// The slope f′(z); at the kink of relu it is 0, at that of leaky-relu 0.01.
  ///
  /// Sigmoid: e⁻ᶻ / (1 + e⁻ᶻ)²; tanh: 4 e⁻²ᶻ / (1 + e⁻²ᶻ)². Both equal the usual a (1 − a) and 1 − a², but keep their
  /// digits where a is so close to its bound that the difference would be lost; both are even in z.
  public func slope(_ z: Double) -> Double {
    switch self {
    case .sigmoid: logisticSlope(z)
    case .tanh: 4 * logisticSlope(2 * z)
    case .relu: z <= 0 ? 0 : 1
    case .leakyRelu: z <= 0 ? Self.leak : 1
    case .elu: z <= 0 ? exp(z) : 1
    case .softplus: logistic(z)
    case .silu: logistic(z) + z * logisticSlope(z)
    case .gelu: normalDistribution(z) + z * exp(-z * z / 2) / (2 * Double.pi).squareRoot()
    case .identity: 1
    }
  }
}

/// 1 / (1 + e⁻ᶻ)
func logistic(_ z: Double) -> Double {
  let e = exp(-abs(z))
  return (z < 0 ? e : 1) / (1 + e)
}

private func logisticSlope(_ z: Double) -> Double {
  let e = exp(-abs(z))
  return e / ((1 + e) * (1 + e))
}

/// Φ(z), the share of a normal distribution below z.
private func normalDistribution(_ z: Double) -> Double {
  erfc(-z / 2.0.squareRoot()) / 2
}

/// The C library's `tanh`, under a name that the case `tanh` does not hide.
private func hyperbolicTangent(_ x: Double) -> Double {
  tanh(x)
}
