import Backpropagation

/// Numbers of tables and their entries under names of the notes' own.
extension PrintedNumbers {
  /// An entry where a whole table is printed that has a name of the notes' own, or is the derivative by one.
  func entry(_ key: Expression, for place: Int) -> Found? {
    guard let name = key.ownTable, !name.ownPlace.isEmpty, name.isFixed, let number = name.ownNumber else { return nil }
    let all = key.ofTable(name.own(number))
    guard let statement = statement(of: all, for: place) else { return nil }
    let indices = name.ownPlace.map(\.offset)
    let (table, row, column) = (statement.value, indices[0] - 1, (indices.count > 1 ? indices[1] : 1) - 1)
    let element =
      indices.count == 1
      ? table.isVector && table.elements.indices.contains(row) ? table.elements[row] : nil
      : (0..<table.rows).contains(row) && (0..<table.columns).contains(column) ? table[row, column] : nil
    return element.map { Found(value: Tensor($0), isFirm: isUnambiguous(all), sources: [all: statement]) }
  }

  /// A column under a name of the notes' own of which all entries seem to be printed, or of derivatives by them.
  func column(_ key: Expression, for place: Int) -> Found? {
    guard let name = key.ownTable, name.ownPlace.isEmpty, let number = name.ownNumber else { return nil }
    var (numbers, sources): ([Interval], [Expression: Statement]) = ([], [:])
    while true {
      let next = key.ofTable(name.own(number, at: [.fixed(numbers.count + 1)]))
      guard let statement = statement(of: next, for: place), let value = statement.value.scalar else { break }
      numbers.append(value)
      sources[next] = statement
    }
    guard numbers.count > 1 else { return nil }
    return Found(value: Tensor(rows: numbers.count, columns: 1, elements: numbers), isFirm: false, sources: sources)
  }
}

extension Expression {
  /// The name that it is, or by which it derives.
  fileprivate var ownTable: Quantity? {
    switch form {
    case .quantity(let quantity), .derivative(_, let quantity): quantity
    default: nil
    }
  }

  /// The same with another name in that place.
  fileprivate func ofTable(_ name: Quantity) -> Expression {
    if case .derivative(let numerator, _) = form {
      Expression(.derivative(of: numerator, by: name))
    } else {
      .quantity(name)
    }
  }
}
