import Classroom
import Pages
import Reporting

extension ExerciseCommand {
  /// Marks the answers of a class: the report, and with a folder a page for each student and a table of all marks.
  func grade(_ console: Console) throws -> ExitCode {
    guard let path = manifest, !words.isEmpty else { throw Failure(.usage, .classroomNeedsManifest) }
    let manifest = try reading(file: path) { source throws(Diagnostic) in try Manifest(json: source) }
    let sentences =
      try mistakes.map { path in
        try reading(file: path) { source throws(Diagnostic) in try Sentences(json: source) }
      } ?? Sentences()
    var submissions: [Submission] = []
    for word in words {
      submissions += try reading(file: word) { source throws(Diagnostic) in try Submission.read(source) }
    }
    let marking = try Marking(manifest, submissions, sentences: sentences)
    let report = ClassReport(marking, sentences: sentences, language: console.language).page
    if let folder {
      let root = try Folder(folder)
      let pages = try root.folder("feedback")
      let teacher = try root.folder("report")
      for result in marking.results {
        let page = FeedbackPage(result, manifest.exercise, sentences: sentences, language: console.language).page
        try pages.write(PageFormat.markdown.write(page), result.entry.student.fileName + ".md")
        try pages.write(PageFormat.latex.write(page), result.entry.student.fileName + ".tex")
      }
      try teacher.write(PageFormat.markdown.write(report), "report.md")
      try teacher.write(PageFormat.latex.write(report), "report.tex")
      try teacher.write(marking.table(sentences), "marks.csv")
    }
    try console.write(report, as: format, to: output)
    return .success
  }
}
