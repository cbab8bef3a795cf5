/// The function of a layer, a = f(z), from the pre-activations of its units to their activations.
public enum Activation: Hashable, Sendable {
  /// A function of each unit alone.
  case unitwise(UnitActivation)
  /// aᵢ = e^{zᵢ} / Σⱼ e^{zⱼ}, for the output layer: each activation depends on all pre-activations.
  case softmax
}

extension Activation: RawRepresentable, CaseIterable {
  /// All activations, softmax last.
  public static let allCases: [Activation] = UnitActivation.allCases.map(Activation.unitwise) + [.softmax]

  /// The activation of a name in network files.
  public init?(rawValue: String) {
    if rawValue == "softmax" {
      self = .softmax
    } else if let unitwise = UnitActivation(rawValue: rawValue) {
      self = .unitwise(unitwise)
    } else {
      return nil
    }
  }

  /// The name in network files.
  public var rawValue: String {
    switch self {
    case .unitwise(let function): function.rawValue
    case .softmax: "softmax"
    }
  }

  /// 1 / (1 + e⁻ᶻ)
  public static let sigmoid = Activation.unitwise(.sigmoid)
  /// tanh z
  public static let tanh = Activation.unitwise(.tanh)
  /// max(0, z)
  public static let relu = Activation.unitwise(.relu)
  /// z where z > 0, else 0.01 z
  public static let leakyRelu = Activation.unitwise(.leakyRelu)
  /// z where z > 0, else eᶻ − 1
  public static let elu = Activation.unitwise(.elu)
  /// ln(1 + eᶻ)
  public static let softplus = Activation.unitwise(.softplus)
  /// z / (1 + e⁻ᶻ)
  public static let silu = Activation.unitwise(.silu)
  /// z (1 + erf(z / √2)) / 2
  public static let gelu = Activation.unitwise(.gelu)
  /// z
  public static let identity = Activation.unitwise(.identity)
}

extension Activation {
  /// a = f(z) of a layer.
  public func values(_ z: [Double]) -> [Double] {
    switch self {
    case .unitwise(let function): z.map(function.value)
    case .softmax: Softmax(z).values
    }
  }

  /// f′(zᵢ) of each unit; for softmax the Jacobian ∂aᵢ/∂zⱼ of n × n numbers, row by row.
  public func slopes(_ z: [Double]) -> [Double] {
    switch self {
    case .unitwise(let function): z.map(function.slope)
    case .softmax: Softmax(z).jacobian
    }
  }

  /// a = f(z) of dual numbers.
  public func values(_ z: [Dual]) -> [Dual] {
    switch self {
    case .unitwise(let function): z.map(function.value)
    case .softmax: Softmax.values(z)
    }
  }

  /// δ = ∂C/∂z from ∂C/∂a and the slopes: the product unit by unit, or with the transposed Jacobian.
  func errorTerms(_ dCda: [Double], slopes: [Double]) -> [Double] {
    switch self {
    case .unitwise: zip(dCda, slopes).map { $0 * $1 }
    case .softmax: Kernel.transposedProduct(slopes, dCda, columns: dCda.count)
    }
  }
}
