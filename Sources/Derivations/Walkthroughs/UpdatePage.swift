package import Backpropagation
package import Pages
package import Reporting

/// One update in full: the record of each sample, and every parameter before and after the step.
package struct UpdatePage {
  /// Records of more samples than these are left out.
  private static let mostSamples = 4

  private let names: Names
  private let network: Network

  /// The update that a network makes, with the names of a document.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(_ document: BuiltInDocument, network: Network) throws(Diagnostic) {
    names = Names(try document.notation(), widths: network.widths)
    self.network = network
  }

  /// The tables under a heading.
  package func blocks(number: Int, language: Language, digits: Int) -> [Page.Block] {
    func tables(_ network: Network) -> WalkthroughTables {
      WalkthroughTables(names: names, inUse: Instance(network), digits: digits, language: language)
    }
    var blocks: [Page.Block] = [.heading(level: 2, [.text(Phrase.updateHeading(number)[language])])]
    let samples = network.samples.indices.prefix(Self.mostSamples).compactMap { network.withSample($0) }
    for (index, sample) in samples.enumerated() {
      if network.samples.count > 1 { blocks.append(.paragraph([.text(Phrase.sampleNumber(index + 1)[language])])) }
      blocks += tables(sample).record()
    }
    if network.samples.count > Self.mostSamples {
      let rest = network.samples.count - Self.mostSamples
      blocks.append(.paragraph([.text(Phrase.samplesLeftOut(rest)[language])]))
    }
    return blocks + tables(network).update()
  }
}
