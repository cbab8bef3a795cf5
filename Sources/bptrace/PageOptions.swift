import Derivations
import Pages

/// What the commands that write a page have in common: what is explained, and how and where it is written.
struct PageOptions {
  /// The derivation, or nil for the one that suits the network.
  var document: String?
  /// The file of the network, or nil for the document's own.
  var network: String?
  /// How to write it.
  var format = PageFormat.terminal
  /// Where to write it.
  var output: String?
  /// Significant digits of results.
  var digits = 6

  /// The document, read and judged on the network.
  func walkthrough() throws -> Walkthrough {
    let (document, network) = try Subject.read(document: document, network: network)
    return try Walkthrough(document, network: network)
  }
}

extension Option {
  /// The options that set them.
  static func page(_ path: WritableKeyPath<Values, PageOptions>) -> [Option] {
    [
      .network(path.appending(path: \.network)), .format(path.appending(path: \.format)),
      .output(path.appending(path: \.output)), .digits(path.appending(path: \.digits)),
    ]
  }
}

extension Console {
  /// Writes a page as the options say.
  func write(_ page: Page, _ options: PageOptions) throws(Failure) {
    try write(page, as: options.format, to: options.output)
  }
}
