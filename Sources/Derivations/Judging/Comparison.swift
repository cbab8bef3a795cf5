import Backpropagation
import Reporting

/// What comparing two expressions on one instance gave.
enum Comparison {
  case equal
  /// Both have values of one shape, and they differ; the gap is relative to the largest term.
  case different(Judgement.Sides, gap: Double)
  /// They differ, but by no more than rounding may do.
  case lostInRounding
  /// A value is infinite or none.
  case notFinite
  case doesNotConform(Phrase)
  /// The left side has another shape than the one that is claimed.
  case misshapen(Phrase)
  /// A quantity of the claim does not exist there.
  case missing
  case undecided(Phrase)

  /// Compares within 1e-9 of the largest term; the terms of a side are those of its outermost sum.
  init(_ left: Expression, _ right: Expression, on instance: Instance, _ assignment: Assignment) {
    do {
      if right.isSpace {
        self = try Self.shapes(left, right, on: instance, assignment)
        return
      }
      let a = try instance.value(left, assignment)
      let b = try instance.value(right, assignment)
      self.init(a, b)
      // Terms only make the scale larger, so that what is equal without them is equal.
      guard case .different = self else { return }
      let terms = try Self.terms(left, instance, assignment) + Self.terms(right, instance, assignment)
      self.init(a, b, scale: terms)
      if case .different = self, Self.isRounding(a, b, sizes: try Self.sizes(left, right, instance, assignment), terms)
      {
        self = .lostInRounding
      }
    } catch {
      switch error {
      case .doesNotConform(let left, let sign, let right):
        self = .doesNotConform(.shapesDoNotFit(left.description, sign, right.description))
      case .missing: self = .missing
      case .unsupported(let reason): self = .undecided(reason)
      }
    }
  }

  init(_ left: Tensor<Double>, _ right: Tensor<Double>, scale terms: [Double] = []) {
    guard left.shape == right.shape else {
      self = .doesNotConform(.shapesDoNotFit(left.shape.description, "=", right.shape.description))
      return
    }
    let scale = Self.scale(left, right, terms)
    guard scale.isFinite else {
      self = .notFinite
      return
    }
    let worst = left.combined(with: right) { $0 - $1 }.magnitude
    if worst <= 1e-9 * scale {
      self = .equal
    } else {
      let sides = Judgement.Sides(left: Judgement.Values(left), right: Judgement.Values(right))
      self = .different(sides, gap: worst / scale)
    }
  }

  /// The largest number of both sides and of their terms; infinite if one is infinite or none.
  private static func scale(_ left: Tensor<Double>, _ right: Tensor<Double>, _ terms: [Double]) -> Double {
    max(left.magnitude, right.magnitude, terms.reduce(0) { max($0, $1.magnitudeOrInfinity) })
  }

  /// The sizes of both sides, added place by place.
  private static func sizes(
    _ left: Expression, _ right: Expression, _ instance: Instance, _ assignment: Assignment
  ) throws(EvaluationFault) -> [Double] {
    let a = try instance.measured(left, assignment)
    let b = try instance.measured(right, assignment)
    return zip(a.elements, b.elements).map { $0.valueSize + $1.valueSize }
  }

  /// Whether every gap that is no equality can come from rounding.
  private static func isRounding(
    _ left: Tensor<Double>, _ right: Tensor<Double>, sizes: [Double], _ terms: [Double]
  ) -> Bool {
    let scale = scale(left, right, terms)
    return zip(zip(left.elements, right.elements), sizes).allSatisfy { values, size in
      let gap = abs(values.0 - values.1)
      return gap <= 1e-9 * scale || gap <= Instance.rounding * size
    }
  }

  private static func terms(
    _ expression: Expression, _ instance: Instance, _ assignment: Assignment
  ) throws(EvaluationFault) -> [Double] {
    guard case .sum(let terms) = expression.bare.form else { return [] }
    var elements: [Double] = []
    for term in terms { elements += try instance.value(term.value, assignment).elements }
    return elements
  }
}

extension Tensor<Double> {
  /// The largest size of an element; infinite if one is infinite or none.
  var magnitude: Double {
    scalar?.magnitudeOrInfinity ?? elements.reduce(0) { max($0, $1.magnitudeOrInfinity) }
  }
}

extension Double {
  fileprivate var magnitudeOrInfinity: Double { isFinite ? magnitude : .infinity }
}
