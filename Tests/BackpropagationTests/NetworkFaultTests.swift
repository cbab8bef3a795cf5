import Backpropagation
import Reporting
import Testing

/// The default file with one part changed.
private func changed(_ old: String, _ new: String) -> String {
  guard let range = Network.defaultFile.firstRange(of: old) else { return "no \(old)" }
  return Network.defaultFile.replacingSubrange(range, with: new)
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<String.Index>, with new: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: new)
    return copy
  }
}

/// The whole line that a reader sees.
private func line(_ text: String, _ language: Language = .english) -> String? {
  let source = SourceText(name: "network.json", text: text)
  do {
    _ = try Network(json: source)
    return nil
  } catch {
    return error.line(in: source, language: language)
  }
}

@Suite struct NetworkFaultTests {
  @Test(arguments: [
    (#"0.30]]"#, #"0.30], [1, 2]]"#, #"network.json:4:55: layers[1].weights: 3 rows, but layer 1 has 2 units"#),
    (#"0.55]]"#, #"0.55, 1]]"#, #"network.json:5:70: layers[2].weights[1]: 3 numbers, but layer 1 has 2 units"#),
    (
      #"[[0.40, 0.45], [0.50, 0.55]]"#, #"[[0.40, 0.45]]"#,
      #"network.json:5:55: layers[2].weights: 1 row, but layer 2 has 2 units"#
    ),
    (
      #"[[0.40, 0.45], [0.50, 0.55]]"#, #"[0.40, 0.45]"#,
      #"network.json:5:56: layers[2].weights[0]: an array was expected, not a number"#
    ),
    (#"0.45"#, #""0.45""#, #"network.json:5:63: layers[2].weights[0][1]: a number was expected, not a string"#),
    (
      #"0.45"#, #"1e999"#,
      #"network.json:5:63: layers[2].weights[0][1]: 1e999 is too large; numbers reach to about 1.8e308"#
    ),
    (#"0.45"#, #"[0.45]"#, #"network.json:5:63: layers[2].weights[0][1]: a number was expected, not an array"#),
    (
      #"[0.50, 0.55]]"#, #"[]]"#,
      #"network.json:5:70: layers[2].weights[1]: the array is empty; at least one element was expected"#
    ),
    (
      #"[[0.40, 0.45], [0.50, 0.55]]"#, #"[]"#,
      #"network.json:5:55: layers[2].weights: the array is empty; at least one element was expected"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": 0 }"#,
      #"network.json:3:16: layers[0].units: a layer has a whole number of units from 1 to 1000000, not 0"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": -2 }"#,
      #"network.json:3:16: layers[0].units: a layer has a whole number of units from 1 to 1000000, not -2"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": 2.5 }"#,
      #"network.json:3:16: layers[0].units: a layer has a whole number of units from 1 to 1000000, not 2.5"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": 1e18 }"#,
      #"network.json:3:16: layers[0].units: a layer has a whole number of units from 1 to 1000000, not 1e18"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": 1e300 }"#,
      #"network.json:3:16: layers[0].units: a layer has a whole number of units from 1 to 1000000, not 1e300"#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": "2" }"#,
      #"network.json:3:16: layers[0].units: a number was expected, not a string"#
    ),
    (#"{ "units": 2 }"#, #"{ }"#, #"network.json:3:5: layers[0]: the key "units" is missing"#),
    (
      #"{ "units": 2 }"#, #"{ "units": 3 }"#,
      #"network.json:4:56: layers[1].weights[0]: 2 numbers, but layer 0 has 3 units"#
    ),
    (#"{ "units": 2 }"#, #"7"#, #"network.json:3:5: layers[0]: an object was expected, not a number"#),
    (
      #"{ "units": 2 }"#, #"{ "units": 2, "activation": "relu" }"#,
      #"network.json:3:19: layers[0]: layer 0 is the input and has no "activation""#
    ),
    (
      #"{ "units": 2 }"#, #"{ "units": 2, "unit": 3 }"#,
      #"network.json:3:19: layers[0]: unknown key "unit"; did you mean "units"?"#
    ),
    (#""activation": "sigmoid", "#, #""#, #"network.json:4:5: layers[1]: the key "activation" is missing"#),
    (
      #""sigmoid""#, #""sigmiod""#,
      #"network.json:4:33: layers[1].activation: unknown activation "sigmiod"; did you mean "sigmoid"?"#
    ),
    (
      #""sigmoid""#, #""ReLU""#,
      #"network.json:4:33: layers[1].activation: unknown activation "ReLU"; did you mean "relu"?"#
    ),
    (
      #""sigmoid""#, #""softmax""#,
      #"network.json:4:33: layers[1].activation: softmax works in the output layer only"#
    ),
    (
      #""half-squared-error""#, #""cross-entropi""#,
      #"network.json:7:11: cost: unknown cost "cross-entropi"; did you mean "cross-entropy"?"#
    ),
    (
      #""sigmoid""#, #""leaky-rel""#,
      #"network.json:4:33: layers[1].activation: unknown activation "leaky-rel"; did you mean "leaky-relu"?"#
    ),
    (
      #""sigmoid""#, #""step""#,
      #"network.json:4:33: layers[1].activation: unknown activation "step"; known: sigmoid, tanh, relu, leaky-relu, elu, softplus, silu, gelu, identity, softmax"#
    ),
    (#""sigmoid""#, #"null"#, #"network.json:4:33: layers[1].activation: a string was expected, not null"#),
    (
      #", "weights": [[0.15, 0.20], [0.25, 0.30]]"#, #""#,
      #"network.json:4:5: layers[1]: "weights" are missing, or a "seed" to draw them"#
    ),
    (
      #""weights": [[0.15, 0.20], [0.25, 0.30]]"#, #""weight": [[1]]"#,
      #"network.json:4:44: layers[1]: unknown key "weight"; did you mean "weights"?"#
    ),
    (
      #"0.30]]"#, #"0.30]], "seed": 7"#, #"network.json:4:85: layers[1]: "weights" and "seed" exclude each other"#
    ),
    (
      #""weights": [[0.15, 0.20], [0.25, 0.30]]"#, #""seed": 1.5"#,
      #"network.json:4:52: layers[1].seed: a seed is a whole number from 0 to 18446744073709551615, not 1.5"#
    ),
    (
      #""weights": [[0.15, 0.20], [0.25, 0.30]]"#, #""seed": -1"#,
      #"network.json:4:52: layers[1].seed: a seed is a whole number from 0 to 18446744073709551615, not -1"#
    ),
    (
      #"0.30]]"#, #"0.30]], "bias": [1]"#,
      #"network.json:4:93: layers[1].bias: 1 number, but layer 1 has 2 units"#
    ),
    (
      #"0.30]]"#, #"0.30]], "bias": null"#, #"network.json:4:93: layers[1].bias: an array was expected, not null"#
    ),
    (
      #"0.30]]"#, #"0.30]], "bias": []"#,
      #"network.json:4:93: layers[1].bias: the array is empty; at least one element was expected"#
    ),
    (
      #"0.30]]"#, #"0.30]], "bias": [1, null]"#,
      #"network.json:4:97: layers[1].bias[1]: a number was expected, not null"#
    ),
    (
      #""half-squared-error""#, #""half-square-error""#,
      #"network.json:7:11: cost: unknown cost "half-square-error"; did you mean "half-squared-error"?"#
    ),
    (
      #""half-squared-error""#, #""hinge""#,
      #"network.json:7:11: cost: unknown cost "hinge"; known: half-squared-error, squared-error, mean-squared-error, binary-cross-entropy, cross-entropy"#
    ),
    (#""cost": "half-squared-error","#, #""#, #"network.json:1:1: the key "cost" is missing"#),
    (
      #""input": [0.05, 0.10]"#, #""input": [0.05]"#,
      #"network.json:8:27: samples[0].input: 1 number, but layer 0 has 2 units"#
    ),
    (
      #""target": [0.01, 0.99]"#, #""target": [0.01, 0.99, 1]"#,
      #"network.json:8:51: samples[0].target: 3 numbers, but layer 2 has 2 units"#
    ),
    (#""input": [0.05, 0.10], "#, #""#, #"network.json:8:16: samples[0]: the key "input" is missing"#),
    (#""target""#, #""label""#, #"network.json:8:41: samples[0]: unknown key "label"; known: input, target"#),
    (
      #"[ { "input": [0.05, 0.10], "target": [0.01, 0.99] } ]"#, #"[]"#,
      #"network.json:8:14: samples: the array is empty; at least one element was expected"#
    ),
    (
      #"0.99] }"#, #"0.99] }, { "input": [1, 2], "target": [3] }"#,
      #"network.json:8:96: samples[1].target: 1 number, but layer 2 has 2 units"#
    ),
    (
      #"0.99] }"#, #"0.99] }, { "input": [1], "target": [3, 4] }"#,
      #"network.json:8:78: samples[1].input: 1 number, but layer 0 has 2 units"#
    ),
    (
      #""learningRate": 0.5"#, #""learningRate": -0.5"#,
      #"network.json:9:19: learningRate: a number from 0 on was expected"#
    ),
    (
      #""learningRate": 0.5"#, #""learningRate": "fast""#,
      #"network.json:9:19: learningRate: a number was expected, not a string"#
    ),
    (
      #""learningRate": 0.5"#, #""learnigRate": 0.5"#,
      #"network.json:9:3: unknown key "learnigRate"; did you mean "learningRate"?"#
    ),
    (
      #""learningRate": 0.5"#, #""learningRate": 0.5, "learningRate": 1"#,
      #"network.json:9:24: the key "learningRate" is given twice"#
    ),
    (#""l2": 0"#, #""l2": -0.01"#, #"network.json:9:30: l2: a number from 0 on was expected"#),
    (
      #""updateBiases": true"#, #""updateBiases": 1"#,
      #"network.json:9:49: updateBiases: true or false was expected, not a number"#
    ),
    (
      #""learningRate""#, #""momentum""#,
      #"network.json:9:3: unknown key "momentum"; known: layers, cost, samples, learningRate, l2, updateBiases"#
    ),
    (#""layers""#, #""layer""#, #"network.json:2:3: unknown key "layer"; did you mean "layers"?"#),
  ])
  func `a fault names the part, the place and what was expected`(old: String, new: String, expected: String) {
    #expect(line(changed(old, new)) == expected)
  }

  @Test func `a target that the cost is not defined for is named with its place`() {
    let text = changed("half-squared-error", "binary-cross-entropy").replacing("0.99", with: "1.99")
    #expect(
      line(text)
        == "network.json:8:58: samples[0].target[1]: a target of binary-cross-entropy lies between 0 and 1, not 1.99")
  }

  @Test func `a fault is told in Chinese too`() {
    #expect(
      line(changed("0.55]]", "0.55, 1]]"), .chinese)
        == "network.json:5:70: layers[2].weights[1]：有 3 个数，但第 1 层有 2 个单元")
    #expect(
      line(changed("\"sigmoid\"", "\"sigmiod\""), .chinese)
        == "network.json:4:33: layers[1].activation：未知的激活函数 \"sigmiod\"; 是否想写 \"sigmoid\"？")
  }

  @Test(arguments: ["", "[]", "{}", "7", "\"layers\"", "null"])
  func `a text that is no network has one clear line`(text: String) throws {
    let found = try #require(line(text))
    #expect(found.hasPrefix("network.json:1:1: "))
    #expect(!found.contains("\n"))
  }

  @Test func `networks made in code are judged by the same rules`() {
    func message(
      inputs: Int = 1, units: Int = 1, weights: [Double] = [1], bias: [Double]? = nil,
      input: [Double] = [1], samples: Int = 1, rate: Double = 0.5, l2: Double = 0
    ) -> String? {
      do {
        let sample = Network.Sample(input: input, target: [0])
        _ = try Network(
          inputs: inputs, layers: [Network.Layer(units: units, activation: .relu, weights: weights, bias: bias)],
          samples: Array(repeating: sample, count: samples), learningRate: rate, l2: l2)
        return nil
      } catch {
        return error.message.english
      }
    }
    #expect(message() == nil)
    #expect(message(inputs: 0) == "layers[0].units: a layer has a whole number of units from 1 to 1000000, not 0")
    #expect(message(units: -1) == "layers[1].units: a layer has a whole number of units from 1 to 1000000, not -1")
    #expect(message(inputs: 100_000, units: 1000) == "layers[1].units: more than 10000000 weights with this layer")
    #expect(message(weights: [1, 2]) == "layers[1].weights: 2 numbers, but 1 × 1 are needed")
    #expect(message(weights: [.nan]) == "layers[1].weights: nan is not a finite number")
    #expect(message(bias: []) == "layers[1].bias: 0 numbers, but layer 1 has 1 unit")
    #expect(message(input: [1, 2]) == "samples[0].input: 2 numbers, but layer 0 has 1 unit")
    #expect(message(input: [.infinity]) == "samples[0].input: inf is not a finite number")
    #expect(message(samples: 0) == "samples: the array is empty; at least one element was expected")
    #expect(message(samples: 3) == nil)
    #expect(message(rate: -1) == "learningRate: a number from 0 on was expected")
    #expect(message(rate: .nan) == "learningRate: nan is not a finite number")
    #expect(message(l2: 0.1) == nil)
    #expect(message(l2: -0.1) == "l2: a number from 0 on was expected")
    #expect(throws: NetworkFault.self) { try Network(inputs: 2, layers: [], samples: []) }
    var generator = SplitMix64(seed: 1)
    #expect(throws: NetworkFault.self) {
      try Network.random(widths: [2], activation: .relu, biases: true, using: &generator)
    }
    #expect(throws: NetworkFault.self) {
      try Network.random(widths: [2, -3], activation: .relu, biases: true, using: &generator)
    }
  }
}
