package import Backpropagation
package import Reporting

/// A document explained on a network: its equations judged, in order.
package final class Walkthrough {
  let document: BuiltInDocument
  /// The document's names on the network that its literal numbers speak of.
  let names: Names
  /// The document's names on the network in use.
  let namesInUse: Names
  let judge: Judge
  /// The steps of each displayed formula, in the order of the document.
  let steps: [[Step]]
  /// The tables of values that the document asks for, by the words of the directive.
  let valueTables: [String: ValueTable]

  var inUse: Instance { judge.inUse }

  /// Reads and judges a document's equations on a network; numbers are those of one of its samples, from 0, where they
  /// are not of all.
  ///
  /// - Parameter notation: The document's notation, where it has been read already.
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program, or with the
  ///   place of a directive that says nothing.
  package init(
    _ document: BuiltInDocument, notation known: Notation? = nil, network: Network, sample: Int = 0
  ) throws(Diagnostic) {
    self.document = document
    let notation = if let known { known } else { try document.notation() }
    names = Names(notation, widths: notation.widths)
    namesInUse = Names(notation, widths: network.widths)
    judge = Judge(names: names, inUse: network)
    judge.inUse.sampleInUse = sample
    var steps: [[Step]] = []
    var number = 0
    var mended: Expression?
    let source = Document(
      ReadNotes(document.source, found: MarkdownFormulas.marked(in: document.source.text)), names: names)
    if let fault = source.faults.first { throw fault }
    valueTables = try source.valueTables(names: namesInUse, on: judge.inUse)
    for case .formula(let equations, _, isDisplay: true) in source.items {
      var here: [Step] = []
      for equation in equations {
        number += 1
        let step = Step(number: String(number), equation.continuing(mended), judge: judge)
        mended = if case .wrong(let repair?) = step.outcome { repair.members.last?.unmarked } else { nil }
        here.append(step)
      }
      steps.append(here)
    }
    self.steps = steps
  }

  /// What f(x) is, if the network in use has the activation that the document defines.
  var definition: Expression? {
    guard inUse.network.layers.allSatisfy({ $0.activation == names.notation.activation }) else { return nil }
    for step in steps.joined() {
      guard let members = step.members, members.count == 2, case .apply(.activation, let inner) = members[0].form,
        case .argument = inner.form
      else { continue }
      return members[1]
    }
    return nil
  }
}

extension Document {
  /// The tables of values that directives ask for, by their words.
  fileprivate func valueTables(names: Names, on instance: Instance) throws(Diagnostic) -> [String: ValueTable] {
    var tables: [String: ValueTable] = [:]
    for case .directive(let words, let range) in items where ValueTable.isMeant(by: words) {
      let text = source[range].utf8
      let start = text.indices.first { text[$0...].starts(with: words.utf8) } ?? text.startIndex
      let place = range.lowerBound + text.distance(from: text.startIndex, to: start)
      let table = try ValueTable(words, at: place, names: names)
      if let fault = table.fault(on: instance) { throw Diagnostic(.error, fault, at: place..<range.upperBound) }
      tables[words] = table
    }
    return tables
  }
}

extension Equation {
  /// The equation with its first member replaced, where it continues a block whose last member has been mended.
  func continuing(_ member: Expression?) -> Equation {
    guard continuesBlockBefore, let member else { return self }
    var copy = self
    copy.members[0] = Member(math: members[0].math, meaning: .success(member))
    return copy
  }
}

extension Expression {
  /// The tree without marks.
  var unmarked: Expression {
    replacing { node in if case .changed(let inner) = node.form { inner.unmarked } else { nil } }
  }
}
