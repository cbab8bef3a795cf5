import Foundation
import Testing

/// `audit -f sarif`, held against what SARIF 2.1.0 demands.
@Suite struct SARIFTests {
  private typealias Object = [String: Any]

  /// The report on the notes of ``AuditReportTests``, and on a file that is not there.
  private static func report(_ words: String = "", files: String = "'my notes.md'") throws -> [String: Any] {
    let folder = try FileTests.Folder()
    try folder.write(Array(AuditReportTests.notes.utf8), "my notes.md")
    let result = try RunningProgram.shell(
      "cd '\(folder.url.path)' && \"$BPTRACE\" audit -f sarif \(words) \(files)")
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? Object)
  }

  private static func run(_ report: [String: Any]) throws -> [String: Any] {
    try #require((report["runs"] as? [Object])?.first)
  }

  private static func results(_ report: [String: Any]) throws -> [[String: Any]] {
    try #require(run(report)["results"] as? [Object])
  }

  @Test func `a log has its version, one run, and a tool with a rule for each verdict`() throws {
    let report = try Self.report()
    #expect(report["version"] as? String == "2.1.0")
    #expect((report["runs"] as? [Any])?.count == 1)
    let run = try Self.run(report)
    #expect(run["columnKind"] as? String == "utf16CodeUnits")
    let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "bptrace")
    let rules = try #require(driver["rules"] as? [Object])
    #expect(
      rules.compactMap { $0["id"] as? String } == [
        "holds", "holds-where", "fails", "does-not-conform", "definition", "does-not-apply", "not-read",
      ])
    for rule in rules {
      for key in ["shortDescription", "fullDescription"] {
        #expect(((rule[key] as? Object)?["text"] as? String)?.isEmpty == false)
      }
    }
  }

  @Test func `results have rule, level, message and region`() throws {
    let results = try Self.results(try Self.report())
    var found: [String] = []
    for result in results {
      let id = try #require(result["ruleId"] as? String)
      let level = try #require(result["level"] as? String)
      #expect(["none", "note", "warning", "error"].contains(level))
      #expect(result["kind"] as? String == "fail" || level == "none")
      #expect(((result["message"] as? Object)?["text"] as? String)?.isEmpty == false)
      let place = try #require((result["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
      #expect((place["artifactLocation"] as? Object)?["uri"] as? String == "my%20notes.md")
      let region = try #require(place["region"] as? [String: Int])
      let numbers = try ["startLine", "startColumn", "endLine", "endColumn"].map { try #require(region[$0]) }
      found.append("\(id) \(level) \(numbers)")
    }
    // 💡 is one character and two UTF-16 units.
    #expect(
      found.prefix(4) == [
        "fails error [5, 5, 5, 23]", "fails error [9, 1, 9, 42]", "fails error [14, 4, 14, 22]",
        "not-read note [16, 4, 16, 11]",
      ])
    #expect(found.count == 5)
  }

  @Test func `rules are found by their index`() throws {
    let report = try Self.report("--only holds,fails,not-read,definition")
    let driver = try #require((try Self.run(report)["tool"] as? Object)?["driver"] as? Object)
    let ids = try #require(driver["rules"] as? [Object]).map { $0["id"] as? String }
    for result in try Self.results(report) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids[index] == result["ruleId"] as? String)
    }
  }

  @Test func `a marked mistake is suppressed, others are not`() throws {
    let suppressed = try Self.results(try Self.report()).map { ($0["suppressions"] as? [Object])?.first }
    #expect(suppressed.map { $0?["kind"] as? String } == [nil, nil, "inSource", nil, nil])
  }

  @Test func `a file that cannot be read is a notification`() throws {
    let report = try Self.report(files: "'my notes.md' none.md 2> /dev/null")
    let invocation = try #require((try Self.run(report)["invocations"] as? [Object])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notifications = try #require(invocation["toolExecutionNotifications"] as? [Object])
    #expect((notifications.first?["message"] as? Object)?["text"] as? String == "none.md: no such file")
    let fine = try #require((try Self.run(Self.report())["invocations"] as? [Object])?.first)
    #expect(fine["executionSuccessful"] as? Bool == true && fine["toolExecutionNotifications"] == nil)
  }

  @Test func `what cannot be read is an error where that counts as a no`() throws {
    let levels = try Self.results(try Self.report("--strict")).filter { $0["ruleId"] as? String == "not-read" }
    #expect(!levels.isEmpty && levels.allSatisfy { $0["level"] as? String == "error" })
  }
}
