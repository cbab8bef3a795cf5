extension String {
  /// The candidate that this word was probably meant to be, or nil if none is near.
  ///
  /// Near means: at most one edit for every three letters (an edit inserts, drops, changes or swaps letters), or a
  /// beginning of at least two letters that only one candidate has.
  func nearest(in candidates: [String]) -> String? {
    let word = lowercased()
    let begun = candidates.filter { $0.hasPrefix(word) }
    if word.count >= 2, begun.count == 1 { return begun[0] }
    let ranked = candidates.map { (candidate: $0, distance: word.editDistance(to: $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, max(word.count, best.candidate.count) / 3) ? best.candidate : nil
  }

  /// The number of single edits between two words, a swap of neighbours counting as one.
  func editDistance(to other: String) -> Int {
    let left = Array(self)
    let right = Array(other)
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, candidate) in right.enumerated() {
        var cost = Swift.min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == candidate ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == candidate {
          cost = Swift.min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
