/// Every gradient three times: backward pass, forward mode and central difference.
///
/// The backward pass and forward mode are two ways to the exact derivative and must agree up to rounding; the central
/// difference is an approximation and is there to be looked at.
public struct GradientCheck: Sendable {
  /// Whether backward pass and forward mode agree.
  public enum Verdict: Hashable, Sendable {
    /// They differ by at most ``GradientCheck/tolerance`` times the sum of the absolute values of the terms, but for
    /// underflow.
    case agrees
    /// They differ by more.
    case differs
    /// At least one of them is infinite or not a number, so that there is nothing to compare.
    case notFinite
  }

  /// The derivative of J by one weight or bias.
  public struct Row: Sendable {
    /// The weight or bias.
    public let node: Node
    /// By the backward pass.
    public let backward: Double
    /// By forward mode.
    public let forwardMode: Double
    /// By the central difference.
    public let centralDifference: Double
    /// The sum of the absolute values of the terms of the derivative.
    public let size: Double
    /// Whether the first two agree.
    public let verdict: Verdict
  }

  /// 10⁻¹²
  public static let tolerance = 1e-12

  /// 10⁻³⁰⁰: numbers near the smallest of a `Double`, 2·10⁻³⁰⁸, have lost digits that no size tells of.
  public static let underflow = 1e-300

  /// Whether two derivatives agree whose terms have absolute values of a given sum.
  public static func agree(_ x: Double, _ y: Double, size: Double) -> Bool {
    abs(x - y) <= tolerance * size + underflow
  }

  /// The derivatives that were checked, in the order of ``Network/parameters``.
  public let rows: [Row]
  /// How many weights and biases the network has; more than ``rows`` if a selection was checked.
  public let parameterCount: Int

  /// Checks the gradients of a trace by some of its weights and biases.
  public init(_ trace: Trace, of nodes: [Node]) {
    let network = trace.network
    parameterCount = network.parameterCount
    let passes = network.samples.compactMap { ForwardMode(network, sample: $0) }
    let activations = trace.samples.map { [$0.input] + $0.layers.map(\.a) }
    let count = Double(network.samples.count)
    rows = nodes.map { node in
      let costs = passes.compactMap { $0.perturb(node)?.cost }
      let differences = zip(network.samples, activations).compactMap {
        network.centralDifference(of: node, $0, activations: $1)
      }
      let penalty = network.penaltyDual(by: node)
      return Row(
        node: node, backward: trace.gradient(of: node) ?? .nan,
        forwardMode: costs.reduce(0) { $0 + $1.tangent } / count + penalty.tangent,
        centralDifference: differences.reduce(0, +) / count + network.penaltyDifference(by: node),
        size: costs.reduce(0) { $0 + $1.tangentSize } / count + penalty.tangentSize)
    }
  }

  /// Checks the gradients of a trace.
  ///
  /// - Parameters:
  ///   - limit: if the network has more parameters, a selection of this many is checked, the same for the same seed.
  ///   - seed: of the selection.
  public init(_ trace: Trace, atMost limit: Int = .max, seed: UInt64 = 1) {
    let network = trace.network
    let count = network.parameterCount
    self.init(
      trace,
      of: count <= limit
        ? network.parameters : selection(of: max(0, limit), below: count, seed: seed).map(network.parameter))
  }

  /// Whether nothing differs.
  public var passes: Bool {
    rows.allSatisfy { $0.verdict != .differs }
  }
}

extension GradientCheck.Row {
  /// Compares two derivatives.
  ///
  /// - Parameter size: the sum of the absolute values of the terms of the derivative.
  public init(node: Node, backward: Double, forwardMode: Double, centralDifference: Double, size: Double) {
    self.node = node
    self.backward = backward
    self.forwardMode = forwardMode
    self.centralDifference = centralDifference
    self.size = size
    verdict =
      if !backward.isFinite || !forwardMode.isFinite {
        .notFinite
      } else {
        GradientCheck.agree(backward, forwardMode, size: size) ? .agrees : .differs
      }
  }
}

/// So many different numbers below a bound, in their order (Floyd's sampling).
private func selection(of count: Int, below bound: Int, seed: UInt64) -> [Int] {
  var generator = SplitMix64(seed: seed)
  var chosen: Set<Int> = []
  for last in bound - count..<bound {
    let draw = generator.whole(below: last + 1)
    chosen.insert(chosen.contains(draw) ? last : draw)
  }
  return chosen.sorted()
}
