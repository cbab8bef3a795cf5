import Derivations
import MathNotation
import Pages
import Reporting

/// What a student is told about one number.
struct Feedback {
  let workings: Workings
  let catalogue: Catalogue
  let sentences: Sentences
  let language: Language

  /// The verdict in a sentence or two, and the formula that gives the wrong number.
  func blocks(_ assessment: Assessment) -> [Page.Block] {
    var line: [Page.Inline] = [.text(summary(assessment))]
    if let formula = formula(assessment) {
      line += [.text(" " + Phrase.classroomFormula[language]), .math(formula)]
      line.append(.text(Phrase.classroomStop[language]))
    }
    return [.paragraph(line)]
  }

  /// The verdict in words.
  func summary(_ assessment: Assessment) -> String {
    let said = causes(assessment.codes)
    switch assessment.verdict {
    case .correct: return Phrase.classroomCorrect[language]
    case .tooFewDigits: return Phrase.classroomTooFewDigits[language]
    case .sign: return said.isEmpty ? Phrase.classroomSign[language] : said
    case .follows: return Phrase.classroomFollows(names(assessment.follows))[language]
    case .both: return said + " " + Phrase.classroomBoth(names(assessment.follows))[language]
    case .notANumber: return (assessment.hasComma ? Phrase.classroomComma : .classroomNotANumber)[language]
    case .empty: return Phrase.classroomEmpty[language]
    case .wrong: return Phrase.classroomWrong[language]
    case .swapped:
      let name = assessment.other.map(workings.plainName) ?? ""
      return Phrase.classroomSwapped(name)[language]
    case .mistake, .decimalSlip:
      return assessment.isCarried ? Phrase.classroomCarried(Phrase(said, zh: said))[language] : said
    }
  }

  /// The mistakes, "either … or …" where several give the number.
  private func causes(_ codes: [String]) -> String {
    let said = codes.prefix(3).map { "\(sentences.sentence($0)[language]) (\($0))" }
    return said.count > 1 ? Phrase.classroomEither(said)[language] : said.first ?? ""
  }

  private func names(_ cells: [Cell]) -> String {
    cells.prefix(4).map(workings.plainName).joined(separator: ", ") + (cells.count > 4 ? ", …" : "")
  }

  private func formula(_ assessment: Assessment) -> Math? {
    guard let place = assessment.mistake, let entry = catalogue.entry(assessment.cell.table) else { return nil }
    let mistake = entry.mistakes[place]
    let left = mistake.isWhole ? workings.name(assessment.cell.table) : workings.name(assessment.cell)
    return .row([left, .sign("="), workings.formula(mistake.tree, at: assessment.cell)])
  }
}
