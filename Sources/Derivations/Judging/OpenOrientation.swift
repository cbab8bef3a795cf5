import Reporting

/// How layers and matrices stand in notes whose notation does not say it.
///
/// A claim that holds with layers as rows, say, is held against columns only where two claims of the notes hold with
/// columns and not with rows.
final class OpenOrientation {
  private let own: Judge
  private let claims: [Claim]
  private lazy var verdicts = claims.map { own.judgeOnce($0).verdict }
  private var areBorneOut: [Reading.Orientation: Bool] = [:]
  private lazy var others: [(orientation: Reading.Orientation, judge: Judge)] = Reading.Orientation.allCases
    .compactMap { orientation in
      guard orientation != own.kind.orientation, let judge = own.judging(own.kind.with(\.orientation, orientation))
      else { return nil }
      return (orientation, judge)
    }

  /// Nil where the notation says how layers stand.
  init?(_ judge: Judge, claims: [Claim]) {
    guard !judge.names.notation.statesOrientation else { return nil }
    (own, self.claims) = (judge, claims)
  }

  /// Why a claim that is wrong as the notation is read by default may be right, or nil.
  func doubt(_ claim: Claim) -> Phrase? {
    let holding = others.first { $0.judge.judgeOnce(claim).verdict.isRight && !isBorneOut(against: $0) }
    return holding.map { .orientationNotStated($0.orientation.rawValue) }
  }

  private func isBorneOut(against other: (orientation: Reading.Orientation, judge: Judge)) -> Bool {
    if let known = areBorneOut[other.orientation] { return known }
    let isBorneOut = other.judge.isRefuted(by: zip(claims, verdicts))
    areBorneOut[other.orientation] = isBorneOut
    return isBorneOut
  }
}

extension Judge {
  /// Whether so many claims that hold as another judge has it are wrong by this one.
  func isRefuted(by claims: some Sequence<(Claim, Verdict)>, _ enough: Int = 2) -> Bool {
    var count = 0
    for (claim, verdict) in claims where verdict.isRight {
      if judgeOnce(claim).verdict.isWrong { count += 1 }
      if count == enough { return true }
    }
    return false
  }
}
