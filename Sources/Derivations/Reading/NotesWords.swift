import Reporting

/// The words of notes as they are looked up, made once for every notation that the notes are read by.
final class NotesWords {
  private let source: SourceText
  /// The text in lower case.
  private(set) lazy var text = source.text.lowercased()
  /// What the notes only suppose.
  private(set) lazy var suppositions = Suppositions(notes: text)

  init(_ source: SourceText) { self.source = source }
}
