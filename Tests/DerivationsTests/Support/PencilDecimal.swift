/// Decimals as with pencil and paper, a digit a column: the second opinion on printed lines.
struct PencilDecimal: Equatable {
  var isNegative = false
  /// Digits, the last decimal first.
  var digits: [Int]
  var decimals: Int

  init(_ literal: String) {
    digits = literal.reversed().compactMap(\.wholeNumberValue)
    decimals = literal.contains(".") ? literal.reversed().prefix { $0 != "." }.count : 0
    tidy()
  }

  private init(isNegative: Bool, digits: [Int], decimals: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.decimals = decimals
    tidy()
  }

  private mutating func tidy() {
    while digits.last == 0 { digits.removeLast() }
    while decimals > 0, digits.first == 0 {
      digits.removeFirst()
      decimals -= 1
    }
    if digits.isEmpty { (isNegative, decimals) = (false, 0) }
  }

  static prefix func - (value: Self) -> Self {
    Self(isNegative: !value.isNegative, digits: value.digits, decimals: value.decimals)
  }

  static func + (a: Self, b: Self) -> Self {
    let places = max(a.decimals, b.decimals)
    func column(_ number: Self, _ place: Int) -> Int {
      let index = place - places + number.decimals
      let digit = number.digits.indices.contains(index) ? number.digits[index] : 0
      return number.isNegative ? -digit : digit
    }
    let length = places + max(a.digits.count - a.decimals, b.digits.count - b.decimals, 0) + 1
    var columns = (0..<length).map { column(a, $0) + column(b, $0) }
    let isNegative = columns.last { $0 != 0 }.map { $0 < 0 } ?? false
    if isNegative { columns = columns.map { -$0 } }
    for place in columns.indices {
      while columns[place] < 0 {
        columns[place] += 10
        columns[place + 1] -= 1
      }
      while columns[place] > 9 {
        columns[place] -= 10
        columns[place + 1] += 1
      }
    }
    return Self(isNegative: isNegative, digits: columns, decimals: places)
  }

  static func * (a: Self, b: Self) -> Self {
    var columns = [Int](repeating: 0, count: a.digits.count + b.digits.count + 1)
    for (i, x) in a.digits.enumerated() {
      for (j, y) in b.digits.enumerated() {
        columns[i + j] += x * y
      }
    }
    for place in columns.indices.dropLast() {
      columns[place + 1] += columns[place] / 10
      columns[place] %= 10
    }
    return Self(isNegative: a.isNegative != b.isNegative, digits: columns, decimals: a.decimals + b.decimals)
  }

  /// Times 10^exponent.
  func shifted(by exponent: Int) -> Self {
    let places = decimals - exponent
    return places >= 0
      ? Self(isNegative: isNegative, digits: digits, decimals: places)
      : Self(isNegative: isNegative, digits: Array(repeating: 0, count: -places) + digits, decimals: 0)
  }

  /// Half goes away from zero.
  func rounded(to places: Int) -> Self {
    guard decimals > places else { return self }
    let cut = decimals - places
    let roundsUp = digits.indices.contains(cut - 1) && digits[cut - 1] >= 5
    let kept = Self(isNegative: isNegative, digits: Array(digits.dropFirst(cut)), decimals: 0)
    let unit = Self(isNegative: isNegative, digits: [1], decimals: 0)
    let whole = roundsUp ? kept + unit : kept
    return whole.shifted(by: -places)
  }

  var double: Double {
    let text = String(digits.reversed().map { Character(String($0)) })
    return (isNegative ? -1 : 1) * (Double("\(text.isEmpty ? "0" : text)e-\(decimals)") ?? .nan)
  }
}
