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

  var inUse: Instance { judge.inUse }

  /// Reads and judges a document's equations on a network; numbers are those of one of its samples, from 0, where they
  /// are not of all.
  ///
  /// - Throws: a diagnostic if the document's own notation cannot be read, which is a fault of the program.
  package init(_ document: BuiltInDocument, network: Network, sample: Int = 0) throws(Diagnostic) {
    self.document = document
    let notation = try document.notation()
    names = Names(notation, widths: notation.widths)
    namesInUse = Names(notation, widths: network.widths)
    judge = Judge(names: names, inUse: network)
    judge.inUse.sampleInUse = sample
    var steps: [[Step]] = []
    var number = 0
    var mended: Expression?
    for case .formula(let equations, _, isDisplay: true) in Document(document.source, names: names).items {
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
