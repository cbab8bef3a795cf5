/// A section of notes with those inside it: from its heading to the next that lies no deeper.
struct NotesSection {
  let notes: ReadNotes
  /// UTF-8 offsets of its first and its last formula.
  let range: Range<Int>
  /// The numbers of the items that it has.
  let items: Range<Int>
}

extension ReadNotes {
  /// The sections of notes, the widest first where one lies in another, without those that have no formula or all.
  var sections: [NotesSection] { sections { $0 <= $1 } }

  /// Sections with all that follow them in the wider one that they lie in: an example goes on over headings.
  var sectionsWithNext: [NotesSection] {
    let own = Set(sections.map(\.items))
    return sections { $0 < $1 }.filter { !own.contains($0.items) }
  }

  /// What begins with a heading and ends before one of a level that ends it.
  private func sections(isEnd: (_ level: Int, _ begun: Int) -> Bool) -> [NotesSection] {
    var found: [NotesSection] = []
    func isFormula(_ item: Item) -> Bool { item.item.kind == .display || item.item.kind == .inline }
    let count = items.count(where: isFormula)
    for (start, heading) in items.enumerated() where heading.item.kind == .heading {
      let rest = items[(start + 1)...]
      let end =
        rest.firstIndex { $0.item.kind == .heading && isEnd($0.item.level, heading.item.level) } ?? items.endIndex
      let formulas = items[start..<end].filter(isFormula).map(\.item.whole)
      guard let first = formulas.first, let last = formulas.last, formulas.count < count else { continue }
      found.append(
        NotesSection(
          notes: part(start..<end), range: first.lowerBound..<last.upperBound, items: start..<end))
    }
    return found
  }
}
