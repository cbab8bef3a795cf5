import PlacedJSON
import Reporting

// The kinds of values that network files have.

extension JSONCursor {
  /// Faults a key that is not among the known ones.
  func allow(_ keys: [String]) throws(Diagnostic) {
    for member in try members() where !keys.contains(member.key) {
      let hint = nearestName(to: member.key, among: keys).map(Phrase.networkDidYouMean) ?? .networkOneOf(keys)
      throw fault(.networkUnknownKey(member.key), hint: hint, atKey: member.key)
    }
  }

  /// A diagnostic about this object that points at one of its keys.
  func fault(_ message: Phrase, hint: Phrase? = nil, atKey key: String) -> Diagnostic {
    let whole = fault(message, hint: hint)
    guard case .object(let members) = value.form, let member = members.first(where: { $0.key == key }) else {
      return whole
    }
    return Diagnostic(whole.severity, whole.message, hint: hint, at: member.keyRange)
  }

  /// A number of units; sizes beyond `Int` are out of range in any case.
  func units() throws(Diagnostic) -> Int {
    let number = try number()
    guard let units = Int(exactly: number.value), (1...Network.unitLimit).contains(units) else {
      throw fault(.networkUnits(number.literal, limit: Network.unitLimit))
    }
    return units
  }

  /// A seed: a whole number of 64 bits.
  func seed() throws(Diagnostic) -> UInt64 {
    let literal = try number().literal
    guard let seed = UInt64(literal) else { throw fault(.networkSeed(literal)) }
    return seed
  }

  /// One number for each unit of a layer.
  func numbers(filling layer: Int, _ units: Int) throws(Diagnostic) -> [Number] {
    let numbers = try numbers()
    guard numbers.count == units else {
      throw fault(.networkNumberCount(numbers.count, layer: layer, units: units))
    }
    return numbers
  }

  /// The name of an activation.
  func activation() throws(Diagnostic) -> Activation {
    let name = try string()
    if let activation = Activation(rawValue: name) { return activation }
    throw unknown(.networkUnknownActivation(name), name, known: Activation.allCases.map(\.rawValue))
  }

  /// The name of a cost.
  func cost() throws(Diagnostic) -> Cost {
    let name = try string()
    if let cost = Cost(rawValue: name) { return cost }
    throw unknown(.networkUnknownCost(name), name, known: Cost.allCases.map(\.rawValue))
  }

  private func unknown(_ message: Phrase, _ name: String, known: [String]) -> Diagnostic {
    fault(message, hint: nearestName(to: name, among: known).map(Phrase.networkDidYouMean) ?? .networkOneOf(known))
  }
}
