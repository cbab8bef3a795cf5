import Foundation
import Testing

@testable import bptrace

@Suite struct TrainTests {
  /// Mazur's example: biases are given and stay, as his published numbers need.
  static let mazur = """
    { "layers": [ { "units": 2 },
        { "units": 2, "activation": "sigmoid", "weights": [[0.15, 0.20], [0.25, 0.30]], "bias": [0.35, 0.35] },
        { "units": 2, "activation": "sigmoid", "weights": [[0.40, 0.45], [0.50, 0.55]], "bias": [0.60, 0.60] } ],
      "cost": "half-squared-error", "samples": [ { "input": [0.05, 0.10], "target": [0.01, 0.99] } ],
      "learningRate": 0.5, "updateBiases": false }
    """

  @Test func `Mazur's costs after one and after 10,000 updates`() throws {
    let result = try RunningProgram.run("train", "-u", "10000", "-n", "-", "--digits", "9", input: Self.mazur)
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines[0] == "update   cost")
    #expect(lines[1] == "     0   0.298371109")
    #expect(lines[2] == "     1   0.291027774")
    // 3.510187782978859e-05 by an independent program.
    #expect(lines.last == " 10000   0.0000351018778")
    #expect(lines.count == 10_002)
  }

  @Test func `the table of costs has every digit`() throws {
    let result = try RunningProgram.run("train", "-u", "1", "-f", "csv", "-n", "-", input: Self.mazur)
    let costs = result.output.split(separator: "\r\n").dropFirst().compactMap { Double($0.split(separator: ",")[1]) }
    #expect(zip(costs, [0.298371108760003, 0.291027773693599]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(costs.count == 2)
  }

  @Test func `a network that has learned can go on learning`() throws {
    let folder = try FileTests.Folder()
    let whole = try RunningProgram.run("train", "-u", "7", "-f", "csv", "-n", "-", input: Self.mazur)
    let saved = folder.path("trained.json")
    #expect(try RunningProgram.run("train", "-u", "3", "-n", "-", "--save", saved, input: Self.mazur).code == 0)
    let rest = try RunningProgram.run("train", "-u", "4", "-f", "csv", "-n", saved)
    #expect(whole.output.split(separator: ",").last == rest.output.split(separator: ",").last)
  }

  @Test func `values that overflow stop the training with a clear word`() throws {
    let network = """
      { "layers": [ { "units": 1 }, { "units": 1, "activation": "identity", "weights": [[2]] } ],
        "cost": "squared-error", "samples": [ { "input": [10], "target": [0] } ], "learningRate": 1e50 }
      """
    let result = try RunningProgram.run("train", "-u", "100", "-n", "-", input: network)
    #expect(result.code == 65)
    #expect(result.output.hasPrefix("update   cost\n     0   400\n     1   1.6e107\n"))
    #expect(!result.output.contains("inf") && !result.output.contains("∞") && !result.output.contains("NaN"))
    #expect(
      result.errors
        == "bptrace: standard input: update 3: the cost after the update is too large: numbers reach to about 1.8e308; "
        + "a smaller learning rate may help\n")
  }

  @Test(arguments: [
    (["train"], "bptrace: how many updates? Add --updates N\n"),
    (["train", "-u", "0"], "bptrace: '0' for --updates: a whole number from 1 was expected\n"),
    (["train", "-u", "x"], "bptrace: 'x' for --updates: a whole number from 1 was expected\n"),
    (
      ["train", "-u", "1", "--full", "-f", "csv"], "bptrace: --full is for --format terminal; csv has the costs only\n"
    ),
    (["trace", "--sample", "2"], "bptrace: there is no sample 2: the network has one\n"),
    (["trace", "--sample", "0"], "bptrace: '0' for --sample: samples count from 1\n"),
  ])
  func `wrong usage has one clear line`(words: [String], line: String) throws {
    let result = try RunningProgram.shell("\"$BPTRACE\" " + words.joined(separator: " "))
    #expect(result.code == 64 && result.output.isEmpty && result.errors == line)
  }

  @Test func `an update in full has the record and every parameter before and after`() throws {
    let result = try RunningProgram.run("train", "-u", "2", "--full", "-n", "-", input: Self.mazur)
    #expect(result.output.contains("\nUpdate 1\n────────\n") && result.output.contains("\nUpdate 2\n────────\n"))
    // w₅ of the published example after one update.
    #expect(result.output.contains("w₃₅        0.40    0.0821670     0.358916\n"))
    #expect(result.output.contains("cost after the update    0.291028\n"))
  }
}
