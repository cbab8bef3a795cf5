/// Derivatives of a network's numbers by forward mode: the second opinion on every derivative.
///
/// One number of the forward pass is perturbed, and dual numbers carry its derivative to everything that depends on
/// it. Nothing here calls the slopes of ``Activation`` or ``Cost`` that the backward pass uses.
public struct ForwardMode: Sendable {
  let network: Network
  let sample: Network.Sample
  /// a_0 … a_L without perturbation, as constants.
  let a: [[Dual]]
  /// z_1 … z_L without perturbation, as constants; z_l is at index l − 1.
  let z: [[Dual]]

  /// Runs the network forward on a sample of its own shape (one of its samples, or another of the same widths).
  ///
  /// - Returns: nil if the sample's shape does not fit.
  public init?(_ network: Network, sample: Network.Sample) {
    guard sample.input.count == network.widths.first, sample.target.count == network.widths.last else { return nil }
    self.network = network
    self.sample = sample
    var a = [sample.input.map { Dual($0) }]
    var z: [[Dual]] = []
    for (index, layer) in network.layers.enumerated() {
      let sums = (0..<layer.units).map { unit in
        let row = unit * a[index].count
        var sum = Dual(0)
        for (column, source) in a[index].enumerated() { sum += Dual(layer.weights[row + column]) * source }
        return sum + Dual(layer.bias?[unit] ?? 0)
      }
      z.append(sums)
      a.append(layer.activation.values(sums))
    }
    self.a = a
    self.z = z
  }

  /// Runs the network forward on one of its samples, counted from 0.
  ///
  /// - Returns: nil if there is no such sample.
  public init?(_ network: Network, sample index: Int = 0) {
    guard network.samples.indices.contains(index) else { return nil }
    self.init(network, sample: network.samples[index])
  }

  /// The forward pass itself, every number a constant with its size.
  public var unperturbed: ForwardRecord {
    ForwardRecord(z: z, a: a, cost: cost(z: z, a: a, perturbed: nil))
  }

  /// Everything after a perturbation of one number.
  ///
  /// A pre-activation or an activation is perturbed as a number of its own: what it is computed from stays as it is.
  ///
  /// - Returns: nil if the network has no such node.
  /// - Complexity: what is downstream of the node is computed again, in the layer after it only one term a unit.
  public func perturb(_ node: Node) -> ForwardRecord? {
    guard network.contains(node) else { return nil }
    var record = ForwardRecord(z: z, a: a, cost: Dual(0))
    switch node {
    case .input(let unit): activate(&record, layer: 0, unit: unit)
    case .activation(let layer, let unit): activate(&record, layer: layer, unit: unit)
    case .preActivation(let layer, let unit):
      shift(&record, layer: layer, unit: unit, by: Dual(0, tangent: 1))
    case .bias(let layer, let unit):
      shift(&record, layer: layer, unit: unit, by: Dual(0, tangent: 1))
    case .weight(let layer, let unit, let source):
      shift(&record, layer: layer, unit: unit, by: Dual(0, tangent: 1) * a[layer - 1][source])
    }
    record.cost = cost(z: record.z, a: record.a, perturbed: node.outputUnit(of: network))
    return record
  }

  private func cost(z: [[Dual]], a: [[Dual]], perturbed unit: Int?) -> Dual {
    let output = network.outputLayer(z: z[network.layers.count - 1], a: a[network.layers.count])
    return network.cost.value(output, target: sample.target, perturbed: unit)
  }

  /// Perturbs an activation and everything after it.
  private func activate(_ record: inout ForwardRecord, layer: Int, unit: Int) {
    let constant = record.a[layer][unit]
    record.a[layer][unit] = Dual(constant.value, tangent: 1, valueSize: constant.valueSize, tangentSize: 1)
    propagate(&record, from: layer, changed: [unit])
  }

  /// Adds a perturbation to a pre-activation; changes what comes after it.
  private func shift(_ record: inout ForwardRecord, layer: Int, unit: Int, by perturbation: Dual) {
    record.z[layer - 1][unit].addTangent(of: perturbation)
    switch network.layers[layer - 1].activation {
    case .unitwise(let function):
      record.a[layer][unit] = function.value(record.z[layer - 1][unit])
      propagate(&record, from: layer, changed: [unit])
    case .softmax:
      record.a[layer] = Softmax.values(record.z[layer - 1])
      propagate(&record, from: layer, changed: Array(record.a[layer].indices))
    }
  }

  /// Carries the tangents of the changed units of one layer through all that follow.
  private func propagate(_ record: inout ForwardRecord, from layer: Int, changed units: [Int]) {
    var changed = units
    for (index, next) in network.layers.enumerated().dropFirst(layer) {
      let columns = network.widths[index]
      for unit in 0..<next.units {
        for column in changed {
          record.z[index][unit].addTangent(of: Dual(next.weights[unit * columns + column]) * record.a[index][column])
        }
      }
      record.a[index + 1] = next.activation.values(record.z[index])
      changed = Array(0..<next.units)
    }
  }
}

extension Network {
  /// The part of (λ/2) Σ W² that a weight has in it, with its derivative; 0 for other nodes.
  public func penaltyDual(by node: Node) -> Dual {
    guard l2 != 0, case .weight = node, let weight = value(of: node) else { return 0 }
    let perturbed = Dual(weight, tangent: 1)
    return Dual(l2) / 2 * perturbed * perturbed
  }
}

extension Node {
  /// The unit whose activation this is, if it is one of the output layer.
  fileprivate func outputUnit(of network: Network) -> Int? {
    if case .activation(network.layers.count, let unit) = self { unit } else { nil }
  }
}

extension Dual {
  /// Adds the tangent of a term whose value is contained already.
  fileprivate mutating func addTangent(of term: Dual) {
    tangent += term.tangent
    tangentSize += term.tangentSize
  }
}

/// The numbers of a forward pass with their derivatives by the perturbed node.
public struct ForwardRecord: Sendable {
  /// z_1 … z_L; z_l is at index l − 1.
  public internal(set) var z: [[Dual]]
  /// a_0 … a_L; a_l is at index l, and a_0 is the input.
  public internal(set) var a: [[Dual]]
  /// C of the sample.
  public internal(set) var cost: Dual
}
