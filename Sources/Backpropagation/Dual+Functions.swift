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

/// (ln (1 + x))˙ = ẋ / (1 + x); the value keeps its digits where x is small.
public func log1p(_ x: Dual) -> Dual {
  let value = log1p(x.value)
  let argument = abs(1 + x.value)
  let lost = (1 + x.valueSize) / argument
  return Dual(
    value, tangent: x.tangent / (1 + x.value),
    valueSize: abs(value) + x.valueSize / argument, tangentSize: x.tangentSize / argument * lost)
}

/// (erfc x)˙ = −(2 / √π) e^{−x²} ẋ, where erfc x = 1 − erf x keeps its digits for large x.
public func erfc(_ x: Dual) -> Dual {
  let value = erfc(x.value)
  let slope = 2 / Double.pi.squareRoot() * exp(-x.value * x.value)
  // Far out the slope is 0, and what an error of x would do to it is infinite.
  let lost = slope == 0 ? 1 : max(1, 2 * abs(x.value) * x.valueSize)
  return Dual(
    value, tangent: -slope * x.tangent,
    valueSize: abs(value) + slope * x.valueSize, tangentSize: slope * lost * x.tangentSize)
}
