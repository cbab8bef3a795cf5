import Foundation
import Testing

/// The pages for authors: what they show as output is what the program prints today about the notes that they show.
/// `RECORD=1 swift test` writes the output anew.
@Suite struct AuthorsPageTests {
  static let pages = ["audit.md", "audit.zh.md"]

  /// The page with the output of its commands, run in a folder with its files.
  private static func written(anew page: String, in folder: FileTests.Folder) throws -> String {
    for name in ["notes.md", "mended.md"] {
      let rest = try #require(page.components(separatedBy: "`\(name)`").dropFirst().first)
      let block = try #require(rest.components(separatedBy: "```markdown\n").dropFirst().first)
      try folder.write(Array(block.components(separatedBy: "\n```\n")[0].utf8) + [0x0A], name)
    }
    let parts = page.components(separatedBy: "```console\n$ ")
    let blocks = try parts.dropFirst().map { part in
      let command = part.prefix { $0 != "\n" }
      let rest = part[try #require(part.range(of: "```\n")).upperBound...]
      let words = command.replacing("bptrace ", with: "\"$BPTRACE\" ")
      let run = try RunningProgram.shell("cd '\(folder.url.path)' && \(words)")
      // What --fix has changed is said beside the report.
      #expect(run.errors.isEmpty != command.contains("--fix") && (run.code == 0 || run.code == 1))
      return "```console\n$ \(command)\n\(run.output)\(run.errors)```\n" + rest
    }
    return parts[0] + blocks.joined()
  }

  @Test(arguments: pages) func `a page for authors shows what the program prints`(_ name: String) throws {
    let url = ReadmeTests.root.appending(path: "walkthroughs/\(name)")
    let page = try String(contentsOf: url, encoding: .utf8)
    let anew = try Self.written(anew: page, in: try FileTests.Folder())
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(anew.utf8).write(to: url) }
    #expect(anew == (try String(contentsOf: url, encoding: .utf8)))
    #expect(anew.components(separatedBy: "```console").count == 7)
  }

  @Test(arguments: pages) func `its notes have mistakes, and its mended notes none`(_ name: String) throws {
    let page = try String(contentsOf: ReadmeTests.root.appending(path: "walkthroughs/\(name)"), encoding: .utf8)
    let folder = try FileTests.Folder()
    _ = try Self.written(anew: page, in: folder)
    let notes = try RunningProgram.run("audit", "-f", "lines", folder.path("notes.md"))
    #expect(notes.code == 1)
    let places = notes.output.split(separator: "\n").map { line in
      line.dropFirst(folder.path("notes.md").count + 1).prefix { $0 != ":" }
    }
    #expect(places == ["15", "20", "21", "27"])
    #expect(try RunningProgram.run("audit", "--strict", folder.path("mended.md")).code == 0)
  }
}
