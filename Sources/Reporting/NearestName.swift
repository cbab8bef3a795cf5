/// The known name that somebody most likely meant, or nil if none is near.
///
/// Near means: two letters left out, added, changed or swapped at most, and fewer than half of them. Of names that
/// are equally near, the first in the alphabet. Capitals are taken for small letters where no name is near as it is spelt.
public func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  nearest(to: name, among: known, spelt: \.self) ?? nearest(to: name.lowercased(), among: known) { $0.lowercased() }
}

private func nearest(
  to name: String, among known: some Sequence<String>, spelt: (String) -> String
) -> String? {
  let letters = Array(name.utf8)
  guard (2...24).contains(letters.count) else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in known {
    let other = Array(spelt(candidate).utf8)
    guard abs(other.count - letters.count) <= 2, other.count > 1 else { continue }
    let distance = editDistance(letters, other)
    guard distance <= 2, distance * 2 < max(letters.count, other.count) else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The number of letters to leave out, add, change or swap with their neighbour.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var least = min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, before[j - 2] + 1) }
      row.append(least)
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
