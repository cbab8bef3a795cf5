import Derivations
package import Pages
package import Reporting

/// The report of a class: which mistake, how often, as a table and as a picture; every student's points; what else the
/// teacher has to know.
package struct ClassReport {
  private let marking: Marking
  private let sentences: Sentences
  private let language: Language

  /// The report of a marking.
  package init(_ marking: Marking, sentences: Sentences, language: Language) {
    self.marking = marking
    self.sentences = sentences
    self.language = language
  }

  /// The page.
  package var page: Page {
    var blocks: [Page.Block] = [.heading(level: 1, [.text(Phrase.classroomReportTitle[language])])]
    let marked = marking.results.filter { $0.assessments != nil }
    let right = marked.count { $0.root == nil && ($0.assessments ?? []).allSatisfy { $0.verdict == .correct } }
    blocks.append(
      .paragraph([
        .text(Phrase.classroomHandedIn(marked.count, of: marking.results.count, right: right)[language])
      ]))
    let causes = causes
    if !causes.isEmpty {
      blocks += [.heading(level: 2, [.text(Phrase.classroomCausesTitle[language])]), .table(table(causes))]
      blocks.append(.preformatted(picture(causes)))
    }
    if !marking.notes.isEmpty {
      blocks.append(.heading(level: 2, [.text(Phrase.classroomNotesTitle[language])]))
      blocks.append(.list(marking.notes.map { [.text($0[language])] }))
    }
    blocks += [.heading(level: 2, [.text(Phrase.classroomStudentsTitle[language])]), .table(students)]
    return Page(language: language, blocks: blocks)
  }

  /// A cause and the students who have it.
  private struct Cause {
    let code: String
    let sentence: String
    var students: Int
    var blanks: Int
  }

  /// Root causes, the most frequent first.
  private var causes: [Cause] {
    var found: [String: Cause] = [:]
    for result in marking.results {
      guard let root = result.root else { continue }
      let key = root.code.isEmpty ? root.blank.verdict.rawValue : root.code
      let sentence = root.code.isEmpty ? Phrase.classroomVerdict(key)[language] : sentences.sentence(key)[language]
      let code = root.code.isEmpty ? "" : key
      let blanks = (result.assessments ?? []).count { $0.verdict != .correct && $0.verdict != .empty }
      found[key, default: Cause(code: code, sentence: sentence, students: 0, blanks: 0)].students += 1
      found[key]?.blanks += blanks
    }
    return found.sorted {
      $0.value.students != $1.value.students ? $0.value.students > $1.value.students : $0.key < $1.key
    }
    .map(\.value)
  }

  private func table(_ causes: [Cause]) -> Page.Table {
    Page.Table(
      columns: [
        .init([.text(Phrase.classroomCodeHead[language])]), .init([.text(Phrase.classroomMistakeHead[language])]),
        .init([.text(Phrase.classroomStudentsHead[language])], .right),
        .init([.text(Phrase.classroomBlanksHead[language])], .right),
      ],
      rows: causes.map {
        [[.text($0.code)], [.text($0.sentence)], [.text(String($0.students))], [.text(String($0.blanks))]]
      })
  }

  /// A bar for each cause, as long as its students are many.
  private func picture(_ causes: [Cause]) -> String {
    let most = causes.map(\.students).max() ?? 1
    return causes.map { cause in
      let code = cause.code.isEmpty ? "-" : cause.code
      let length = max(1, (cause.students * 50 + most / 2) / most)
      return code + String(repeating: " ", count: max(0, 4 - code.count)) + String(repeating: "#", count: length)
        + " \(cause.students)"
    }.joined(separator: "\n")
  }

  private var students: Page.Table {
    Page.Table(
      columns: [
        .init([.text("id")]), .init([.text(Phrase.classroomNameHead[language])]),
        .init([.text(Phrase.classroomPointsHead[language])], .right),
        .init([.text(Phrase.classroomCauseHead[language])]),
      ],
      rows: marking.results.map { result in
        let points = result.assessments == nil ? "-" : NumberText.display(result.score, digits: 4)
        let cause = result.root.map {
          $0.code.isEmpty ? Phrase.classroomVerdict($0.blank.verdict.rawValue)[language] : $0.code
        }
        return [
          [.text(result.entry.student.id)], [.text(result.entry.student.name)], [.text(points)],
          [.text(cause ?? "")],
        ]
      })
  }
}
