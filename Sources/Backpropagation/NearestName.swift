/// The name that a misspelt one was most likely meant to be: the one with the fewest single-letter changes, if they are
/// at most a third of its letters (but two are always allowed). Earlier names win ties.
func nearestName(to word: String, in names: [String]) -> String? {
  let letters = Array(word.lowercased().prefix(64))
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(letters, Array(name.lowercased()))
    guard distance <= max(2, name.count / 3), distance < name.count else { continue }
    if distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// The number of letters to insert, delete or replace.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
