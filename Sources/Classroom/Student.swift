import Pages
package import Reporting

/// A student of a class.
package struct Student: Hashable, Sendable {
  /// What tells the student from others.
  package let id: String
  /// The name, or empty.
  package let name: String

  /// The titles of a column of ids, in small letters.
  static let idTitles = ["id", "student", "student id", "student_id", "id number", "idnumber", "username", "学号"]

  /// A student.
  package init(id: String, name: String = "") {
    self.id = id
    self.name = name
  }

  /// The name of the student's files, without ending: letters and digits as they are, all else by its bytes, so that no id
  /// can lead out of the folder, hide, or look like an option.
  package var fileName: String {
    let encoded = id.percentEncoded.replacing("%", with: "_")
    guard encoded.utf8.count > 80 else { return encoded }
    return String(encoded.prefix(40)) + "_" + SHA256.hexadecimal(Array(SHA256.digest(Array(id.utf8)).prefix(12)))
  }
}

extension String {
  /// Letters and digits, and `-` between others; all other bytes as `%2F`.
  var percentEncoded: String {
    var before: UInt8 = UInt8(ascii: "-")
    return utf8.map { byte in
      defer { before = byte }
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return String(UnicodeScalar(byte))
      case 0x2D where before != byte: return "-"
      default: return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }

  /// The text of which this is the ``percentEncoded`` form; nil if it is none.
  var percentDecoded: String? {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

/// The students of a class, from a CSV file with a column `id` and, if wanted, a column `name`.
package struct Roster: Sendable {
  /// The students, in the order of the file.
  package let students: [Student]

  /// Reads a class.
  ///
  /// - Throws: a diagnostic with the place of a column that is missing, an id that is empty, or one that another student has.
  package init(csv source: SourceText) throws(Diagnostic) {
    let table = try CSVTable(source)
    guard let id = table.column(named: Student.idTitles) else {
      throw Diagnostic(.error, .classroomNeedsID, at: 0..<min(source.text.utf8.count, 1))
    }
    let name = table.column(named: ["name", "姓名"])
    var places: [String: Int] = [:]
    var students: [Student] = []
    for row in table.rows {
      let own = row.cell(id).trimmingSpaces
      guard !own.isEmpty else { throw Diagnostic(.error, .classroomEmptyID, at: row.place) }
      if let line = places[own.lowercased()] {
        throw Diagnostic(.error, .classroomDuplicateID(own.printable, line: line), at: row.place)
      }
      places[own.lowercased()] = row.line
      students.append(Student(id: own, name: name.map { row.cell($0).trimmingSpaces } ?? ""))
    }
    guard !students.isEmpty else { throw Diagnostic(.error, .classroomNobody, at: 0..<0) }
    self.students = students
  }
}

extension String {
  /// The text without characters that a terminal would obey or that turn the direction of writing, and not too long.
  var printable: String { short(60).onOneSafeLine }

  /// The first characters, of which none has a thousand accents.
  func short(_ length: Int) -> String { String(String.UnicodeScalarView(unicodeScalars.prefix(length))) }
}
