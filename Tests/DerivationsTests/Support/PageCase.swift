import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// A document on a network that is not its own.
struct PageCase: Sendable, CustomTestStringConvertible {
  let document: String
  let plain: LoopNetwork

  var testDescription: String {
    let widths = plain.widths.map { String($0) }.joined(separator: "-")
    let parts = [plain.biases == nil ? "without biases" : "with biases", plain.cost.rawValue]
    return
      "\(document) on \(widths), \(parts.joined(separator: ", ")), \(plain.samples.count) samples, λ \(plain.lambda)"
  }

  /// Deep, wide and narrow networks, one of three units before the last layer, and that of document 001.
  static let all: [PageCase] = ["000", "001", "002", "003", "004"].flatMap { document in
    [[3, 5, 2, 4, 2], [3, 9, 4], [1, 1, 1, 1], [2, 2, 2], [3, 4, 2]].flatMap { widths in
      [false, true].flatMap { biases -> [PageCase] in
        let plain = LoopNetwork(widths, biases: biases)
        let full = LoopNetwork(widths, biases: biases, cost: .full, samples: 3)
        let batch = LoopNetwork(widths, biases: biases, samples: 3, lambda: 0.1)
        let networks =
          switch document {
          case "002": [plain, full]
          case "003": [plain, batch]
          default: [plain]
          }
        return networks.map { PageCase(document: document, plain: $0) }
      }
    }
  }

  var walkthrough: Walkthrough {
    get throws {
      try Walkthrough(try #require(BuiltInDocument.named(document)), network: try plain.network)
    }
  }

  /// How many numbers stand at the ends of the page's equations at least; document 001 says little of other shapes.
  var least: Int {
    switch (document, plain.widths) {
    case ("001", [2, 2, 2]): 60
    case ("001", [1, 1, 1, 1]): 4
    // Tables of nine columns are shortened.
    case (_, [1, 1, 1, 1]), (_, [3, 9, 4]): 7
    default: 8
    }
  }

  var names: LoopNames { LoopNames(document: document, network: plain) }
}
