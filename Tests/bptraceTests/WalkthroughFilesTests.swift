import Derivations
import Foundation
import Pages
import Reporting
import Testing

/// The files in `walkthroughs/` are what the program writes today; `RECORD=1 swift test` writes them anew.
struct WalkthroughFilesTests {
  /// A document in a language.
  struct Walkthrough: CustomTestStringConvertible {
    let document: String
    let language: String
    var file: String { language == "en" ? "\(document).md" : "\(document).\(language).md" }
    var testDescription: String { file }
  }

  static let all = BuiltInDocument.all.flatMap { document in
    ["en", "zh"].map { Walkthrough(document: document.name, language: $0) }
  }

  @Test(arguments: all)
  func `a walkthrough in the repository is what explain writes`(_ walkthrough: Walkthrough) throws {
    let (file, language) = (walkthrough.file, walkthrough.language)
    let url = ReadmeTests.root.appending(path: "walkthroughs/\(file)")
    let run = try RunningProgram.run("explain", walkthrough.document, "--format", "markdown", "--language", language)
    try #require(run.code == 0)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(run.output.utf8).write(to: url)
    }
    #expect(run.output == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test(arguments: all)
  func `audit gives a walkthrough the verdicts that it prints`(_ walkthrough: Walkthrough) throws {
    let path = ReadmeTests.root.appending(path: "walkthroughs/\(walkthrough.file)").path
    let run = try RunningProgram.run("audit", path, "--strict")
    #expect(run.code == 0, "\(run.output)")
  }

  @Test(arguments: Language.allCases)
  func `the index of the walkthroughs is up to date`(language: Language) throws {
    let page = try DocumentIndex(language: language).page
    let text = PageFormat.markdown.write(page, width: 80, colour: false)
    let name = language == .english ? "README.md" : "README.zh.md"
    let url = ReadmeTests.root.appending(path: "walkthroughs/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(text.utf8).write(to: url) }
    #expect(text == (try String(contentsOf: url, encoding: .utf8)))
  }
}
