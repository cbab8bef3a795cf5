/// A language that bptrace speaks to its readers.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"
}
