import Backpropagation
import Reporting

/// The network that a command works on.
enum NetworkFile {
  /// The network of a file (`-` is standard input), or the default network.
  static func read(_ path: String?) throws -> Network {
    guard let path else { return .twoTwoTwo }
    let source = try InputFile.read(path)
    do throws(Diagnostic) {
      return try Network(json: source)
    } catch {
      throw PlacedDiagnostic(diagnostic: error, source: source)
    }
  }
}
