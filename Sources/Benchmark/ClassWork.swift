import Backpropagation
import Classroom
import Derivations
import Pages
import Reporting

/// A class: its variants and pages, and its answers marked.
enum ClassWork {
  /// The seconds that it takes to make the sheets and keys of so many students, without writing them to files, and to
  /// mark their answers, of which every third student's have a mistake.
  static func run(students count: Int) throws -> (making: Double, grading: Double) {
    let document = BuiltInDocument.standard
    let exercise = try Exercise(
      document: document, model: .twoTwoTwo,
      cells: BlankSelection().cells(try Workings(document, network: .twoTwoTwo)), digits: 4)
    var entries: [Manifest.Entry] = []
    var size = 0
    let clock = ContinuousClock()
    let making = clock.measure {
      for number in 0..<count {
        let student = Student(id: "s\(number)")
        guard let variant = exercise.variant(of: student.id, secret: [1, 2, 3]) else { continue }
        entries.append(Manifest.Entry(student: student, variant: variant))
        let pages = Worksheet(exercise, variant, student: student, language: .english)
        size += PageFormat.markdown.write(pages.sheet).utf8.count + PageFormat.latex.write(pages.sheet).utf8.count
        size += PageFormat.markdown.write(pages.key).utf8.count
      }
    }
    let manifest = Manifest(exercise: exercise, entries: entries)
    let submissions = entries.enumerated().map { number, entry in
      let assessor = exercise.assessor(entry.variant.network)
      let answers = exercise.cells.enumerated().map { place, cell in
        let isWrong = number % 3 == 0 && cell.kind == .error
        return (String(place + 1), (assessor.value(cell) * (isWrong ? -1 : 1)).rounded(toSignificant: 4))
      }
      return Submission(student: entry.student.id, answers: answers, place: "")
    }
    let grading = try clock.measure {
      let marking = try Marking(manifest, submissions, sentences: Sentences())
      for result in marking.results {
        let page = FeedbackPage(result, exercise, sentences: Sentences(), language: .english).page
        size += PageFormat.markdown.write(page).utf8.count + PageFormat.latex.write(page).utf8.count
      }
    }
    return (seconds(making), size > 0 ? seconds(grading) : .nan)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
