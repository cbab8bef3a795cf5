package import Backpropagation
import MathNotation

/// How a document names the quantities of a network and how its equations are to be read, as data.
///
/// A notation is made by reading a short text (``Notation/init(source:)``); a new one needs no new code.
package struct Notation: Sendable {
  /// The name by which the command line and directives call it, as `001`.
  package var name: String
  /// What the document calls the input layer: 0 or 1.
  package var firstLayer: Int
  /// What the document calls the first unit of a layer: 0 or 1.
  package var firstUnit: Int
  /// The units of each layer, input first, of the network that literal unit and node numbers speak of.
  package var widths: [Int]
  /// The activation function of the document's network.
  package var activation: Activation
  /// The document's cost.
  package var cost: Cost
  /// Whether the document's network has biases.
  package var hasBiases: Bool
  /// The letter of the activation function.
  package var functionName: String
  /// Other letters that notes in this notation may give that function.
  var otherFunctionNames: [String] = []
  /// Whether notes in this notation vary: layers in other brackets or none, bold letters, letters with an arrow.
  var isSpeltLoosely: Bool
  /// What the signs of products mean.
  package var products: [String: Expression.Multiplication]
  /// Whether all signs of products bind alike, from left to right; otherwise element-wise signs bind looser than
  /// juxtaposition.
  package var productsBindAlike: Bool
  /// The names, in the order in which they are tried.
  package var symbols: [Symbol]
  /// What the document calls the last layer, as `L` or `n_l`; nil if it has no name for it.
  var lastLayer: String?
  /// What notes in this notation may also call the last layer.
  var otherLastLayers: [String] = []
  /// What the document calls the first sample: 0 or 1.
  package var firstSample: Int
  /// Whether the bias is unit 0 of a layer, with the activation 1.
  package var countsBias: Bool
  /// Whether ∂C/∂a is a column and ∂a/∂b a matrix with a row for each element of a, without any doubt.
  var layoutIsDeclared: Bool
  /// Whether names of whole layers are meant for networks with one unit a layer.
  var wholeLayersAreUnits: Bool
  /// Other meanings of letters, tried one after the other where an equation cannot be read by this notation.
  var beside: [Notation]
  /// Whether letters that it does not name are read as most notes use them.
  var isLoosened = false
  /// Whether names of neurons leave their layers out, which the weights of an equation then tell.
  var impliesLayers: Bool
  /// Names for whole expressions; what one stands for may use those before it.
  var aliases: [Alias]
  /// Names of several letters.
  var words: WordNames
  /// Whether δ may be −∂C/∂z as well.
  var errorSignIsOpen: Bool
  /// Whether δ is −∂C/∂z.
  var errorIsNegative = false
  /// Whether each layer has one bias for all its units.
  var sharesBiases: Bool

  /// Whether it says how layers and matrices stand.
  var statesOrientation = false
  /// How its equations are read: how layers and matrices stand, what J is of all samples, and how λ stands in it.
  var usualReading = Reading()
  /// How many samples the document's network has.
  var sampleCount: Int
  /// The activation of the output layer, where it is another than that of the hidden layers.
  var outputActivation: Activation?
  /// Whether notes in this notation may be about another kind of network: another activation or cost.
  var isKindOpen: Bool

  /// Whether a network has the shape, the cost, the activation and the biases that the notation speaks of.
  func isOfKind(_ network: Network) -> Bool {
    network.widths == widths && network.cost == cost
      && network.layers.dropLast().allSatisfy { $0.activation == activation }
      && network.layers.last?.activation == outputActivation ?? activation
      && network.layers.allSatisfy { ($0.bias != nil) == hasBiases }
  }

  /// Whether it is for layers of one neuron each.
  var isOfNeurons: Bool { widths.allSatisfy { $0 == 1 } }

  /// Whether weights are numbered by layers and a letter is that of the last one, and so tells how many there are.
  var fixesDepth: Bool {
    func layer(_ row: Symbol) -> Argument? { row.template.arguments.first }
    let numbersWeights = symbols.contains { row in
      if row.template.kind == .weight, case .letter? = layer(row) { true } else { false }
    }
    return numbersWeights
      && symbols.contains { row in
        guard row.template.kind == .activation, case .fixed(let number)? = layer(row) else { return false }
        return number - firstLayer == widths.count - 1
      }
  }

  /// The same notation where letters that notes define as functions are functions too, if it has them for nothing else.
  func calling(_ letters: Set<String>) -> Notation {
    guard isSpeltLoosely else { return self }
    let others = letters.sorted().filter { letter in
      !isFunction(letter)
        && !symbols.contains { if case .symbol(letter, _) = $0.pattern.base.form { true } else { false } }
    }
    var other = self
    other.otherFunctionNames += others
    return other
  }

  /// The same notation for a network of so many layers that numbers in names speak of; widths differ, so that no
  /// transpose hides.
  func withLayers(_ count: Int) -> Notation {
    var other = self
    // Neurons behind each other stay alone.
    if isOfNeurons {
      other.widths = Array(repeating: 1, count: count)
      return other
    }
    other.widths = [3] + (0..<max(0, count - 2)).map { 4 + $0 } + [2]
    return other
  }

  /// The same where δ is −∂C/∂z; nil where it has a sign already, or no δ.
  var withOppositeErrors: Notation? {
    guard !errorIsNegative, !errorSignIsOpen, isSpeltLoosely, symbols.contains(where: { $0.template.kind == .error })
    else {
      return nil
    }
    var other = self
    other.errorIsNegative = true
    return other
  }

  /// Whether a letter is that of the activation function.
  func isFunction(_ letter: String) -> Bool { letter == functionName || otherFunctionNames.contains(letter) }

  /// Whether a letter is the last layer.
  func isLastLayer(_ letter: String) -> Bool {
    letter == lastLayer || letter == Index.last || otherLastLayers.contains(letter)
  }

  /// A network with one bias a layer where the notation says so.
  func sharing(_ network: Network) -> Network { sharesBiases ? network.sharingBiases : network }

  /// Whether the notation speaks of regularisation.
  var hasL2: Bool { symbols.contains { $0.template.kind == .regularisation } }

  /// Whether the notation speaks of several samples.
  package var hasBatch: Bool {
    symbols.contains {
      $0.template.kind == .batchCost || $0.template.kind == .sampleCount || $0.template.isOfAllSamples
    }
  }

  /// One name and the quantity that it names.
  package struct Symbol: Sendable {
    /// How the name looks.
    package var pattern: Pattern
    /// Whether it is another spelling of a name, to be read and not to be printed.
    var isSpelling = false
    /// The arguments behind it, as in J(W,b;x,y); nil for a name without.
    var list: ArgumentList?
    /// What it names.
    package var template: Template
  }

  /// The quantity behind a name, with the pattern's letters as arguments.
  package struct Template: Hashable, Sendable {
    /// The kind of quantity.
    package var kind: Quantity.Kind
    /// Layer, unit and source, as far as the kind has them and the name tells them.
    package var arguments: [Argument]
    /// Whether a weight's ends are given as nodes, numbered through the whole network.
    package var usesNodes: Bool
    /// The sample, where the name tells it.
    package var sample: Argument?
    /// Whether the name is of all samples at once.
    package var isOfAllSamples = false
  }

  /// An argument of a template.
  package enum Argument: Hashable, Sendable {
    /// A letter of the pattern.
    case letter(String)
    /// A letter that the name does not show, shifted by a number: l + 1 where n counts the units of layer l + 1.
    case open(String, Int)
    /// A fixed number, as the document counts.
    case fixed(Int)
    /// The last layer.
    case last
  }
}
