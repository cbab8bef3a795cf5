import Reporting

/// A piece of mathematics in notes, a comment, or a place where a thought ends.
struct NotesItem: Hashable {
  enum Kind: Hashable {
    case display
    case inline
    /// What readers of the page do not see, such as `<!-- … -->`.
    case comment
    /// The title of a section.
    case heading
  }

  let kind: Kind
  /// The mathematics as LaTeX, or the comment's words, without delimiters.
  let content: PlacedText
  /// Where it stands, with delimiters.
  let whole: Range<Int>
  /// How deep the section of a heading lies; 1 for those that lie in no other.
  var level = 1
}
