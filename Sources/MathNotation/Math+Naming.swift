/// Names for the entries of a matrix that is too wide.
extension Math {
  /// The tree with entries of wide matrices replaced by short names such as A₁, and these names with their entries.
  ///
  /// The widest entries are named first, until the tree fits or all that is left takes less than a third of the line:
  /// short entries stay, and the line is better broken between factors. The letter is the first capital that occurs
  /// nowhere in the tree; the numbers follow the order of reading; equal entries share a name. Nothing is named if the
  /// tree fits. `used` numbers are taken by the lines before.
  public func namingWideEntries(
    after used: Int = 0, toFit width: Int
  ) -> (math: Math, named: [(name: Math, entry: Math)]) {
    let entries = matrixEntries
    let widths = entries.map { TextBlock($0).width }
    let wide = entries.indices.filter { widths[$0] > width / 3 }
    guard !wide.isEmpty, TextBlock(self).width > width else { return (self, []) }
    let letter = unusedCapital
    let shortest = TextBlock(Self.name(letter, 1)).width
    let order = wide.filter { widths[$0] > shortest }.sorted { (widths[$1], $0) < (widths[$0], $1) }
    func numbers(ofWidest count: Int) -> [Math: Int] {
      numbered(Set(order.prefix(count).map { entries[$0] }), entries, after: used)
    }
    // The more are named, the narrower the tree, so half of the counts are ruled out at each look.
    var low = min(1, order.count)
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let fits = TextBlock(replacingEntries(numbers(ofWidest: middle), letter)).width <= width
      if fits { high = middle } else { low = middle + 1 }
    }
    let numbers = numbers(ofWidest: low)
    let named = numbers.sorted { $0.value < $1.value }.map { (name: Self.name(letter, $0.value), entry: $0.key) }
    return (replacingEntries(numbers, letter), named)
  }

  private static func name(_ letter: String, _ number: Int) -> Math {
    Math(.scripts(.variable(letter), Scripts(sub: .number(String(number)))))
  }

  private func numbered(_ chosen: Set<Math>, _ entries: [Math], after used: Int) -> [Math: Int] {
    var numbers: [Math: Int] = [:]
    for entry in entries where chosen.contains(entry) && numbers[entry] == nil {
      numbers[entry] = used + numbers.count + 1
    }
    return numbers
  }

  /// The entries of all matrices that stand in no other matrix, in the order of reading.
  private var matrixEntries: [Math] {
    if case .grid(let grid) = form, grid.kind == .matrix { return grid.rows.flatMap(\.self) }
    return children.flatMap(\.matrixEntries)
  }

  private func replacingEntries(_ numbers: [Math: Int], _ letter: String) -> Math {
    if case .grid(let grid) = form, grid.kind == .matrix {
      return mappingChildren { numbers[$0].map { Self.name(letter, $0) } ?? $0 }
    }
    return mappingChildren { $0.replacingEntries(numbers, letter) }
  }

  private var unusedCapital: String {
    let capitals = "ABCDEFGHKLMNPQRSTUVWXYZ".map(String.init)
    return capitals.first { capital in
      !contains { node in if case .symbol(let name, _) = node.form { name == capital } else { false } }
    } ?? "A"
  }
}
