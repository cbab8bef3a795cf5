/// Values of the indices of a claim, as the document counts them.
///
/// A claim has few letters and they are asked for on every network for all values, so that looking at one
/// after the other is much faster than a dictionary of texts.
package struct Assignment: Hashable, Sendable {
  /// A letter and its value.
  package struct Entry: Hashable, Sendable {
    /// The letter; that of a sample has a prefix.
    package let letter: String
    /// Its value.
    package var value: Int
  }

  /// The letters that have values, in their order, so that equal assignments have equal entries.
  package private(set) var entries: [Entry] = []
  /// The last layer, where the network is known.
  private var lastLayer: Int?

  /// Whether no letter has a value.
  var isEmpty: Bool { entries.isEmpty }

  /// The value of a letter, or nil if it has none.
  package subscript(letter: String) -> Int? {
    get {
      for entry in entries where entry.letter == letter { return entry.value }
      return letter == Index.last ? lastLayer : nil
    }
    set {
      let known = entries.firstIndex { $0.letter == letter }
      switch (known, newValue) {
      case (let known?, let value?): entries[known].value = value
      case (let known?, nil): entries.remove(at: known)
      case (nil, let value?):
        let next = entries.firstIndex { $0.letter > letter } ?? entries.endIndex
        entries.insert(Entry(letter: letter, value: value), at: next)
      case (nil, nil): break
      }
    }
  }

  /// The assignment with a value for a letter.
  func with(_ letter: String, _ value: Int) -> Assignment {
    var other = self
    other[letter] = value
    return other
  }

  /// The assignment on a network with so many layers.
  func on(lastLayer: Int) -> Assignment {
    var other = self
    other.lastLayer = lastLayer
    return other
  }
}

extension Assignment: ExpressibleByDictionaryLiteral {
  /// Letters with their values.
  package init(dictionaryLiteral elements: (String, Int)...) {
    for (letter, value) in elements { self[letter] = value }
  }
}
