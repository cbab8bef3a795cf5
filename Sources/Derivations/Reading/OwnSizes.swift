import MathNotation

/// The letters by which notes name how many units a layer has, or how many samples there are: x ∈ ℝᵈ, W ∈ ℝ^{h × d}.
///
/// Notes say nothing else of them, and a notation cannot know them; the first claim that needs a letter settles it.
struct OwnSizes {
  /// What each letter stands for; letters that notes use for two sizes are none.
  private(set) var found: [Math: Quantity] = [:]
  private var ambiguous: Set<Math> = []

  /// Takes the sizes that equations name; true if there are any new ones.
  mutating func learn(from equations: [Equation], in names: Names) -> Bool {
    let before = found
    for claim in equations.flatMap(\.claims) where claim.relation == Memberships.relation {
      guard let left = claim.left.expression, let shape = left.shape(names.notation.usualReading.orientation),
        let letters = claim.right.math.dimensions(names), letters.count == shape.count || letters.count == 2
      else { continue }
      let sizes = shape.count == letters.count ? shape : letters[0].isOne ? [nil] + shape : shape + [nil]
      for (letter, size) in zip(letters, sizes) {
        guard let size = size?.counted(to: names.lastLayer), letter.isSizeLetter, !ambiguous.contains(letter),
          !names.namesUnits(letter)
        else { continue }
        if let known = found[letter], known != size {
          // Letters of one claim that is not transposed agree with those before; m and n of any matrix do not.
          if !shape.contains(where: { $0?.counted(to: names.lastLayer) == known }) { ambiguous.insert(letter) }
        } else {
          found[letter] = size
        }
      }
    }
    for letter in ambiguous { found[letter] = nil }
    return found != before
  }
}

extension Names {
  /// Whether the notation itself knows what a letter counts.
  fileprivate func namesUnits(_ letter: Math) -> Bool {
    guard let meaning = try? ExpressionReader(names: self).read(letter) else { return false }
    return meaning.isNumeric || meaning.quantities.contains { $0.kind == .units || $0.kind == .lastLayer }
  }
}

extension Math {
  /// What stands above ℝ, between the signs, or nil if this is not ℝ.
  fileprivate func dimensions(_ names: Names) -> [Math]? {
    let node = nodes.count == 1 ? nodes[0] : self
    guard case .scripts(_, let scripts) = node.form, node.isReals(names), scripts.sub == nil else { return nil }
    return scripts.sup?.dimensions.parts.map { .joined($0, at: nil) }
  }

  /// A letter, with or without an index, and nothing else.
  fileprivate var isSizeLetter: Bool {
    guard nodes.count == 1 else { return false }
    switch nodes[0].form {
    case .symbol(let letter, _): return letter != "T"
    case .scripts(let base, let scripts): return base.isSizeLetter && scripts.sup == nil && scripts.primes == 0
    default: return false
    }
  }

  fileprivate var isOne: Bool { form == .number("1") || nodes.count == 1 && nodes[0].form == .number("1") }
}

extension Expression {
  /// The sizes of a whole layer, a matrix, or a derivative of the cost by one; nil of anything else.
  func shape(_ orientation: Reading.Orientation) -> [Quantity?]? {
    switch bare.form {
    case .quantity(let quantity): return quantity.shape(orientation)
    case .transpose(let inner): return inner.shape(orientation)?.reversed()
    case .derivative(let cost, let quantity):
      guard case .quantity(let top) = cost.bare.form, top.kind == .cost || top.kind == .batchCost else { return nil }
      return quantity.shape(orientation)
    default: return nil
    }
  }
}

extension Quantity {
  /// The same with the number of the last layer, however its size is named.
  fileprivate func counted(to lastLayer: Int) -> Quantity {
    guard let layer, layer.variable == Index.last else { return self }
    return Quantity(kind, layer: .fixed(lastLayer + layer.offset))
  }

  fileprivate func shape(_ orientation: Reading.Orientation) -> [Quantity]? {
    let layer = kind == .target ? .last() : layer
    guard let layer, unit == nil, source == nil, layer.variable == nil || layer.variable == Index.last, !kind.isNumber
    else { return nil }
    let units = Quantity(.units, layer: layer)
    if kind == .weight {
      let sizes = [units, Quantity(.units, layer: layer.advanced(by: -1))]
      return orientation.weightsAreByDestination ? sizes : sizes.reversed()
    }
    guard isOfAllSamples else { return [units] }
    let sizes = [units, Quantity(.sampleCount)]
    return orientation.layersAreRows ? sizes.reversed() : sizes
  }
}
