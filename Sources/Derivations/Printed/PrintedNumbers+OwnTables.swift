import Backpropagation

/// Numbers of tables and their entries under names of the notes' own.
extension PrintedNumbers {
  /// An entry where a whole table is printed that has a name of the notes' own, or is the derivative by one.
  func entry(_ key: Expression, for place: Int) -> Found? {
    func whole(_ quantity: Quantity) -> Quantity? {
      guard let own = quantity.ownNumber, !quantity.ownPlace.isEmpty, quantity.isFixed else { return nil }
      var all = Quantity.own(own)
      all.layer = quantity.layer
      return all
    }
    var all: Expression?
    var indices: [Int] = []
    switch key.form {
    case .quantity(let quantity):
      all = whole(quantity).map { .quantity($0) }
      indices = quantity.ownPlace.map(\.offset)
    case .derivative(let numerator, let variable):
      all = whole(variable).map { Expression(.derivative(of: numerator, by: $0)) }
      indices = variable.ownPlace.map(\.offset)
    default: return nil
    }
    guard let all, let statement = statement(of: all, for: place) else { return nil }
    let (table, row, column) = (statement.value, indices[0] - 1, (indices.count > 1 ? indices[1] : 1) - 1)
    let element =
      indices.count == 1
      ? table.isVector && table.elements.indices.contains(row) ? table.elements[row] : nil
      : (0..<table.rows).contains(row) && (0..<table.columns).contains(column) ? table[row, column] : nil
    return element.map { Found(value: Tensor($0), isFirm: isUnambiguous(all), sources: [all: statement]) }
  }

  /// A column under a name of the notes' own of which all entries seem to be printed, or of derivatives by them.
  func column(_ key: Expression, for place: Int) -> Found? {
    func entry(_ number: Int) -> Expression? {
      func own(_ quantity: Quantity) -> Quantity? {
        guard let name = quantity.ownNumber, quantity.ownPlace.isEmpty else { return nil }
        var entry = Quantity.own(name, at: [.fixed(number)])
        entry.layer = quantity.layer
        return entry
      }
      switch key.form {
      case .quantity(let quantity): return own(quantity).map { .quantity($0) }
      case .derivative(let numerator, let variable):
        return own(variable).map { Expression(.derivative(of: numerator, by: $0)) }
      default: return nil
      }
    }
    var (numbers, sources): ([Interval], [Expression: Statement]) = ([], [:])
    while let next = entry(numbers.count + 1), let statement = statement(of: next, for: place),
      let number = statement.value.scalar
    {
      numbers.append(number)
      sources[next] = statement
    }
    guard numbers.count > 1 else { return nil }
    return Found(value: Tensor(rows: numbers.count, columns: 1, elements: numbers), isFirm: false, sources: sources)
  }
}
