import Backpropagation
import MathNotation
import Pages
import Reporting

/// The tables of a walkthrough. Every cell is a value of the record or of a tree.
struct WalkthroughTables {
  /// Names on the network in use.
  let names: Names
  let inUse: Instance
  let digits: Int
  let language: Language

  /// Tables longer than this are cut, with a line that says so.
  static let mostRows = 64

  private var typesetter: Typesetter { Typesetter(names: names) }
  private var meaning: Meaning { Meaning(names: names, language: language) }

  private func column(_ head: Phrase, _ alignment: Page.Table.Alignment = .left) -> Page.Table.Column {
    Page.Table.Column([.text(head[language])], alignment)
  }

  private func text(_ phrase: Phrase?) -> [Page.Inline] { phrase.map { [.text($0[language])] } ?? [] }

  private func symbol(_ quantity: Quantity) -> [Page.Inline] {
    [.math(typesetter.inline(.quantity(quantity)))]
  }

  private func number(_ value: Double?) -> [Page.Inline] {
    guard let value else { return [] }
    return [.math(.literal(DecimalText.display(value, digits: digits)))]
  }

  private func number(typed expression: Expression) -> [Page.Inline] {
    let line = NumericLine(expression, on: inUse, digits: digits, definition: nil)
    let typed = Substitution(instance: inUse, digits: digits, definition: nil).numbers(expression)
    return (typed ?? line?.value).map { [.math(typesetter.math($0))] } ?? []
  }

  private func cut(_ columns: [Page.Table.Column], _ rows: [[[Page.Inline]]]) -> [Page.Block] {
    guard !rows.isEmpty else { return [] }
    let shown = Page.Table(columns: columns, rows: Array(rows.prefix(Self.mostRows)))
    guard rows.count > Self.mostRows else { return [.table(shown)] }
    let rest = Phrase.rowsLeftOut(rows.count - Self.mostRows, command: "bptrace trace")[language]
    return [.table(shown), .paragraph([.text(rest)])]
  }

  // MARK: Tables that a source asks for

  /// The notation's names and what they name.
  func symbols() -> [Page.Block] {
    let rows = names.notation.symbols.filter { !$0.isSpelling }.compactMap { row -> [[Page.Inline]]? in
      let own = Dictionary(uniqueKeysWithValues: row.pattern.holes.map { ($0, IndexTerm(letter: $0, number: 0)) })
      guard var math = row.pattern.math(own) else { return nil }
      if let list = row.list {
        guard let arguments = list.math(own) else { return nil }
        math = .row([math, arguments])
      }
      return [[.math(math)], text(row.template.words)]
    }
    return cut([column(.symbolHead), column(.meaningHead)], rows)
  }

  /// Inputs, targets, parameters and learning rate.
  func given() -> [Page.Block] {
    let widths = inUse.network.widths
    var quantities = (0..<widths[0]).map { Quantity(.activation, layer: .fixed(0), unit: .fixed($0)) }
    quantities += (0..<widths[names.lastLayer]).map { Quantity(.target, unit: .fixed($0)) }
    quantities += parameters + [Quantity(.learningRate)]
    if names.notation.hasL2 { quantities.append(Quantity(.regularisation)) }
    let rows = quantities.map { quantity -> [[Page.Inline]] in
      [symbol(quantity), text(meaning.words(quantity)), number(typed: .quantity(quantity))]
    }
    return cut([column(.symbolHead), column(.meaningHead), column(.valueHead, .decimal)], rows)
  }

  /// Weights, then biases, layer by layer.
  private var parameters: [Quantity] {
    inUse.network.parameters.map { Quantity($0) }
  }

  /// z, y, f′ and δ of every unit behind the inputs.
  func record() -> [Page.Block] {
    let heads: [Math] = [
      .variable("z"), .variable("y"), Math(.scripts(.variable("f"), Math.Scripts(primes: 1))), .variable("δ"),
    ]
    var rows: [[[Page.Inline]]] = []
    for (index, layer) in inUse.trace.samples[inUse.sampleInUse].layers.enumerated() {
      for unit in layer.z.indices {
        // The slope of softmax is a matrix and has no place in a row.
        let slope = layer.slope.count == layer.z.count ? layer.slope[unit] : nil
        let values = [layer.z[unit], layer.a[unit], slope, layer.delta[unit]]
        rows.append([text(meaning.unit(unit, layer: index + 1))] + values.map(number))
      }
    }
    return cut([column(.unitHead)] + heads.map { Page.Table.Column([.math($0)], .decimal) }, rows)
  }

  /// Every gradient by the backward pass, forward mode and central difference.
  func gradients() -> [Page.Block] {
    let check = GradientCheck(inUse.trace, atMost: 10_000)
    let ofBatch = inUse.trace.samples.count > 1 || inUse.network.l2 > 0
    let cost = Quantity(ofBatch ? .batchCost : .cost)
    let rows = check.rows.map { row -> [[Page.Inline]] in
      let parameter = Quantity(row.node)
      let derivative = Expression(.derivative(of: .quantity(cost), by: parameter))
      return [
        [.math(typesetter.inline(derivative))], text(meaning.words(parameter)),
        number(row.backward), number(row.forwardMode), number(row.centralDifference),
      ]
    }
    let columns = [
      column(.symbolHead), column(.meaningHead), column(.backwardHead, .decimal), column(.forwardModeHead, .decimal),
      column(.differenceHead, .decimal),
    ]
    let differing = check.rows.count { $0.verdict == .differs }
    let overflowing = check.rows.count { $0.verdict == .notFinite }
    let words =
      if differing > 0 {
        Phrase.opinionsDiffer(differing)
      } else if overflowing > 0 {
        Phrase.opinionsOverflow(overflowing, of: check.rows.count)
      } else {
        Phrase.opinionsAgree(check.rows.count)
      }
    return cut(columns, rows) + [.paragraph([.text(words[language])])]
  }

  /// Every parameter before and after the step, and the cost.
  func update() -> [Page.Block] {
    let trace = inUse.trace
    let rows = zip(inUse.network.parameters, parameters).map { node, quantity -> [[Page.Inline]] in
      [
        symbol(quantity), number(typed: .quantity(quantity)), number(trace.gradient(of: node)),
        number(trace.updatedValue(of: node)),
      ]
    }
    let heads = [
      column(.weightHead), column(.beforeHead, .decimal), column(.gradientHead, .decimal), column(.afterHead, .decimal),
    ]
    let costs = Page.Table(
      columns: [column(.meaningHead), column(.valueHead, .decimal)],
      rows: [
        [text(.costBefore), number(trace.cost)], [text(.costAfter), number(trace.costAfterUpdate)],
      ])
    return cut(heads, rows) + [.table(costs)]
  }

  // MARK: The table at the end of a section

  /// Symbol, meaning and value of the numbers that a section's equations stand for.
  func section(_ expressions: [Expression]) -> [Page.Block] {
    let hasDerivatives = expressions.contains(where: \.isCostDerivative)
    let rows = expressions.compactMap { expression -> [[Page.Inline]]? in
      guard let words = meaning.words(expression), let value = try? inUse.value(expression), value.isScalar else {
        return nil
      }
      var row = [[Page.Inline.math(typesetter.inline(expression))], text(words)]
      if case .derivative(let numerator, let variable) = expression.form, numerator.plainQuantity?.kind == .cost {
        row += [number(inUse.backward(variable)?.elements[0]), number(value.elements[0])]
      } else {
        row += [number(typed: expression)] + (hasDerivatives ? [[]] : [])
      }
      return row
    }
    let opinion = hasDerivatives ? [column(.forwardModeHead, .decimal)] : []
    return cut([column(.symbolHead), column(.meaningHead), column(.valueHead, .decimal)] + opinion, rows)
  }
}

extension Expression {
  fileprivate var isCostDerivative: Bool {
    if case .derivative(let numerator, _) = form { numerator.plainQuantity?.kind == .cost } else { false }
  }
}

extension Notation.Template {
  /// What the name names, in words with the pattern's letters.
  fileprivate var words: Phrase {
    let parts = arguments.map { argument in
      switch argument {
      case .letter(let letter): letter
      case .fixed(let number): String(number)
      case .last: "L"
      }
    }
    func part(_ index: Int) -> String? { index < parts.count ? parts[index] : nil }
    return kind == .target
      ? .named(kind.rawValue, layer: nil, unit: part(0), source: nil)
      : .named(kind.rawValue, layer: part(0), unit: part(1), source: part(2))
  }
}
