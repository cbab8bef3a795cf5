import Reporting

extension Network {
  /// The network file to start from: two inputs, two hidden units, two outputs, sigmoid, no biases.
  public static let defaultFile = """
    {
      "layers": [
        { "units": 2 },
        { "units": 2, "activation": "sigmoid", "weights": [[0.15, 0.20], [0.25, 0.30]] },
        { "units": 2, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55]] }
      ],
      "cost": "half-squared-error",
      "samples": [ { "input": [0.05, 0.10], "target": [0.01, 0.99] } ],
      "learningRate": 0.5, "l2": 0, "updateBiases": true
    }

    """

  /// The network of ``defaultFile``, its numbers as typed there.
  public static let twoTwoTwo: Network = {
    do throws(Diagnostic) {
      return try Network(json: SourceText(name: "default network", text: defaultFile))
    } catch {
      preconditionFailure("the default network file is faulty: \(error.message.english)")
    }
  }()
}
