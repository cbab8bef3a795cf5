/// Tables of numbers that stand in the cells of a table.
extension [[Expression]] {
  /// The table of all their cells, as evaluation joins them; nil where no cell is a table or the shapes do not fit.
  var joiningBlocks: [[Expression]]? {
    guard contains(where: { $0.contains(where: \.isTable) }) else { return nil }
    var joined: [[Expression]] = []
    for row in self {
      let blocks = row.map { cell -> [[Expression]] in if case .grid(let rows) = cell.form { rows } else { [[cell]] } }
      guard let height = blocks.first?.count else { return nil }
      guard blocks.allSatisfy({ $0.count == height }) else { return nil }
      joined += (0..<height).map { line in blocks.flatMap { $0[line] } }
    }
    return Set(joined.map(\.count)).count == 1 ? joined : nil
  }
}
