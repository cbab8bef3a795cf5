import Backpropagation

/// What a child process of the benchmark does: it prints the nanoseconds of the best of several runs.
enum Work: String {
  /// One pass with its full record.
  case pass
  /// The record as JSON.
  case text
  /// One pass, once: for the memory it takes.
  case once

  /// An audit of notes with as many equations as the first width says, once.
  case audit
  /// An audit of so many wrong equations that are mended, once.
  case repair

  /// Does it on a sigmoid network of the given widths.
  func run(_ widths: [Int]) throws -> Double {
    if self == .audit { return try LongNotes.audit(widths[0]) }
    if self == .repair { return try LongNotes.repair(widths[0]) }
    let network = try Self.network(widths)
    var best = Double.infinity
    // What the work comes to, so that none of it can be left out.
    var sum = 0.0
    let end = ContinuousClock.now + .milliseconds(400)
    repeat {
      switch self {
      case .pass, .once: best = min(best, Self.time { sum += Trace(network).costAfterUpdate })
      case .text:
        let trace = Trace(network)
        var null = ByteCount()
        best = min(best, Self.time { TraceJSON.write(trace, to: &null) })
        sum += Double(null.bytes)
      case .audit, .repair: break
      }
    } while self != .once && ContinuousClock.now < end
    return sum.isNaN ? .nan : best
  }

  private static func time(_ work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
  }

  private static func network(_ widths: [Int]) throws -> Network {
    var generator = SplitMix64(seed: 7)
    func hundredths() -> Double { Double(generator.next() % 100) / 100 }
    let layers = zip(widths.dropFirst(), widths).map { units, sources in
      Network.Layer(
        units: units, activation: .sigmoid, weights: (0..<units * sources).map { _ in (hundredths() - 0.5) / 5 })
    }
    let sample = Network.Sample(
      input: (0..<widths[0]).map { _ in hundredths() }, target: (0..<widths[widths.count - 1]).map { _ in hundredths() }
    )
    return try Network(inputs: widths[0], layers: layers, samples: [sample])
  }
}

/// A stream that only counts.
private struct ByteCount: TextOutputStream {
  var bytes = 0

  mutating func write(_ text: String) {
    bytes += text.utf8.count
  }
}
