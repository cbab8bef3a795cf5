/// What the names of the five documents stand for on a plain network, from the LaTeX of a page; nothing of the program
/// is asked.
struct LoopNames {
  typealias Rows = [[Double]]

  /// The number of the document whose names these are.
  let document: String
  /// The network that the page shows.
  let network: LoopNetwork
  /// The sample that is meant where none is named.
  var sample = 0

  /// Layers that have a name for the input: 0 or 1.
  var firstLayer: Int { ["001", "002"].contains(document) ? 0 : 1 }
  /// The number of the first unit.
  var firstUnit: Int { document == "002" ? 0 : 1 }
  /// Whether a page about one sample shows it alone.
  var isAboutBatches: Bool { document == "002" || document == "003" }

  /// A name taken apart: letter, what stands below it, what stands above it.
  private struct Name {
    var letter = ""
    var sub: String?
    var sup: String?

    init?(_ latex: String) {
      var rest = Substring(latex)
      letter = String(rest.prefix { $0 != "_" && $0 != "^" })
      rest = rest.dropFirst(letter.count)
      while let mark = rest.first {
        rest = rest.dropFirst()
        guard mark == "_" || mark == "^", let part = Name.script(&rest) else { return nil }
        if mark == "_" { sub = part } else { sup = part }
      }
      if let above = sup, above.hasPrefix("("), above.hasSuffix(")") { sup = String(above.dropFirst().dropLast()) }
    }

    private static func script(_ rest: inout Substring) -> String? {
      guard rest.first == "{" else { return rest.popFirst().map { String($0) } }
      var depth = 0
      var inside = ""
      while let next = rest.popFirst() {
        if next == "{" { depth += 1 }
        if next == "}" { depth -= 1 }
        if depth == 0 { return String(inside.dropFirst()) }
        inside.append(next)
      }
      return nil
    }
  }

  /// One unit, one weight, or a whole layer or matrix of them.
  private struct Thing {
    enum Kind { case z, a, delta, weight, bias, target }
    var kind: Kind
    var layer: Int
    var unit: Int?
    var source: Int?
  }

  // MARK: Values

  /// The value of a name, slope or derivative; nil where this reader knows none.
  func value(_ latex: String) -> Rows? {
    let text = latex.filter { $0 != " " }
    if document == "002", let opening = ofOneLayer(text) { return opening }
    if let (top, bottom) = Self.derivative(text) { return derivative(top, bottom) }
    for function in ["f'", "g'", "\\sigma'", "f", "g", "\\sigma"] where text.hasPrefix(function + "(") {
      guard text.hasSuffix(")"), let inner = thing(String(text.dropFirst(function.count + 1).dropLast())),
        inner.kind == .z
      else { return nil }
      let isSlope = function.hasSuffix("'")
      let outputs = values(Thing(kind: .a, layer: inner.layer, unit: inner.unit))
      return outputs.map { $0.map { isSlope ? $0 * (1 - $0) : $0 } }
    }
    if let cost = cost(text) { return [[cost]] }
    if let number = number(text) { return [[number]] }
    return thing(text).flatMap { exists($0) ? values($0) : nil }
  }

  /// What document 002 calls otherwise where it speaks of one unit and of the units of one layer, and ∇C.
  private func ofOneLayer(_ text: String) -> Rows? {
    let first = network.forward(sample).a[1]
    switch text {
    case "a", "a_1", "a_m": return [[first[0]]]
    case #"\begin{bmatrix}a^{(1)}\\\vdots\\a^{(m)}\end{bmatrix}"#: return first.map { [$0] }
    case "C_0(\\dots)": return [[network.cost(sample)]]
    case "\\nablaC":
      let parts = (1...network.last).flatMap { ["w^{(\($0))}", "b^{(\($0))}"] }.compactMap { derivative("C", $0) }
      return parts.count == 2 * network.last ? parts.flatMap { $0.flatMap { $0 } }.map { [$0] } : nil
    default: return nil
    }
  }

  private func exists(_ thing: Thing) -> Bool {
    let isInside = network.widths.indices.contains(thing.layer) && (thing.layer > 0 || thing.kind == .a)
    guard isInside else { return false }
    let isSource = thing.source.map { (-1..<network.widths[thing.layer - 1]).contains($0) } ?? true
    return isSource && thing.unit.map { (0..<network.widths[thing.layer]).contains($0) } ?? true
  }

  private func values(_ thing: Thing) -> Rows {
    func column(_ all: [Double]) -> Rows { thing.unit.map { [[all[$0]]] } ?? all.map { [$0] } }
    switch thing.kind {
    case .z: return column(network.forward(sample).z[thing.layer])
    case .a: return column(network.forward(sample).a[thing.layer])
    case .delta: return column(network.backward(sample).z[thing.layer])
    case .target: return column(network.samples[sample].target)
    case .bias: return column(network.biases?[thing.layer] ?? [])
    case .weight:
      if let unit = thing.unit, let source = thing.source {
        return [[network.value(thing.layer, unit, source) ?? 0]]
      }
      return network.weights[thing.layer]
    }
  }

  private func cost(_ text: String) -> Double? {
    switch text {
    case "C" where document == "001", "J" where document != "003": network.cost(sample)
    case "C_0", "J(W,b;x,y)", "J(w,b;x,y)": network.cost(sample)
    case "C" where document == "002", "J(W,b)", "J(w,b)": network.batchCost
    default: nil
    }
  }

  private func number(_ text: String) -> Double? {
    switch text {
    case "\\eta": network.rate
    case "\\lambda": network.lambda
    default: nil
    }
  }

  /// The two parts of ∂A/∂B, however it is written.
  private static func derivative(_ text: String) -> (String, String)? {
    let d = "\\partial"
    if text.hasPrefix("\\frac{" + d + "}{" + d), let close = text.firstIndex(after: "}{", of: "}") {
      let bottom = text[text.index(text.startIndex, offsetBy: 6 + d.count + 2 + d.count)..<close]
      return (String(text[text.index(after: close)...]), String(bottom))
    }
    if text.hasPrefix("\\frac{" + d), text.hasSuffix("}"), let middle = text.firstRange(of: "}{" + d) {
      let top = text[text.index(text.startIndex, offsetBy: 6 + d.count)..<middle.lowerBound]
      return (String(top), String(text[middle.upperBound...].dropLast()))
    }
    if text.hasPrefix(d), let middle = text.firstRange(of: "/" + d) {
      return (
        String(text[text.index(text.startIndex, offsetBy: d.count)..<middle.lowerBound]),
        String(text[middle.upperBound...])
      )
    }
    return nil
  }

  private func derivative(_ top: String, _ bottom: String) -> Rows? {
    guard let by = thing(bottom), exists(by) else { return nil }
    // One sample's cost is named with it.
    if let named = top.firstMatch(of: /^J\([Ww],b;x\^(\d),y\^\d\)$/).flatMap({ Int($0.1) }) {
      var names = self
      names.sample = named - 1
      return names.derivative("J(W,b;x,y)", bottom)
    }
    if cost(top) != nil {
      let isOfBatch = ["J(W,b)", "J(w,b)"].contains(top) || document == "002" && top == "C"
      func slope(_ unit: Int, _ source: Int) -> Double {
        isOfBatch
          ? network.batchGradient(by.layer, unit, source) : network.gradient(by.layer, unit, source, sample: sample)
      }
      let units = by.unit.map { [$0] } ?? Array(0..<network.widths[by.layer])
      switch by.kind {
      case .a: return units.map { [network.backward(sample).a[by.layer][$0]] }
      case .z: return units.map { [network.backward(sample).z[by.layer][$0]] }
      case .bias: return units.map { [slope($0, -1)] }
      case .weight:
        let sources = by.source.map { [$0] } ?? Array(0..<network.widths[by.layer - 1])
        return units.map { unit in sources.map { slope(unit, $0) } }
      case .delta, .target: return nil
      }
    }
    guard let of = thing(top), exists(of) else { return nil }
    let (outputs, layer) = (network.forward(sample).a, of.layer)
    func slope(_ unit: Int) -> Double { outputs[layer][unit] * (1 - outputs[layer][unit]) }
    switch (of.kind, by.kind) {
    case (.a, .z) where of.layer == by.layer:
      if let unit = of.unit, unit == by.unit { return [[slope(unit)]] }
      let units = 0..<network.widths[layer]
      return units.map { row in units.map { $0 == row ? slope(row) : 0 } }
    case (.z, .weight) where of.layer == by.layer:
      if let unit = of.unit, unit == by.unit, let source = by.source {
        return [[source < 0 ? 1.0 : outputs[layer - 1][source]]]
      }
      return network.widths[layer] == 1 && network.widths[layer - 1] == 1 ? [[outputs[layer - 1][0]]] : nil
    case (.z, .a) where of.layer == by.layer + 1:
      if let unit = of.unit, let source = by.unit { return [[network.weights[layer][unit][source]]] }
      return network.weights[layer]
    case (.z, .z) where of.layer == by.layer + 1:
      return network.weights[layer].map { row in
        zip(row, outputs[layer - 1]).map { $0 * $1 * (1 - $1) }
      }
    default: return nil
    }
  }

  // MARK: Names

  /// A layer as printed: a number, the last one, or some before it.
  private func layer(_ text: String?) -> Int? {
    guard let text else { return nil }
    for last in ["L", "n_l"] where text.hasPrefix(last) {
      let rest = text.dropFirst(last.count)
      return rest.isEmpty ? network.last : Int(rest).map { network.last + $0 }
    }
    return Int(text).map { $0 - firstLayer }
  }

  /// The numbers of a script: as many as there are commas, or one a digit.
  private func numbers(_ text: String?) -> [Int]? {
    guard let text else { return [] }
    let parts = text.contains(",") ? text.split(separator: ",").map { String($0) } : text.map { String($0) }
    let found = parts.compactMap { Int($0) }
    return found.count == parts.count ? found : nil
  }

  private func thing(_ latex: String) -> Thing? {
    if latex == "h_{\\theta}(x)" { return Thing(kind: .a, layer: network.last) }
    guard let name = Name(latex) else { return nil }
    switch document {
    case "001": return byLayerAndUnit(name)
    default: return byScripts(name)
    }
  }

  /// Document 001: y_{21}, and w_{35} by the nodes that it joins.
  private func byLayerAndUnit(_ name: Name) -> Thing? {
    if name.letter == "b" {
      guard let layer = layer(name.sup), let unit = name.sub.flatMap({ Int($0) }) else { return nil }
      return Thing(kind: .bias, layer: layer, unit: unit - 1)
    }
    guard name.sup == nil else { return nil }
    if name.letter == "w" { return name.sub.flatMap(nodes) }
    let whole = name.sub.flatMap { Int($0) }
    if name.letter == "\\hatx" { return Thing(kind: .a, layer: 0, unit: whole.map { $0 - 1 }) }
    if name.letter == "\\haty" { return Thing(kind: .target, layer: network.last, unit: whole.map { $0 - 1 }) }
    guard let sub = numbers(name.sub), let first = sub.first else { return nil }
    if name.letter == "W" { return Thing(kind: .weight, layer: first + 1) }
    guard let kind = ["z": Thing.Kind.z, "y": .a, "\\delta": .delta][name.letter] else { return nil }
    // A layer with one digit, then a unit with one or more.
    let unit = sub.count > 1 ? sub.dropFirst().reduce(0) { $0 * 10 + $1 } - 1 : nil
    return Thing(kind: kind, layer: first, unit: unit)
  }

  /// The weight between two nodes, which are counted through the whole network from 1.
  private func nodes(_ text: String) -> Thing? {
    let pairs: [(Int, Int)] =
      text.contains(",")
      ? [text.split(separator: ",").compactMap { Int($0) }].filter { $0.count == 2 }.map { ($0[0], $0[1]) }
      : (1..<max(2, text.count)).compactMap { cut in
        guard let from = Int(text.prefix(cut)), let to = Int(text.dropFirst(cut)) else { return nil }
        return (from, to)
      }
    var before = 0
    for layer in 1...network.last {
      let (sources, units) = (network.widths[layer - 1], network.widths[layer])
      for (from, to) in pairs {
        let (source, unit) = (from - before - 1, to - before - sources - 1)
        if (0..<sources).contains(source), (0..<units).contains(unit) {
          return Thing(kind: .weight, layer: layer, unit: unit, source: source)
        }
      }
      before += sources
    }
    return nil
  }

  /// The other documents: units below, the layer above.
  private func byScripts(_ name: Name) -> Thing? {
    let units = numbers(name.sub)?.map { $0 - firstUnit }
    guard let units else { return nil }
    switch name.letter {
    case "x": return name.sub == nil ? Thing(kind: .a, layer: 0) : nil
    case "z" where document == "002" && name.sup == nil: return Thing(kind: .z, layer: 1)
    case "b" where document == "002" && name.sup == nil: return Thing(kind: .bias, layer: 1)
    case "W" where document == "002": return Thing(kind: .weight, layer: 1)
    case "y", "d", "t": return Thing(kind: .target, layer: network.last, unit: units.first)
    case "a" where document == "004" && name.sup == nil:
      return Thing(kind: .a, layer: network.last, unit: units.first)
    default: break
    }
    guard let layer = layer(name.sup) else { return nil }
    switch name.letter {
    case "z": return Thing(kind: .z, layer: layer, unit: units.first)
    case "a": return Thing(kind: .a, layer: layer, unit: units.first)
    case "\\delta", "δ": return Thing(kind: .delta, layer: layer, unit: units.first)
    // W^{1} leads from layer 1, the input, to layer 2; in document 002 w^{(1)} leads into layer 1. Where a document has no
    // name for biases, theirs say into which layer they lead.
    case "b": return Thing(kind: .bias, layer: document == "003" ? layer + 1 : layer, unit: units.first)
    case "W", "w": return weight(layer + firstLayer, units.first, units.last)
    case "\\Theta": return weight(layer + firstLayer, units.last, units.first)
    default: return nil
    }
  }

  private func weight(_ layer: Int, _ unit: Int?, _ source: Int?) -> Thing {
    Thing(kind: .weight, layer: layer, unit: unit, source: source)
  }
}

extension String {
  /// The place of a bracket that closes the one after the first occurrence of a text.
  fileprivate func firstIndex(after text: String, of close: Character) -> Index? {
    guard let range = firstRange(of: text) else { return nil }
    var depth = 1
    var position = range.upperBound
    while position < endIndex {
      if self[position] == "{" { depth += 1 }
      if self[position] == close { depth -= 1 }
      if depth == 0 { return position }
      position = index(after: position)
    }
    return nil
  }
}
