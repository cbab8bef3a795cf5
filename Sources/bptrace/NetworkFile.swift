import Backpropagation
import Reporting

/// The network that a command works on.
enum NetworkFile {
  /// The network of a file (`-` is standard input), or the default network; with one of its samples, counted from 1,
  /// or with all.
  static func read(_ path: String?, sample: Int? = nil) throws -> Network {
    let network = try read(path)
    guard let sample else { return network }
    guard let chosen = network.withSample(sample - 1) else {
      throw Failure(.usage, .noSuchSample(sample, of: network.samples.count))
    }
    return chosen
  }

  private static func read(_ path: String?) throws -> Network {
    guard let path else { return .twoTwoTwo }
    let source = try InputFile.read(path)
    do throws(Diagnostic) {
      return try Network(json: source)
    } catch {
      throw PlacedDiagnostic(diagnostic: error, source: source)
    }
  }
}
