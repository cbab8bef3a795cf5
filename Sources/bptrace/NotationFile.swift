import Derivations
import Reporting

/// The notation that notes are read by.
enum NotationFile {
  /// The built-in notation of a name, or the notation of a file; notes name a file as seen from their folder.
  static func read(_ name: String, besides notes: String? = nil) throws -> Notation {
    if let known = BuiltInNotation.named(name) { return try known.notation() }
    guard name.contains("/") || name.contains(".") else {
      let known = BuiltInNotation.all.map(\.name)
      throw Failure(.usage, .unknownNotation(name, known: known, nearest: name.nearest(in: known)))
    }
    let source = try InputFile.read(notes.map { InputFile.path(name, besides: $0) } ?? name)
    do throws(Diagnostic) {
      return try Notation(source: source)
    } catch {
      throw PlacedDiagnostic(diagnostic: error, source: source)
    }
  }
}
