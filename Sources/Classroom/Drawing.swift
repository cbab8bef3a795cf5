import Backpropagation

/// A drawing of a network in characters: units as their numbers, from the inputs on the left to the outputs on the right.
enum Drawing {
  /// Larger layers are not drawn.
  private static let mostUnits = 6
  private static let gap = 13

  /// The drawing; nil where it would be too large.
  static func text(_ widths: [Int], label: (_ layer: Int, _ unit: Int) -> String) -> String? {
    guard let most = widths.max(), most <= mostUnits, widths.count <= 6 else { return nil }
    let step = 4
    let height = (most - 1) * step + 1
    let labels = widths.indices.map { layer in (0..<widths[layer]).map { label(layer, $0) } }
    let widest = labels.joined().map(\.count).max() ?? 1
    let pitch = widest + gap
    var rows = Array(
      repeating: Array(repeating: Character(" "), count: pitch * (widths.count - 1) + widest), count: height)
    func row(_ layer: Int, _ unit: Int) -> Int { (height - 1 - (widths[layer] - 1) * step) / 2 + unit * step }
    for layer in 1..<widths.count {
      for from in 0..<widths[layer - 1] {
        for to in 0..<widths[layer] {
          let start = (layer - 1) * pitch + labels[layer - 1][from].count + 1
          draw(&rows, from: (start, row(layer - 1, from)), to: (layer * pitch - 2, row(layer, to)))
        }
      }
    }
    for layer in widths.indices {
      for unit in 0..<widths[layer] {
        for (offset, character) in labels[layer][unit].enumerated() {
          rows[row(layer, unit)][layer * pitch + offset] = character
        }
      }
    }
    return rows.map { String(String($0).reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  private static func draw(_ rows: inout [[Character]], from: (x: Int, y: Int), to: (x: Int, y: Int)) {
    let rise = to.y - from.y
    for x in from.x...to.x {
      let part = Double(x - from.x) / Double(max(1, to.x - from.x))
      let y = from.y + Int((Double(rise) * part).rounded())
      let mark: Character = rise == 0 ? "-" : rise > 0 ? "\\" : "/"
      let old = rows[y][x]
      rows[y][x] = old == " " || old == mark ? mark : old == "-" || mark == "-" ? "-" : "X"
    }
  }
}
