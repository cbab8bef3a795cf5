/// Places in very long lines with their columns, so that no column is counted from a far start.
struct Waymarks: Sendable {
  /// A place: its offset, and the characters before it in its line.
  struct Mark {
    let offset: Int
    let characters: Int
  }

  private let marks: [Mark]
  private static let step = 256

  init(in text: String, lineStarts: [Int]) {
    var marks: [Mark] = []
    for (start, end) in zip(lineStarts, lineStarts.dropFirst() + [text.utf8.count]) where end - start > 4 * Self.step {
      let line = text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: end)
      var offset = start
      var next = start + Self.step
      for (characters, character) in text[line].enumerated() {
        if offset >= next {
          marks.append(Mark(offset: offset, characters: characters))
          next = offset + Self.step
        }
        offset += character.utf8.count
      }
    }
    self.marks = marks
  }

  /// The last place of the line that starts at `start` for which the condition holds; its start if there is none. The
  /// condition holds for all places up to some place.
  func last(from start: Int, where holds: (Mark) -> Bool) -> Mark {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset < start || holds(marks[middle]) { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset >= start else { return Mark(offset: start, characters: 0) }
    return marks[low - 1]
  }
}
