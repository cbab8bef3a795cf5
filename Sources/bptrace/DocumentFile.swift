import Derivations
import Reporting

/// The document that a command explains.
enum DocumentFile {
  /// The built-in document of a name, or the one of a Markdown file, which says in a directive which notation it uses:
  /// `<!-- bptrace: notation=mine.notation -->`.
  static func read(_ name: String) throws -> BuiltInDocument {
    if let document = BuiltInDocument.named(name) { return document }
    let source = try InputFile.read(name)
    guard let notation = AuditDirectives(in: source).notation else {
      throw Failure(.badData, .documentWithoutNotation(name))
    }
    if let builtIn = BuiltInDocument.named(notation) { return builtIn.with(source) }
    let file = try InputFile.read(InputFile.path(notation, besides: name))
    // Read here, so that a fault has its place in the file.
    do throws(Diagnostic) {
      _ = try Notation(source: file)
    } catch {
      throw PlacedDiagnostic(diagnostic: error, source: file)
    }
    return BuiltInDocument(source, notation: file, notationName: notation)
  }
}
