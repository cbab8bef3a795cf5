import Backpropagation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Double: Arithmetic {
  init?(literal: String) {
    guard let value = Double(literal), value.isFinite else { return nil }
    self = value
  }

  func divided(by other: Double) -> Double? { self / other }

  func applying(_ function: ElementaryFunction) -> Double? {
    switch function {
    case .exponential: exp(self)
    case .logarithm: log(self)
    case .hyperbolicTangent: tanh(self)
    case .hyperbolicCosine: cosh(self)
    case .squareRoot: sqrt(self)
    case .absolute: abs(self)
    case .sign: self == 0 ? 0 : self < 0 ? -1 : 1
    }
  }
}

extension Dual: Arithmetic {
  init?(literal: String) {
    guard let value = Double(literal: literal) else { return nil }
    self.init(value)
  }

  func divided(by other: Dual) -> Dual? { self / other }

  func applying(_ function: ElementaryFunction) -> Dual? {
    switch function {
    case .exponential: exp(self)
    case .logarithm: log(self)
    case .hyperbolicTangent: tanh(self)
    case .hyperbolicCosine: (exp(self) + exp(-self)) / 2
    case .squareRoot: sqrt(self)
    // At 0 neither has a derivative.
    case .absolute: value == 0 && tangent != 0 ? nil : value < 0 ? -self : self
    case .sign: value == 0 ? tangent == 0 ? 0 : nil : Dual(value < 0 ? -1 : 1)
    }
  }
}
