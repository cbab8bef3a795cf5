import Foundation

/// The built program, run as a shell runs it.
struct RunningProgram {
  /// What came out of a run.
  struct Result {
    let code: Int32
    let output: String
    let errors: String
  }

  /// The executable, beside the test bundle.
  static let executable: URL = {
    let bundles =
      Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL, URL(filePath: ProcessInfo.processInfo.arguments[0])]
    let folders = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
    let candidates = folders.map { $0.appending(path: "bptrace") }
    let found = candidates.first {
      FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath
    }
    return found ?? URL(filePath: ".build/debug/bptrace")
  }()

  /// Runs the program with some words and waits for its end.
  static func run(
    _ words: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(executable, words, input: input, environment: environment)
  }

  /// Runs a line of shell in which `$BPTRACE` is the program.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let variables = environment.merging(["BPTRACE": executable.path]) { $1 }
    return try run(URL(filePath: "/bin/bash"), ["-c", line], input: "", environment: variables)
  }

  /// Runs the program with words of a shell, for a minute of the processor at most, many times what any such run needs,
  /// and, where the system can limit it, in 300 MB; a busy machine may take longer by the clock.
  static func bounded(_ words: String) throws -> Result {
    #if os(Linux)
      return try shell("ulimit -v 300000; ulimit -t 60; timeout --signal=KILL 1800 \"$BPTRACE\" \(words)")
    #else
      return try shell("\"$BPTRACE\" \(words)")
    #endif
  }

  /// Where a program is, or nil if this machine has none.
  static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func run(
    _ program: URL, _ words: [String], input: String, environment: [String: String]
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bptrace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appending(path: $0) }
    for (file, text) in zip(files, [input, "", ""]) { try Data(text.utf8).write(to: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      errors: try String(contentsOf: files[2], encoding: .utf8))
  }
}
