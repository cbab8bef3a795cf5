import Backpropagation
import Derivations
import MathNotation
package import Pages
package import Reporting

/// The page that a student gets back: each number with its verdict, the one cause, and the right derivation from the
/// point where it went wrong.
package struct FeedbackPage {
  /// The page.
  package let page: Page

  /// The page of a result.
  package init(
    _ result: Result, _ exercise: Exercise, sentences: Sentences, language: Language
  ) {
    let workings = Workings(notation: exercise.notation, network: result.entry.variant.network)
    let feedback = Feedback(
      workings: workings, catalogue: exercise.candidates.catalogue, sentences: sentences, language: language)
    let student = result.entry.student
    let name = student.name.isEmpty ? student.id : "\(student.name) (\(student.id))"
    let title = Phrase.classroomTitled(.classroomFeedbackTitle, name)[language]
    var blocks: [Page.Block] = [.heading(level: 1, [.text(title)])]
    guard let assessments = result.assessments else {
      blocks.append(.paragraph([.text(Phrase.classroomNothing[language])]))
      page = Page(language: language, blocks: blocks)
      return
    }
    let points = "\(NumberText.display(result.score, digits: 4))"
    blocks.append(.paragraph([.text(Phrase.classroomPoints(points, of: assessments.count)[language])]))
    blocks += Self.cause(result, feedback)
    blocks.append(.table(Self.table(assessments, exercise, feedback)))
    if let root = result.root {
      blocks.append(.heading(level: 2, [.text(Phrase.classroomRightTitle[language])]))
      blocks += Self.derivations(from: root.blank, assessments, exercise, workings, language)
    }
    page = Page(language: language, blocks: blocks)
  }

  private static func cause(_ result: Result, _ feedback: Feedback) -> [Page.Block] {
    let language = feedback.language
    guard let root = result.root else {
      let isAll = result.assessments?.allSatisfy { $0.verdict == .correct } ?? false
      return isAll ? [.paragraph([.text(Phrase.classroomAllRight[language])])] : []
    }
    let place = feedback.workings.plainName(root.blank.cell)
    var blocks: [Page.Block] = [
      .paragraph([.strong(Phrase.classroomRoot(place)[language])])
    ]
    blocks += feedback.blocks(root.blank)
    if let value = root.blank.number, !feedback.isFollowed(value, root.blank.cell) {
      blocks.append(.paragraph([.text(Phrase.classroomNotFollowed[language])]))
    }
    if !result.others.isEmpty {
      let names = result.others.map { feedback.workings.plainName($0.cell) }.joined(separator: ", ")
      blocks.append(.paragraph([.text(Phrase.classroomOthers(names)[language])]))
    }
    return blocks
  }

  private static func table(
    _ assessments: [Assessment], _ exercise: Exercise, _ feedback: Feedback
  ) -> Page.Table {
    let language = feedback.language
    let columns: [Page.Table.Column] = [
      .init([.text(Phrase.classroomNumberHead[language])], .right), .init([.text(Phrase.symbolHead[language])]),
      .init([.text(Phrase.classroomAnswerHead[language])]), .init([.text(Phrase.valueHead[language])], .decimal),
      .init([.text(Phrase.classroomVerdictHead[language])]),
    ]
    let rows = assessments.enumerated().map { index, assessment -> [[Page.Inline]] in
      let expected = assessment.expected.rounded(toSignificant: exercise.digits)
      return [
        [.text(String(index + 1))], [.math(feedback.workings.name(assessment.cell))],
        [.text(assessment.given.short(30))], [.math(.typed(expected))],
        [.text(feedback.summary(assessment))],
      ]
    }
    return Page.Table(columns: columns, rows: rows)
  }

  /// How the numbers arise that something was done wrong at, from the first on.
  private static func derivations(
    from root: Assessment, _ assessments: [Assessment], _ exercise: Exercise, _ workings: Workings,
    _ language: Language
  ) -> [Page.Block] {
    let wrong = Set(assessments.filter(\.verdict.isMade).map(\.cell))
    let all = exercise.workingCells
    let start = all.firstIndex(of: root.cell) ?? 0
    return all[start...].filter { wrong.contains($0) }.compactMap {
      workings.derivation(of: $0, digits: exercise.digits + 2, language: language)
    }
  }
}

extension Feedback {
  /// Whether later numbers are judged by what follows from a wrong one.
  func isFollowed(_ answer: Answer, _ cell: Cell) -> Bool {
    guard answer.value != 0 else { return false }
    guard cell.kind == .activation, workings.network.layers[cell.layer - 1].activation.isBetweenZeroAndOne else {
      return true
    }
    return answer.value > 0 && answer.value < 1
  }
}
