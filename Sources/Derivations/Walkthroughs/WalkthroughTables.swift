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
  var selection = Selection.everything

  var typesetter: Typesetter { Typesetter(names: names) }
  private var meaning: Meaning { Meaning(names: names, language: language) }

  private func column(_ head: Phrase, _ alignment: Page.Table.Alignment = .left) -> Page.Table.Column {
    Page.Table.Column([.text(head[language])], alignment)
  }

  private func text(_ phrase: Phrase?) -> [Page.Inline] { phrase.map { [.text($0[language])] } ?? [] }

  private func symbol(_ quantity: Quantity) -> [Page.Inline] {
    [.math(typesetter.inline(.quantity(quantity)))]
  }

  func number(_ value: Double?) -> [Page.Inline] {
    guard let value else { return [] }
    return [.math(.literal(DecimalText.display(value, digits: digits)))]
  }

  private func number(typed expression: Expression) -> [Page.Inline] {
    let line = NumericLine(expression, on: inUse, digits: digits, definition: nil)
    let typed = Substitution(instance: inUse, digits: digits, definition: nil).numbers(expression)
    return (typed ?? line?.value).map { [.math(typesetter.math($0))] } ?? []
  }

  /// A table with a row for each of some quantities, and a line that says what is left out where these are too many.
  func table<Subject>(
    _ columns: [Page.Table.Column], _ subjects: [Subject], of quantity: (Subject) -> Quantity,
    row: (Subject) -> [[Page.Inline]]
  ) -> [Page.Block] {
    let quantities = subjects.map(quantity)
    let shown = selection.rows(of: quantities, widths: inUse.network.widths)
    guard !shown.isEmpty else { return [] }
    let table = Page.Block.table(Page.Table(columns: columns, rows: shown.map { row(subjects[$0]) }))
    let wanted = quantities.count { selection.contains($0, lastLayer: inUse.lastLayer) }
    guard wanted > shown.count else { return [table] }
    return [table, .paragraph([.text(Phrase.rowsLeftOut(wanted - shown.count)[language])])]
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
    return [.table(Page.Table(columns: [column(.symbolHead), column(.meaningHead)], rows: rows))]
  }

  /// Inputs, targets, parameters and learning rate.
  func given() -> [Page.Block] {
    let widths = inUse.network.widths
    var quantities = (0..<widths[0]).map { Quantity(.activation, layer: .fixed(0), unit: .fixed($0)) }
    quantities += (0..<widths[names.lastLayer]).map { Quantity(.target, unit: .fixed($0)) }
    quantities += parameters + [Quantity(.learningRate)]
    if names.notation.hasL2 { quantities.append(Quantity(.regularisation)) }
    let columns = [column(.symbolHead), column(.meaningHead), column(.valueHead, .decimal)]
    return table(columns, quantities, of: { $0 }) { quantity in
      [symbol(quantity), text(meaning.words(quantity)), number(typed: .quantity(quantity))]
    }
  }

  /// Weights, then biases, layer by layer.
  private var parameters: [Quantity] {
    inUse.network.parameters.map { Quantity($0) }
  }

  /// z, a, f′ and δ of every unit behind the inputs, under the document's letters.
  func record() -> [Page.Block] {
    let function = LaTeXReader.read(names.notation.functionName).math
    let heads: [Math] = [
      letter(.preActivation, "z"), letter(.activation, "a"), Math(.scripts(function, Math.Scripts(primes: 1))),
      letter(.error, "δ"),
    ]
    let layers = inUse.trace.samples[inUse.sampleInUse].layers
    let units = layers.enumerated().flatMap { index, layer in
      layer.z.indices.map { Quantity(.activation, layer: .fixed(index + 1), unit: .fixed($0)) }
    }
    let columns = [column(.unitHead)] + heads.map { Page.Table.Column([.math($0)], .decimal) }
    return table(columns, units, of: { $0 }) { quantity in
      guard let index = quantity.layer?.offset, let unit = quantity.unit?.offset else { return [] }
      let layer = layers[index - 1]
      // The slope of softmax is a matrix and has no place in a row.
      let slope = layer.slope.count == layer.z.count ? layer.slope[unit] : nil
      return [text(meaning.unit(unit, layer: index))]
        + [layer.z[unit], layer.a[unit], slope, layer.delta[unit]].map(number)
    }
  }

  /// The document's letter for the values of units, or the usual one.
  private func letter(_ kind: Quantity.Kind, _ usual: String) -> Math {
    let behindInputs = Quantity(kind, layer: .fixed(1), unit: .fixed(0))
    guard let name = names.math(behindInputs) ?? names.math(Quantity(kind, layer: .fixed(1))),
      case .scripts(let base, _) = name.form
    else { return .variable(usual) }
    return base
  }

  /// Every gradient by the backward pass, forward mode and central difference.
  func gradients() -> [Page.Block] {
    let shown = selection.rows(of: parameters, widths: inUse.network.widths)
    let nodes = inUse.network.parameters
    let check = GradientCheck(inUse.trace, of: nodes.count > Self.mostChecked ? shown.map { nodes[$0] } : nodes)
    let ofBatch = inUse.trace.samples.count > 1 || inUse.network.l2 > 0
    let cost = Quantity(ofBatch ? .batchCost : .cost)
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
        Phrase.opinionsAgree(check.rows.count, of: check.parameterCount)
      }
    let table = table(columns, check.rows, of: { Quantity($0.node) }) { row in
      let parameter = Quantity(row.node)
      let derivative = Expression(.derivative(of: .quantity(cost), by: parameter))
      return [
        [.math(typesetter.inline(derivative))], text(meaning.words(parameter)),
        number(row.backward), number(row.forwardMode), number(row.centralDifference),
      ]
    }
    return table + [.paragraph([.text(words[language])])]
  }

  /// Of networks with more parameters only those that are shown are checked.
  private static let mostChecked = 2_000

  /// Every parameter before and after the step, and the cost.
  func update() -> [Page.Block] {
    let trace = inUse.trace
    let heads = [
      column(.weightHead), column(.beforeHead, .decimal), column(.gradientHead, .decimal), column(.afterHead, .decimal),
    ]
    let costs = Page.Table(
      columns: [column(.meaningHead), column(.valueHead, .decimal)],
      rows: [
        [text(.costBefore), number(trace.cost)], [text(.costAfter), number(trace.costAfterUpdate)],
      ])
    let table = table(heads, inUse.network.parameters, of: { Quantity($0) }) { node in
      [
        symbol(Quantity(node)), number(typed: .quantity(Quantity(node))), number(trace.gradient(of: node)),
        number(trace.updatedValue(of: node)),
      ]
    }
    return table + [.table(costs)]
  }

  // MARK: The table at the end of a section

  /// Symbol, meaning and value of the numbers that a section's equations stand for.
  func section(_ expressions: [Expression]) -> [Page.Block] {
    let hasDerivatives = expressions.contains(where: \.isCostDerivative)
    let rows = expressions.compactMap { expression -> [[Page.Inline]]? in
      guard selection.contains(expression, lastLayer: inUse.lastLayer), let words = meaning.words(expression),
        let value = try? inUse.value(expression), value.isScalar
      else {
        return nil
      }
      var row = [[Page.Inline.math(typesetter.inline(expression))], text(words)]
      if case .derivative(let numerator, let variable) = expression.form, let cost = numerator.plainQuantity,
        cost.kind == .cost
      {
        row += [number(inUse.backward(cost, by: variable)?.elements[0]), number(value.elements[0])]
      } else {
        row += [number(typed: expression)] + (hasDerivatives ? [[]] : [])
      }
      return row
    }
    let opinion = hasDerivatives ? [column(.forwardModeHead, .decimal)] : []
    let columns = [column(.symbolHead), column(.meaningHead), column(.valueHead, .decimal)] + opinion
    return rows.isEmpty ? [] : [.table(Page.Table(columns: columns, rows: rows))]
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
      case .letter(let letter), .open(let letter, 0): letter
      case .open(let letter, let shift): "\(letter) \(shift < 0 ? "−" : "+") \(abs(shift))"
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
