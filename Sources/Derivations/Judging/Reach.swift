/// Which networks a claim speaks of, by the numbers and letters that stand in it.
enum Reach: Hashable {
  /// Units or nodes by number: networks of exactly the document's shape.
  case unitsByNumber
  /// Layers by number, units not at all: networks of the document's depth and any widths.
  case layersByNumber
  /// Letters only: any depth.
  case general

  init(of quantities: [Quantity]) {
    if quantities.contains(where: { $0.unit?.isFixed == true || $0.source?.isFixed == true }) {
      self = .unitsByNumber
    } else if quantities.contains(where: { $0.layer.map { $0.isFixed && $0.offset > 0 } ?? false }) {
      self = .layersByNumber
    } else if quantities.contains(where: { $0.layer?.variable != nil }) {
      self = .general
    } else {
      self = .layersByNumber
    }
  }

  /// Widths of the random networks on which a claim is judged. The document's own shape always takes part; among the
  /// others no two layers are equally wide, so that no transpose hides behind a square matrix.
  func shapes(document: [Int]) -> [[Int]] {
    let own = [document]
    let uneven = [[4, 3, 2, 5, 6, 7], [2, 5, 3, 4, 7, 6]]
    switch self {
    case .unitsByNumber: return [document, document, document]
    case .layersByNumber: return own + uneven.map { pattern in document.indices.map { pattern[$0 % 6] } }
    case .general: return own + [[3, 4, 2, 5], [2, 3, 4, 5, 6]]
    }
  }
}
