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
  /// What the signs of products mean.
  package var products: [String: Expression.Multiplication]
  /// Whether all signs of products bind alike, from left to right; otherwise element-wise signs bind looser than
  /// juxtaposition.
  package var productsBindAlike: Bool
  /// The names, in the order in which they are tried.
  package var symbols: [Symbol]

  /// One name and the quantity that it names.
  package struct Symbol: Sendable {
    /// How the name looks.
    package var pattern: Pattern
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
  }

  /// An argument of a template.
  package enum Argument: Hashable, Sendable {
    /// A letter of the pattern.
    case letter(String)
    /// A fixed number, as the document counts.
    case fixed(Int)
  }
}
