package import Backpropagation
package import Derivations
package import Reporting

/// What a sheet asks for: a kind of network, the blanks, and to how many significant digits. It holds no numbers, so that
/// a class has one exercise and each student a variant of it.
package struct Exercise: Sendable {
  /// The derivation whose names the sheet uses.
  package let document: BuiltInDocument
  /// A network of the kind that is asked about; its numbers play no part.
  package let model: Network
  /// The blanks, in the order of the computation.
  package let cells: [Cell]
  /// The significant digits that are asked for.
  package let digits: Int
  /// Its notation, read once for all pages.
  let notation: Notation
  /// The right trees and the mistakes.
  package let candidates: Candidates

  /// An exercise on networks like one.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(document: BuiltInDocument, model: Network, cells: [Cell], digits: Int) throws(Diagnostic) {
    self.document = document
    self.model = model
    self.digits = digits
    notation = try document.notation()
    let catalogue = try Catalogue(for: model, firstUnit: notation.firstUnit)
    candidates = Candidates(catalogue, for: model)
    self.cells = cells.sorted(by: catalogue)
  }

  /// Judges answers on a variant's network.
  package func assessor(_ network: Network, suppressing suppressed: Set<Suppression> = []) -> Assessor {
    Assessor(network, candidates, cells: cells, digits: digits, suppressed: suppressed)
  }
}

/// A mistake that is not looked for in one blank of a variant, because its value there cannot be told from another.
package struct Suppression: Hashable, Sendable {
  /// The blank.
  package let cell: Cell
  /// The code of the mistake.
  package let code: String
}

extension [Cell] {
  /// The blanks in the order of the computation, each once.
  func sorted(by catalogue: Catalogue) -> [Cell] {
    var seen: Set<Cell> = []
    let own = filter { seen.insert($0).inserted }
    return own.enumerated().sorted { one, other in
      let (a, b) = (catalogue.place(one.element.table), catalogue.place(other.element.table))
      return a != b ? a < b : one.offset < other.offset
    }.map(\.element)
  }
}
