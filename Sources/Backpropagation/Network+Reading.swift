public import PlacedJSON
public import Reporting

extension Network {
  /// Reads a network file.
  ///
  /// `learningRate` (0.5), `l2` (0) and `updateBiases` (true) may be left out, and so may a layer's `bias`; a `seed`
  /// may stand in place of its `weights`. The numbers are kept as typed.
  ///
  /// - Throws: a diagnostic whose message starts with the path: `layers[2].weights[1]: 3 numbers, but layer 1 has 2
  ///   units`.
  public init(json source: SourceText) throws(Diagnostic) {
    try self.init(json: JSONCursor(try JSONValue(parsing: source)))
  }

  /// Reads a network that stands inside a file of another kind.
  ///
  /// - Throws: a diagnostic as for a network file, its path from the file's root.
  public init(json root: JSONCursor) throws(Diagnostic) {
    let network = try NetworkReader().network(root)
    do throws(NetworkFault) {
      try network.validate()
    } catch {
      throw JSONCursor(root.value.nearest(error.path), path: error.path).fault(error.reason)
    }
    self = network
  }
}

/// Reads the parts of a network file in their order. What concerns numbers alone is left to `Network.validate()`.
private struct NetworkReader {
  func network(_ root: JSONCursor) throws(Diagnostic) -> Network {
    try root.allow(["layers", "cost", "samples", "learningRate", "l2", "updateBiases"])
    let layerList = try root.required("layers").elements()
    let inputs = try inputUnits(layerList[0])
    var widths = [inputs]
    var layers: [Network.Layer] = []
    var literals = Network.Literals(weights: [], biases: [], inputs: [], targets: [])
    for (number, cursor) in layerList.enumerated().dropFirst() {
      try cursor.allow(["units", "activation", "weights", "seed", "bias"])
      let units = try cursor.required("units").units()
      widths.append(units)
      try checkSizes(widths, root)
      let activation = try cursor.required("activation").activation()
      let weights = try weights(cursor, number, units: units, sources: widths[number - 1])
      let bias = try cursor["bias"].map { cursor throws(Diagnostic) in try cursor.numbers(filling: number, units) }
      layers.append(
        Network.Layer(units: units, activation: activation, weights: weights.values, bias: bias?.map(\.value)))
      literals.weights.append(weights.literals)
      literals.biases.append(bias?.map(\.literal))
    }
    try checkSizes(widths, root)
    let cost = try root.required("cost").cost()
    var samples: [Network.Sample] = []
    for cursor in try root.required("samples").elements() {
      try cursor.allow(["input", "target"])
      let input = try cursor.required("input").numbers(filling: 0, inputs)
      let target = try cursor.required("target").numbers(filling: layers.count, widths[layers.count])
      samples.append(Network.Sample(input: input.map(\.value), target: target.map(\.value)))
      literals.inputs.append(input.map(\.literal))
      literals.targets.append(target.map(\.literal))
    }
    let learningRate = try root["learningRate"].map { cursor throws(Diagnostic) in try cursor.number() }
    let l2 = try root["l2"].map { cursor throws(Diagnostic) in try cursor.number() }
    let updateBiases = try root["updateBiases"].map { cursor throws(Diagnostic) in try cursor.bool() }
    literals.learningRate = learningRate?.literal
    literals.l2 = l2?.literal
    return Network(
      unchecked: inputs, layers: layers, cost: cost, samples: samples, learningRate: learningRate?.value ?? 0.5,
      l2: l2?.value ?? 0, updateBiases: updateBiases ?? true, literals: literals)
  }

  /// The sizes are checked before anything is drawn.
  private func checkSizes(_ widths: [Int], _ root: JSONCursor) throws(Diagnostic) {
    do throws(NetworkFault) {
      try Network.checkSizes(widths)
    } catch {
      throw JSONCursor(root.value.nearest(error.path), path: error.path).fault(error.reason)
    }
  }

  private func inputUnits(_ cursor: JSONCursor) throws(Diagnostic) -> Int {
    for key in ["activation", "weights", "seed", "bias"] {
      if cursor[key] != nil { throw cursor.fault(.networkInputLayerKey(key), atKey: key) }
    }
    try cursor.allow(["units"])
    return try cursor.required("units").units()
  }

  private func weights(
    _ layer: JSONCursor, _ number: Int, units: Int, sources: Int
  ) throws(Diagnostic) -> (values: [Double], literals: [String]?) {
    guard let cursor = layer["weights"] else {
      guard let seed = layer["seed"] else { throw layer.fault(.networkNoWeights) }
      return (Network.drawnWeights(units: units, sources: sources, seed: try seed.seed()), nil)
    }
    if layer["seed"] != nil { throw layer.fault(.networkWeightsAndSeed, atKey: "seed") }
    let rows = try cursor.elements()
    var numbers: [JSONCursor.Number] = []
    for row in rows { numbers += try row.numbers(filling: number - 1, sources) }
    guard rows.count == units else {
      throw cursor.fault(.networkRowCount(rows.count, layer: number, units: units))
    }
    return (numbers.map(\.value), numbers.map(\.literal))
  }
}
