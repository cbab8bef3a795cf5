import Testing

/// Networks with several samples, and the choice of one.
@Suite struct SampleTests {
  /// a = 2 x: C = ½ (2x − t)², ∂C/∂w = (2x − t) x.
  static let network = """
    { "layers": [ { "units": 1 }, { "units": 1, "activation": "identity", "weights": [[2]] } ],
      "cost": "half-squared-error", "l2": 0.5,
      "samples": [ { "input": [1], "target": [1] }, { "input": [3], "target": [2] } ], "learningRate": 0.1 }
    """

  @Test func `a trace has the batch, or one sample as a batch of its own`() throws {
    let batch = try RunningProgram.run("trace", "-f", "csv", "-n", "-", input: Self.network).output
    #expect(batch.contains("0,1,0,0,gradientWeight,1.0\r\n") && batch.contains("1,1,0,0,gradientWeight,12.0\r\n"))
    // (1 + 12) / 2 + 0.5 · 2, and (0.5 + 8) / 2 + 0.25 · 4
    #expect(batch.contains("\r\n,1,0,0,batchGradientWeight,7.5\r\n") && batch.contains("\r\n,,,,batchCost,5.25\r\n"))
    let second = try RunningProgram.run("trace", "-f", "csv", "-n", "-", "--sample", "2", input: Self.network).output
    #expect(second.contains("0,1,0,0,gradientWeight,12.0\r\n") && !second.contains("\r\n1,"))
    #expect(second.contains("\r\n,1,0,0,batchGradientWeight,13.0\r\n"))
  }

  @Test func `a check says that it is of the batch`() throws {
    let result = try RunningProgram.run("check", "-n", "-", input: Self.network)
    #expect(result.code == 0)
    #expect(result.output.contains("7.5            7.5             7.5   agrees\n"))
    #expect(
      result.output.contains("C is the cost of the batch here, with the mean over 2 samples and (λ/2) Σ W².\n"))
  }

  /// (1 + 12) / 2 + 0.5 · 2 and (0.5 + 8) / 2 + 0.25 · 4; node 2 is the output.
  @Test(arguments: [
    ("dC/dw12=7.5", "", 0), ("dC/dw12=1", "", 1), ("C=5.25", "", 0), ("dC/dw12=13", "--sample 2", 0),
    ("z11=2", "", 0), ("z11=6", "--sample 2", 0),
  ])
  func `a number may be that of the batch`(question: String, option: String, code: Int) throws {
    let result = try RunningProgram.shell(
      "printf '%s' '\(Self.network)' | \"$BPTRACE\" check \(question) \(option) --network -")
    #expect(Int(result.code) == code, "\(result.output)\(result.errors)")
    let isCost = !question.hasPrefix("z")
    #expect(result.output.contains("C is the cost of the batch here") == isCost)
    #expect(result.output.contains("those of sample 1 of 2, alone") == (!isCost && option.isEmpty))
  }

  @Test func `a page about one sample says which`() throws {
    let result = try RunningProgram.run("why", "C", "-n", "-", "--sample", "2", input: Self.network)
    #expect(result.code == 0)
    #expect(result.output.contains("The numbers are those of sample 2 of 2, alone; --sample N takes another.\n"))
    #expect(result.output.contains("the network's L2 term, λ = 0.5, is left out\nhere.\n"))
    #expect(result.output.contains("C = 8\n"))
  }

  @Test func `numbers that are too large are refused before anything is printed`() throws {
    let network = Self.network.replacing("[[2]]", with: "[[1e200]]")
    for words in [["trace"], ["trace", "--format", "csv"], ["trace", "--sample", "1"]] {
      let result = try RunningProgram.shell(
        "printf '%s' '\(network)' | \"$BPTRACE\" \(words.joined(separator: " ")) --network -")
      #expect(result.code == 65 && result.output.isEmpty)
      #expect(
        result.errors == "bptrace: standard input: the cost for sample 1 is too large: numbers reach to about 1.8e308\n"
      )
    }
  }
}

/// `bptrace check QUANTITY=VALUE`
@Suite struct QuestionTests {
  @Test(arguments: [
    ("dC/dw35=0.0722", 0, "Yes: all 3 digits of 0.0722 are right."),
    ("dC/dw35=0.07215707", 0, "Yes: all 7 digits of 0.07215707 are right."),
    ("dC/dw35=7.22e-2", 0, "Yes: all 3 digits of 7.22e-2 are right."),
    ("dC/dw36=−0.0425", 0, "Yes: all 3 digits of −0.0425 are right."),
    ("w14=0.250", 0, "Yes: all 3 digits of 0.250 are right."),
    ("C=0.2", 0, "Yes: the one digit of 0.2 is right."),
    ("dC/dw35=0.0721", 0, "Yes, but 0.0721 is cut off: rounded it is 0.0722."),
    ("dC/dw35=0.0725", 1, "No: of 0.0725 only the first 2 digits are right."),
    ("dC/dw35=0.08", 1, "No: 0.08 is not the value."),
    ("dC/dw36=0.0425", 1, "No: the digits of 0.0425 are right, its sign is wrong."),
    ("dC/dw13=0.000", 1, "No: 0.000 is not the value."),
    ("delta_11=1", 1, "No: 1 is not the value."),
  ])
  func `a number is right to all its digits, or it is not`(question: String, code: Int, answer: String) throws {
    let result = try RunningProgram.run("check", question)
    #expect(Int(result.code) == code)
    #expect(result.output.split(separator: "\n").last.map(String.init) == answer)
  }

  /// Document 001 has no biases, and so no name for them; the names that pages print work.
  @Test(arguments: ["b₁⁽¹⁾=0.35", "b11=0.35", "b_1^{(2)}=0.60", "∂C/∂b₁⁽¹⁾=0.00877", "dC/db_1^{(2)}=0.1385"])
  func `biases can be asked for by the names that pages print`(question: String) throws {
    let result = try RunningProgram.run("check", question, "-n", "-", input: TrainTests.mazur)
    #expect(result.code == 0, "\(result.output)\(result.errors)")
  }

  @Test(arguments: [
    ("z_1=3", "bptrace: quantity 'z_1=3': z_1 has 2 values; ask for one of them\n"),
    ("dC/dw35", "bptrace: quantity 'dC/dw35': expected QUANTITY=VALUE, such as dC/dw14=0.0044\n"),
    ("dC/dw35=x", "bptrace: quantity 'dC/dw35=x': 'x' is no number\n"),
    ("dC/dw35=", "bptrace: quantity 'dC/dw35=': '' is no number\n"),
    ("w99=1", "bptrace: quantity 'w99=1': "),
  ])
  func `a question that cannot be answered has one clear line`(question: String, line: String) throws {
    let result = try RunningProgram.run("check", question)
    #expect(result.code == 64 && result.output.isEmpty && result.errors.hasPrefix(line))
  }
}
