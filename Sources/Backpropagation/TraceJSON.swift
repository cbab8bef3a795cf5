import PlacedJSON

/// Writes a trace as JSON: every number reads back exactly, and what is not finite is `null`.
///
/// Layers, units and samples stand in their order; a layer without biases has `null` for them. The slope of softmax is
/// its Jacobian, an array of rows.
public enum TraceJSON {
  /// Writes a trace piece by piece, so that the text of a large one need not fit into memory.
  public static func write(_ trace: Trace, to output: inout some TextOutputStream) {
    write(trace.update, records: trace.samples, to: &output)
  }

  /// Writes the trace of an update, recording its samples again one by one, so that not even they need fit together.
  public static func write(_ update: BatchUpdate, to output: inout some TextOutputStream) {
    write(update, records: update.network.samples.lazy.map { update.network.record($0) }, to: &output)
  }

  private static func write(
    _ update: BatchUpdate, records: some Sequence<Trace.Sample>, to output: inout some TextOutputStream
  ) {
    let network = update.network
    output.write("{\n  \"bptrace\": 1,\n  \"network\": ")
    network.write(to: &output, indent: "  ")
    output.write(",\n  \"samples\": [")
    for (index, sample) in records.enumerated() {
      output.write(index == 0 ? "\n" : ",\n")
      write(sample, of: network, to: &output)
    }
    output.write("\n  ],\n  \"cost\": \(JSONText.number(update.cost)),\n  \"gradients\": ")
    write(update.gradients, of: network, to: &output)
    output.write(",\n  \"updated\": ")
    write(update.updated, of: network, to: &output)
    output.write(",\n  \"costAfterUpdate\": \(JSONText.number(update.costAfterUpdate))\n}\n")
  }

  private static func write(_ sample: Trace.Sample, of network: Network, to output: inout some TextOutputStream) {
    output.write("    {\n      \"input\": ")
    JSONText.write(sample.input, to: &output)
    output.write(",\n      \"target\": ")
    JSONText.write(sample.target, to: &output)
    output.write(",\n      \"output\": ")
    JSONText.write(sample.output, to: &output)
    output.write(",\n      \"cost\": \(JSONText.number(sample.cost)),\n      \"dCdx\": ")
    JSONText.write(sample.dCdx, to: &output)
    output.write(",\n      \"layers\": [")
    for (index, layer) in sample.layers.enumerated() {
      output.write("\(index == 0 ? "" : ",")\n        {\n          \"layer\": \(index + 1),\n")
      let values = [
        ("z", layer.z), ("a", layer.a), ("slope", layer.slope), ("dCda", layer.dCda), ("delta", layer.delta),
      ]
      for (name, numbers) in values {
        output.write("          \"\(name)\": ")
        let isMatrix = name == "slope" && network.layers[index].activation == .softmax
        JSONText.write(numbers, columns: isMatrix ? layer.z.count : nil, to: &output)
        output.write(",\n")
      }
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
    output.write("\"weights\": ")
    JSONText.write(weights, columns: columns, to: &output)
    output.write(", \"bias\": ")
    if let bias { JSONText.write(bias, to: &output) } else { output.write("null") }
  }
}
