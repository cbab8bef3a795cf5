extension String {
  /// The text without spaces, tabs and returns at its ends.
  var trimmed: String {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" || $0 == "\r\n" }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }

  /// What follows a prefix, trimmed, or nil.
  func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmed : nil
  }

  /// What stands before a suffix, trimmed, or nil.
  func dropping(suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)).trimmed : nil
  }

  /// What stands before and after the first occurrence of a separator, both trimmed, or nil.
  func split(at separator: String) -> (String, String)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) {
        return (String(self[..<start]).trimmed, String(self[start...].dropFirst(separator.count)).trimmed)
      }
      start = index(after: start)
    }
    return nil
  }
}
