import Derivations

extension Double {
  /// The number rounded half up to significant digits, as people write it.
  package func rounded(toSignificant digits: Int) -> String { NumberText.rounded(self, significant: digits) }
}
