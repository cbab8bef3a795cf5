import Backpropagation
import PlacedJSON
import Reporting
import Testing

@Suite struct TraceTextTests {
  private func json(_ network: Network) throws -> JSONCursor {
    var text = ""
    TraceJSON.write(Trace(network), to: &text)
    return JSONCursor(try JSONValue(parsing: SourceText(name: "trace", text: text)))
  }

  private func keys(_ cursor: JSONCursor) throws -> [String] {
    try cursor.members().map(\.key)
  }

  private func numbers(_ cursor: JSONCursor) throws -> [Double] {
    try cursor.numbers().map(\.value)
  }

  @Test func `the JSON has its keys in their order`() throws {
    let root = try json(.twoTwoTwo)
    #expect(
      try keys(root) == ["bptrace", "network", "samples", "cost", "gradients", "updated", "costAfterUpdate"])
    let sample = try root.required("samples").elements()[0]
    #expect(try keys(sample) == ["input", "target", "output", "cost", "dCdx", "layers"])
    let layer = try sample.required("layers").elements()[1]
    #expect(try keys(layer) == ["layer", "z", "a", "slope", "dCda", "delta", "gradients"])
    #expect(try keys(layer.required("gradients")) == ["weights", "bias"])
    #expect(try keys(root.required("updated").elements()[0]) == ["layer", "weights", "bias"])
  }

  @Test func `every number of the JSON reads back exactly`() throws {
    var generator = SplitMix64(seed: 8)
    let network = try Network.random(widths: [3, 4, 2], activation: .tanh, biases: true, using: &generator)
    let trace = Trace(network)
    let root = try json(network)
    #expect(try root.required("costAfterUpdate").number().value == trace.costAfterUpdate)
    let sample = try root.required("samples").elements()[0]
    #expect(try numbers(sample.required("dCdx")) == trace.samples[0].dCdx)
    for (cursor, layer) in zip(try sample.required("layers").elements(), trace.samples[0].layers) {
      #expect(try numbers(cursor.required("z")) == layer.z)
      #expect(try numbers(cursor.required("a")) == layer.a)
      #expect(try numbers(cursor.required("slope")) == layer.slope)
      #expect(try numbers(cursor.required("dCda")) == layer.dCda)
      #expect(try numbers(cursor.required("delta")) == layer.delta)
      let gradients = try cursor.required("gradients")
      #expect(try gradients.required("weights").elements().flatMap { try numbers($0) } == layer.weightGradients)
      #expect(try numbers(gradients.required("bias")) == layer.biasGradients)
    }
    for (cursor, parameters) in zip(try root.required("updated").elements(), trace.updated) {
      #expect(try cursor.required("weights").elements().flatMap { try numbers($0) } == parameters.weights)
      #expect(try numbers(cursor.required("bias")) == parameters.bias)
    }
  }

  @Test func `the JSON's network is a network file, numbers as typed`() throws {
    var text = ""
    TraceJSON.write(Trace(.twoTwoTwo), to: &text)
    let root = try JSONValue(parsing: SourceText(name: "trace", text: text))
    let range = try #require(root["network"]).range
    let file = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    #expect(file.contains("[[0.15, 0.20], [0.25, 0.30]]"))
    #expect(try Network(json: SourceText(name: "network", text: file)).file() == Network.defaultFile)
  }

  @Test func `what is not finite is null in JSON and empty in CSV`() throws {
    let network = try Network(
      inputs: 1, layers: [Network.Layer(units: 1, activation: .identity, weights: [1e200])],
      samples: [Network.Sample(input: [1], target: [0])])
    let root = try json(network)
    guard case .null? = root["cost"]?.value.form else { return #expect(Bool(false), "the cost is not null") }
    var table = ""
    TraceCSV.write(Trace(network), to: &table)
    #expect(table.contains("\r\n,,,,batchCost,\r\n"))
  }

  @Test func `the CSV has one number a row`() throws {
    var table = ""
    TraceCSV.write(Trace(.twoTwoTwo), to: &table)
    let rows = table.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(rows.first == "sample,layer,unit,source,quantity,value")
    #expect(rows.last == "")
    #expect(rows.dropLast().allSatisfy { $0.count { $0 == "," } == 5 })
    #expect(rows.contains("0,0,1,,a,0.1"))
    #expect(rows.contains("0,2,1,,target,0.99"))
    #expect(rows.contains(",1,0,1,weight,0.2"))
    let gradient = try #require(Trace(.twoTwoTwo).gradient(of: .weight(layer: 2, unit: 0, source: 1)))
    #expect(rows.contains("0,2,0,1,gradientWeight,\(gradient)"))
    // 2 inputs, 2 targets, 5 × 4 values of units, 8 gradients, 2 of ∂C/∂x, 1 cost; 3 × 8 of the batch and 2 costs.
    #expect(rows.count == 1 + 2 + 2 + 20 + 8 + 2 + 1 + 24 + 2 + 1)
  }
}
