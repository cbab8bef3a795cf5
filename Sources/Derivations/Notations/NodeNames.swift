package import Backpropagation
package import MathNotation
package import Reporting

/// A document's names for the nodes of a network.
package struct NodeNames {
  private let typesetter: Typesetter

  /// The names of a document on a network with these widths.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(_ document: BuiltInDocument, widths: [Int]) throws(Diagnostic) {
    typesetter = Typesetter(names: Names(try document.notation(), widths: widths))
  }

  /// ∂C/∂node, on one line.
  package func derivative(by node: Node) -> Math {
    typesetter.inline(Expression(.derivative(of: .quantity(Quantity(.cost)), by: Quantity(node))))
  }
}

extension Quantity {
  /// The quantity that a node of the forward pass is.
  init(_ node: Node) {
    switch node {
    case .input(let unit): self.init(.activation, layer: .fixed(0), unit: .fixed(unit))
    case .weight(let layer, let unit, let source):
      self.init(.weight, layer: .fixed(layer), unit: .fixed(unit), source: .fixed(source))
    case .bias(let layer, let unit): self.init(.bias, layer: .fixed(layer), unit: .fixed(unit))
    case .preActivation(let layer, let unit): self.init(.preActivation, layer: .fixed(layer), unit: .fixed(unit))
    case .activation(let layer, let unit): self.init(.activation, layer: .fixed(layer), unit: .fixed(unit))
    }
  }
}
