/// What an edit takes back, wherever it stands: the same slip carried through several equations.
struct Slip: Hashable {
  private let kind: Edit.Kind
  private let printed: Expression?
  private let meant: Expression

  /// Whether it is a slip in something that stands there.
  var isOfSomethingPrinted: Bool { printed != nil }

  init(_ edit: Edit) {
    kind = edit.kind
    // What is put in is put to something else each time.
    printed = [.factor, .term, .number].contains(edit.kind) ? nil : edit.printed
    meant = edit.meant
  }
}

extension AuditedRepair {
  /// The slips that it takes back.
  var slips: Set<Slip> { Set(edits.map(Slip.init)) }
}

extension [AuditedEquation] {
  /// The equations, each claim that repeats a slip of an earlier one with the place of that one, and with the repair
  /// that takes it back before others.
  func relatingSlips() -> [AuditedEquation] {
    var first: [(slips: Set<Slip>, range: Range<Int>)] = []
    return map { equation in
      equation.mappingRepairs { claim in
        guard !claim.repairs.isEmpty else { return claim }
        var claim = claim
        for (slips, range) in first {
          // What is put in says little of itself: it must be the likeliest slip here, too.
          guard
            let index = claim.repairs.firstIndex(where: { $0.slips == slips }),
            index == 0 || slips.allSatisfy(\.isOfSomethingPrinted)
          else { continue }
          claim.repairs.insert(claim.repairs.remove(at: index), at: 0)
          claim.firstWithSlip = range
          return claim
        }
        first.append((claim.repairs[0].slips, claim.range))
        return claim
      }
    }
  }
}
