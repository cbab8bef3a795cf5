#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The function f of a layer, a = f(z), applied to each unit.
///
/// The raw value is the name in network files.
public enum Activation: String, CaseIterable, Sendable {
  /// f(z) = 1 / (1 + e⁻ᶻ)
  case sigmoid
  /// f(z) = tanh z
  case tanh
  /// f(z) = max(0, z)
  case relu
  /// f(z) = z
  case identity

  /// The activation a = f(z) of one unit.
  public func value(_ z: Double) -> Double {
    switch self {
    case .sigmoid: z < 0 ? exp(z) / (1 + exp(z)) : 1 / (1 + exp(-z))
    case .tanh: hyperbolicTangent(z)
    case .relu: z <= 0 ? 0 : z
    case .identity: z
    }
  }

  /// The slope f′(z) of one unit; for relu it is 0 at the kink.
  ///
  /// Sigmoid: e⁻ᶻ / (1 + e⁻ᶻ)²; tanh: 4 e⁻²ᶻ / (1 + e⁻²ᶻ)². Both equal the usual a (1 − a) and 1 − a², but keep their
  /// digits where a is so close to its bound that the difference would be lost; both are even in z.
  public func slope(_ z: Double) -> Double {
    switch self {
    case .sigmoid:
      let e = exp(-abs(z))
      return e / ((1 + e) * (1 + e))
    case .tanh:
      let e = exp(-2 * abs(z))
      return 4 * e / ((1 + e) * (1 + e))
    case .relu: return z <= 0 ? 0 : 1
    case .identity: return 1
    }
  }
}

/// The C library's `tanh`, under a name that the case `tanh` does not hide.
private func hyperbolicTangent(_ x: Double) -> Double {
  tanh(x)
}
