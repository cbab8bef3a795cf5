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
      let input = typed(sample.input, literals?.inputs[index])
      let target = typed(sample.target, literals?.targets[index])
      output.write("\(index == 0 ? "" : ",") { \"input\": \(input), \"target\": \(target) }")
    }
    let rate = literals?.learningRate ?? JSONText.number(learningRate)
    output.write(
      " ],\n\(indent)  \"learningRate\": \(rate), \"l2\": \(literals?.l2 ?? JSONText.number(l2)), "
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
      let literals = literals?.weights[number - 1].map { Array($0[row]) }
      output.write((unit == 0 ? "" : separator) + typed(Array(layer.weights[row]), literals))
    }
    output.write("]")
    if let bias = layer.bias {
      output.write(", \"bias\": \(typed(bias, literals?.biases[number - 1]))")
    }
    output.write(" }")
  }

  private func typed(_ numbers: [Double], _ literals: [String]?) -> String {
    "[" + (literals ?? numbers.map(JSONText.number)).joined(separator: ", ") + "]"
  }
}
