import Reporting

/// Elements of HTML and shortcodes of site generators.
extension MarkdownFormulas {
  /// Takes the mathematics of an element of HTML, passes over one whose content is no text of the notes, or over a `<`.
  mutating func element() {
    if let end = mathematics() {
      position = end
      return
    }
    for name in ["pre", "code", "script", "style", "textarea"] {
      guard isElement(name), let close = closingTag(name, from: position + 1 + name.utf8.count) else { continue }
      position = close
      return
    }
    position += 1
  }

  /// `<script type="math/tex">`, `<annotation encoding="application/x-tex">`, `<img alt="…">`; the place behind it.
  private mutating func mathematics() -> Int? {
    let isImage = isElement("img")
    guard isImage || isElement("script") || isElement("annotation"), let tagEnd = find(">", from: position),
      tagEnd - position < Self.longestTag, !isBrokenOff(before: tagEnd)
    else { return nil }
    let tag = position..<tagEnd
    if isImage {
      let alt = attribute("alt", of: tag).map(trimmed)
      let content =
        alt.flatMap { isLaTeX($0) ? cleaned($0) : nil } ?? attribute("src", of: tag).flatMap { latex(inAddress: $0) }
      if let content { items.append(NotesItem(kind: .inline, content: content, whole: position..<(tagEnd + 1))) }
      return content == nil ? nil : tagEnd + 1
    }
    let words = string(tag)
    guard words.contains("math/tex") || words.contains("application/x-tex"), let close = find("</", from: tagEnd)
    else { return nil }
    let kind: NotesItem.Kind = words.contains("mode=display") ? .display : .inline
    let content = cleaned((tagEnd + 1)..<close)
    items.append(NotesItem(kind: kind, content: content, whole: position..<close))
    return close + 2
  }

  /// The most bytes of a tag.
  private static let longestTag = 8000

  /// Whether another element that may hold mathematics begins before the end of the tag here.
  private mutating func isBrokenOff(before end: Int) -> Bool {
    var at = position + 1
    while let next = find("<", from: at), next < end {
      if ["img", "script", "annotation"].contains(where: { isElement($0, at: next) }) { return true }
      at = next + 1
    }
    return false
  }

  /// What stands between the quotes of an attribute.
  private func attribute(_ name: String, of tag: Range<Int>) -> Range<Int>? {
    var at = tag.lowerBound
    while at < tag.upperBound {
      defer { at += 1 }
      guard isBlank(bytes[at]), isName(name, at: at + 1), starts("=", at: at + 1 + name.utf8.count) else { continue }
      let quote = at + 2 + name.utf8.count
      guard quote < tag.upperBound, bytes[quote] == UInt8(ascii: "\"") || bytes[quote] == UInt8(ascii: "'"),
        let end = bytes[(quote + 1)..<tag.upperBound].firstIndex(of: bytes[quote])
      else { continue }
      return (quote + 1)..<end
    }
    return nil
  }

  /// `{{< katex >}} … {{< /katex >}}`, `{% math %} … {% endmath %}`; other shortcodes are passed over.
  mutating func shortcode() {
    let (open, close) = starts("{%") ? ("{%", "%}") : starts("{{<") ? ("{{<", ">}}") : ("{{%", "%}}")
    let start = position + open.utf8.count
    guard starts(open), let end = shortEnd(close, from: start) else {
      position += 2
      return
    }
    let words = string(trimmed(start..<end)).split(separator: " ")
    let tagEnd = end + close.utf8.count
    guard let name = words.first, ["katex", "math", "mathjax", "tex", "latex", "equation"].contains(name),
      let closing = find(open == "{%" ? "{% end" : open, from: tagEnd)
    else {
      position = tagEnd
      return
    }
    let content = trimmed(tagEnd..<closing)
    let hasDelimiters = ["$", "\\(", "\\["].contains { mark in
      find(mark, from: content.lowerBound).map { $0 < content.upperBound } ?? false
    }
    guard !content.isEmpty, !hasDelimiters else {
      position = tagEnd
      return
    }
    let isDisplay =
      words.dropFirst().contains { $0.hasPrefix("display") } || bytes[tagEnd..<content.lowerBound].contains(10)
    let whole = position..<closing
    items.append(NotesItem(kind: isDisplay ? .display : .inline, content: cleaned(content), whole: whole))
    position = shortEnd(close, from: closing).map { $0 + close.utf8.count } ?? closing
  }

  /// The end of a tag in the same line.
  private mutating func shortEnd(_ mark: String, from start: Int) -> Int? {
    find(mark, from: start).flatMap { $0 < lineEnd(from: start) ? $0 : nil }
  }

  /// Whether a tag of this name begins here.
  private func isElement(_ name: String) -> Bool { isElement(name, at: position) }

  private func isElement(_ name: String, at place: Int) -> Bool {
    let end = place + 1 + name.utf8.count
    return end < bytes.count && isName(name, at: place + 1)
      && (bytes[end] == UInt8(ascii: ">") || isBlank(bytes[end]))
  }

  private mutating func closingTag(_ name: String, from start: Int) -> Int? {
    guard !endlessElements.contains(name) else { return nil }
    var at = start
    while let tag = find("</", from: at) {
      if isName(name, at: tag + 2) { return tag + 2 + name.utf8.count }
      at = tag + 2
    }
    endlessElements.insert(name)
    return nil
  }

  /// Whether a name stands here, in small letters or capitals.
  private func isName(_ name: String, at start: Int) -> Bool {
    let end = start + name.utf8.count
    return end <= bytes.count && zip(bytes[start..<end], name.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
