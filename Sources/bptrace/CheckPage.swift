import Backpropagation
import Derivations
import Pages
import Reporting

/// The page of a gradient check: every derivative three times, and what follows.
struct CheckPage {
  /// The page.
  let page: Page

  /// Lays out a check.
  init(_ check: GradientCheck, of network: Network, names: NodeNames, digits: Int, language: Language) {
    func cell(_ phrase: Phrase) -> [Page.Inline] { [.text(phrase[language])] }
    func cell(_ number: Double) -> [Page.Inline] { [.math(.literal(number, digits: digits))] }
    let columns: [Page.Table.Column] = [
      .init(cell(.checkDerivative)), .init(cell(.checkBackward), .decimal),
      .init(cell(.checkForward), .decimal), .init(cell(.checkCentral), .decimal), .init(cell(.checkVerdict)),
    ]
    let rows = check.rows.map { row in
      [
        [.math(names.derivative(by: row.node))], cell(row.backward), cell(row.forwardMode),
        cell(row.centralDifference), cell(row.verdict.phrase),
      ]
    }
    let agreeing = check.rows.count { $0.verdict == .agrees }
    var blocks: [Page.Block] = [
      .heading(level: 1, cell(.checkTitle)),
      .table(Page.Table(columns: columns, rows: rows)),
      .paragraph(cell(.checkResult(agreeing: agreeing, of: check.rows.count))),
    ]
    if check.rows.count < check.parameterCount {
      blocks.append(.paragraph(cell(.checkSelection(check.rows.count, of: check.parameterCount))))
    }
    if network.samples.count > 1 || network.l2 > 0 {
      blocks.append(.paragraph(cell(.checkOfBatch(samples: network.samples.count, hasL2: network.l2 > 0))))
    }
    page = Page(language: language, blocks: blocks)
  }
}

extension GradientCheck.Verdict {
  fileprivate var phrase: Phrase {
    switch self {
    case .agrees: .checkAgrees
    case .differs: .checkDiffers
    case .notFinite: .checkNotFinite
    }
  }
}
