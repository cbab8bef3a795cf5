package import Reporting

/// What notes say of themselves to bptrace: `<!-- bptrace: notation=001 -->`, `<!-- bptrace: network=mine.json -->`.
package struct AuditDirectives {
  /// The notation by name or file, or nil.
  package private(set) var notation: String?
  /// The network's file as written in the notes, or nil.
  package private(set) var network: String?

  /// Finds the first directive of each kind.
  package init(in source: SourceText) {
    for item in MarkdownFormulas.find(in: source.text) where item.kind == .comment {
      guard let words = source[item.content].trimmed.dropping(prefix: "bptrace:") else { continue }
      for word in words.split(separator: " ").map(String.init) {
        notation = notation ?? word.dropping(prefix: "notation=")
        network = network ?? word.dropping(prefix: "network=")
      }
    }
  }
}
