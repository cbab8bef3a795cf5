import Foundation
import Testing

/// The package manager lets a module import what its dependencies use; the arrows of the package do not.
@Suite struct `The modules of the package` {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Each module and what it may use, from left to right, as in the package's description.
  private static let arrows: [(module: String, uses: Set<String>)] = [
    ("Reporting", []), ("PlacedJSON", ["Reporting"]), ("Backpropagation", ["Reporting", "PlacedJSON"]),
    ("MathNotation", ["Reporting"]), ("Pages", ["Reporting", "MathNotation"]),
    ("Derivations", ["Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages"]),
    ("Classroom", ["Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages", "Derivations"]),
    ("bptrace", ["Reporting", "PlacedJSON", "Backpropagation", "MathNotation", "Pages", "Derivations", "Classroom"]),
    ("Benchmark", ["Reporting", "Backpropagation", "Pages", "Derivations", "Classroom"]),
  ]

  /// The C library, for exp and log; the program also needs files and signals.
  private static let platform: Set<String> = ["Glibc", "Musl", "Darwin"]

  private static func sources(_ module: String) throws -> [(name: String, lines: [String])] {
    let folder = root.appendingPathComponent("Sources").appendingPathComponent(module)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var found: [(String, [String])] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      found.append((file.lastPathComponent, text.components(separatedBy: "\n")))
    }
    return found
  }

  private static func imports(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      guard line.contains("import ") else { return nil }
      return line.firstMatch(
        of: /^\s*(?:@\w+\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)/
      )
      .map {
        String($0.1)
      }
    }
  }

  @Test func `are all known here, in the order of the package`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("Sources").path)
    #expect(Set(folders.filter { !$0.hasPrefix(".") }) == Set(Self.arrows.map(\.module)))
    for (index, arrow) in Self.arrows.enumerated() {
      #expect(arrow.uses.isSubset(of: Self.arrows[..<index].map(\.module)), "\(arrow.module)")
    }
  }

  @Test(arguments: arrows.indices)
  func `import only what stands to their left`(index: Int) throws {
    let (module, uses) = Self.arrows[index]
    let foundation: Set<String> = module == "bptrace" ? ["FoundationEssentials", "Foundation"] : []
    let allowed = uses.union(Self.platform).union(foundation)
    let sources = try Self.sources(module)
    #expect(!sources.isEmpty)
    for (name, lines) in sources {
      for imported in Self.imports(lines) { #expect(allowed.contains(imported), "\(module)/\(name)") }
    }
    // The program uses some modules only through others.
    guard module != "bptrace" else { return }
    let used = Set(sources.flatMap { Self.imports($0.lines) })
    #expect(uses.isSubset(of: used), "\(module) declares what it does not use: \(uses.subtracting(used))")
  }

  @Test(arguments: arrows.map(\.module).filter { !["bptrace", "Benchmark"].contains($0) })
  func `neither print, exit nor read the environment`(module: String) throws {
    let forbidden =
      /\b(?:print|debugPrint|dump|exit|abort|fatalError|getenv|setenv|fputs|puts|readLine)\(|\b(?:environ|stdout|stderr|ProcessInfo|CommandLine|FileHandle|FileManager)\b/
    for (name, lines) in try Self.sources(module) {
      for (number, line) in lines.enumerated() {
        let code = line.prefix(upTo: line.firstRange(of: "//")?.lowerBound ?? line.endIndex)
        #expect(code.firstMatch(of: forbidden) == nil, "\(module)/\(name):\(number + 1): \(line)")
      }
    }
  }
}
