/// Words looked for in the bytes of a text: among its characters it takes many times as long.
extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where a word begins, in order.
  func places(of word: [UInt8]) -> [Int] { Array(allPlaces(of: word)) }

  /// Whether a word occurs.
  func contains(word: [UInt8]) -> Bool { allPlaces(of: word).first { _ in true } != nil }

  private func allPlaces(of word: [UInt8]) -> some Sequence<Int> {
    let isShorter = word.isEmpty || count < word.count
    let starts = isShorter ? startIndex..<startIndex : startIndex..<(endIndex - word.count + 1)
    return starts.lazy.filter { start in
      self[start] == word.first && word.indices.allSatisfy { self[start + $0] == word[$0] }
    }
  }
}
