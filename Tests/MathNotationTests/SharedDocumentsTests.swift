import Foundation
import MathNotation
import Reporting
import Testing

/// The documents and notes that bptrace is made for, where `BPTRACE_SHARED` says where they are.
private let shared = ProcessInfo.processInfo.environment["BPTRACE_SHARED"]

@Suite(.enabled(if: shared != nil, "BPTRACE_SHARED names no folder")) struct `The formulas of real notes` {
  /// What stands between `$$`, `$`, `\[ \]`, `\( \)`, in this rough order.
  private static var formulas: [(file: String, latex: String)] {
    get throws {
      let root = URL(fileURLWithPath: shared ?? "/")
      let display = /\$\$(.+?)\$\$|\\\[(.+?)\\\]|\\\((.+?)\\\)|\$([^$\n]+)\$/.dotMatchesNewlines()
      return try ["documents", "notes"].flatMap { folder in
        let url = root.appendingPathComponent(folder)
        return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted().flatMap { name in
          let text = try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
          return text.matches(of: display).map { match in
            (name, String(match.1 ?? match.2 ?? match.3 ?? match.4 ?? ""))
          }
        }
      }
    }
  }

  /// Macros that the notes define themselves, and one slip of their author.
  private static let own = ["newcommand", "subk", "\\w'"]

  @Test func `are read without unknown commands and come back from their canonical LaTeX`() throws {
    var unknown: [String] = []
    let formulas = try Self.formulas
    #expect(formulas.count > 300)
    for (file, latex) in formulas {
      let reading = LaTeXReader.read(latex)
      let source = SourceText(name: file, text: latex)
      let others = reading.diagnostics.filter { message in !Self.own.contains { message.message.english.contains($0) } }
      unknown += others.map { "\($0.line(in: source, language: .english))   \(latex.prefix(90))" }
      let written = LaTeXWriter.write(reading.math)
      #expect(LaTeXReader.read(written).math.dump == reading.math.dump, "\(file): \(latex)")
    }
    #expect(unknown == [], "\(unknown.joined(separator: "\n"))")
  }
}
