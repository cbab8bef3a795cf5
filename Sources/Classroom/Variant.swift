package import Backpropagation
import Derivations

/// One student's numbers for an exercise.
package struct Variant: Sendable {
  /// The network with the student's numbers.
  package let network: Network
  /// How many draws it took.
  package let tries: Int
  /// The smallest distance between the values of two mistakes, as a part of the larger one.
  package let gap: Double
  /// The mistakes that are not looked for, because no draw kept them all apart.
  package let suppressed: Set<Suppression>
}

extension Exercise {
  /// More draws than these are not made for one student.
  package static let mostTries = 400

  /// The first variant in which all mistakes keep apart, or, if there is none among the draws, the one in which most do;
  /// nil if no draw has numbers to ask for.
  ///
  /// - Parameter seed: The seed of a draw, by its number from 0.
  package func variant(seed: (Int) -> UInt64) -> Variant? {
    // A draw is given up at its first collision; only if all are, they are looked at whole.
    for number in 0..<Self.mostTries {
      guard let network = drawn(seed: seed(number)) else { continue }
      let separation = Separation(assessor(network), atMost: 0)
      if separation.isClean {
        return Variant(network: network, tries: number + 1, gap: separation.gap, suppressed: [])
      }
    }
    var best: Variant?
    for number in 0..<Self.mostTries {
      guard let network = drawn(seed: seed(number)) else { continue }
      let separation = Separation(assessor(network), atMost: best.map { $0.suppressed.count } ?? .max)
      if separation.isDegenerate { continue }
      let isBetter = best.map { separation.suppressed.count < $0.suppressed.count } ?? true
      if isBetter {
        best = Variant(
          network: network, tries: number + 1, gap: separation.gap, suppressed: separation.suppressed)
      }
    }
    return best
  }

  /// The variant of a student: the same for the same secret and id, whoever else is in the class.
  package func variant(of student: String, secret: [UInt8]) -> Variant? {
    variant { number in
      let message = Array("bptrace exercise\n\(student)\n\(number)".utf8)
      return SHA256.authentication(of: message, key: secret).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
  }
}

extension Variant {
  /// Somebody's own numbers, as they are.
  package init(network: Network) { self.init(network: network, tries: 0, gap: 0, suppressed: []) }
}
