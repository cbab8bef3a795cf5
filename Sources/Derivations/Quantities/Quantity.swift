/// A named thing of a network: one number, a whole layer of them, or a matrix.
///
/// | kind | layer | unit | source | shape |
/// | --- | --- | --- | --- | --- |
/// | activation, pre-activation, error, bias | l | i | – | a number |
/// | the same | l | – | – | column with one row a unit of layer l |
/// | weight | l | i | j | the number from unit j of layer l − 1 to unit i of layer l |
/// | weight | l | i | – | column: the weights into unit i of layer l |
/// | weight | l | – | – | matrix: rows = units of layer l, columns = units of layer l − 1 |
/// | target | – | i or none | – | a number, or a column |
/// | cost, batch cost, learning rate, regularisation, samples, last layer | – | – | – | a number |
/// | units | l | – | – | how many units layer l has |
/// | own | 0 or 1 | its number | – | a number |
///
/// What belongs to a sample (activation, pre-activation, error, target, cost) may name one, or all of them at once;
/// otherwise it is of the sample in use.
package struct Quantity: Hashable, Sendable {
  /// What the quantity is; the raw values are the words of notation files.
  package enum Kind: String, CaseIterable, Sendable {
    /// a, of a layer from 0 (the input) to L.
    case activation
    /// z = W a + b
    case preActivation = "pre-activation"
    /// δ = ∂C/∂z
    case error
    /// W, from layer l − 1 into layer l.
    case weight
    /// b, of layer l.
    case bias
    /// The wanted output.
    case target
    /// C, of one sample.
    case cost
    /// J, of all samples, with the regularisation.
    case batchCost = "batch-cost"
    /// η
    case learningRate = "learning-rate"
    /// λ
    case regularisation
    /// m, how many samples there are.
    case sampleCount = "samples"
    /// s_l, how many units a layer has.
    case units
    /// n_l, the number of the last layer as the document counts it.
    case lastLayer = "last-layer"
    /// A name of the notes' own in no known notation; its unit is its number, its layer 0 where it is given. No notation
    /// file has it.
    case own
  }

  /// What it is.
  package var kind: Kind
  /// The canonical layer; for a weight or bias the layer that it leads into.
  package var layer: Index?
  /// The unit, from 0; nil for the whole layer.
  package var unit: Index?
  /// The unit of the layer before, for a single weight.
  package var source: Index?
  /// The sample, from 0; nil for the one in use.
  package var sample: Index?
  /// Whether it is of all samples at once: a matrix with a column for each sample, or with a row where layers are rows.
  package var isOfAllSamples = false

  /// A quantity; indices are canonical.
  package init(
    _ kind: Kind, layer: Index? = nil, unit: Index? = nil, source: Index? = nil, sample: Index? = nil
  ) {
    self.kind = kind
    self.layer = layer
    self.unit = unit
    self.source = source
    self.sample = sample
  }

  /// The indices that it has.
  var indices: [Index] { [layer, unit, source, sample].compactMap { $0 } }

  /// Whether it has no free index.
  var isFixed: Bool {
    layer?.variable == nil && unit?.variable == nil && source?.variable == nil && sample?.variable == nil
  }

  /// Whether it names one unit or one weight by number or letter, and so is a single number.
  var isSingle: Bool {
    !isOfAllSamples && (kind.isNumber || unit != nil && (kind != .weight || source != nil))
  }

  /// The same quantity of one sample.
  func of(sample number: Int) -> Quantity {
    var one = self
    one.isOfAllSamples = false
    one.sample = .fixed(number)
    return one
  }

  /// The same quantity with its free indices replaced by their values, or nil if one has none.
  func resolved(in assignment: Assignment) -> Quantity? {
    if isFixed { return self }
    func fixed(_ index: Index?) -> Index?? {
      guard let index else { return .some(nil) }
      return index.value(in: assignment).map { .fixed($0) }
    }
    guard let layer = fixed(layer), let unit = fixed(unit), let source = fixed(source), let sample = fixed(sample)
    else { return nil }
    var resolved = Quantity(kind, layer: layer, unit: unit, source: source, sample: sample)
    resolved.isOfAllSamples = isOfAllSamples
    return resolved
  }
}

extension Quantity.Kind {
  /// Whether it is a number of the whole network, of all samples or of a layer, and never a table.
  var isNumber: Bool {
    switch self {
    case .cost, .batchCost, .learningRate, .regularisation, .sampleCount, .units, .lastLayer: true
    case .activation, .preActivation, .error, .weight, .bias, .target, .own: false
    }
  }

  /// Whether each sample has its own.
  var belongsToSample: Bool {
    switch self {
    case .activation, .preActivation, .error, .target, .cost: true
    case .weight, .bias, .batchCost, .learningRate, .regularisation, .sampleCount, .units, .lastLayer, .own: false
    }
  }
}
