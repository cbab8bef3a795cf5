import MathNotation

/// Writes the drawing of a network as a picture of plain LaTeX: circles with names, and lines between them.
enum LaTeXDrawing {
  /// The distances and sizes, in tenths of a millimetre.
  private static let (across, down, radius) = (400, 115, 48)
  /// The text is so wide.
  private static let widest = 1600

  /// The picture.
  static func write(_ drawing: Page.Drawing) -> String {
    let most = drawing.layers.map(\.count).max() ?? 0
    let steps = max(1, drawing.layers.count - 1)
    let across = min(across, (widest - 2 * radius) / steps)
    func place(_ layer: Int, _ unit: Int) -> (x: Int, y: Int) {
      let count = drawing.layers[layer].count
      return (radius + layer * across, radius + ((most - 1) + (count - 1) - 2 * unit) * down / 2)
    }
    var lines: [String] = []
    for (layer, units) in drawing.layers.enumerated() {
      for (unit, name) in units.enumerated() {
        let (x, y) = place(layer, unit)
        let centre = point(x, y)
        lines.append("\\put\(centre){\\circle{\(decimal(2 * radius))}}")
        lines.append("\\put\(centre){\\makebox(0,0){$\(LaTeXWriter.write(name))$}}")
        guard layer + 1 < drawing.layers.count else { continue }
        for other in drawing.layers[layer + 1].indices { lines.append(line((x, y), place(layer + 1, other))) }
      }
    }
    let size = point((drawing.layers.count - 1) * across + 2 * radius, max(0, most - 1) * down + 2 * radius)
    return
      (["\\begin{center}", "\\setlength{\\unitlength}{1mm}", "\\begin{picture}\(size)"] + lines
      + ["\\end{picture}", "\\end{center}"]).joined(separator: "\n")
  }

  /// A line between the rims of two circles; a curve that is none, since lines of any slope are not to be had.
  private static func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) -> String {
    let (dx, dy) = (Double(to.x - from.x), Double(to.y - from.y))
    let part = Double(radius) / (dx * dx + dy * dy).squareRoot()
    func between(_ share: Double) -> String {
      point(from.x + Int((dx * share).rounded()), from.y + Int((dy * share).rounded()))
    }
    return "\\qbezier\(between(part))\(between(0.5))\(between(1 - part))"
  }

  private static func point(_ x: Int, _ y: Int) -> String { "(\(decimal(x)),\(decimal(y)))" }

  /// Tenths as a decimal.
  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
