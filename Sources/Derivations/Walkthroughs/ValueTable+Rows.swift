import Backpropagation
import Pages
import Reporting

extension ValueTable {
  /// A row: the quantity that it is about, and the values of the indices.
  struct Row {
    let subject: Quantity
    let indices: Assignment
  }

  /// The rows on a network: layer by layer, unit by unit, the bias before the weights where it is unit 0.
  func rows(on instance: Instance) -> [Row] {
    let network = instance.network
    let lowest = subject.kind == .activation || subject.kind == .units ? 0 : 1
    func values(_ index: Index?, _ range: Range<Int>) -> [Int?] {
      guard let index else { return [nil] }
      return index.variable == nil ? [index.offset] : range.map(\.self)
    }
    var rows: [Row] = []
    for layer in values(subject.layer, lowest..<(instance.lastLayer + 1)) {
      let number = layer ?? instance.lastLayer
      guard network.widths.indices.contains(number) else { continue }
      let hasBias = instance.countsBias && number > 0 && network.layers[number - 1].bias != nil
      for unit in values(subject.unit, 0..<network.widths[number]) {
        for source in values(subject.source, (hasBias ? -1 : 0)..<network.widths[max(0, number - 1)]) {
          for sample in values(subject.sample, 0..<network.samples.count) {
            rows += row([layer, unit, source, sample], on: instance).map { [$0] } ?? []
          }
        }
      }
    }
    return rows
  }

  /// The row for canonical numbers of layer, unit, source and sample, if the network has it.
  private func row(_ numbers: [Int?], on instance: Instance) -> Row? {
    var indices: Assignment = [:]
    for case (let index?, let number?) in zip([subject.layer, subject.unit, subject.source, subject.sample], numbers) {
      guard let letter = index.variable else { continue }
      let known = letter == Index.last ? instance.lastLayer : indices[letter]
      if let known, known != number - index.offset { return nil }
      if letter != Index.last { indices[letter] = number - index.offset }
    }
    guard let fixed = subject.resolved(in: instance.complete(indices)), instance.exists(fixed) else { return nil }
    return Row(subject: fixed, indices: indices)
  }

  /// Why a column has no numbers: what it stands for is a matrix, or cannot be evaluated. Nil where it has some, or the
  /// network has no such quantity.
  func fault(on instance: Instance) -> Phrase? {
    let rows = rows(on: instance).prefix(Selection.mostRows)
    return columns.dropFirst().lazy.compactMap { fault($0, rows, on: instance) }.first
  }

  private func fault(_ column: Column, _ rows: ArraySlice<Row>, on instance: Instance) -> Phrase? {
    for row in rows {
      do throws(EvaluationFault) {
        let value = try instance.value(column.meaning, row.indices)
        return value.isScalar ? nil : .tableNoNumber(value.shape.description)
      } catch {
        switch error {
        case .missing: continue
        case .unsupported(let reason): return reason
        case .doesNotConform(let a, let sign, let b): return .shapesDoNotFit(a.description, sign, b.description)
        }
      }
    }
    return nil
  }
}

extension WalkthroughTables {
  /// The values of the columns of a table, row by row; a cell without a value stays empty.
  func values(_ asked: ValueTable) -> [Page.Block] {
    let heads = asked.columns.enumerated().map { Page.Table.Column([.math($1.head)], $0 == 0 ? .left : .decimal) }
    return table(heads, asked.rows(on: inUse), of: \.subject) { row in
      asked.columns.enumerated().map { position, column in
        if position == 0 {
          return [.math(typesetter.inline(column.meaning.fixing(row.indices)))]
        }
        let value = try? inUse.value(column.meaning, row.indices)
        return number(value.flatMap { $0.isScalar ? $0.elements[0] : nil })
      }
    }
  }
}
