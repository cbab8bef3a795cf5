import Foundation
import Reporting
import Testing

@testable import bptrace

/// Files that the program reads and writes.
@Suite struct FileTests {
  /// A folder that is removed afterwards.
  final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "bptrace-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    func path(_ name: String) -> String { url.appending(path: name).path }
    func write(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: url.appending(path: name)) }
    func read(_ name: String) throws -> String {
      try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() } }
  }

  @Test func `what cannot be read is named`() throws {
    let folder = try Folder()
    try folder.write(Array("a\nb".utf8) + [0xC3, 0x28], "latin.json")
    let cases: [(String, Int32, String)] = [
      (folder.path("none.json"), 66, "no such file"),
      (folder.path("latin.json/x"), 66, "no such file"),
      (folder.url.path, 66, "is a folder, not a file"),
    ]
    for (path, code, words) in cases {
      let result = try RunningProgram.run("trace", "--network", path)
      #expect(result.errors == "bptrace: \(path): \(words)\n")
      #expect(result.code == code)
    }
    let path = folder.path("latin.json")
    let result = try RunningProgram.run("trace", "--network", path)
    #expect(result.errors == "bptrace: \(path):2: not UTF-8 text, from byte 3 on (counted from 0)\n")
    #expect(result.code == 65)
  }

  @Test func `too large a file is refused`() throws {
    let result = try RunningProgram.shell("\"$BPTRACE\" trace --network /dev/zero")
    #expect(result.errors == "bptrace: /dev/zero: larger than 64 MiB, the limit\n")
    #expect(result.code == 65)
  }

  @Test func `standard input and special files are read`() throws {
    let piped = try RunningProgram.shell("\"$BPTRACE\" network | \"$BPTRACE\" trace --network -")
    #expect(piped.code == 0)
    let process = try RunningProgram.shell("\"$BPTRACE\" trace --network <(\"$BPTRACE\" network)")
    #expect(process.output == piped.output)
    #expect(try RunningProgram.run("trace").output == piped.output)
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let folder = try Folder()
    try folder.write([0xEF, 0xBB, 0xBF] + Array("{}".utf8), "mark.json")
    #expect(try InputFile.read(folder.path("mark.json")).text == "{}")
  }

  @Test func `a file is replaced, its permissions and links stay`() throws {
    let folder = try Folder()
    try folder.write(Array("old".utf8), "real")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("real"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "real")
    try OutputFile.write("new", to: folder.path("link"))
    #expect(try folder.read("real") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "real")
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("real"))[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try folder.names == ["link", "real"])
  }

  @Test func `a file that cannot be created is exit code 73`() throws {
    let folder = try Folder()
    let path = folder.path("none/out.json")
    let result = try RunningProgram.run("trace", "--output", path)
    #expect(result.errors == "bptrace: \(path): cannot be created: No such file or directory\n")
    #expect(result.code == 73)
    #expect(try RunningProgram.run("trace", "--output", folder.url.path).code == 73)
  }

  @Test func `a write that breaks off leaves the old file and nothing else`() throws {
    let folder = try Folder()
    try folder.write(Array("old".utf8), "out")
    let line = "ulimit -f 0; trap '' XFSZ; \"$BPTRACE\" trace -o \(folder.path("out"))"
    let result = try RunningProgram.shell(line)
    #expect(result.code == 74)
    #expect(try folder.read("out") == "old")
    #expect(try folder.names == ["out"])
  }

  #if os(Linux)
    @Test func `a killed process leaves the old file and nothing else`() throws {
      let folder = try Folder()
      try folder.write(Array("old".utf8), "out")
      let zeros = Array(repeating: "0", count: 700).joined(separator: ",")
      let network = """
        { "layers": [ { "units": 700 }, { "units": 700, "activation": "identity", "seed": 1 } ],
          "cost": "squared-error", "samples": [ { "input": [\(zeros)], "target": [\(zeros)] } ] }
        """
      try folder.write(Array(network.utf8), "network")
      let whole = "\"$BPTRACE\" trace -n \(folder.path("network")) -o \(folder.path("out"))"
      let result = try RunningProgram.shell("\(whole) & sleep 0.2; kill -KILL $!; wait $!; echo $?")
      #expect(result.output != "0\n", "it was too fast to be killed")
      #expect(try folder.read("out") == "old")
      #expect(try folder.names == ["network", "out"])
    }
  #endif

  /// Whoever reads the notes stands in another folder than they do.
  @Test func `notes name files as seen from their folder`() throws {
    let folder = try Folder()
    let notation = """
      notation: mine\nlayers from: 0\nunits from: 1\nnetwork: 2-2-2\nactivation: sigmoid\ncost: half-squared-error
      biases: no\nprecedence: alike\nfunction: f\nsymbol K = cost\n
      """
    try folder.write(Array(notation.utf8), "mine.notation")
    try folder.write(Array(RunningProgram.run("network").output.utf8), "mine.json")
    try folder.write(
      Array("<!-- bptrace: notation=mine.notation network=mine.json -->\n\n$$K = K$$\n".utf8), "notes.md")
    let result = try RunningProgram.run("audit", folder.path("notes.md"))
    #expect(result.errors == "")
    #expect(result.output.contains("notation mine, as declared"))
    let missing = try RunningProgram.run("audit", folder.path("notes.md"), "--notation", "mine.notation")
    #expect(missing.errors == "bptrace: mine.notation: no such file\n")
  }

  @Test func `a device is written directly`() throws {
    let result = try RunningProgram.shell("\"$BPTRACE\" trace --output /dev/stdout | cat")
    #expect(try result.output == RunningProgram.run("trace").output)
    #expect(result.errors == "")
  }
}
