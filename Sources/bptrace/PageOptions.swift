import Backpropagation
import Derivations
import Pages
import Reporting

/// What the commands that write a page have in common: what is explained, and how and where it is written.
struct PageOptions {
  /// The derivation, or nil for the one that suits the network.
  var document: String?
  /// The file of the network, or nil for the document's own.
  var network: String?
  /// The sample, counted from 1; nil for the batch, or for the first where a page is about one.
  var sample: Int?
  /// How to write it.
  var format = PageFormat.terminal
  /// Where to write it.
  var output: String?
  /// Significant digits of results.
  var digits = 6

  /// The document, read and judged on the network with one sample, and what a reader has to know of that network.
  func walkthrough() throws -> (Walkthrough, notes: [Phrase]) {
    let (document, whole) = try Subject.read(document: document, network: network)
    let number = sample ?? 1
    guard let network = whole.withSample(number - 1) else {
      throw Failure(.usage, .noSuchSample(number, of: whole.samples.count))
    }
    var notes: [Phrase] = []
    if whole.samples.count > 1 { notes.append(.oneOfSamples(number, of: whole.samples.count)) }
    let notation = try document.notation()
    if notation.hasBatch {
      let all = whole.samples.count > 1 ? [Phrase.sampleOfBatch(number, of: whole.samples.count)] : []
      return (try walkthrough(document, notation, whole, sample: number - 1), all)
    }
    if network.l2 != 0 { notes.append(.withoutL2(network.literalL2 ?? "\(network.l2)")) }
    return (try walkthrough(document, notation, network.withoutL2), notes)
  }

  /// A directive that says nothing is told by its place in the document's file.
  private func walkthrough(
    _ document: BuiltInDocument, _ notation: Notation, _ network: Network, sample: Int = 0
  ) throws -> Walkthrough {
    do throws(Diagnostic) {
      return try Walkthrough(document, notation: notation, network: network, sample: sample)
    } catch {
      let source = SourceText(name: self.document ?? document.name, text: document.source.text)
      throw PlacedDiagnostic(diagnostic: error, source: source)
    }
  }
}

extension Option {
  /// The options that set them.
  static func page(_ path: WritableKeyPath<Values, PageOptions>) -> [Option] {
    [
      .network(path.appending(path: \.network)), .sample(path.appending(path: \.sample)),
      .format(path.appending(path: \.format)),
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
