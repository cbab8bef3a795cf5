#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// aᵢ = e^{zᵢ} / Σⱼ e^{zⱼ}, and what follows from it.
///
/// All powers are taken relative to the largest zⱼ. Where 1 − aᵢ is wanted, the other activations are added, so that
/// it keeps its digits where aᵢ is close to 1.
struct Softmax {
  /// a
  let values: [Double]

  init(_ z: [Double]) {
    let largest = z.max() ?? 0
    let powers = z.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    values = powers.map { $0 / sum }
  }

  /// ∂aᵢ/∂zⱼ = aᵢ (1 − aᵢ) where i = j, else −aᵢ aⱼ; row by row.
  var jacobian: [Double] {
    let others = Softmax.sumsWithoutEach(values)
    var entries: [Double] = []
    entries.reserveCapacity(values.count * values.count)
    for (i, a) in values.enumerated() {
      for (j, other) in values.enumerated() { entries.append(i == j ? a * others[i] : -a * other) }
    }
    return entries
  }

  /// For each number the sum of all others, without subtracting.
  static func sumsWithoutEach(_ numbers: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: numbers.count)
    var before = 0.0
    var after = 0.0
    for index in numbers.indices {
      let mirrored = numbers.count - 1 - index
      sums[index] += before
      sums[mirrored] += after
      before += numbers[index]
      after += numbers[mirrored]
    }
    return sums
  }

  /// −ln aᵢ for each unit: (z_max − zᵢ) + ln(1 + Σ e^{zⱼ − z_max}), the sum without the largest.
  static func negativeLogarithms(_ z: [Double]) -> [Double] {
    guard let top = z.indices.max(by: { z[$0] < z[$1] }) else { return [] }
    let rest = z.indices.reduce(0) { $1 == top ? $0 : $0 + exp(z[$1] - z[top]) }
    return z.map { (z[top] - $0) + log1p(rest) }
  }
}

extension Softmax {
  /// Softmax of dual numbers.
  static func values(_ z: [Dual]) -> [Dual] {
    let largest = Dual(z.map(\.value).max() ?? 0)
    let powers = z.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// −ln of softmax of dual numbers.
  static func negativeLogarithms(_ z: [Dual]) -> [Dual] {
    guard let top = z.indices.max(by: { z[$0].value < z[$1].value }) else { return [] }
    let rest = z.indices.reduce(Dual(0)) { $1 == top ? $0 : $0 + exp(z[$1] - z[top]) }
    return z.map { z[top] - $0 + log1p(rest) }
  }
}
