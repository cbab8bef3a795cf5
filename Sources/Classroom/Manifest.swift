import Backpropagation
package import Derivations
import PlacedJSON
package import Reporting

/// What the teacher keeps of a class: the exercise, and each student's network. It is all that grading needs; the secret
/// is not in it.
package struct Manifest: Sendable {
  /// A student with the numbers of the sheet.
  package struct Entry: Sendable {
    /// The student.
    package let student: Student
    /// The student's numbers.
    package let variant: Variant

    /// A student with a variant.
    package init(student: Student, variant: Variant) {
      self.student = student
      self.variant = variant
    }
  }

  /// The exercise.
  package let exercise: Exercise
  /// The students, in the order of the roster.
  package let entries: [Entry]

  /// A class with its variants.
  package init(exercise: Exercise, entries: [Entry]) {
    self.exercise = exercise
    self.entries = entries
  }

  /// The file's text.
  package var text: String {
    var text = "{\n  \"bptrace\": 1,\n"
    func list(_ texts: [String]) -> String { "[" + texts.map(JSONText.quoted).joined(separator: ", ") + "]" }
    text += "  \"document\": \(JSONText.quoted(exercise.document.name)),\n"
    text += "  \"digits\": \(exercise.digits),\n  \"blanks\": \(list(exercise.cells.map(\.id))),\n  \"students\": ["
    for (number, entry) in entries.enumerated() {
      let suppressed = entry.variant.suppressed.map { "\($0.code) \($0.cell.id)" }.sorted()
      text += number == 0 ? "\n" : ",\n"
      text += "    {\n      \"id\": \(JSONText.quoted(entry.student.id)),"
      text += " \"name\": \(JSONText.quoted(entry.student.name)),\n"
      text += "      \"tries\": \(entry.variant.tries), \"gap\": \(JSONText.number(entry.variant.gap)),"
      text += " \"suppressed\": \(list(suppressed)),\n      \"network\": "
      entry.variant.network.write(to: &text, indent: "      ")
      text += "\n    }"
    }
    return text + "\n  ]\n}\n"
  }

  /// Reads a manifest.
  ///
  /// - Throws: a diagnostic with the place of what is no manifest's.
  package init(json source: SourceText) throws(Diagnostic) {
    let root = JSONCursor(try JSONValue(parsing: source))
    let name = try root.required("document")
    guard let document = BuiltInDocument.named(try name.string()) else { throw name.fault(.classroomNoDocument) }
    let digits = try root.required("digits")
    guard let count = Int(exactly: try digits.number().value), (2...9).contains(count) else {
      throw digits.fault(.classroomDigitsRange)
    }
    var entries: [Entry] = []
    var lines: [String: Int] = [:]
    for cursor in try root.required("students").elements() {
      let student = Student(
        id: try cursor.required("id").string(),
        name: try cursor["name"].map { cursor throws(Diagnostic) in try cursor.string() } ?? "")
      if let line = lines[student.id.lowercased()] {
        throw cursor.fault(.classroomDuplicateID(student.id.printable, line: line))
      }
      lines[student.id.lowercased()] = source.place(at: cursor.value.range.lowerBound).line
      let network = try Network(json: cursor.required("network"))
      if let first = entries.first?.variant.network, !network.isLike(first) {
        throw cursor.fault(.classroomOtherKind)
      }
      entries.append(
        Entry(
          student: student,
          variant: Variant(network: network, tries: 0, gap: 0, suppressed: try Self.suppressed(cursor))))
    }
    guard let model = entries.first?.variant.network else { throw root.fault(.classroomNobody) }
    var cells: [Cell] = []
    for cursor in try root.required("blanks").elements() {
      guard let cell = Cell(id: try cursor.string()), model.tables.contains(cell.table),
        cell.table.cells(on: model).contains(cell)
      else { throw cursor.fault(.classroomNoBlank) }
      cells.append(cell)
    }
    exercise = try Exercise(document: document, model: model, cells: cells, digits: count)
    self.entries = entries
  }

  private static func suppressed(_ cursor: JSONCursor) throws(Diagnostic) -> Set<Suppression> {
    guard let list = cursor["suppressed"], case .array(let all) = list.value.form, !all.isEmpty else { return [] }
    var found: Set<Suppression> = []
    for element in try list.elements() {
      let parts = try element.string().split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2, let cell = Cell(id: String(parts[1])) else { throw element.fault(.classroomNoBlank) }
      found.insert(Suppression(cell: cell, code: String(parts[0])))
    }
    return found
  }
}

extension Cell {
  /// A stable name of the place: `delta.2.1`, `gradient.2.1.2`; layers and units from 1.
  package var id: String {
    if layer == 0 { return kind.rawValue }
    return ([kind.rawValue, String(layer), String(unit + 1)] + (source.map { [String($0 + 1)] } ?? [])).joined(
      separator: ".")
  }

  /// The place with a stable name; nil if it is none.
  package init?(id: String) {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, let kind = Kind(rawValue: String(first)) else { return nil }
    if parts.count == 1 {
      self.init(kind)
      return
    }
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard numbers.count == parts.count - 1, (2...3).contains(numbers.count), numbers.allSatisfy({ $0 > 0 }) else {
      return nil
    }
    self.init(kind, layer: numbers[0], unit: numbers[1] - 1, source: numbers.count == 3 ? numbers[2] - 1 : nil)
  }
}

extension Network {
  /// Whether another network has the same shape, activations and cost.
  fileprivate func isLike(_ other: Network) -> Bool {
    widths == other.widths && cost == other.cost && updateBiases == other.updateBiases
      && samples.count == other.samples.count && (l2 > 0) == (other.l2 > 0)
      && zip(layers, other.layers).allSatisfy {
        $0.activation == $1.activation && ($0.bias == nil) == ($1.bias == nil)
      }
  }
}
