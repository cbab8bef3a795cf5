import MathNotation
import Reporting

/// The notation of notes in letters of their own, found by what they say of a layer: h^{(k)} = W^{(k)} x^{(k-1)} + b^{(k)} and
/// x^{(k)} = φ(h^{(k)}) tell what is a weight, a bias, a pre-activation and an activation, and how layers are counted.
struct InferredNotation {
  /// A name with its indices.
  struct Name {
    let math: Math
    let pattern: Pattern
    /// The layer: the only term above, or else the only one below.
    let layer: IndexTerm
    /// The unit or units, where the layer stands above.
    let units: [String]

    var base: Math { pattern.base }

    init?(_ node: Math) {
      guard case .scripts(_, let scripts) = node.form, scripts.primes == 0, let pattern = Pattern(node, holes: []),
        pattern.base.isBareLetter
      else { return nil }
      (math, self.pattern) = (node, pattern)
      if pattern.sup.count == 1, pattern.sup[0].letter != "T" {
        layer = pattern.sup[0]
        units = pattern.sub.compactMap { $0.number == 0 ? $0.letter : nil }
        guard units.count == pattern.sub.count, units.count <= 2 else { return nil }
      } else {
        guard pattern.sup.isEmpty, pattern.sub.count == 1 else { return nil }
        (layer, units) = (pattern.sub[0], [])
      }
      guard layer.letter != nil else { return nil }
    }
  }

  /// What the notes say of a layer.
  struct Forward {
    let pre: Name
    let weight: Name
    let source: Name
    let bias: Name?
  }

  private var lines: [String] = []

  /// The text of the notation; nil where the notes do not say what a layer does.
  static func text(of notes: ReadNotes) -> String? { InferredNotation(notes)?.lines.joined(separator: "\n") }

  private init?(_ notes: ReadNotes) {
    let equations = notes.items.flatMap { Self.sides(of: $0.math) }
    guard let forward = equations.lazy.compactMap({ Self.forward($0.left, $0.right) }).first,
      let (function, output) = equations.lazy.compactMap({ Self.activation($0.left, $0.right, of: forward) }).first,
      let layer = forward.pre.layer.letter
    else { return nil }
    let all = notes.items.map(\.math)
    let targets = all.lazy.compactMap { Self.target(in: $0, besides: output) }.first
    lines = [
      "notation: inferred", "layers from: 0", "units from: 1", "network: 3-4-2", "activation: sigmoid",
      "cost: half-squared-error", "kind: open", "spelling: loose", "precedence: usual",
      "biases: \(forward.bias == nil ? "no" : "yes")", "function: \(LaTeXWriter.write(function))",
      #"product \cdot: any"#, #"product \times: any"#, #"product \odot: element"#, #"product \circ: element"#,
      "product *: fitting",
    ]
    let named = equations.lazy.compactMap { Self.lastLayer($0.left, $0.right, of: output) }.first
    if let last = targets?.last ?? named, last != layer { lines.insert("last layer: \(last)", at: 3) }
    name("weight", forward.weight, layer, isWeight: true, unit: forward.pre.units.first)
    if let bias = forward.bias { name("bias", bias, layer) }
    name("pre-activation", forward.pre, layer)
    name("activation", output, layer)
    // Where inputs and targets have letters of their own.
    var taken = [forward.weight.base, forward.pre.base, output.base] + [forward.bias?.base].compactMap(\.self)
    func isFree(_ base: Math) -> Bool { !taken.contains { $0.isSameLetter(as: base) } }
    for (letter, unit, whole) in [
      ("x", "activation(0, i)", "activation(0)"), (targets?.letter ?? "y", "target(i)", "target"),
    ] where isFree(.variable(letter)) {
      taken.append(.variable(letter))
      lines += ["symbol \(letter)_{i} = \(unit)", "symbol \(letter) = \(whole)"]
    }
    if isFree(Math(.accent(.hat, .variable("y")))) {
      lines += [#"also \hat{y}_{i} = activation(last, i)"#, #"also \hat{y} = activation(last)"#]
    }
    let error = equations.lazy.compactMap { Self.error($0.left, $0.right, of: forward.pre) }.first
    if let error, isFree(error.base) {
      taken.append(error.base)
      name("error", error, layer)
    } else if isFree(.variable("δ")), let delta = Self.renamed(forward.pre, to: .variable("δ")) {
      taken.append(.variable("δ"))
      name("error", delta, layer)
    }
    let costs = Self.costs(in: all).filter(isFree)
    for cost in costs.isEmpty ? ["C", "L", "E", "J"].map(Math.variable).filter(isFree) : Array(costs.prefix(2)) {
      lines.append("\(lines.contains { $0.hasSuffix("= cost") } ? "also" : "symbol") \(LaTeXWriter.write(cost)) = cost")
      taken.append(cost)
    }
    for rate in ["η", "α"] where isFree(.variable(rate)) {
      lines.append("\(rate == "η" ? "symbol" : "also") \(LaTeXWriter.write(.variable(rate))) = learning-rate")
    }
  }

  /// The name of a whole layer and that of one unit, for both of which the notes may have given one.
  private mutating func name(
    _ kind: String, _ name: Name, _ layer: String, isWeight: Bool = false, unit: String? = nil
  ) {
    guard case .scripts(let base, var scripts) = name.math.form else { return }
    let letters = ["i", "j"].map { $0 == layer ? "p" : $0 }
    var units = name.units
    if units.count != (isWeight ? 2 : 1) { units = Array(letters.prefix(isWeight ? 2 : 1)) }
    // w_{ij} into unit i, unless the equation of the layer has it the other way round.
    let isInto = !isWeight || name.units.count != 2 || unit == nil || name.units[0] == unit
    let arguments = isInto ? units : units.reversed()
    let above = IndexTerm.math([IndexTerm(letter: layer, number: 0)])
    if scripts.sup != nil {
      let open = name.pattern.supFences.first
      scripts.sup = open.map { Math(.fence($0, above, $0 == "[" ? "]" : ")")) } ?? above
      scripts.sub = IndexTerm.math(units.map { IndexTerm(letter: $0, number: 0) })
      lines.append(
        "symbol \(LaTeXWriter.write(Math(.scripts(base, scripts)))) = \(kind)(\(([layer] + arguments).joined(separator: ", ")))"
      )
      scripts.sub = nil
    } else {
      scripts.sub = above
    }
    lines.append("symbol \(LaTeXWriter.write(Math(.scripts(base, scripts)))) = \(kind)(\(layer))")
  }
}
