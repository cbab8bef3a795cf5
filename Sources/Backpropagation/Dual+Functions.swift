#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// The sizes of f(x): an error of x is passed on with the slope of f, and f adds its own rounding.

/// (eˣ)˙ = eˣ ẋ
public func exp(_ x: Dual) -> Dual {
  let value = exp(x.value)
  let size = value * max(1, x.valueSize)
  return Dual(value, tangent: value * x.tangent, valueSize: size, tangentSize: size * x.tangentSize)
}

/// (eˣ − 1)˙ = eˣ ẋ; the value keeps its digits where x is small.
public func expm1(_ x: Dual) -> Dual {
  let value = expm1(x.value)
  let slope = exp(x.value)
  return Dual(
    value, tangent: slope * x.tangent,
    valueSize: max(abs(value), slope * x.valueSize), tangentSize: slope * max(1, x.valueSize) * x.tangentSize)
}

/// (ln x)˙ = ẋ / x
public func log(_ x: Dual) -> Dual {
  let value = log(x.value)
  let lost = x.valueSize / abs(x.value)
  return Dual(
    value, tangent: x.tangent / x.value,
    valueSize: abs(value) + lost, tangentSize: x.tangentSize / abs(x.value) * lost)
}

/// (√x)˙ = ẋ / (2 √x)
public func sqrt(_ x: Dual) -> Dual {
  let value = x.value.squareRoot()
  let lost = x.value == 0 ? 1 : x.valueSize / abs(x.value)
  return Dual(
    value, tangent: x.tangent / (2 * value),
    valueSize: value * lost, tangentSize: x.tangentSize / (2 * value) * lost)
}

/// tanh x = (1 − e⁻²ˣ) / (1 + e⁻²ˣ) for x ≥ 0, by e⁻²ˣ − 1 so that small x keep their digits; odd in x.
public func tanh(_ x: Dual) -> Dual {
  if x.value < 0 { return -tanh(-x) }
  let m = expm1(-2 * x)
  return -m / (2 + m)
}
