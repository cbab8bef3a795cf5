import Foundation
import Testing

/// The files in `walkthroughs/` are what the program writes today; `RECORD=1 swift test` writes them anew.
struct WalkthroughFilesTests {
  @Test(arguments: [("en", "two-two-two.md"), ("zh", "two-two-two.zh.md")])
  func `a walkthrough in the repository is what explain writes`(language: String, file: String) throws {
    let url = ReadmeTests.root.appending(path: "walkthroughs/\(file)")
    let run = try RunningProgram.run("explain", "two-two-two", "--format", "markdown", "--language", language)
    try #require(run.code == 0)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(run.output.utf8).write(to: url)
    }
    #expect(run.output == (try String(contentsOf: url, encoding: .utf8)))
  }

  @Test(arguments: ["two-two-two.md", "two-two-two.zh.md"])
  func `audit gives a walkthrough the verdicts that it prints`(file: String) throws {
    let path = ReadmeTests.root.appending(path: "walkthroughs/\(file)").path
    let run = try RunningProgram.run("audit", path, "--strict")
    #expect(run.code == 0)
    #expect(run.output.contains("as marked") || run.output.contains("已标明"))
  }
}
