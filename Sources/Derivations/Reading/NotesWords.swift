import Reporting

/// What notes say that does not depend on the notation by which they are read, found once for all notations.
final class NotesWords {
  private let source: SourceText
  private let items: [ReadNotes.Item]
  /// The text in lower case.
  private(set) lazy var text = source.text.lowercased()
  /// What the notes only suppose.
  private(set) lazy var suppositions = Suppositions(notes: text)
  /// The letters that they define as activation functions.
  private(set) lazy var activationLetters = items.activationLetters

  init(_ source: SourceText, _ items: [ReadNotes.Item]) { (self.source, self.items) = (source, items) }
}
