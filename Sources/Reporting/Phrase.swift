/// Words for a reader, in every language side by side.
///
/// All words that reach a reader are phrases, and all phrases are made in the files of `Phrases/`, so that
/// a translator has one folder to read.
public struct Phrase: Hashable, Sendable {
  /// The English words.
  public let english: String
  /// The same in Chinese.
  public let chinese: String

  /// A phrase in both languages.
  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The words in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
