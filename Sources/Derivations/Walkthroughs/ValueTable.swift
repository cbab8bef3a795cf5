import MathNotation
import Reporting

/// A table that a document asks for, with a row for each value of the free indices of its first column:
///
///     <!-- bptrace: table \Theta_{ji}^{(l)} | ① | ② | ③ | ① * ② * ③ -->
struct ValueTable {
  /// What stands over a column, and what its cells are the values of.
  struct Column {
    let head: Math
    let meaning: Expression
  }

  /// The first names what the rows are about.
  let columns: [Column]
  /// The quantity in the first column that the rows are chosen by.
  let subject: Quantity

  /// Whether the words of a directive ask for such a table.
  static func isMeant(by words: String) -> Bool { words.firstWord == "table" }

  /// Reads the words of a directive that stand at a place in the document.
  ///
  /// - Throws: a diagnostic with the place of the first column that makes no sense.
  init(_ words: String, at place: Int, names: Names) throws(Diagnostic) {
    let parts = Self.parts(of: words, at: place)
    guard parts.count > 1, parts.allSatisfy({ !$0.latex.isEmpty }) else {
      throw Diagnostic(.error, .tableNeedsColumns, at: place..<(place + words.utf8.count))
    }
    var columns: [Column] = []
    for part in parts {
      let reading = LaTeXReader.read(part.latex, at: part.place)
      if let fault = reading.diagnostics.first(where: { $0.severity == .error }) { throw fault }
      let meaning = try ExpressionReader(names: names).read(reading.math)
      columns.append(Column(head: Typesetter.flattened(reading.math), meaning: meaning))
    }
    guard let subject = columns[0].meaning.subject else {
      throw Diagnostic(.error, .tableFirstColumn(parts[0].latex), at: parts[0].range)
    }
    let letters = Set(columns[0].meaning.free.variables)
    for (column, part) in zip(columns, parts) {
      guard let stranger = column.meaning.free.variables.first(where: { !letters.contains($0) }) else { continue }
      throw Diagnostic(.error, .tableLetter(Index.letter(of: stranger), parts[0].latex), at: part.range)
    }
    self.columns = columns
    self.subject = subject
  }

  /// A column as typed.
  private struct Part {
    let latex: String
    let place: Int
    var range: Range<Int> { place..<(place + latex.utf8.count) }
  }

  /// What stands behind the first word and between bars, those inside braces and `\|` left alone.
  private static func parts(of words: String, at place: Int) -> [Part] {
    let bytes = Array(words.utf8)
    var begin = words.firstWord.utf8.count
    var depth = 0
    var parts: [Part] = []
    func add(until end: Int) {
      let first = (begin..<end).first { !bytes[$0].isBlank } ?? end
      let last = (begin..<end).last { !bytes[$0].isBlank }.map { $0 + 1 } ?? end
      parts.append(Part(latex: String(decoding: bytes[first..<last], as: UTF8.self), place: place + first))
    }
    for index in begin..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "|") where depth <= 0 && bytes[index - 1] != UInt8(ascii: "\\"):
        add(until: index)
        begin = index + 1
      default: break
      }
    }
    add(until: bytes.count)
    return parts
  }
}

extension String {
  /// What stands before the first space.
  fileprivate var firstWord: String { String(decoding: utf8.prefix { !$0.isBlank }, as: UTF8.self) }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 32 || (9...13).contains(self) }
}

extension Expression {
  /// The quantity that the tree is, or is the derivative by.
  fileprivate var subject: Quantity? {
    if case .derivative(_, let variable) = bare.form { variable } else { plainQuantity }
  }
}
