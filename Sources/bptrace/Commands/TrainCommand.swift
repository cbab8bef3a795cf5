import Backpropagation
import Derivations
import Pages
import Reporting

/// `bptrace train --updates N`
struct TrainCommand: Command {
  /// The formats of the costs.
  enum Format: String, CaseIterable {
    case terminal, csv
  }

  static var name: String { "train" }
  static var summary: Phrase { .trainSummary }
  static var options: [Option<TrainCommand>] {
    [
      Option(long: "updates", short: "u", placeholder: Phrase("N", zh: "N"), help: .updatesOption) {
        (values, word) throws(Failure) in
        guard let count = Int(word), count > 0 else { throw Failure(.usage, .notACount(word, "--updates")) }
        values.updates = count
      },
      .network(\.network), .sample(\.sample),
      Option(long: "full", help: .fullOption) { values, _ in values.isFull = true },
      Option(long: "save", placeholder: .file, help: .saveOption) { $0.save = $1 },
      .format(\.format), .output(\.output), .digits(\.digits),
    ]
  }
  static var examples: [Example] {
    [
      Example(line: "bptrace train --updates 100", meaning: .exampleTrain),
      Example(line: "bptrace train -u 1000 -n mine.json --save trained.json", meaning: .exampleTrainSave),
    ]
  }

  var common = CommonOptions()
  /// How many updates to make.
  var updates: Int?
  /// The file of the network, or nil for the default.
  var network: String?
  /// The sample, counted from 1, or nil for all.
  var sample: Int?
  /// Whether the first and the last update are printed in full.
  var isFull = false
  /// Where to write the network after the last update.
  var save: String?
  /// How to write the costs.
  var format = Format.terminal
  /// Where to write them.
  var output: String?
  /// Significant digits of the costs.
  var digits = 6

  func run(in console: Console) throws -> ExitCode {
    guard let updates else { throw Failure(.usage, .missingUpdates) }
    if isFull, format == .csv { throw Failure(.usage, .fullIsNoTable) }
    let start = try NetworkFile.read(network, sample: sample)
    // A cost that cannot be written has no row; nothing is written for a network that starts with one.
    if let overflow = firstOverflow(of: start) { throw Failure(.badData, .inNetwork(network, overflow)) }
    var training = Training(start)
    try console.stream(to: output) { stream in
      let rows = CostRows(last: updates, format: format, digits: digits, language: console.language)
      stream.write(rows.head + rows.row(0, training.cost))
      while training.updates < updates, training.step() { stream.write(rows.row(training.updates, training.cost)) }
      if isFull { stream.write(fullPages(of: training, from: start, console)) }
    }
    if let overflow = training.overflow {
      throw Failure(.badData, .inNetwork(network, .overflowInUpdate(training.updates + 1, overflow)))
    }
    if let save { try console.write(training.network.file(), to: save) }
    return .success
  }

  private func firstOverflow(of network: Network) -> Phrase? {
    for index in network.samples.indices {
      guard let one = network.withSample(index) else { continue }
      if let overflow = Trace(one).samples[0].overflow { return overflow.phrase(sample: index) }
    }
    return nil
  }

  /// The first and the last update in full.
  private func fullPages(of training: Training, from start: Network, _ console: Console) -> String {
    guard training.updates > 0 else { return "" }
    let numbered = training.updates == 1 ? [(1, start)] : [(1, start), (training.updates, training.before)]
    let blocks = numbered.flatMap { number, network in
      (try? UpdatePage(BuiltInDocument.standard, network: network))?
        .blocks(number: number, language: console.language, digits: digits) ?? []
    }
    let page = Page(language: console.language, blocks: blocks)
    return "\n" + PageFormat.terminal.write(page, width: 80, colour: false)
  }
}

/// A network that learns, update by update.
private struct Training {
  /// The network after the updates so far.
  private(set) var network: Network
  /// The network before the last of them.
  private(set) var before: Network
  /// How many updates were made.
  private(set) var updates = 0
  /// J after them.
  private(set) var cost: Double
  /// What overflowed in the update that could not be made.
  private(set) var overflow: Phrase?

  init(_ network: Network) {
    self.network = network
    before = network
    cost = BatchUpdate(network).cost
  }

  /// Makes an update, unless a number overflows.
  mutating func step() -> Bool {
    let update = BatchUpdate(network)
    overflow = update.overflow?.phrase()
    guard overflow == nil else { return false }
    before = network
    network = update.networkAfterUpdate
    cost = update.costAfterUpdate
    updates += 1
    return true
  }
}

/// The rows of a table of costs, written while the costs are found.
private struct CostRows {
  let last: Int
  let format: TrainCommand.Format
  let digits: Int
  let language: Language

  private var width: Int { max(Phrase.updateHead[language].columns, String(last).count) }

  var head: String {
    switch format {
    case .terminal: right(Phrase.updateHead[language]) + "   \(Phrase.costHead[language])\n"
    case .csv: "update,cost\r\n"
    }
  }

  func row(_ update: Int, _ cost: Double) -> String {
    switch format {
    case .terminal: right(String(update)) + "   \(NumberText.display(cost, digits: digits))\n"
    case .csv: "\(update),\(cost)\r\n"
    }
  }

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(0, width - text.columns)) + text
  }
}
