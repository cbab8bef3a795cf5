import PlacedJSON
import Reporting

/// Finds the mathematics in the Markdown cells of a Jupyter notebook; places are those of the file.
enum NotebookFormulas {
  /// All items of a text in order, or nil if it is no notebook.
  static func find(in text: String) -> [NotesItem]? {
    guard let notebook = try? JSONValue(parsing: SourceText(name: "", text: text)),
      case .array(let cells)? = (notebook["cells"] ?? notebook["worksheets"]?[0]?["cells"])?.form
    else { return nil }
    let bytes = Array(text.utf8)
    return cells.flatMap { cell -> [NotesItem] in
      guard case .string("markdown")? = cell["cell_type"]?.form, let source = cell["source"] else { return [] }
      let page = page(of: source, bytes)
      return MarkdownFormulas.find(in: page.text).map { $0.placed(in: page) }
    }
  }

  /// The text of a cell: a string, or one for each line.
  private static func page(of source: JSONValue, _ bytes: [UInt8]) -> PlacedText {
    var page = PlacedText(at: source.range.lowerBound)
    switch source.form {
    case .string: append(bytes, source.range, to: &page)
    case .array(let lines):
      for line in lines { if case .string = line.form { append(bytes, line.range, to: &page) } }
    default: break
    }
    return page
  }

  /// Adds what stands between the quotation marks of a string, with its escapes resolved.
  private static func append(_ bytes: [UInt8], _ quoted: Range<Int>, to page: inout PlacedText) {
    var at = quoted.lowerBound + 1
    while at < quoted.upperBound - 1 {
      guard bytes[at] == UInt8(ascii: "\\") else {
        page.append(bytes[at], for: at..<(at + 1))
        at += 1
        continue
      }
      let escape = bytes[at + 1]
      guard escape == UInt8(ascii: "u") else {
        page.append(controls[escape] ?? escape, for: at..<(at + 2))
        at += 2
        continue
      }
      var units = [unit(bytes, at)]
      var end = at + 6
      if UTF16.isLeadSurrogate(units[0]), end + 6 <= quoted.upperBound, bytes[end] == UInt8(ascii: "\\"),
        bytes[end + 1] == UInt8(ascii: "u")
      {
        units.append(unit(bytes, end))
        end += 6
      }
      page.append(String(decoding: units, as: UTF16.self), for: at..<end)
      at = end
    }
  }

  private static let controls: [UInt8: UInt8] = [
    UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
  ]

  /// The number behind `\u`; JSON that was read has four digits there.
  private static func unit(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    UInt16(String(decoding: bytes[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16) ?? 0xFFFD
  }
}

extension NotesItem {
  /// The same in a text that another one was made from.
  fileprivate func placed(in page: PlacedText) -> NotesItem {
    var outer = PlacedText(at: page.place(of: content.range).lowerBound)
    for index in content.bytes.indices {
      outer.append(content.bytes[index], for: page.place(of: content.place(of: index..<(index + 1))))
    }
    return NotesItem(kind: kind, content: outer, whole: page.place(of: whole), level: level)
  }
}
