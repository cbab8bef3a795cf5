import PlacedJSON
package import Reporting

/// What one student handed in.
package struct Submission: Sendable {
  /// The student's id, as it stands there.
  package let student: String
  /// The answers as typed, by the blank's number or name.
  package let answers: [(blank: String, text: String)]
  /// Where it was found: a file, or a line of one.
  package let place: String

  /// What somebody handed in.
  package init(student: String, answers: [(blank: String, text: String)], place: String) {
    self.student = student
    self.answers = answers
    self.place = place
  }

  /// Reads a file of answers by its ending: `.csv` with a column `student` or `id` and one for each blank, `.json`, else a
  /// filled-in worksheet in Markdown.
  ///
  /// - Throws: a diagnostic with the place of what cannot be read.
  package static func read(_ source: SourceText) throws(Diagnostic) -> [Submission] {
    let ending = source.name.split(separator: ".").last?.lowercased() ?? ""
    switch ending {
    case "csv": return try table(source)
    case "json": return try objects(source)
    default: return [worksheet(source)]
    }
  }

  private static func table(_ source: SourceText) throws(Diagnostic) -> [Submission] {
    let table = try CSVTable(source)
    guard let id = table.column(named: Student.idTitles) else {
      throw Diagnostic(.error, .classroomNeedsID, at: 0..<min(source.text.utf8.count, 1))
    }
    let others = table.head.indices.filter { $0 != id && !["name", "姓名"].contains(table.head[$0].lowercased()) }
    return table.rows.map { row in
      Submission(
        student: row.cell(id), answers: others.map { (table.head[$0], row.cell($0)) },
        place: "\(source.name):\(row.line)")
    }
  }

  /// `{ "student": "…", "answers": { "1": "0.25", "z11": 0.25 } }`, or a list of these.
  private static func objects(_ source: SourceText) throws(Diagnostic) -> [Submission] {
    let root = JSONCursor(try JSONValue(parsing: source))
    let all = if case .array = root.value.form { try root.elements() } else { [root] }
    var found: [Submission] = []
    for cursor in all {
      let answers = try cursor.required("answers")
      var given: [(String, String)] = []
      for member in try answers.members() {
        switch member.value.form {
        case .string(let text): given.append((member.key, text))
        case .number(let literal): given.append((member.key, literal))
        case .null: given.append((member.key, ""))
        case .bool, .array, .object: given.append((member.key, "?"))
        }
      }
      let place = source.place(at: cursor.value.range.lowerBound)
      found.append(
        Submission(
          student: try student(cursor.required("student")), answers: given, place: "\(source.name):\(place.line)"))
    }
    return found
  }

  /// An id may be a number.
  private static func student(_ cursor: JSONCursor) throws(Diagnostic) -> String {
    if case .number(let literal) = cursor.value.form { return literal }
    return try cursor.string()
  }

  /// The rows of the table of answers, and the student whom the sheet names.
  private static func worksheet(_ source: SourceText) -> Submission {
    var student = ""
    var answers: [(String, String)] = []
    for line in source.text.split(whereSeparator: \.isNewline) {
      if student.isEmpty, let named = line.namedStudent { student = named }
      guard line.hasPrefix("|") else { continue }
      let cells = cells(ofRow: line)
      for start in stride(from: 0, to: cells.count - 2, by: 3) {
        guard let number = Int(cells[start]), number > 0 else { continue }
        answers.append((String(number), cells[start + 2].withoutMarkup))
      }
    }
    return Submission(student: student, answers: answers, place: source.name)
  }

  /// The cells of a row of Markdown; a bar behind a backslash is none.
  private static func cells(ofRow line: Substring) -> [String] {
    let mark = "\u{1}"
    return line.replacing("\\|", with: mark).split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
      String($0).replacing(mark, with: "|").trimmingSpaces
    }
  }
}

extension Substring {
  /// The student of a line `<!-- bptrace: student=a17 -->`, which other marks may surround.
  fileprivate var namedStudent: String? {
    guard let start = firstRange(of: "bptrace: student=") else { return nil }
    let word = self[start.upperBound...].prefix { $0 != " " }
    guard self[..<start.lowerBound].hasSuffix("<!-- "), self[word.endIndex...].hasPrefix(" -->") else { return nil }
    return String(word).percentDecoded
  }
}

extension String {
  /// A cell without the signs that editors put around a number.
  fileprivate var withoutMarkup: String {
    var text = self
    for mark in ["$`", "`$", "**", "`", "$", "_", "*", "\\"] { text = text.replacing(mark, with: "") }
    return text.trimmingSpaces
  }
}
