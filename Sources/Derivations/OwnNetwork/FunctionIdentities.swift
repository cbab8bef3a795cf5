import Backpropagation
import MathNotation
import Reporting

/// Equations in one letter, as dσ(x)/dx = e^{−x}/(1 + e^{−x})² = σ(x)(1 − σ(x)), which hold whatever the letter is elsewhere.
struct FunctionIdentities {
  private let network: OwnNetwork
  private let shapes: OwnShapes
  /// Whether σ is something that could not be read.
  private let isLogisticRedefined: Bool

  /// Numbers on both sides of 0 and of 1, and none that a formula may be chosen for.
  private static let samples = [-6.3, -1.7, -0.43, 0.37, 2.6, 5.1]

  /// The equations with those that hold so, where nothing is said of them yet.
  ///
  /// - Throws: a diagnostic if the built-in text cannot be read, which is a fault of the program.
  static func completing(_ equations: [AuditedEquation], of notes: ReadNotes) throws(Diagnostic) -> [AuditedEquation] {
    let open = Set(
      equations.filter { equation in
        equation.claims.contains { $0.judgement.verdict == .notRead && $0.claim.isOfOneLetter }
      }.map(\.formula))
    guard !open.isEmpty else { return equations }
    // Definitions of functions are of one letter too.
    let part = notes.choosing { $0.item.kind == .heading || $0.math.isOfOneLetter }
    let (document, _, letters) = try OwnReading.document(of: part, .none)
    let judged = AuditedEquation.all(in: document, judge: nil)
    let identities = FunctionIdentities(
      judged.flatMap(\.claims).map(\.claim), letters,
      isLogisticRedefined: notes.items.contains { $0.math.redefines(logistic) })
    let found = judged.map { equation in
      equation.mappingJudgements { index, _ in
        identities.judgement(of: equation.claims[index].claim) ?? Judgement(.notRead, reason: .cannotEvaluate)
      }
    }
    return OwnReading(equations: found.filter { open.contains($0.formula) }).replacing(equations)
  }

  private init(_ claims: [Claim], _ letters: OwnLetters, isLogisticRedefined: Bool) {
    network = OwnNetwork(claims, letters).withFunctionsOnly
    shapes = OwnShapes(claims, letters)
    self.isLogisticRedefined =
      isLogisticRedefined
      || claims.contains { claim in
        guard case .apply(.activation(Self.logistic), _)? = claim.left.expression?.bare.form else { return false }
        return claim.right.expression == nil
      }
  }

  /// The letters of which it is known what functions they are.
  private var knownFunctions: Set<String> {
    Set(network.functions.keys).union(isLogisticRedefined ? [] : [Self.logistic])
  }

  /// That a claim holds for every number; nil where it does not, or has other letters.
  private func judgement(of claim: Claim) -> Judgement? {
    guard let left = claim.left.expression, let right = claim.right.expression, claim.relation == "=" else {
      return nil
    }
    // What a function is taken to be tells nothing of it.
    if let (letter, _) = left.definedFunction, network.functions[letter]?.formula == right { return nil }
    let letters = claim.letters
    guard let letter = letters.first, letters.count == 1, left != right, !left.isOfNumbers,
      left.free.variables.isEmpty, right.free.variables.isEmpty,
      left.plainQuantity == nil, right.plainQuantity == nil,
      !claim.sides.contains(where: { $0.appliesFunction(outside: knownFunctions) })
    else { return nil }
    var count = 0
    for sample in Self.samples {
      let leaves = letter.plainQuantity?.ownNumber.map { [$0: Tensor(sample)] } ?? [:]
      let values = OwnValues(network, shapes, leaves: leaves, function: .sigmoid)
      guard let a = try? values.value(left, at: Dual(sample)).scalar,
        let b = try? values.value(right, at: Dual(sample)).scalar, a.value.isFinite, b.value.isFinite
      else { continue }
      guard abs(a.value - b.value) <= 1e-9 * max(a.valueSize, b.valueSize) else { return nil }
      count += 1
    }
    return count >= 3 ? Judgement(.holds, reason: .whateverNamesAre, instances: count) : nil
  }

  /// The letter of the logistic function unless notes define it otherwise.
  private static let logistic = "σ"
}

extension Claim {
  fileprivate var isOfOneLetter: Bool { left.math.isOfOneLetter && right.math.isOfOneLetter }

  /// Its names and the letters for any argument.
  fileprivate var letters: Set<Expression> {
    var found: Set<Expression> = []
    for side in sides {
      found.formUnion(side.ownNumbers.map { .quantity(.own($0)) })
      side.forEachNode { node in
        if case .argument = node.form { found.insert(Expression(node.form)) }
      }
    }
    return found
  }
}

extension Math {
  /// Whether at most one letter stands in it besides those for functions, e and the d of derivatives.
  fileprivate var isOfOneLetter: Bool { lettersOfNumbers.count <= 1 }

  private var lettersOfNumbers: Set<String> {
    switch form {
    case .symbol(let letter, _): letter.count > 1 || Self.others.contains(letter) ? [] : [letter]
    case .row(let nodes):
      nodes.indices.reduce(into: []) { found, index in
        let next = nodes.dropFirst(index + 1).first { !$0.isSpace }
        guard !(next?.isArgument ?? false && nodes[index].isCalled) else { return }
        found.formUnion(nodes[index].lettersOfNumbers)
      }
    default: children.reduce(into: []) { $0.formUnion($1.lettersOfNumbers) }
    }
  }

  /// What stands for no number: Euler's number, signs of derivatives, and functions without their argument.
  private static let others: Set<String> = ["e", "d", "∂", "σ", "φ", "ϕ", "ψ"]

  private var isArgument: Bool { if case .fence("(", _, ")") = form { true } else { false } }

  /// Whether it says by other letters than its argument what a letter for a function is: σ(x) = 1/(1 + e^{−βx}), σ = tanh.
  fileprivate func redefines(_ function: String) -> Bool {
    lines.contains { line in
      if let (letter, _, value) = line.callDefined, letter == function {
        return !Math.joined(Array(value)).isOfOneLetter
      }
      let nodes = Math.row(line).plainNodes
      guard nodes.count > 2, case .symbol(function, _) = nodes[0].form else { return false }
      return nodes[1].form == .sign("=")
    }
  }

  /// Whether it is a letter, with primes or without.
  private var isCalled: Bool {
    switch form {
    case .symbol: true
    case .scripts(let base, let scripts): scripts == Scripts(primes: scripts.primes) && base.isCalled
    default: false
    }
  }
}
