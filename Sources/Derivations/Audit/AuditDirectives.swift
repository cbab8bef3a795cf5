package import Reporting

/// What notes say of themselves to bptrace: `<!-- bptrace: notation=001 -->`, `<!-- bptrace: network=mine.json -->`, and
/// before an equation `<!-- bptrace: fails -->`.
package struct AuditDirectives {
  /// The notation by name or file, or nil.
  package private(set) var notation: String?
  /// The network's file as written in the notes, or nil.
  package private(set) var network: String?

  /// The sample that numbers speak of, counted from 1, or nil.
  package private(set) var sample: Int?

  /// Marks of the next displayed equation: a mistake that is shown on purpose, or one that is not to be judged.
  static let marks = ["fails", "does-not-conform", "ignore"]

  /// Finds the first directive of each kind.
  package init(in source: SourceText) { self.init(NotesFormat.items(in: source)) }

  /// Finds the first directive of each kind in notes whose formulas have been found.
  package init(in notes: ReadNotes) { self.init(notes.items.map(\.item)) }

  private init(_ items: [NotesItem]) {
    for item in items where item.kind == .comment {
      guard let words = item.content.text.trimmed.dropping(prefix: "bptrace:") else { continue }
      for word in Self.words(words) {
        notation = notation ?? word.dropping(prefix: "notation=")
        network = network ?? word.dropping(prefix: "network=")
        sample = sample ?? word.dropping(prefix: "sample=").flatMap { Int($0) }
      }
    }
  }

  /// The mark that the words of a directive set, or nil.
  static func mark(_ words: String) -> String? { Self.words(words).first(where: marks.contains) }

  /// What a document asks for that is to be explained; an audit passes over it.
  static let tables = ["symbols", "given", "record", "gradients", "update"]

  /// The first word that is no directive.
  static func stranger(_ words: String) -> String? {
    if tables.contains(words) || ValueTable.isMeant(by: words) { return nil }
    return Self.words(words).first { word in
      !marks.contains(word)
        && !["notation=", "network=", "sample="].contains { word.hasPrefix($0) && word.count > $0.count }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
