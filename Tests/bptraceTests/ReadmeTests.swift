import Foundation
import Testing

/// What the README shows is what the program prints.
struct ReadmeTests {
  /// A block of the README: a command and lines of its output.
  struct Example: CustomTestStringConvertible {
    let command: String
    let lines: [String]
    var testDescription: String { command }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var examples: [Example] {
    guard let text = try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8) else { return [] }
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
      let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
      guard let command = lines.first, command.hasPrefix("$ bptrace ") else { return nil }
      return Example(command: String(command.dropFirst("$ bptrace ".count)), lines: Array(lines.dropFirst()))
    }
  }

  @Test func `the README shows output`() { #expect(Self.examples.count >= 3) }

  @Test(arguments: examples)
  func `a console block of the README stands in the output`(_ example: Example) throws {
    // The faulty file that the README speaks of.
    let network = """
      { "layers": [
          { "units": 2 },
          { "units": 2, "activation": "sigmoid", "weights": [[0.15, 0.20], [0.25, 0.30]] },
          { "units": 2, "activation": "sigmoid", "weights": [[1, 2], [0.50, 0.55, 0.6]] } ],
        "cost": "half-squared-error", "samples": [ { "input": [0.05, 0.10], "target": [0.01, 0.99] } ] }
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "bptrace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(network.utf8).write(to: folder.appending(path: "mine.json"))
    let run = try RunningProgram.shell("cd '\(folder.path)' && $BPTRACE \(example.command)")
    #expect((run.output + run.errors).contains(example.lines.joined(separator: "\n")))
  }
}
