/// Products over layers written out with dots: Σ′(z^l) (w^{l+1})ᵀ … Σ′(z^{L−1}) (w^L)ᵀ.
extension [Expression.Factor] {
  /// The same with the shortest factors that recur on both sides of the dots as one; nil where none do.
  func repeated(at dots: Int) -> [Expression.Factor]? {
    for length in 1..<Swift.max(2, Swift.min(dots, count - dots) + 1) where dots >= length && count >= dots + length {
      let ends = (Array(self[dots - length..<dots]).block, Array(self[dots..<dots + length]).block)
      guard let distance = ends.0.withoutNames.layersAhead(to: ends.1.withoutNames) else { continue }
      var step = distance.sign
      var start = dots - length
      var block = ends.0
      while start >= length {
        let before = Array(self[start - length..<start]).block
        guard let known = before.withoutNames.stepAhead(to: block.withoutNames),
          step == nil || known == step || block == ends.0
        else { break }
        (step, start, block) = (known, start - length, before)
      }
      guard let step else { return nil }
      let whole = Expression.Factor(
        sign: self[start].sign, meaning: self[start].meaning,
        value: Expression(.repeated(first: block, last: ends.1, step: step)))
      return self[..<start] + [whole] + self[(dots + length)...]
    }
    return nil
  }

  private var block: Expression {
    guard count > 1 else { return self[0].value }
    var factors = self
    (factors[0].sign, factors[0].meaning) = ("", .any)
    return Expression(.product(factors))
  }
}

/// How a layer leads on to another.
private struct Lead {
  let from: Index
  let to: Index

  /// 1 or −1 where it is known in which direction; the last layer is ahead of all others.
  var sign: Int? {
    if from.variable == to.variable {
      return (to.offset - from.offset).signum() == 0 ? nil : (to.offset - from.offset).signum()
    }
    if to.variable == Index.last { return 1 }
    return from.variable == Index.last ? -1 : nil
  }
}

extension Expression {
  /// From which layer to which all layers of a tree lead, if it is another tree but for its layers; nil if it is not.
  fileprivate func layersAhead(to other: Expression) -> Lead? {
    let (own, its) = (layers, other.layers)
    guard own.count == its.count, let first = own.first, let last = its.first, first != last,
      mappingLayers({ _ in .fixed(0) }) == other.mappingLayers({ _ in .fixed(0) }),
      zip(own, its).allSatisfy({ mine, theirs in
        mine.variable == first.variable && theirs.variable == last.variable
          && mine.offset - first.offset == theirs.offset - last.offset
      })
    else { return nil }
    return Lead(from: first, to: last)
  }

  /// 1 or −1 where a tree is this one a layer further on or back; nil for other trees.
  fileprivate func stepAhead(to other: Expression) -> Int? {
    [1, -1].first { step in mappingLayers { $0.advanced(by: step) } == other }
  }

  private var layers: [Index] {
    var found: [Index] = []
    _ = mappingLayers { layer in
      found.append(layer)
      return layer
    }
    return found
  }
}
