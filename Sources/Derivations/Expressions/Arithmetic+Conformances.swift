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
    }
  }
}
