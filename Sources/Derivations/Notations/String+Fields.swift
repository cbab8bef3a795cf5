extension String {
  /// The text without spaces, tabs and returns at its ends.
  var trimmed: String {
    let isBlank: (UInt8) -> Bool = { $0 == 32 || (9...13).contains($0) }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
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
    let length = separator.utf8.count
    let first = separator.utf8.first
    guard let start = utf8.indices.first(where: { utf8[$0] == first && utf8[$0...].starts(with: separator.utf8) })
    else { return nil }
    return (String(self[..<start]).trimmed, String(self[utf8.index(start, offsetBy: length)...]).trimmed)
  }
}
