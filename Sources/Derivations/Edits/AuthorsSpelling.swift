import MathNotation

/// How the authors of notes write what a notation names: E_{\mathrm{total}} for E_{\mathit{total}}, a^{[l]} for a^{(l)}.
struct AuthorsSpelling {
  /// What stands in the notes for each quantity, as often spelt in one way as in another.
  private var written: [Quantity: [Math]] = [:]
  /// One written quantity of each kind, by which others of the kind are spelt.
  private var example: [Quantity.Kind: [Quantity]] = [:]
  /// The parts of an equation that are one thing as they stand there.
  private var parts: [Expression: Math] = [:]

  /// Takes the names from the sides of equations.
  init(of sides: [Math], names: Names) {
    for side in sides { learn(side, names) }
  }

  /// The same, printing the parts of these trees as they stand on these sides.
  func adding(_ members: [Expression], _ sides: [Math]) -> AuthorsSpelling {
    var places: [Range<Int>: Math] = [:]
    func note(_ math: Math) {
      // The outer of two nodes in one place is the whole.
      if let range = math.range, places[range] == nil { places[range] = math }
      math.children.forEach(note)
    }
    sides.forEach(note)
    var other = self
    for member in members {
      member.forEachNode { node in
        guard node.isFraction, let range = node.range, let math = places[range], case .fraction = math.form,
          other.parts[node] == nil
        else { return }
        other.parts[node] = math
      }
    }
    return other
  }

  /// A part of an equation as it stands there, if it does.
  func part(_ expression: Expression) -> Math? { parts[expression] }

  /// The name of a quantity as the authors write it, or as they write another one of its kind.
  func name(_ quantity: Quantity, for usual: Math) -> Math {
    if let own = written[quantity] { return own.first { $0.letter.isSameLetter(as: usual.letter) } ?? own[0] }
    for other in example[quantity.kind] ?? [] {
      guard let theirs = written[other]?.first, theirs.letter.isSameLetter(as: usual.letter) else { continue }
      return usual.spelt(like: theirs)
    }
    return usual
  }

  private mutating func learn(_ math: Math, _ names: Names) {
    if let (base, sub, sup) = math.name, case .quantity(let quantity) = names.find(base: base, sub: sub, sup: sup) {
      if written[quantity] == nil { example[quantity.kind, default: []].append(quantity) }
      if written[quantity]?.contains(math) != true { written[quantity, default: []].append(math) }
      return
    }
    // What stands in scripts is no quantity, but a letter that counts.
    if case .scripts(let base, _) = math.form { return learn(base, names) }
    for child in math.children { learn(child, names) }
  }
}

extension Math {
  /// The letter of a name and its scripts; nil for what is no name.
  fileprivate var name: (Math, Math?, Math?)? {
    switch form {
    case .symbol, .accent: (self, nil, nil)
    case .scripts(let base, let scripts) where scripts.primes == 0 && !scripts.limits: (base, scripts.sub, scripts.sup)
    default: nil
    }
  }

  /// The letter of a name.
  fileprivate var letter: Math {
    if case .scripts(let base, _) = form { base } else { self }
  }

  /// The name with the letter and the brackets of another.
  fileprivate func spelt(like other: Math) -> Math {
    guard case .scripts(_, var scripts) = form else { return other.letter }
    if case .scripts(_, let theirs) = other.form, let own = scripts.sup, let above = theirs.sup {
      switch (own.form, above.form) {
      case (.fence(_, let inner, _), .fence(let open, _, let close)):
        scripts.sup = Math(.fence(open, inner, close))
      case (.fence(_, let inner, _), _): scripts.sup = inner
      case (_, .fence(let open, _, let close)): scripts.sup = Math(.fence(open, own, close))
      default: break
      }
    }
    return Math(.scripts(other.letter, scripts))
  }
}

extension Expression {
  /// Whether it is a derivative with what is derived in the numerator.
  fileprivate var isFraction: Bool {
    guard case .derivative(let numerator, _) = form else { return false }
    if case .operand = numerator.form { return false }
    return true
  }
}
