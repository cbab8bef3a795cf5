import Backpropagation
import Derivations
import Reporting

/// What a command explains: a document and a network.
enum Subject {
  /// The named document, or the first; the network of a file, or the document's own.
  static func read(document: String?, network: String?, sample: Int? = nil) throws -> (BuiltInDocument, Network) {
    let chosen = try document.map(DocumentFile.read) ?? BuiltInDocument.standard
    if network == nil, document != nil { return (chosen, try chosen.network(sample: sample)) }
    return (chosen, try NetworkFile.read(network, sample: sample))
  }
}

extension BuiltInDocument {
  /// The document's own network, with one of its samples, counted from 1, or with all.
  fileprivate func network(sample: Int?) throws -> Network {
    let whole = try network
    guard let sample else { return whole }
    guard let chosen = whole.withSample(sample - 1) else {
      throw Failure(.usage, .noSuchSample(sample, of: whole.samples.count))
    }
    return chosen
  }
}
