public import PlacedJSON
public import Reporting

/// Why numbers make no network.
public struct NetworkFault: Error, Hashable, Sendable {
  /// Which part of the network is wrong, named as in the network file: `layers[2].weights`.
  public let path: JSONPath
  /// What is wrong with it, without the path.
  public let reason: Phrase

  /// A fault of one part of a network.
  public init(_ reason: Phrase, at path: JSONPath) {
    self.path = path
    self.reason = reason
  }

  /// The path and the reason.
  public var message: Phrase { .jsonAt("\(path)", reason) }
}
