import Derivations
import Pages
import Reporting

/// A copy of somebody's notes beside them in which what does not hold is mended.
struct MendedCopy {
  private let path: String
  private let notes: MendedNotes
  private let source: SourceText

  /// Writes the copy; none where nothing is changed.
  ///
  /// - Throws: a failure if the notes have no place of their own, or a file of the copy's name is there already.
  static func write(_ audit: Audit, _ path: String, judge: (SourceText) throws -> Audit) throws -> MendedCopy {
    guard path != "-" else { throw Failure(.usage, .fixNeedsFile) }
    let copy = MendedCopy(
      path: name(besides: path), notes: try MendedNotes(audit, judge: judge), source: audit.source)
    guard !copy.notes.changes.isEmpty else { return copy }
    guard !OutputFile.exists(copy.path) else { throw Failure(.cannotCreate, .mendedCopyExists(copy.path)) }
    try OutputFile.write(copy.notes.text, to: copy.path)
    return copy
  }

  /// Lists what was changed, and what was not, on standard error: the report goes to standard output.
  func report(in language: Language) {
    func say(_ words: Phrase) { try? Platform.write("bptrace: \(words[language].onOneSafeLine)\n", to: .error) }
    for change in notes.changes {
      let place = source.place(at: change.range.lowerBound)
      say(.changed(source.name, place.line, place.column, change.printed, change.replacement))
    }
    let left = notes.left.map { source.place(at: $0.lowerBound).line }
    say(
      notes.changes.isEmpty
        ? .nothingMended(source.name, leftIn: left) : .mendedCopy(path, notes.changes.count, leftIn: left))
  }

  /// `notes.mended.md` for `notes.md`
  private static func name(besides path: String) -> String {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else { return path + ".mended" }
    return path[..<dot] + ".mended" + path[dot...]
  }
}
