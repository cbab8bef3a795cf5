import Backpropagation
import MathNotation
package import Reporting

/// Reading a notation from its text.
///
/// One line a fact; `#` begins a comment. Keys: `notation`, `layers from`, `units from`, `network`, `activation`,
/// `cost`, `biases`, `precedence`, `function`; and, if need be, `last layer`, `samples from`,
/// `bias unit`, and `layout: mixed` (∂C/∂a is a column, ∂a/∂b has a row for each element of a)
/// and `whole layers: one unit` (names without a unit are for networks with one unit a layer); `other functions` and
/// `other last layers` (letters that notes may use for them as well) and `layers: implied` (names are
/// printed without the layer above them, which w_{ij} from i to j tells) and `spelling: loose` (layers in other brackets or
/// none, bold letters and letters with an arrow are read as the letters of this file).
///
/// - `output: softmax`: the activation of the output layer, where it is another one.
/// - `kind: open`: notes in this notation may be about another activation and cost; those named are tried first.
/// - `layers as: rows`: layers are rows, samples stand below each other, and a weight matrix has a row for each source;
///   `columns, matrices by source`: only the latter; `rows, matrices by destination`: only the former, as in PyTorch.
/// - `batch cost: sum` where J is the sum of the samples' costs; `mean throughout` where it is their mean and the
///   errors of all samples at once contain 1/m.
/// - `penalty: \lambda/2m` or `\lambda`, where the cost has that times Σ W².
/// - `samples: 4`: how many there are on the network that equations are tried on.
///
/// Then what the signs of products mean and what the names name; the argument `samples` is all samples at once:
///
///     product \times: matrix
///     symbol w_{ab} = weight(a -> b)
///     symbol z_{li} = pre-activation(l, i)
///     symbol J(W,b;x^{i},y^{i}) = cost(sample i)
///     symbol A^{[l]} = activation(l, samples)
///     also z_{l}^{i} = pre-activation(l, i)
///     also n = units(l+1)
///     alias ② = \frac{\partial a_i^{l}}{\partial z_i^{l}}
///     alias g_{j} = -\frac{\partial J}{\partial b_j}
///
/// An alias names a whole expression. Letters that stand in scripts on both sides of it are replaced by what stands there
/// when the name is read: g_{3}, g_{k}.
///
/// Names of several letters are words (`words: net, out`), and `indexed: w, b` are letters behind which a digit on the
/// line is an index: w5. `biases: shared` means that each layer has one for all its units. A line that begins with
/// `each weight:` is repeated for every weight, layer by layer and unit by unit, with its running number in place of @
/// and its layer, unit and source in place of `l, i, j`:
///
///     each weight: symbol w_{@} = weight(l, i, j)
///
/// `unit letters: h, o` are letters of which each counts the units of one layer only, as `h` those of the hidden layer in
/// `symbol w_{ho} = weight(2, o, h)`: in their place nothing else may stand.
///
/// `numbering: by source` counts the weights out of each unit together, instead of those into it; `by source, by unit`
/// does so in the first layer only.
///
/// Where a document uses the same letters otherwise in one place, `beside: ` and a word or two begin another meaning of
/// letters: the lines below it say what they mean in equations that cannot be read by the lines above. What such a part
/// does not say is as above.
extension Notation {
  /// Reads a notation file.
  ///
  /// - Throws: a diagnostic with the place of the first line that cannot be read, or the first key that is missing.
  package init(source: SourceText) throws(Diagnostic) { try self.init(source: source, widths: nil) }

  /// Reads a notation file for a network of another shape than its own.
  init(source: SourceText, widths: [Int]?) throws(Diagnostic) {
    let parts = NotationField.lines(of: source).split(omittingEmptySubsequences: false) { $0.text.hasPrefix("beside:") }
    try self.init(Array(parts[0]), widths: widths)
    for part in parts.dropFirst() {
      var other = try Notation(
        parts[0].filter { $0.split(at: ":") != nil && !$0.text.hasPrefix("each weight:") } + part, widths: widths)
      let own = other.symbols.map(\.pattern.base)
      other.symbols += symbols.filter { !own.contains($0.pattern.base) }
      beside.append(other)
    }
  }

  private init(_ lines: [NotationField], widths given: [Int]?) throws(Diagnostic) {
    var own: [Int]?
    if let (_, field) = lines.last(where: { $0.text.hasPrefix("network:") })?.split(at: ":") {
      own = try Self.widths(field)
    }
    let counting = NotationField.Counting(lines, widths: given ?? own ?? [])
    let fields = lines.flatMap { $0.repeated(counting) }
    words = WordNames(fields)
    var keys: [String: NotationField] = [:]
    symbols = []
    products = [:]
    aliases = []
    beside = []
    var named: [(name: NotationField, formula: NotationField)] = []
    for field in fields {
      if let rest = field.dropping(prefix: "symbol ") {
        symbols.append(try Symbol(rest, words))
      } else if let rest = field.dropping(prefix: "also ") {
        var spelling = try Symbol(rest, words)
        spelling.isSpelling = true
        symbols.append(spelling)
      } else if let rest = field.dropping(prefix: "alias "), let (name, latex) = rest.split(at: "=") {
        named.append((name, latex))
      } else if let (key, value) = field.split(at: ":") {
        if let sign = key.dropping(prefix: "product ") {
          products[Self.sign(sign.text)] = try value.choice(Expression.Multiplication.allCases)
        } else {
          guard Self.known.contains(key.text) else {
            throw Diagnostic(.error, .unknownNotationKey(key.text, known: Self.known), at: key.range)
          }
          keys[key.text] = value
        }
      } else {
        throw Diagnostic(.error, .notationLineUnreadable, at: field.range)
      }
    }
    let lacking = Self.required.filter { keys[$0] == nil }
    func value(_ key: String) throws(Diagnostic) -> NotationField {
      guard let field = keys[key] else { throw Diagnostic(.error, .notationLacks(lacking), at: 0..<0) }
      return field
    }
    func number(_ key: String) throws(Diagnostic) -> Int {
      let field = try value(key)
      guard let number = Int(field.text), (0...1).contains(number) else { throw field.expected("0, 1") }
      return number
    }
    name = try value("notation").text
    firstLayer = try number("layers from")
    firstUnit = try number("units from")
    let printed = try Self.widths(value("network"))
    widths = given ?? printed
    activation = try value("activation").choice(UnitActivation.allCases.map(Activation.unitwise))
    outputActivation = try keys["output"]?.choice(Activation.allCases)
    let output = outputActivation ?? activation
    cost = try value("cost").choice(Cost.allCases.filter { $0.allows(output) })
    let biases = try value("biases").choice(Biases.allCases)
    hasBiases = biases != .no
    sharesBiases = biases == .shared
    usualReading.sharesBiases = sharesBiases
    productsBindAlike = try value("precedence").choice(Precedence.allCases) == .alike
    functionName = try Self.letter(value("function"))
    lastLayer = keys["last layer"].flatMap { IndexTerm.split(LaTeXReader.read($0.text).math, into: 1).first?[0].letter }
    for (name, formula) in named { aliases.append(try Self.alias(name, formula, words, lastLayer: lastLayer)) }
    for field in keys["other functions"]?.split(separator: ",") ?? [] {
      otherFunctionNames.append(try Self.letter(field))
    }
    for field in keys["other last layers"]?.split(separator: ",") ?? [] {
      otherLastLayers.append(try Self.letter(field))
    }
    impliesLayers =
      try keys["layers"].map { field throws(Diagnostic) in try field.choice(Layers.allCases) } == .implied
    isSpeltLoosely =
      try keys["spelling"].map { field throws(Diagnostic) in try field.choice(Spelling.allCases) } == .loose
    firstSample = keys["samples from"] == nil ? 1 : try number("samples from")
    layoutIsDeclared =
      try keys["layout"].map { field throws(Diagnostic) in try field.choice(Layout.allCases) } == .mixed
    wholeLayersAreUnits =
      try keys["whole layers"].map { field throws(Diagnostic) in try field.choice(Whole.allCases) } == .oneUnit
    statesOrientation = keys["layers as"] != nil
    if let field = keys["layers as"] { usualReading.orientation = try field.choice(Reading.Orientation.allCases) }
    if let field = keys["batch cost"] { usualReading.batch = try field.choice(Reading.Batch.allCases) }
    if let field = keys["penalty"] { usualReading.penalty = try field.choice(Reading.Penalty.allCases) }
    isKindOpen = try keys["kind"].map { field throws(Diagnostic) in try field.choice(Kinds.allCases) } == .open
    // A number of samples as wide as a layer would hide transposes.
    let hasBatch = symbols.contains { $0.template.kind == .batchCost || $0.template.kind == .sampleCount }
    sampleCount = symbols.contains(where: \.template.isOfAllSamples) ? 8 : hasBatch ? 3 : 1
    if let field = keys["samples"] {
      guard let number = Int(field.text), (1...20).contains(number) else { throw field.expected("1–20") }
      sampleCount = number
    }
    let unitLetters = try keys["unit letters"]?.split(separator: ",").map(Self.letter) ?? []
    for place in symbols.indices {
      symbols[place].pattern.letterHoles = symbols[place].pattern.holes.intersection(unitLetters)
    }
    let sign = try keys["error sign"].map { field throws(Diagnostic) in try field.choice(Sign.allCases) }
    errorSignIsOpen = sign == .open
    errorIsNegative = sign == .negative
    countsBias = try keys["bias unit"].map { field throws(Diagnostic) in try field.choice(YesOrNo.allCases) } == .yes
  }

  private static func alias(
    _ name: NotationField, _ formula: NotationField, _ words: WordNames, lastLayer: String?
  ) throws(Diagnostic) -> Alias {
    let sides = [name, formula].map { LaTeXReader.read($0.text, at: $0.range.lowerBound) }
    if let fault = sides.flatMap(\.diagnostics).first(where: { $0.severity == .error }) { throw fault }
    guard
      let alias = Alias(
        name: words.joining(sides[0].math), formula: words.joining(sides[1].math), lastLayer: lastLayer)
    else {
      throw Diagnostic(.error, .notationLineUnreadable, at: name.range)
    }
    return alias
  }

  /// The keys that a notation has to have, and those that it may have.
  private static let required = [
    "notation", "layers from", "units from", "network", "activation", "cost", "biases", "precedence", "function",
  ]
  private static let known =
    required + [
      "last layer", "samples from", "bias unit", "layout", "whole layers", "other functions", "other last layers",
      "layers", "spelling", "output", "kind", "layers as", "batch cost", "penalty", "samples", "error sign", "words",
      "indexed", "numbering", "beside", "unit letters",
    ]

  private enum Biases: String, CaseIterable { case yes, no, shared }
  private enum YesOrNo: String, CaseIterable { case yes, no }
  private enum Sign: String, CaseIterable { case open, positive, negative }
  private enum Precedence: String, CaseIterable { case alike, usual }
  private enum Whole: String, CaseIterable { case vectors, oneUnit = "one unit" }
  private enum Layers: String, CaseIterable { case printed, implied }
  private enum Kinds: String, CaseIterable { case fixed, open }
  private enum Spelling: String, CaseIterable { case exact, loose }
  private enum Layout: String, CaseIterable { case mixed, open }

  private static func widths(_ field: NotationField) throws(Diagnostic) -> [Int] {
    let parts = field.text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (2...20).contains(parts.count), parts.allSatisfy({ (1...99).contains($0) }) else {
      throw field.expected("2-2-2")
    }
    return parts
  }

  /// The canonical sign of a command such as `\times`.
  private static func sign(_ latex: String) -> String {
    if case .sign(let sign) = LaTeXReader.read(latex).math.form { sign } else { latex }
  }

  /// The letter of a function, which may be written as a command: `\sigma`.
  private static func letter(_ field: NotationField) throws(Diagnostic) -> String {
    guard case .symbol(let letter, _) = LaTeXReader.read(field.text).math.form else { throw field.expected("f") }
    return letter
  }
}
