import Reporting

/// Edits that make every claim of an equation hold.
struct Repair {
  /// The members of the mended equation; parts that changed are marked.
  let members: [Expression]
  /// What was changed.
  let edits: [Edit]
  /// How the mended equation is read, where that is not the usual way.
  let reading: Phrase?
}
