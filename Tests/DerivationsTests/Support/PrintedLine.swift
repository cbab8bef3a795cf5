import Foundation
import MathNotation

/// A number as the reader of a page calculates it: exactly, or with quotients and exponentials in Doubles.
enum PrintedNumber {
  case exact(PencilDecimal)
  case near(Double)

  var double: Double {
    switch self {
    case .exact(let value): value.double
    case .near(let value): value
    }
  }

  static func + (a: Self, b: Self) -> Self {
    if case .exact(let x) = a, case .exact(let y) = b { .exact(x + y) } else { .near(a.double + b.double) }
  }

  static func * (a: Self, b: Self) -> Self {
    if case .exact(let x) = a, case .exact(let y) = b { .exact(x * y) } else { .near(a.double * b.double) }
  }

  static prefix func - (a: Self) -> Self {
    if case .exact(let x) = a { .exact(-x) } else { .near(-a.double) }
  }
}

/// Calculates what stands on a page, knowing nothing of the program's own trees: from left to right, brackets first.
struct PrintedLine {
  typealias Rows = [[PrintedNumber]]

  private var nodes: [Math]
  private var position = 0

  private init(_ math: Math) {
    let all: [Math] = if case .row(let nodes) = math.form { nodes } else { [math] }
    nodes = all.filter { if case .space = $0.form { false } else { true } }
  }

  /// The value, or nil where something other than arithmetic stands.
  static func value(of math: Math) -> Rows? {
    var line = PrintedLine(math)
    guard !line.nodes.isEmpty, let value = line.sum(), line.position == line.nodes.count else { return nil }
    return value
  }

  private var sign: String? {
    guard position < nodes.count, case .sign(let sign) = nodes[position].form else { return nil }
    return sign
  }

  private mutating func sum() -> Rows? {
    var total: Rows?
    repeat {
      var isNegative = false
      if sign == "+" || sign == "−" {
        isNegative = sign == "−"
        position += 1
      }
      guard var term = product() else { return nil }
      if isNegative { term = term.map { $0.map { -$0 } } }
      guard let so = total else {
        total = term
        continue
      }
      // A number beside a table is meant for each of its entries.
      if so.count == 1, so[0].count == 1 {
        total = term.map { $0.map { so[0][0] + $0 } }
        continue
      }
      guard so.count == term.count, so[0].count == term[0].count else { return nil }
      total = zip(so, term).map { zip($0, $1).map { $0 + $1 } }
    } while sign == "+" || sign == "−"
    return total
  }

  private mutating func product() -> Rows? {
    guard var result = atom() else { return nil }
    while let sign, ["·", "×", "*", "∘", "⊙"].contains(sign) {
      position += 1
      guard let factor = atom() else { return nil }
      if result.count == 1, result[0].count == 1 {
        result = factor.map { $0.map { result[0][0] * $0 } }
      } else if factor.count == 1, factor[0].count == 1 {
        result = result.map { $0.map { $0 * factor[0][0] } }
      } else if sign == "×" || sign == "∘" || sign == "·" && result[0].count == factor.count {
        guard result[0].count == factor.count else { return nil }
        result = result.map { row in
          factor[0].indices.map { column in
            zip(row, factor).map { $0 * $1[column] }.reduce(.exact(PencilDecimal("0"))) { $0 + $1 }
          }
        }
      } else {
        guard result.count == factor.count, result[0].count == factor[0].count else { return nil }
        result = zip(result, factor).map { zip($0, $1).map { $0 * $1 } }
      }
    }
    return result
  }

  private mutating func atom() -> Rows? {
    guard position < nodes.count else { return nil }
    let node = nodes[position]
    position += 1
    if case .symbol("diag", _) = node.form, position < nodes.count {
      position += 1
      return Self.atom(nodes[position - 1]).map(Self.diagonal)
    }
    return Self.atom(node)
  }

  /// A column as the diagonal of a matrix; a matrix that is one already stays.
  private static func diagonal(_ rows: Rows) -> Rows {
    guard rows[0].count == 1 else { return rows }
    return rows.indices.map { row in
      rows.indices.map { $0 == row ? rows[row][0] : .exact(PencilDecimal("0")) }
    }
  }

  private static func atom(_ node: Math) -> Rows? {
    switch node.form {
    case .fence("‖", let inner, "‖"):
      let squares = value(of: inner)?.joined().map { $0.double * $0.double }
      return squares.map { [[.near($0.reduce(0, +).squareRoot())]] }
    case .number(let literal): return [[.exact(PencilDecimal(literal))]]
    case .marked(let inner): return value(of: inner)
    case .row: return value(of: node)
    case .fence("(", let inner, ")"): return value(of: inner)
    case .fence("[", let inner, "]"):
      guard case .grid(let grid) = inner.form else { return nil }
      var rows: Rows = []
      for row in grid.rows {
        let cells = row.compactMap { value(of: $0) }
        guard cells.count == row.count, let first = cells.first, cells.allSatisfy({ $0.count == first.count }) else {
          return nil
        }
        rows += first.indices.map { line in cells.flatMap { $0[line] } }
      }
      guard rows.allSatisfy({ $0.count == rows[0].count }) else { return nil }
      return rows
    case .fraction(let top, let bottom):
      guard let a = value(of: top)?[0][0], let b = value(of: bottom)?[0][0] else { return nil }
      // 1/2 and 1/4 are decimals themselves.
      if case .exact(let whole) = b, [PencilDecimal("2"), PencilDecimal("4")].contains(whole) {
        return [[a * .exact(PencilDecimal(whole == PencilDecimal("2") ? "0.5" : "0.25"))]]
      }
      return [[.near(a.double / b.double)]]
    case .scripts(let base, let scripts):
      guard scripts.sub == nil, scripts.primes == 0, let above = scripts.sup, let exponent = value(of: above)?[0][0]
      else { return nil }
      if case .symbol("e", _) = base.form { return [[.near(exp(exponent.double))]] }
      guard let number = atom(base), number.count == 1, number[0].count == 1 else { return nil }
      let power = Int(exponent.double)
      if base.form == .number("10") { return [[.exact(PencilDecimal("1").shifted(by: power))]] }
      guard power >= 0 else { return nil }
      return [[(0..<power).reduce(.exact(PencilDecimal("1"))) { result, _ in result * number[0][0] }]]
    default: return nil
    }
  }
}
