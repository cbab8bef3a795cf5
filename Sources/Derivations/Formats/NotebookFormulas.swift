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
    let strings = if case .array(let lines) = source.form { lines } else { [source] }
    for text in strings.compactMap({ $0.placedText(in: bytes) }) { page.append(text, text.bytes.indices) }
    return page
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
