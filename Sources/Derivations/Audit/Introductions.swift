import MathNotation
import Reporting

extension [AuditedEquation] {
  /// The same where what could not be read, and says what a name is that nothing before it does, is a definition: of a
  /// loss L_i, of P(y | x), of a function f(x; W).
  ///
  /// - Parameter names: The names of the notation, none of which is new; nil where no notation was found.
  func introducingNames(beside names: Names?) -> [AuditedEquation] {
    var defined: Set<Math> = []
    // Where bars are read as error signals, the bar of another letter says what its gradient is.
    let hasSignals = contains { $0.claims.contains { $0.left.isBarred && $0.claim.left.expression != nil } }
    return map { equation in
      equation.mappingJudgements { index, judgement in
        let claim = equation.claims[index]
        if judgement.verdict == .notRead,
          claim.claim.statesArguments || claim.claim.saysInWords || claim.claim.isFunctionOfLetter
            || claim.claim.namesFunction
        {
          return Judgement(.definition)
        }
        guard let name = claim.claim.nameOnLeft, defined.insert(name.withoutIndices).inserted,
          judgement.verdict == .notRead,
          names == nil || claim.claim.left.expression == nil || claim.claim.isChainOfSignals,
          !claim.left.isBarred || !hasSignals || claim.claim.isChainOfSignals,
          names?.introduces(claim.left) ?? true || claim.left.isBarred || claim.claim.givesTable(name),
          claim.claim.introduces(name)
        else { return judgement }
        return Judgement(.definition, reason: .introducesName(LaTeXWriter.write(claim.left)))
      }
    }
  }
}

extension Claim {
  /// L_i of L_i = …, f of f(x; W) = …; nil for a left side that is no name.
  fileprivate var nameOnLeft: Math? {
    guard ["=", ":=", "≡", "←"].contains(relation) else { return nil }
    let nodes = left.math.plainNodes
    guard let name = nodes.first, nodes.count == 1 || nodes.count == 2 && nodes[1].isArgumentList else { return nil }
    return name.isFreshName ? name : nil
  }

  /// Whether it says on what something depends: C = C(a_1, …, a_n).
  fileprivate var statesArguments: Bool {
    let (left, right) = (left.math.plainNodes, right.math.plainNodes)
    return relation == "=" && left.count == 1 && right.count == 2 && left[0] == right[0] && right[1].isArgumentList
  }

  /// Whether it says in words what a name with indices is: a_i^{(j)} = “activation” of unit i, h_θ(x)_i = i-th output.
  fileprivate var saysInWords: Bool {
    let words = right.math.plainNodes
    return relation == "=" && right.expression == nil
      && left.math.contains { $0.isFreshName && $0 != $0.parts.base }
      && words.contains { $0.isWord } && words.allSatisfy { $0.isWord || $0.parts.base.isFreshName }
  }

  /// Whether it says that an unread letter is a known function of one other: a = max(0, z), a = σ(z).
  fileprivate var isFunctionOfLetter: Bool {
    let (name, call) = (left.math.plainNodes, right.math.plainNodes)
    guard relation == "=", left.expression == nil, name.count == 1, case .symbol(let letter, .italic) = name[0].form,
      call.count == 2, case .fence("(", let inner, ")") = call[1].form
    else { return false }
    switch call[0].form {
    case .symbol(let function, _), .text(let function):
      guard ["σ", "max", "tanh", "sigmoid", "relu", "ReLU"].contains(function) else { return false }
    default: return false
    }
    let arguments = inner.plainNodes
    guard let last = arguments.last, case .symbol = last.form, last.form != .symbol(letter, .italic) else {
      return false
    }
    // max(0, z), or the leaky one: max(0.01 z, z).
    guard call[0].form == .symbol("max", .roman) || call[0].form == .text("max") else { return arguments.count == 1 }
    let before = Array(arguments.dropLast(2))
    guard arguments.count > 2, arguments[arguments.count - 2].form == .sign(","),
      case .number(let literal)? = before.first?.form
    else { return false }
    return before.count == 1 ? literal == "0" : before.count == 2 && before[1] == last
  }

  /// Whether it says which function a letter for one is: g = σ.
  fileprivate var namesFunction: Bool {
    let (name, function) = (left.math.plainNodes, right.math.plainNodes)
    guard relation == "=", name.count == 1, function.count == 1, case .symbol(let letter, _) = name[0].form,
      ["f", "g", "h", "φ", "ϕ", "σ"].contains(letter), name != function, left.expression == nil
    else { return false }
    switch function[0].form {
    case .symbol(let word, _), .text(let word): return ["σ", "tanh", "sigmoid", "relu", "ReLU"].contains(word)
    default: return false
    }
  }

  /// Whether a letter alone is said to be a table of numbers: a = (1, 2, 3), as an example of a vector.
  fileprivate func givesTable(_ name: Math) -> Bool {
    guard name == name.parts.base, let table = right.expression, table.isNumeric else { return false }
    switch table.bare.form {
    case .grid, .list: return true
    default: return false
    }
  }

  /// Whether the right side is made of something else than the name, and not of words; or of what the name was a step
  /// before, as the v of momentum is.
  fileprivate func introduces(_ name: Math) -> Bool {
    let hasContent = right.math.contains { node in
      switch node.form {
      case .symbol, .number: node != name.parts.base
      default: false
      }
    }
    guard hasContent else { return false }
    guard right.math.contains(where: { $0 == name.parts.base }) else { return true }
    return isRunning(name) || isNextOfNumbered(name)
  }

  /// Whether it says what the bar of a letter is, in general or by the chain rule: \bar{x} = dL/dx, \bar{x} = \bar{y} dy/dx.
  fileprivate var isChainOfSignals: Bool {
    guard let name = left.math.nodes.first(where: { !$0.isSpace }), case .accent(.bar, let variable) = name.form else {
      return false
    }
    let factors = right.math.plainNodes
    guard let last = factors.last, case .fraction(let top, let bottom) = last.form,
      bottom.differentiated == variable.nodes.first
    else { return false }
    if factors.count == 1 { return top.differentiated != nil }
    guard factors.count == 2, case .accent(.bar, let behind) = factors[0].form else { return false }
    return top.differentiated == behind.nodes.first
  }

  /// Whether it goes on from one numbered name to the next, as from H^{(1)} to H^{(2)}.
  private func isNextOfNumbered(_ name: Math) -> Bool {
    guard name.isNumbered else { return false }
    var others: [Math] = []
    _ = right.math.contains { node in
      if node != node.parts.base, node.parts.base == name.parts.base { others.append(node) }
      return false
    }
    return !others.isEmpty && others.allSatisfy { $0.isNumbered && $0 != name }
  }

  /// Whether it says how a name runs on: v = β v + (1 − β) g, or down a gradient: θ_{t+1} = θ_t − α ∇J.
  private func isRunning(_ name: Math) -> Bool {
    let isOfGradient = right.math.contains { node in
      switch node.form {
      case .symbol("∂", _), .symbol("∇", _): true
      default: false
      }
    }
    let nodes = right.math.plainNodes
    guard isOfGradient else {
      // Where to a weight steps is judged, or not known.
      return !name.isOfParameter && nodes.contains(where: \.isPlusOrMinus)
    }
    guard nodes.count > 2, nodes[0].parts.base == name.parts.base else { return false }
    // The gradient is by the name itself.
    let isOwn = nodes.dropFirst().contains { $0.contains { $0 == name.parts.base } }
    let isByOther = nodes.contains { node in
      guard let by = node.slope?.by, by.parts.base == name.parts.base else { return false }
      return by != nodes[0] && by != name.parts.base
    }
    return isOwn && !isByOther && nodes[1].isMinus
  }
}

extension Math {
  /// Whether it is letters in brackets with commas and the like between them, and no calculation.
  fileprivate var isArgumentList: Bool {
    let inner: Math
    switch form {
    case .fence("(", let content, ")"), .fence("[", let content, "]"): inner = content
    default: return false
    }
    let nodes = inner.plainNodes
    return nodes.enumerated().allSatisfy { place, node in
      switch node.parts.base.form {
      case .sign(let sign): [",", ";", "|", "∣", "‖", "∥", "=", "…"].contains(sign)
      case .symbol, .text, .number, .accent: place == 0 || nodes[place - 1].isSign
      default: false
      }
    }
  }

  /// Whether it is words of a sentence.
  fileprivate var isWord: Bool {
    // The i-th.
    if let above = parts.sup, above.nodes == [.variable("t"), .variable("h")] { return true }
    guard case .text(let text) = form else { return false }
    return text.count(where: \.isLetter) > 3 && !text.contains { "_=+*/".contains($0) }
  }

  /// Whether a letter with a bar above is all there is, scripts apart.
  var isBarred: Bool {
    guard let only = nodes.first(where: { !$0.isSpace }), case .accent(.bar, _) = only.parts.base.form else {
      return false
    }
    return nodes.count { !$0.isSpace } == 1
  }

  /// Whether a number stands above or below it, in brackets or not.
  fileprivate var isNumbered: Bool {
    let (_, sub, sup) = parts
    return [sub, sup].compactMap(\.self).contains { script in
      script.contains { if case .number = $0.form { true } else { false } }
    }
  }

  private var isSign: Bool { if case .sign = form { true } else { false } }

  /// Whether it is a letter or a word, with scripts or without, that means nothing of itself: no error term, no slope and
  /// none of the functions that everybody knows.
  fileprivate var isFreshName: Bool {
    if case .scripts(_, let scripts) = form, scripts.primes > 0 { return false }
    switch parts.base.form {
    case .symbol(let letter, _): return !Self.lettersWithMeaning.contains(letter)
    case .text(let word): return !Self.lettersWithMeaning.contains(word.lowercased())
    case .accent(_, let inner): return inner.isFreshName
    default: return false
    }
  }

  /// The name of which it is one entry of many: L of L_i.
  fileprivate var withoutIndices: Math {
    let (base, sub, sup) = parts
    guard let sub, sub.nodes.allSatisfy(\.isIndex) else { return self }
    return sup == nil ? base : Math(.scripts(base, Scripts(sup: sup)))
  }

  private var isIndex: Bool {
    switch form {
    case .symbol(let letter, _): letter.count == 1
    case .number, .sign(","), .space: true
    default: false
    }
  }

  /// Whether it is a letter of weights, biases or all parameters.
  var isOfParameter: Bool {
    guard case .symbol(let letter, _) = parts.base.form else { return false }
    return ["w", "W", "b", "θ", "Θ", "ω"].contains(letter)
  }

  private static let lettersWithMeaning: Set<String> = [
    "d", "D", "δ", "Δ", "∂", "∇", "σ", "e", "exp", "log", "ln", "max", "min", "sin", "cos", "tanh", "sigmoid",
    "softmax", "relu", "ReLU", "sgn", "sign", "grad", "sech", "sinh", "cosh", "tan", "arg", "argmax", "argmin", "lim",
    "logistic",
  ]
}
