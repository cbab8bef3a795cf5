/// Writes a trace as a table with one number a row, as RFC 4180 has it.
///
/// The columns are sample, layer, unit, source, quantity and value. Samples, units and sources count from 0 and layers
/// from 0, the input, as in the network file. A field that does not apply is empty: a cost has no unit, and what
/// belongs to the batch (`batchCost`, `updatedWeight`, …) has no sample. The slope of softmax, ∂a of a unit by z of
/// another, has that other unit as its source. A value that is not finite is empty too.
public enum TraceCSV {
  /// The first line, without its line break.
  public static let header = "sample,layer,unit,source,quantity,value"

  /// Writes a trace row by row.
  public static func write(_ trace: Trace, to output: inout some TextOutputStream) {
    write(trace.update, records: trace.samples, to: &output)
  }

  /// Writes the trace of an update, recording its samples again one by one.
  public static func write(_ update: BatchUpdate, to output: inout some TextOutputStream) {
    write(update, records: update.network.samples.lazy.map { update.network.record($0) }, to: &output)
  }

  private static func write(
    _ trace: BatchUpdate, records: some Sequence<Trace.Sample>, to output: inout some TextOutputStream
  ) {
    output.write(header + "\r\n")
    for (index, sample) in records.enumerated() { write(sample, index, trace.network, to: &output) }
    row(quantity: "batchCost", trace.cost, to: &output)
    for (index, layer) in trace.network.layers.enumerated() {
      let number = index + 1
      let columns = trace.network.widths[index]
      let gradients = trace.gradients[index]
      let updated = trace.updated[index]
      matrix(layer: number, columns, "weight", layer.weights, to: &output)
      vector(layer: number, "bias", layer.bias, to: &output)
      matrix(layer: number, columns, "batchGradientWeight", gradients.weights, to: &output)
      vector(layer: number, "batchGradientBias", gradients.bias, to: &output)
      matrix(layer: number, columns, "updatedWeight", updated.weights, to: &output)
      vector(layer: number, "updatedBias", updated.bias, to: &output)
    }
    row(quantity: "batchCostAfterUpdate", trace.costAfterUpdate, to: &output)
  }

  private static func write(
    _ sample: Trace.Sample, _ index: Int, _ network: Network, to output: inout some TextOutputStream
  ) {
    vector(sample: index, layer: 0, "a", sample.input, to: &output)
    vector(sample: index, layer: network.layers.count, "target", sample.target, to: &output)
    for (position, layer) in sample.layers.enumerated() {
      let number = position + 1
      vector(sample: index, layer: number, "z", layer.z, to: &output)
      vector(sample: index, layer: number, "a", layer.a, to: &output)
      if network.layers[position].activation == .softmax {
        matrix(sample: index, layer: number, layer.z.count, "slope", layer.slope, to: &output)
      } else {
        vector(sample: index, layer: number, "slope", layer.slope, to: &output)
      }
      vector(sample: index, layer: number, "dCda", layer.dCda, to: &output)
      vector(sample: index, layer: number, "delta", layer.delta, to: &output)
      matrix(
        sample: index, layer: number, network.widths[position], "gradientWeight", layer.weightGradients, to: &output)
      vector(sample: index, layer: number, "gradientBias", layer.biasGradients, to: &output)
    }
    vector(sample: index, layer: 0, "dCda", sample.dCdx, to: &output)
    row(sample: index, quantity: "cost", sample.cost, to: &output)
  }

  private static func vector(
    sample: Int? = nil, layer: Int, _ quantity: String, _ numbers: [Double]?, to output: inout some TextOutputStream
  ) {
    for (unit, number) in (numbers ?? []).enumerated() {
      row(sample: sample, layer: layer, unit: unit, quantity: quantity, number, to: &output)
    }
  }

  private static func matrix(
    sample: Int? = nil, layer: Int, _ columns: Int, _ quantity: String, _ numbers: [Double],
    to output: inout some TextOutputStream
  ) {
    for (index, number) in numbers.enumerated() {
      row(
        sample: sample, layer: layer, unit: index / columns, source: index % columns, quantity: quantity, number,
        to: &output)
    }
  }

  private static func row(
    sample: Int? = nil, layer: Int? = nil, unit: Int? = nil, source: Int? = nil, quantity: String, _ value: Double,
    to output: inout some TextOutputStream
  ) {
    var text = ""
    for index in [sample, layer, unit, source] {
      if let index { text += String(index) }
      text += ","
    }
    text += quantity
    text += ","
    if value == 0 { text += "0" } else if value.isFinite { value.write(to: &text) }
    text += "\r\n"
    output.write(text)
  }
}
