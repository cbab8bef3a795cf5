import MathNotation
package import Pages
package import Reporting

extension Walkthrough {
  /// The page that explains the document, in one language; results have `digits` significant digits.
  ///
  /// `networkFile` is the path of the network's file, if it has one, and `sample` the number of its sample, from 1: the
  /// page names them for whoever audits the page. A `selection` leaves out what is about other layers and units.
  package func page(
    language: Language, digits: Int = 6, networkFile: String? = nil, sample: Int? = nil,
    selection: Selection = .everything
  ) -> Page {
    var builder = WalkthroughPageBuilder(
      walkthrough: self, language: language, digits: digits, selection: selection)
    return builder.page(header: header(networkFile: networkFile, sample: sample))
  }

  /// What a page says of itself to `audit`.
  func header(networkFile: String?, sample: Int?) -> Page.Block {
    let isPlain = networkFile.map { !$0.contains(" ") && !$0.contains("--") && $0 != "-" } ?? false
    let network = isPlain ? " network=\(networkFile ?? "")" : ""
    let chosen = sample.map { $0 > 1 ? " sample=\($0)" : "" } ?? ""
    return .directive("bptrace: notation=\(document.number)\(network)\(chosen)")
  }

  func equationBlocks(language: Language, digits: Int, selection: Selection = .everything) -> EquationBlocks {
    EquationBlocks(
      names: names, inUse: inUse, definition: definition, digits: digits, language: language, selection: selection)
  }

  func tables(language: Language, digits: Int, selection: Selection = .everything) -> WalkthroughTables {
    WalkthroughTables(names: namesInUse, inUse: inUse, digits: digits, language: language, selection: selection)
  }
}

/// Goes through a document's source block by block; equations come from the steps, tables from the record.
private struct WalkthroughPageBuilder {
  let walkthrough: Walkthrough
  let language: Language
  let digits: Int
  let selection: Selection
  private var blocks: [Page.Block] = []
  /// How many equations are about layers and units that were not asked for.
  private var leftOut = 0
  /// What the equations of the section stand for.
  private var results: [Expression] = []

  init(walkthrough: Walkthrough, language: Language, digits: Int, selection: Selection) {
    self.walkthrough = walkthrough
    self.language = language
    self.digits = digits
    self.selection = selection
  }

  mutating func page(header: Page.Block) -> Page {
    let equations = walkthrough.equationBlocks(language: language, digits: digits, selection: selection)
    let tables = walkthrough.tables(language: language, digits: digits, selection: selection)
    blocks.append(header)
    for block in DocumentSource(walkthrough.document.source, language: language).blocks {
      switch block {
      case .heading(let level, let words):
        endSection(tables)
        blocks.append(.heading(level: level, InlineText.read(words)))
        if level == 1, let other = otherNetwork { blocks.append(.paragraph([.text(other[language])])) }
      case .paragraph(let words): blocks.append(.paragraph(InlineText.read(words)))
      case .formula(let index):
        let following = index + 1 < walkthrough.steps.count ? walkthrough.steps[index + 1].first : nil
        for step in walkthrough.steps[index] {
          guard isShown(step) else {
            leftOut += 1
            continue
          }
          blocks += equations.blocks(step, isContinued: following?.equation.continuesBlockBefore ?? false)
          collectResults(of: step)
        }
      case .directive(let words): blocks += table(words, tables)
      }
    }
    endSection(tables)
    var page = Page(language: language, blocks: blocks)
    if !selection.isEverything { page.insert([selectionNote]) }
    return page
  }

  /// Whether an equation, as printed or as mended, is about what was asked for.
  private func isShown(_ step: Step) -> Bool {
    guard let left = (step.members ?? step.equation.members.compactMap(\.expression)).first else { return true }
    return selection.contains(left, lastLayer: walkthrough.namesInUse.lastLayer)
  }

  /// What was asked for, and how much of the page is left out for it.
  private var selectionNote: Phrase {
    let notation = walkthrough.namesInUse.notation
    return .onlySelected(
      layer: selection.layer.map { $0 + notation.firstLayer }, unit: selection.unit.map { $0 + notation.firstUnit },
      equationsLeftOut: leftOut)
  }

  /// What the reader has to know where the network in use is not the document's.
  private var otherNetwork: Phrase? {
    let judge = walkthrough.judge
    guard !judge.isInUseOfKind else { return nil }
    return .onOtherNetwork(walkthrough.names.widths.dashed, inUse: walkthrough.namesInUse.widths.dashed)
  }

  private func table(_ words: String, _ tables: WalkthroughTables) -> [Page.Block] {
    switch words {
    case "symbols": tables.symbols()
    case "given": tables.given()
    case "record": tables.record()
    case "gradients": tables.gradients()
    case "update": tables.update()
    default: walkthrough.valueTables[words].map(tables.values) ?? []
    }
  }

  private mutating func collectResults(of step: Step) {
    guard let left = step.members?.first?.unmarked, !step.equation.continuesBlockBefore else { return }
    let parts: [Expression] =
      if case .grid(let rows) = left.form { rows.flatMap { $0 } } else { [left] }
    for part in parts where !results.contains(part) { results.append(part) }
  }

  private mutating func endSection(_ tables: WalkthroughTables) {
    blocks += tables.section(results)
    results = []
  }
}

/// Words with mathematics and code between them.
enum InlineText {
  /// Reads `$…$` and back-quotes; everything else is plain words.
  static func read(_ text: String) -> [Page.Inline] {
    let source = SourceText(name: "", text: text)
    var line: [Page.Inline] = []
    var position = 0
    for item in MarkdownFormulas.marked(in: text) where item.kind == .inline {
      line += words(source[position..<item.whole.lowerBound])
      line.append(.math(LaTeXReader.read(item.content.text).math))
      position = item.whole.upperBound
    }
    return line + words(source[position..<text.utf8.count])
  }

  /// Plain words, with what stands between back-quotes as code.
  private static func words(_ text: String) -> [Page.Inline] {
    text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false).enumerated()
      .compactMap { index, part in
        let part = String(Substring(part))
        return part.isEmpty ? nil : index % 2 == 0 ? .text(part) : .code(part)
      }
  }
}
