import Backpropagation
import Derivations

/// What a command explains: a document and a network.
enum Subject {
  /// The named document, or the first; the network of a file, or the document's own.
  static func read(document: String?, network: String?, sample: Int? = nil) throws -> (BuiltInDocument, Network) {
    let chosen = document.flatMap(BuiltInDocument.named) ?? BuiltInDocument.all[0]
    return (chosen, try NetworkFile.read(network, sample: sample))
  }
}
