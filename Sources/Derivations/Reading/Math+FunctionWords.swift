import MathNotation

/// Functions typed without their backslash: tanh(z), whose letters stand side by side like factors.
extension Math {
  /// The same with the letters of a function's name in one upright symbol, where its argument stands in brackets behind it
  /// and no letter right before it.
  var withFunctionsTypedPlainly: Math {
    mapped { node in
      guard case .row(let nodes) = node.form, nodes.count > 2 else { return node }
      var found: [Math] = []
      var rest = nodes[...]
      while let next = rest.first {
        let isInWord = found.last.map { $0.isLetter && $0.range?.upperBound == next.range?.lowerBound } ?? false
        if !isInWord, let word = Self.words.first(where: { rest.spell($0) }) {
          var name = Math(.symbol(word, .roman))
          if let start = next.range?.lowerBound, let end = rest.prefix(word.count).last?.range?.upperBound, start < end
          {
            name.range = start..<end
          }
          let scripts = rest.prefix(word.count).last?.scriptsOfPrimes
          found.append(scripts.map { Math(.scripts(name, $0), range: name.range) } ?? name)
          rest = rest.dropFirst(word.count)
        } else {
          found.append(next)
          rest = rest.dropFirst()
        }
      }
      return found.count == nodes.count ? node : Math(.row(found), range: node.range)
    }
  }

  /// The same with scripts beside a hat and not under it: `\hat{y_d}` is `\hat{y}_d`.
  var withScriptsBesideHats: Math {
    mapped { node in
      guard case .accent(.hat, let inner) = node.form, case .scripts(let base, let scripts) = inner.form else {
        return node
      }
      return Math(.scripts(Math(.accent(.hat, base), range: base.range), scripts), range: node.range)
    }
  }

  private static let words = [
    "diag", "tanh", "cosh", "exp", "log", "ln", "sigmoid", "Sigmoid", "Logistic", "softmax", "Softmax", "softplus",
    "relu",
    "ReLU", "RELU", "max", "CE",
  ]

  fileprivate var isLetter: Bool { if case .symbol(let name, _) = form { name.count == 1 } else { false } }

  /// The primes behind a letter that has nothing else above or below it.
  fileprivate var scriptsOfPrimes: Scripts? {
    guard case .scripts(_, let scripts) = form, scripts == Scripts(primes: scripts.primes) else { return nil }
    return scripts
  }

  fileprivate var withoutPrimes: Math {
    if case .scripts(let base, _) = form, scriptsOfPrimes != nil { base } else { self }
  }
}

extension ArraySlice<Math> {
  /// Whether the letters of a word begin it, and brackets follow them.
  fileprivate func spell(_ word: String) -> Bool {
    guard count > word.count else { return false }
    switch self[startIndex + word.count].form {
    case .fence("(", _, ")"): break
    // Nobody multiplies l by n without a space: `ln a`, `ln0.26`.
    case .symbol, .number, .scripts: guard word == "ln", isWithoutSpace(word.count) else { return false }
    default: return false
    }
    let letters = prefix(word.count - 1) + [self[startIndex + word.count - 1].withoutPrimes]
    return zip(letters, word).allSatisfy { node, letter in
      if case .symbol(let name, _) = node.form { name == String(letter) } else { false }
    }
  }

  /// Whether so many nodes stand side by side in the text.
  private func isWithoutSpace(_ count: Int) -> Bool {
    let ranges = prefix(count).compactMap(\.range)
    return ranges.count == count && zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound }
  }
}
