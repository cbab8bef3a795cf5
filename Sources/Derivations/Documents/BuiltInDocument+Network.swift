package import Backpropagation
import Reporting

/// The networks on which documents are explained where none is given: no two layers are equally wide, so that no
/// transpose hides.
extension BuiltInDocument {
  /// The document's own network.
  package var network: Network {
    get throws(Diagnostic) {
      switch number {
      case "000": return try Self.network([3, 4, 2, 5], samples: 1)
      case "001": return .twoTwoTwo
      case "002": return try Self.network([4, 3, 2], cost: "squared-error", samples: 3)
      case "003": return try Self.network([3, 4, 2], samples: 3, l2: "0.1")
      case "004": return try Self.network([3, 4, 2], samples: 1)
      default: return try Self.network(for: notation())
      }
    }
  }

  /// A network of the kind that a notation speaks of.
  static func network(for notation: Notation) throws(Diagnostic) -> Network {
    let made = try network(
      notation.widths, activation: notation.activation.rawValue, output: notation.outputActivation?.rawValue,
      cost: notation.cost.rawValue, hasBiases: notation.hasBiases, samples: notation.sampleCount,
      l2: notation.hasL2 ? "0.1" : "0")
    return notation.sharing(made)
  }

  /// A network with friendly numbers.
  private static func network(
    _ widths: [Int], activation: String = "sigmoid", output: String? = nil, cost: String = "half-squared-error",
    hasBiases: Bool = true, samples: Int, l2: String = "0"
  ) throws(Diagnostic) -> Network {
    func list(_ count: Int, _ number: (Int) -> Int) -> String {
      let texts = (0..<count).map { index in
        let hundredths = number(index)
        return (hundredths < 0 ? "-0." : "0.") + (abs(hundredths) < 10 ? "0" : "") + String(abs(hundredths))
      }
      return "[" + texts.joined(separator: ", ") + "]"
    }
    func function(of layer: Int) -> String { layer == widths.count - 1 ? output ?? activation : activation }
    let layers = widths.indices.dropFirst().map { layer in
      let bias = list(widths[layer]) { 10 * (($0 + layer) % 5) - 15 }
      return "{\"units\": \(widths[layer]), \"activation\": \"\(function(of: layer))\", \"seed\": \(layer)"
        + (hasBiases ? ", \"bias\": \(bias)}" : "}")
    }
    let pairs = (0..<samples).map { sample in
      let input = list(widths[0]) { 15 + 25 * (($0 + sample) % 3) + 5 * sample }
      let outputs = widths[widths.count - 1]
      let target = list(outputs) { unit in
        guard output == "softmax" else { return 10 + 35 * ((unit + sample) % 3) }
        return (unit + sample) % outputs == 0 ? 100 - 10 * (outputs - 1) : 10
      }
      return "{\"input\": \(input), \"target\": \(target)}"
    }
    let text = """
      {"layers": [{"units": \(widths[0])}, \(layers.joined(separator: ", "))], "cost": "\(cost)",
       "samples": [\(pairs.joined(separator: ", "))], "learningRate": 0.5, "l2": \(l2)}
      """
    return try Network(json: SourceText(name: "network", text: text))
  }
}
