import Backpropagation
import Derivations
import MathNotation
package import Pages
package import Reporting

/// The pages of one variant: the sheet for the student, and the key for the teacher.
package struct Worksheet {
  private let exercise: Exercise
  private let workings: Workings
  private let student: Student?
  private let language: Language

  /// The pages of a variant, for a student or for anybody.
  package init(_ exercise: Exercise, _ variant: Variant, student: Student?, language: Language) {
    self.exercise = exercise
    self.student = student
    self.language = language
    workings = Workings(notation: exercise.notation, network: variant.network)
  }

  /// The sheet, on one page: the drawing, what is given, and the blanks.
  package var sheet: Page { sheet(forPaper: false) }

  /// The sheet to be filled in in a file, or on paper with room to write.
  package func sheet(forPaper isPaper: Bool) -> Page {
    var blocks = head(.classroomSheetTitle)
    blocks.append(.paragraph([.text(Phrase.classroomTask(digits: exercise.digits, names)[language])]))
    let widths = workings.network.widths
    let drawing = Drawing.text(widths) { layer, unit in
      layer == 0 ? "x\(unit + workings.firstUnit)" : "(\(layer).\(unit + workings.firstUnit))"
    }
    if let drawing {
      let names = widths.indices.map { layer in
        (0..<widths[layer]).map { workings.name(Cell(.activation, layer: layer, unit: $0)) }
      }
      blocks.append(.drawing(Page.Drawing(layers: names, text: drawing)))
    }
    blocks += workings.givenLines().map { .equation(Page.Equation(left: $0, lines: [])) }
    return Page(language: language, blocks: blocks + [.table(blanks(isPaper))])
  }

  /// The key: every value, and how it arises.
  package var key: Page {
    let assessor = exercise.assessor(workings.network)
    let columns: [Page.Table.Column] = [
      .init([.text(Phrase.classroomNumberHead[language])], .right), .init([.text(Phrase.symbolHead[language])]),
      .init([.text(Phrase.meaningHead[language])]), .init([.text(Phrase.valueHead[language])], .decimal),
    ]
    let rows = exercise.cells.enumerated().map { index, cell -> [[Page.Inline]] in
      let value = assessor.value(cell).rounded(toSignificant: exercise.digits)
      return [
        [.text(String(index + 1))], [.math(workings.name(cell))],
        [.text(workings.meaning(cell, language: language))], [.math(.typed(value))],
      ]
    }
    let derivations = exercise.workingCells.compactMap {
      workings.derivation(of: $0, digits: exercise.digits + 2, language: language)
    }
    return Page(
      language: language,
      blocks: head(.classroomKeyTitle) + [.table(Page.Table(columns: columns, rows: rows))] + derivations)
  }

  private func head(_ title: Phrase) -> [Page.Block] {
    guard let student else { return [.heading(level: 1, [.text(title[language])])] }
    let name = student.name.isEmpty ? student.id : "\(student.name) (\(student.id))"
    return [
      .directive("bptrace: student=\(student.id.percentEncoded)"),
      .heading(level: 1, [.text(Phrase.classroomTitled(title, name)[language])]),
    ]
  }

  /// The functions and the cost in words.
  private var names: String {
    let network = workings.network
    let functions = network.layers.map(\.activation.formula)
    let all = functions.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return (all + ["C = \(network.cost.formula)"]).joined(separator: "; ")
  }

  /// The blanks, two or three beside each other where there are many.
  private func blanks(_ isPaper: Bool) -> Page.Table {
    let perRow = exercise.cells.count > 14 ? isPaper && exercise.cells.count > 34 ? 3 : 2 : 1
    let columns: [Page.Table.Column] = [
      .init([.text(Phrase.classroomNumberHead[language])], .right), .init([.text(Phrase.symbolHead[language])]),
      .init([.text(Phrase.classroomAnswerHead[language])]),
    ]
    let height = (exercise.cells.count + perRow - 1) / perRow
    let blank: [Page.Inline] =
      isPaper
      ? [.math(.row(Array(repeating: Math(.space(36)), count: perRow < 3 ? 3 : 2)))]
      : [.text(String(repeating: " ", count: 14))]
    let rows = (0..<height).map { row in
      (0..<perRow).flatMap { part -> [[Page.Inline]] in
        let index = part * height + row
        guard index < exercise.cells.count else { return [[.text("")], [.text("")], [.text("")]] }
        return [[.text(String(index + 1))], [.math(workings.name(exercise.cells[index]))], blank]
      }
    }
    return Page.Table(columns: Array((0..<perRow).map { _ in columns }.joined()), rows: rows)
  }
}

extension Exercise {
  /// The numbers that a full derivation of the blanks goes through, in the order of the computation.
  var workingCells: [Cell] {
    var tables: Set<Cell.Table> = []
    var waiting = cells.map(\.table)
    while let next = waiting.popLast() {
      if tables.insert(next).inserted { waiting += candidates.catalogue.entry(next)?.sources ?? [] }
    }
    return candidates.catalogue.entries.filter { tables.contains($0.table) }.flatMap { $0.table.cells(on: model) }
  }
}

extension Math {
  /// A number as typed.
  static func typed(_ literal: String) -> Math {
    literal.hasPrefix("-") ? .row([.sign("−"), .number(String(literal.dropFirst()))]) : .number(literal)
  }
}
