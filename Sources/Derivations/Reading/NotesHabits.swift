import MathNotation

/// What notes do in all their formulas, and what the formulas say without it.
struct NotesHabits {
  /// The letter of the moment that stands in brackets behind all names, n in e_j(n); nil where there is none.
  var moment: String?
  /// Whether layers are numbers typed behind letters, as in Z1 = X W1 and w1_{11}.
  var numbersBehindLetters = false

  init() {}

  init(_ items: [ReadNotes.Item]) {
    moment = items.moment
    numbersBehindLetters = items.haveNumbersBehindLetters
  }

  /// What a formula says: numbers behind letters stand above them, or where names are the notes' own, below.
  func plain(_ math: Math, ownNames: Bool) -> Math {
    var plain = moment.map(math.withoutMoment) ?? math
    if numbersBehindLetters { plain = plain.withNumbersInScripts(below: ownNames) }
    return plain
  }
}
