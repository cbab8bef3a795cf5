import Backpropagation
import Classroom
import Derivations
import Pages
import Reporting

extension ExerciseCommand {
  /// One sheet, or one for each student of a class.
  func makeSheets(_ console: Console) throws -> ExitCode {
    if words.count > 1 { throw Failure(.usage, .unexpectedOperand(words[1])) }
    let document = try words.first.map(DocumentFile.read) ?? BuiltInDocument.standard
    let fixed = try network.map { try NetworkFile.read($0, sample: 1) }
    let model = try fixed ?? model(of: try document.notation())
    let workings = try Workings(document, network: model)
    let cells = try reading(blanks.blanks.joined(separator: ",")) { () throws(Diagnostic) in try blanks.cells(workings)
    }
    let exercise = try Exercise(document: document, model: model, cells: cells, digits: digits)
    guard roster == nil, secret == nil, folder == nil else { return try makeClass(exercise, console) }
    let variant =
      if let fixed {
        Variant(network: fixed)
      } else if let drawn = exercise.variant(seed: { UInt64(seed ?? 1) << 20 + UInt64($0) }) {
        drawn
      } else {
        throw Failure(.badData, .classroomNoVariant(""))
      }
    let sheets = Worksheet(exercise, variant, student: nil, language: console.language)
    let form = format(of: output)
    try console.write(sheets.sheet(forPaper: form == .latex), as: form, to: output)
    if let key { try console.write(sheets.key, as: format(of: key), to: key) }
    return .success
  }

  /// The format that is wanted, or else the one that a file's name tells.
  private func format(of path: String?) -> PageFormat {
    guard format == .terminal, let path else { return format }
    return path.hasSuffix(".md") ? .markdown : path.hasSuffix(".tex") ? .latex : format
  }

  private func model(of notation: Notation) throws(Failure) -> Network {
    let widths = shape.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (2...6).contains(widths.count), widths.allSatisfy({ (1...8).contains($0) }) else {
      throw Failure(.usage, .classroomNoShape(shape))
    }
    do throws(NetworkFault) {
      return try .model(of: notation, widths: widths, activation: activation)
    } catch {
      throw Failure(.usage, error.message)
    }
  }

  private func makeClass(_ exercise: Exercise, _ console: Console) throws -> ExitCode {
    guard let roster, let secret, let folder else { throw Failure(.usage, .classroomNeedsClass) }
    let students = try reading(file: roster) { source throws(Diagnostic) in try Roster(csv: source).students }
    let key = try InputFile.read(secret).text.trimmingSpaces
    guard key.utf8.count >= 16 else { throw Failure(.badData, .classroomShortSecret) }
    var entries: [Manifest.Entry] = []
    for student in students {
      guard let variant = exercise.variant(of: student.id, secret: Array(key.utf8)) else {
        throw Failure(.badData, .classroomNoVariant(student.id))
      }
      entries.append(Manifest.Entry(student: student, variant: variant))
    }
    let root = try Folder(folder)
    let sheets = try root.folder("students")
    let teacher = try root.folder("teacher")
    let keys = try teacher.folder("keys")
    try teacher.write(Manifest(exercise: exercise, entries: entries).text, "manifest.json")
    for entry in entries {
      let pages = Worksheet(exercise, entry.variant, student: entry.student, language: console.language)
      try sheets.write(PageFormat.markdown.write(pages.sheet), entry.student.fileName + ".md")
      try sheets.write(PageFormat.latex.write(pages.sheet(forPaper: true)), entry.student.fileName + ".tex")
      try keys.write(PageFormat.markdown.write(pages.key), entry.student.fileName + ".md")
    }
    var report = Phrase.classroomWritten(entries.count, folder: folder)[console.language] + "\n"
    let suppressed = entries.count { !$0.variant.suppressed.isEmpty }
    if suppressed > 0 { report += Phrase.classroomSuppressed(suppressed)[console.language] + "\n" }
    try console.write(report)
    return .success
  }
}
