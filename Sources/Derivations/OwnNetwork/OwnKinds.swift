import Backpropagation

/// Which names of an own network are numbers, columns, rows or matrices, as far as what the notes do with them tells.
struct OwnKinds {
  /// What a name or a part of a formula is.
  enum Kind {
    case number, column, row, matrix

    var transposed: Kind {
      switch self {
      case .column: .row
      case .row: .column
      default: self
      }
    }
  }

  /// What each name is, by its number; what nothing is known of is missing.
  private(set) var kinds: [Int: Kind] = [:]
  private let letters: OwnLetters
  private var hasChanged = false

  /// How often the claims are gone through at most.
  private static let mostRounds = 8

  init(_ claims: [Claim], _ letters: OwnLetters) {
    self.letters = letters
    for number in letters.names.indices {
      switch (letters.dimensions[number], letters.look(number)) {
      case (2?, _): kinds[number] = .matrix
      case (1?, _), (_, .column), (nil, .none): break
      case (_, .matrix): kinds[number] = .matrix
      default: kinds[number] = .number
      }
    }
    for number in letters.wholes.keys { kinds[number] = .number }
    learn(claims)
    // A vector that stands nowhere as a row is a column.
    for number in letters.names.indices where kinds[number] == nil && isVector(number) { kinds[number] = .column }
    learn(claims)
  }

  /// Whether a name is bold, or its entries have one index.
  private func isVector(_ name: Int) -> Bool {
    letters.dimensions[name] == 1 || letters.dimensions[name] == nil && letters.look(name) == .column
  }

  private mutating func learn(_ claims: [Claim]) {
    for _ in 0..<Self.mostRounds {
      hasChanged = false
      for claim in claims {
        guard let left = claim.left.expression, let right = claim.right.expression else { continue }
        let (one, two) = (kind(left), kind(right))
        if let two, one == nil || left.plainQuantity != nil { expect(left, two) }
        if let one, two == nil { expect(right, one) }
      }
      if !hasChanged { break }
    }
  }

  /// What a tree is, where that can be told; what stands beside known things in it becomes known.
  private mutating func kind(_ tree: Expression) -> Kind? {
    switch tree.form {
    case .number, .euler, .index, .indicator, .argument, .norm: return .number
    case .quantity(let quantity):
      guard let name = quantity.ownNumber else { return nil }
      return quantity.ownPlace.isEmpty ? kinds[name] : .number
    case .group(let inner), .changed(let inner), .operand(let inner), .alias(_, let inner): return kind(inner)
    case .total(_, let body), .series(_, let body): return kind(body)
    case .power(let base, _): return kind(base)
    case .apply(let function, let inner):
      let found = kind(inner)
      return function == .trace ? .number : found
    case .transpose(let inner):
      if inner.plainQuantity != nil, kind(inner) == nil { expect(inner, .column) }
      return kind(inner)?.transposed
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .quotient(let top, let bottom):
      let (above, below) = (kind(top), kind(bottom))
      if below == .matrix, let name = bottom.plainQuantity?.ownNumber, letters.dimensions[name] == nil {
        // N in 1/N is a number.
        set(name, .number)
      }
      return above == .number ? below == .matrix ? .number : below : above
    case .diagonal(let inner):
      if kind(inner) == nil { expect(inner, .column) }
      return .matrix
    case .grid(let rows): return grid(rows)
    case .list: return .column
    case .derivative(let numerator, let variable):
      let (above, below) = (kind(numerator), kind(.quantity(variable)))
      guard let above, let below else { return nil }
      if above == .number { return below }
      return below == .number ? above : below == .matrix ? nil : .matrix
    default: return nil
    }
  }

  private mutating func sum(_ terms: [Expression.Term]) -> Kind? {
    let found = terms.map { $0.value.isNumeric ? nil : kind($0.value) }
    guard let known = found.compactMap(\.self).first(where: { $0 != .number }) else {
      return zip(terms, found).allSatisfy { $0.value.isNumeric || $1 == .number } ? .number : nil
    }
    for (term, kind) in zip(terms, found) where kind == nil && !term.value.isNumeric { expect(term.value, known) }
    return known
  }

  private mutating func product(_ factors: [Expression.Factor]) -> Kind? {
    var so = factors.first.flatMap { kind($0.value) }
    for (place, factor) in factors.enumerated().dropFirst() {
      var next = kind(factor.value)
      if factor.meaning.isElementwise {
        if let known = so, known != .number, next == nil { expect(factor.value, known) }
        if let known = next, known != .number, so == nil, place == 1 { expect(factors[0].value, known) }
        so = so == .number ? next : so ?? next
        continue
      }
      if next == nil, so == .matrix || so == .row, factor.value.plainQuantity != nil {
        expect(factor.value, .column)
        next = kind(factor.value)
      }
      if so == nil, next == .matrix, place == 1, factors[0].value.plainQuantity != nil {
        expect(factors[0].value, .row)
        so = kind(factors[0].value)
      }
      guard let left = so, let right = next else {
        so = nil
        continue
      }
      so =
        switch (left, right) {
        case (.number, _): right
        case (_, .number): left
        case (.row, .column): .number
        case (.column, .row): .matrix
        case (.matrix, .column): .column
        case (.row, .matrix): .row
        case (.matrix, .matrix): .matrix
        default: left
        }
    }
    return so
  }

  private mutating func grid(_ rows: [[Expression]]) -> Kind? {
    for cell in rows.joined() { _ = kind(cell) }
    if rows.count == 1, rows[0].count == 1 { return kind(rows[0][0]) }
    return rows.count == 1 ? .row : rows.allSatisfy { $0.count == 1 } ? .column : .matrix
  }

  /// Takes what a tree must be for the name that it consists of, or for the parts that have the same shape.
  private mutating func expect(_ tree: Expression, _ kind: Kind) {
    switch tree.form {
    case .quantity(let quantity):
      guard let name = quantity.ownNumber, quantity.ownPlace.isEmpty, kinds[name] == nil,
        kind != .number || !isVector(name)
      else { return }
      // Beside a matrix a vector is a row that is added to each.
      set(name, kind == .matrix && isVector(name) ? .row : kind)
    case .group(let inner), .changed(let inner), .operand(let inner), .alias(_, let inner): expect(inner, kind)
    case .transpose(let inner): expect(inner, kind.transposed)
    case .apply(let function, let inner): if function != .trace { expect(inner, kind) }
    case .sum(let terms): for term in terms where !term.value.isNumeric { expect(term.value, kind) }
    case .product(let factors):
      if factors.dropFirst().allSatisfy(\.meaning.isElementwise) {
        for factor in factors { expect(factor.value, kind) }
      }
    default: break
    }
  }

  private mutating func set(_ name: Int, _ kind: Kind) {
    guard kinds[name] != kind else { return }
    kinds[name] = kind
    hasChanged = true
  }
}
