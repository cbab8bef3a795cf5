import Backpropagation

/// How many rows and columns the names of an own network have: what stands together fits, and what nothing ties together
/// differs.
final class OwnShapes {
  /// The rows and columns of one name.
  struct Dimensions: Equatable {
    var rows = 1
    var columns = 1
    /// How many indices its entries have.
    var indices = 0

    /// The indices of its entries, row by row; none of a number.
    var places: [[Int]] {
      switch indices {
      case 1: (1...max(rows, columns)).map { [$0] }
      case 2: (1...rows).flatMap { row in (1...columns).map { [row, $0] } }
      default: []
      }
    }
  }

  /// The shape of each name, by its number.
  private(set) var shapes: [Int: Dimensions] = [:]
  private let letters: OwnLetters
  private let kinds: [Int: OwnKinds.Kind]
  /// Which sizes are one: each points to another until one points to itself.
  private var parents: [Int] = []
  /// The smallest that a size can be, by its representative.
  private var least: [Int: Int] = [:]
  /// The sizes that are given, by their representative.
  private var exact: [Int: Int] = [:]
  /// The numbers of rows and columns of each name.
  private var sizes: [Int: (rows: Int, columns: Int)] = [:]
  /// The size of what a free or bound letter counts in the claim at hand.
  private var counted: [String: Int] = [:]

  /// The size 1.
  private static let one = 0
  /// No size is larger; what stands further out in a table has no value.
  private static let most = 32

  init(_ claims: [Claim], _ letters: OwnLetters) {
    self.letters = letters
    kinds = letters.hasTables ? OwnKinds(claims, letters).kinds : [:]
    parents = [Self.one]
    exact[Self.one] = 1
    for number in letters.names.indices {
      switch kinds[number] ?? .number {
      case .number: sizes[number] = (Self.one, Self.one)
      case .column: sizes[number] = (fresh(), Self.one)
      case .row: sizes[number] = (Self.one, fresh())
      case .matrix: sizes[number] = (fresh(), fresh())
      }
    }
    for (entry, _) in letters.entries {
      for (index, number) in entry.place.enumerated() {
        let size = root(size(ofName: entry.whole, index))
        least[size] = max(least[size] ?? 1, number)
      }
    }
    for claim in claims {
      counted = [:]
      guard let left = claim.left.expression, let right = claim.right.expression else { continue }
      if let one = shape(left), let two = shape(right) { unite(one, two) }
    }
    assign()
  }

  /// How many values an index of the entries of a name has.
  func size(of name: Int, index: Int) -> Int {
    guard let shape = shapes[name] else { return 1 }
    return letters.dimensions[name] != 2 ? max(shape.rows, shape.columns) : index == 1 ? shape.columns : shape.rows
  }

  /// Where an entry stands in a name's table, row by row.
  func position(of place: [Int], in name: Int) -> Int? {
    guard let shape = shapes[name] else { return nil }
    switch place.count {
    case 0: return 0
    case 1: return place[0] >= 1 && place[0] <= max(shape.rows, shape.columns) ? place[0] - 1 : nil
    default:
      guard (1...shape.rows).contains(place[0]), (1...shape.columns).contains(place[1]) else { return nil }
      return (place[0] - 1) * shape.columns + place[1] - 1
    }
  }

  private func assign() {
    var chosen: Set<Int> = []
    for number in letters.names.indices {
      guard let own = sizes[number] else { continue }
      func value(_ size: Int) -> Int {
        let size = root(size)
        if let known = exact[size] { return min(max(known, 1), Self.most) }
        // As many as are written out, or few and not as many as others have.
        let value = least[size].map { min(max($0, 2), Self.most) } ?? (2...5).first { !chosen.contains($0) } ?? 2
        chosen.insert(value)
        exact[size] = value
        return value
      }
      let (rows, columns) = (value(own.rows), value(own.columns))
      let kind = kinds[number] ?? .number
      let indices = kind == .matrix ? 2 : kind == .number ? 0 : 1
      shapes[number] = Dimensions(rows: rows, columns: columns, indices: indices)
    }
  }

  private func fresh() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  private func root(_ size: Int) -> Int {
    var size = size
    while parents[size] != size { size = parents[size] }
    return size
  }

  private func unite(_ one: Int, _ two: Int) {
    let (one, two) = (root(one), root(two))
    // What is not 1 is never tied to 1: a number beside a vector stands for one in every place.
    guard one != two, one != Self.one, two != Self.one else { return }
    if let a = exact[one], let b = exact[two], a != b { return }
    parents[two] = one
    if let number = least[two] { least[one] = max(least[one] ?? 1, number) }
    if let number = exact[two] { exact[one] = number }
  }

  private typealias Shape = (rows: Int, columns: Int)

  private func unite(_ one: Shape, _ two: Shape) {
    unite(one.rows, two.rows)
    unite(one.columns, two.columns)
  }

  private func size(ofName name: Int, _ index: Int) -> Int {
    guard let own = sizes[name] else { return Self.one }
    return index == 1 ? own.columns : kinds[name] == .row ? own.columns : own.rows
  }

  /// Ties the letters of an entry's indices to the sizes that they count.
  private func count(_ quantity: Quantity) {
    guard let name = quantity.ownNumber else { return }
    for (index, place) in quantity.ownPlace.enumerated() {
      let own = size(ofName: name, index)
      guard let letter = place.variable else {
        least[root(own)] = max(least[root(own)] ?? 1, place.offset)
        continue
      }
      if let other = counted[letter] { unite(own, other) } else { counted[letter] = own }
    }
  }

  /// The shape of a tree, where that can be told; what has to fit in it is tied together.
  private func shape(_ tree: Expression) -> Shape? {
    let number: Shape = (Self.one, Self.one)
    switch tree.form {
    case .number, .euler, .index, .indicator, .argument: return number
    case .quantity(let quantity):
      count(quantity)
      return quantity.ownNumber.flatMap { quantity.ownPlace.isEmpty ? sizes[$0] : number }
    case .group(let inner), .changed(let inner), .operand(let inner), .alias(_, let inner): return shape(inner)
    case .norm(let inner):
      _ = shape(inner)
      return number
    case .total(let bound, let body):
      let outer = counted[bound.variable]
      counted[bound.variable] = nil
      defer { counted[bound.variable] = outer }
      let found = shape(body)
      if let size = counted[bound.variable], bound.from == 1, let last = bound.to.wholeNumber {
        if exact[root(size)] == nil { exact[root(size)] = last }
      }
      return found
    case .series(_, let body): return shape(body)
    case .power(let base, _): return shape(base)
    case .apply(let function, let inner):
      let found = shape(inner)
      return function == .trace ? number : found
    case .transpose(let inner): return shape(inner).map { ($0.columns, $0.rows) }
    case .sum(let terms):
      let found = terms.compactMap { shape($0.value) }.filter { !isNumber($0) }
      for (one, two) in zip(found, found.dropFirst()) { unite(one, two) }
      return found.first { root($0.rows) != Self.one && root($0.columns) != Self.one } ?? found.first ?? number
    case .product(let factors): return product(factors)
    case .quotient(let top, let bottom):
      let (above, below) = (shape(top), shape(bottom))
      return above.map { isNumber($0) ? below ?? $0 : $0 }
    case .diagonal(let inner): return shape(inner).map { isNumber($0) ? $0 : ($0.rows, $0.rows) }
    case .grid(let rows): return grid(rows)
    case .derivative(let numerator, let variable):
      count(variable)
      guard let above = shape(numerator), let below = shape(.quantity(variable)) else { return nil }
      return isNumber(above) ? below : isNumber(below) ? above : nil
    default: return nil
    }
  }

  private func isNumber(_ shape: Shape) -> Bool { root(shape.rows) == Self.one && root(shape.columns) == Self.one }

  private func product(_ factors: [Expression.Factor]) -> Shape? {
    var so: Shape?
    for (place, factor) in factors.enumerated() {
      guard let next = shape(factor.value) else { return nil }
      guard let left = so, place > 0, !isNumber(left) else {
        so = next
        continue
      }
      if isNumber(next) { continue }
      let isAlike = root(left.columns) == Self.one && root(next.columns) == Self.one
      if factor.meaning.isElementwise || factor.meaning == .any && isAlike {
        unite(left, next)
      } else {
        unite(left.columns, next.rows)
        so = (left.rows, next.columns)
      }
    }
    return so
  }

  /// A table written out, its cells being numbers.
  private func grid(_ rows: [[Expression]]) -> Shape? {
    let cells = rows.joined().map(shape)
    guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }),
      cells.allSatisfy({ $0.map(isNumber) ?? true })
    else { return nil }
    func known(_ count: Int) -> Int {
      if count == 1 { return Self.one }
      let size = fresh()
      exact[size] = count
      return size
    }
    return (known(rows.count), known(width))
  }
}
