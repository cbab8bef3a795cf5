import Reporting

/// Turns mathematics in plain characters into LaTeX: `δₒ`, `e⁻ᶻ`, `W2^T`, `delta_2`, `½`.
struct PlainLaTeX {
  private var result: PlacedText
  private var rest: Substring
  private var place: Int

  /// The LaTeX of a piece of a text, each byte with its place there.
  static func latex(of text: String, at offset: Int) -> PlacedText {
    var writer = PlainLaTeX(text, at: offset)
    while let next = writer.rest.first { writer.write(next) }
    return writer.result
  }

  private init(_ text: String, at offset: Int) {
    (result, rest, place) = (PlacedText(at: offset), Substring(text), offset)
  }

  private mutating func write(_ next: Character) {
    if let table = UnicodeScripts.table(of: next) {
      put(table == UnicodeScripts.subscripts ? "_{" : "^{")
      while let character = rest.first, let plain = table[character] { replace(1, by: plain) }
      put("}")
    } else if next == "_" || next == "^" {
      copy(1)
      script(isLow: next == "_")
    } else if next.isASCII, next.isLetter {
      word(String(rest.prefix { $0.isASCII && $0.isLetter }))
    } else if let command = Self.signs[next] {
      replace(1, by: command)
    } else {
      copy(1)
    }
  }

  /// A letter or a name, and digits that stand at it as an index.
  private mutating func word(_ name: String) {
    if let command = Self.commands[name] {
      replace(name.count, by: command + " ")
    } else if name.count > 2 {
      put("\\mathrm{")
      copy(name.count)
      put("}")
    } else {
      copy(name.count)
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, name.count == 1 || Self.commands[name] != nil else { return }
    put("_{")
    copy(digits)
    put("}")
  }

  /// What follows `_` or `^`: all letters and digits that stand together, with small ones behind them. In brackets stands
  /// a power of e, or a layer.
  private mutating func script(isLow: Bool) {
    if rest.first == "(", let close = rest.firstIndex(of: ")") {
      let count = rest.distance(from: rest.startIndex, to: close) + 1
      let isPower = result.bytes.suffix(2).elementsEqual("e^".utf8)
      put("{")
      if isPower { replace(1, by: "") } else { copy(1) }
      copy(count - 2)
      if isPower { replace(1, by: "") } else { copy(1) }
      return put("}")
    }
    let run = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.count
    guard run > 0 else { return }
    put("{")
    copy(run)
    while isLow, let next = rest.first, let plain = UnicodeScripts.subscripts[next] { replace(1, by: plain) }
    put("}")
  }

  // MARK: Writing

  /// Writes what stands nowhere.
  private mutating func put(_ words: String) { result.append(words, for: place..<place) }

  private mutating func copy(_ count: Int) {
    for byte in rest.prefix(count).utf8 {
      result.append(byte, for: place..<(place + 1))
      place += 1
    }
    rest = rest.dropFirst(count)
  }

  private mutating func replace(_ count: Int, by words: String) {
    let length = rest.prefix(count).utf8.count
    result.append(words, for: place..<(place + length))
    place += length
    rest = rest.dropFirst(count)
  }

  // MARK: Tables

  /// Names that are written out.
  static let commands: [String: String] = {
    var commands: [String: String] = [:]
    for name in [
      "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "lambda", "mu", "nu", "xi", "rho", "sigma", "tau",
      "phi", "varphi", "chi", "psi", "omega", "Delta", "Theta", "Sigma", "sum", "exp", "log", "ln", "tanh", "max",
      "min",
      "sinh", "cosh", "softmax", "sigmoid", "relu", "ReLU", "diag", "sin", "cos",
    ] {
      commands[name] = "\\" + name
    }
    return commands
  }()

  private static let signs: [Character: String] = [
    "½": "\\frac{1}{2}", "¼": "\\frac{1}{4}", "Σ": "\\sum ", "∏": "\\prod ", "√": "\\sqrt ", "%": "\\%", "#": "\\#",
  ]
}

/// Characters that stand low or high by themselves.
enum UnicodeScripts {
  static let subscripts = table(
    "0123456789+-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
  static let superscripts = table(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ")

  /// The table that a character belongs to.
  static func table(of character: Character) -> [Character: String]? {
    guard !character.isASCII else { return nil }
    if subscripts[character] != nil { return subscripts }
    return superscripts[character] != nil ? superscripts : nil
  }

  private static func table(_ plain: String, _ small: String) -> [Character: String] {
    Dictionary(zip(small, plain.map { String($0) })) { first, _ in first }
  }
}
