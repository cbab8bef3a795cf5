/// The words that pages themselves need, and those that several kinds of pages share.
extension Phrase {
  /// The verdict that needs no further word.
  package static var holds: Phrase { Phrase("holds", zh: "成立") }
}
