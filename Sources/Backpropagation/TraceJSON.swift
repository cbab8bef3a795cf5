import PlacedJSON

/// Writes a trace as JSON: every number reads back exactly, and what is not finite is `null`.
///
/// Layers, units and samples stand in their order; a layer without biases has `null` for them.
public enum TraceJSON {
  /// Writes a trace piece by piece, so that a large one need not fit into memory as text.
  public static func write(_ trace: Trace, to output: inout some TextOutputStream) {
    let network = trace.network
    output.write("{\n  \"bptrace\": 1,\n  \"network\": ")
    network.write(to: &output, indent: "  ")
    output.write(",\n  \"samples\": [")
    for (index, sample) in trace.samples.enumerated() {
      output.write(index == 0 ? "\n" : ",\n")
      write(sample, of: network, to: &output)
    }
    output.write("\n  ],\n  \"cost\": \(JSONText.number(trace.cost)),\n  \"gradients\": ")
    write(trace.gradients, of: network, to: &output)
    output.write(",\n  \"updated\": ")
    write(trace.updated, of: network, to: &output)
    output.write(",\n  \"costAfterUpdate\": \(JSONText.number(trace.costAfterUpdate))\n}\n")
  }

  private static func write(_ sample: Trace.Sample, of network: Network, to output: inout some TextOutputStream) {
    output.write("    {\n      \"input\": \(list(sample.input)),\n      \"target\": \(list(sample.target)),\n")
    output.write("      \"output\": \(list(sample.output)),\n      \"cost\": \(JSONText.number(sample.cost)),\n")
    output.write("      \"dCdx\": \(list(sample.dCdx)),\n      \"layers\": [")
    for (index, layer) in sample.layers.enumerated() {
      output.write("\(index == 0 ? "" : ",")\n        {\n          \"layer\": \(index + 1),\n")
      let values = [
        ("z", layer.z), ("a", layer.a), ("slope", layer.slope), ("dCda", layer.dCda), ("delta", layer.delta),
      ]
      for (name, numbers) in values { output.write("          \"\(name)\": \(list(numbers)),\n") }
      output.write("          \"gradients\": { ")
      write(layer.weightGradients, layer.biasGradients, columns: network.widths[index], to: &output)
      output.write(" }\n        }")
    }
    output.write("\n      ]\n    }")
  }

  private static func write(
    _ layers: [Trace.Parameters], of network: Network, to output: inout some TextOutputStream
  ) {
    output.write("[")
    for (index, layer) in layers.enumerated() {
      output.write("\(index == 0 ? "" : ",")\n    { \"layer\": \(index + 1), ")
      write(layer.weights, layer.bias, columns: network.widths[index], to: &output)
      output.write(" }")
    }
    output.write("\n  ]")
  }

  private static func write(
    _ weights: [Double], _ bias: [Double]?, columns: Int, to output: inout some TextOutputStream
  ) {
    output.write("\"weights\": [")
    for start in stride(from: 0, to: weights.count, by: columns) {
      output.write((start == 0 ? "" : ", ") + list(weights[start..<start + columns]))
    }
    output.write("], \"bias\": \(bias.map { list($0) } ?? "null")")
  }

  private static func list(_ numbers: some Sequence<Double>) -> String {
    "[" + numbers.map(JSONText.number).joined(separator: ", ") + "]"
  }
}
