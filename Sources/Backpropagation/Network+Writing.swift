import PlacedJSON

extension Network {
  /// The network file of this network, numbers as typed, or the shortest that read back where they were not typed.
  ///
  /// Weights drawn by a seed are written as numbers.
  public func file() -> String {
    var text = ""
    write(to: &text)
    return text + "\n"
  }

  /// Writes the network file, without a line break at its end.
  ///
  /// - Parameter indent: what stands before each line but the first.
  public func write(to output: inout some TextOutputStream, indent: String = "") {
    output.write("{\n\(indent)  \"layers\": [\n\(indent)    { \"units\": \(widths[0]) }")
    for number in 1..<widths.count {
      output.write(",\n\(indent)    ")
      writeLayer(number, to: &output, indent: indent + "      ")
    }
    output.write("\n\(indent)  ],\n\(indent)  \"cost\": \(JSONText.quoted(cost.rawValue)),\n\(indent)  \"samples\": [")
    for (index, sample) in samples.enumerated() {
      output.write(samples.count == 1 ? " " : (index == 0 ? "" : ",") + "\n\(indent)    ")
      output.write("{ \"input\": ")
      write(sample.input[...], typed: literals?.inputs[index], to: &output)
      output.write(", \"target\": ")
      write(sample.target[...], typed: literals?.targets[index], to: &output)
      output.write(" }")
    }
    output.write(samples.count == 1 ? " " : "\n\(indent)  ")
    let rate = literals?.learningRate ?? JSONText.number(learningRate)
    output.write(
      "],\n\(indent)  \"learningRate\": \(rate), \"l2\": \(literals?.l2 ?? JSONText.number(l2)), "
        + "\"updateBiases\": \(updateBiases)\n\(indent)}")
  }

  /// A small layer stands in one line, a large one has a line for each row of its matrix.
  private func writeLayer(_ number: Int, to output: inout some TextOutputStream, indent: String) {
    let layer = layers[number - 1]
    let columns = widths[number - 1]
    let separator = layer.weights.count > 16 ? ",\n" + indent : ", "
    output.write("{ \"units\": \(layer.units), \"activation\": \(JSONText.quoted(layer.activation.rawValue)), ")
    output.write(layer.weights.count > 16 ? "\"weights\": [\n\(indent)" : "\"weights\": [")
    for unit in 0..<layer.units {
      let row = unit * columns..<(unit + 1) * columns
      if unit > 0 { output.write(separator) }
      write(layer.weights[row], typed: literals?.weights[number - 1].map { Array($0[row]) }, to: &output)
    }
    output.write("]")
    if let bias = layer.bias {
      output.write(", \"bias\": ")
      write(bias[...], typed: literals?.biases[number - 1], to: &output)
    }
    output.write(" }")
  }

  private func write(_ numbers: ArraySlice<Double>, typed: [String]?, to output: inout some TextOutputStream) {
    if let typed {
      output.write("[" + typed.joined(separator: ", ") + "]")
    } else {
      JSONText.write(numbers, to: &output)
    }
  }
}
