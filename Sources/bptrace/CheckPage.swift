import Backpropagation
import MathNotation
import Pages
import Reporting

/// The page of a gradient check: every derivative three times, and what follows.
struct CheckPage {
  /// The page.
  let page: Page

  /// Lays out a check.
  init(_ check: GradientCheck, digits: Int, language: Language) {
    func cell(_ phrase: Phrase) -> [Page.Inline] { [.text(phrase[language])] }
    func cell(_ number: Double) -> [Page.Inline] { [.text(number.text(significantDigits: digits))] }
    let columns: [Page.Table.Column] = [
      .init(cell(.checkLayer), .right), .init(cell(.checkDerivative)), .init(cell(.checkBackward), .decimal),
      .init(cell(.checkForward), .decimal), .init(cell(.checkCentral), .decimal), .init(cell(.checkVerdict)),
    ]
    let rows = check.rows.map { row in
      [
        [.text("\(row.node.layer)")], [.math(row.node.derivative)], cell(row.backward), cell(row.forwardMode),
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

extension Node {
  fileprivate var layer: Int {
    switch self {
    case .input: 0
    case .weight(let layer, _, _), .bias(let layer, _), .preActivation(let layer, _), .activation(let layer, _): layer
    }
  }

  /// `∂J/∂w₂₁`, destination first, units counted from 1.
  fileprivate var derivative: Math {
    let (name, units) =
      switch self {
      case .weight(_, let unit, let source): ("w", [unit, source])
      case .bias(_, let unit): ("b", [unit])
      case .input(let unit): ("x", [unit])
      case .preActivation(_, let unit): ("z", [unit])
      case .activation(_, let unit): ("a", [unit])
      }
    let isShort = units.allSatisfy { $0 < 9 }
    let indices = units.enumerated().flatMap { position, unit in
      (position > 0 && !isShort ? [Math.sign(",")] : []) + [Math.number("\(unit + 1)")]
    }
    let joined = isShort ? Math.number(units.map { "\($0 + 1)" }.joined()) : Math.row(indices)
    let quantity = Math(.scripts(.variable(name), Math.Scripts(sub: joined)))
    return .row([.variable("∂"), .variable("J"), .sign("/"), .variable("∂"), quantity])
  }
}
