import Foundation
import MathNotation
import Reporting
import Testing

/// A formula with what every reader and writer makes of it, as a block of a file in `Golden/`:
///
///     > f^{'}
///     tree   (scripts f primes: 1)
///     latex  f'
///     text
///         f′
///
/// `RECORD=1 swift test` writes the files anew from their first lines; read what it wrote.
struct Golden: Sendable, CustomTestStringConvertible {
  let file: String
  let input: String
  let expected: String

  var testDescription: String { "\(file): \(input)" }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden")

  /// All blocks of all files; recording rewrites the files first.
  static let all: [Golden] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".test") }.sorted().flatMap { name -> [Golden] in
      let url = folder.appendingPathComponent(name)
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      let goldens = blocks(of: text, in: name)
      if ProcessInfo.processInfo.environment["RECORD"] != nil {
        let recorded = goldens.map { "> \($0.input)\n\(actual($0.input))" }.joined(separator: "\n")
        try? recorded.write(to: url, atomically: true, encoding: .utf8)
      }
      return goldens
    }
  }()

  private static func blocks(of text: String, in file: String) -> [Golden] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let starts = lines.indices.filter { lines[$0].hasPrefix("> ") }
    return zip(starts, starts.dropFirst() + [lines.count]).map { start, end in
      let body = lines[(start + 1)..<end].joined(separator: "\n")
      return Golden(file: file, input: String(lines[start].dropFirst(2)), expected: body.trimmed + "\n")
    }
  }

  /// What the readers and writers make of a formula now.
  static func actual(_ input: String) -> String {
    let reading = LaTeXReader.read(input)
    let source = SourceText(name: "golden", text: input)
    let diagnostics = reading.diagnostics.map { "\($0.line(in: source, language: .english))\n" }.joined()
    let text = TextBlock(reading.math).lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    return
      "tree   \(reading.math.dump)\nlatex  \(LaTeXWriter.write(reading.math))\n\(diagnostics)text\n\(text.trimmed)\n"
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
