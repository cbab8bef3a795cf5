import Foundation
import Testing

/// The pages for teachers: what they show as output is what the program prints today about the files that they show.
/// `RECORD=1 swift test` writes the output anew.
@Suite struct ClassroomPageTests {
  static let pages = ["classroom.md", "classroom.zh.md"]
  private static let fence = "````"

  /// The page with the output of its commands, run in a folder with its files.
  private static func written(anew page: String, in folder: FileTests.Folder) throws -> String {
    for name in ["class.csv", "secret.txt", "answers.csv"] {
      let rest = page[try #require(page.range(of: "`\(name)`")).upperBound...]
      let block = rest[try #require(rest.range(of: "```text\n")).upperBound...].components(separatedBy: "\n```\n")[0]
      try folder.write(Array(block.utf8) + [0x0A], name)
    }
    let parts = page.components(separatedBy: "\(fence)console\n$ ")
    let blocks = try parts.dropFirst().map { part in
      let command = part.prefix { $0 != "\n" }
      let rest = part[try #require(part.range(of: "\n\(fence)\n")).upperBound...]
      let words = command.replacing("bptrace ", with: "\"$BPTRACE\" ")
      let run = try RunningProgram.shell("cd '\(folder.url.path)' && \(words)")
      #expect(run.errors == "" && (run.code == 0 || run.code == 1))
      return "\(fence)console\n$ \(command)\n\(run.output)\(fence)\n" + rest
    }
    return parts[0] + blocks.joined()
  }

  @Test(arguments: pages) func `a page for teachers shows what the program prints`(_ name: String) throws {
    let url = ReadmeTests.root.appending(path: "walkthroughs/\(name)")
    let page = try String(contentsOf: url, encoding: .utf8)
    let folder = try FileTests.Folder()
    let anew = try Self.written(anew: page, in: folder)
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(anew.utf8).write(to: url) }
    #expect(anew == (try String(contentsOf: url, encoding: .utf8)))
    #expect(anew.components(separatedBy: "\(Self.fence)console").count == 6)
    // What students get names neither the secret nor a key, nor what the numbers were drawn from.
    let students = try FileManager.default.contentsOfDirectory(atPath: folder.path("week3/students"))
    #expect(students.count == 8)
    for file in students {
      let text = try String(contentsOfFile: folder.path("week3/students/\(file)"), encoding: .utf8)
      #expect(!text.contains("only the teacher") && !text.contains("0.01954") && !text.contains("seed"))
    }
  }

  @Test func `the report names one mistake for each student`() throws {
    let page = try String(contentsOf: ReadmeTests.root.appending(path: "walkthroughs/classroom.md"), encoding: .utf8)
    let folder = try FileTests.Folder()
    _ = try Self.written(anew: page, in: folder)
    let marks = try String(contentsOfFile: folder.path("week3/report/marks.csv"), encoding: .utf8)
    func count(_ text: String) -> Int { marks.components(separatedBy: text).count - 1 }
    // Ada: all right. Grace: f′ forgotten in both output error terms. 陈: new weights in both hidden ones. Emmy: uphill.
    #expect(count("\na17,") == 12 && count(",correct,") == 12 + 0 + 10 + 8)
    #expect(count(",D1,") == 2 && count(",H6,") == 2 && count(",U1,") == 4 && count(",follows,") == 10)
  }
}
