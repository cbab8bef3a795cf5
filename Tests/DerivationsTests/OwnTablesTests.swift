import Reporting
import Testing

@testable import Derivations

/// Vectors, matrices and their entries in letters that no known notation has.
@Suite struct `Vectors and matrices of the notes' own` {
  private static func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  /// Samples are no matrices here: one row goes through two layers.
  private static let rows = [
    #"u = p M + k"#, #"q = \tanh(u)"#, #"v = q N + r"#, #"Q = \frac12 \| v - g \|^2"#, #"\tau = v - g"#,
    #"\frac{\partial Q}{\partial v} = \tau"#, #"\frac{\partial Q}{\partial N} = q^T \tau"#,
    #"\frac{\partial Q}{\partial r} = \tau"#, #"\frac{\partial Q}{\partial q} = \tau N^T"#,
    #"\frac{\partial Q}{\partial u} = (1 - q^2) \odot \tau N^T"#,
  ]

  @Test func `rows are told by how they stand beside matrices`() throws {
    let found = try Self.verdicts(Self.rows)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }

  @Test(arguments: [
    #"\frac{\partial Q}{\partial N} = \tau^T q"#, #"\frac{\partial Q}{\partial q} = \tau N"#,
    #"\frac{\partial Q}{\partial M} = p^T \tau"#, #"\frac{\partial Q}{\partial u} = q^2 \odot \tau N^T"#,
  ])
  func `what does not follow is not called right`(latex: String) throws {
    #expect(try Self.verdicts(Self.rows + [latex]).last == .notRead)
  }

  @Test func `entries are those of what they are entries of`() throws {
    let found = try Self.verdicts([
      #"u_i = \sum_j A_{ij} p_j + r_i"#, #"q_i = \tanh(u_i)"#, #"Q = \frac12 \sum_i (q_i - g_i)^2"#,
      #"\frac{\partial Q}{\partial q_i} = q_i - g_i"#, #"\frac{\partial u_i}{\partial A_{ij}} = p_j"#,
      #"\tau_i = \frac{\partial Q}{\partial u_i} = (q_i - g_i)(1 - q_i^2)"#,
      #"\frac{\partial Q}{\partial A_{ij}} = \tau_i p_j"#, #"\frac{\partial Q}{\partial A} = \tau p^T"#,
      #"\frac{\partial Q}{\partial p_j} = \sum_i A_{ij} \tau_i"#, #"\frac{\partial Q}{\partial p} = A^T \tau"#,
      #"\frac{\partial Q}{\partial r_1} = \tau_1"#,
    ])
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }

  /// The gradient that comes in is that of any cost.
  @Test func `a linear layer alone has the derivatives of whatever follows`() throws {
    let layer = [#"Y = X W"#, #"X = \begin{pmatrix} x_{1,1} & x_{1,2} \\ x_{2,1} & x_{2,2} \end{pmatrix}"#]
    let right = [
      #"\frac{\partial L}{\partial X} = \frac{\partial L}{\partial Y} W^T"#,
      #"\frac{\partial L}{\partial W} = X^T \frac{\partial L}{\partial Y}"#,
      #"\frac{\partial L}{\partial w_{i,j}} = \sum_{n} \frac{\partial L}{\partial y_{n,j}} x_{n,i}"#,
      #"\frac{\partial y_{1,2}}{\partial x_{1,1}} = w_{1,2}"#,
    ]
    let found = try Self.verdicts(layer + right)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    for wrong in [
      #"\frac{\partial L}{\partial X} = W^T \frac{\partial L}{\partial Y}"#,
      #"\frac{\partial L}{\partial w_{i,j}} = \sum_{n} \frac{\partial L}{\partial y_{n,i}} x_{n,j}"#,
    ] {
      #expect(try Self.verdicts(layer + right + [wrong]).last == .notRead, "\(wrong)")
    }
  }

  @Test func `a bias below a table of samples is added to each row`() throws {
    let found = try Self.verdicts([
      #"F = P M + k"#, #"G = \sigma(F)"#, #"L = \frac12 \| G - S \|_F^2"#,
      #"\frac{\partial L}{\partial G} = G - S"#,
      #"\Delta = \frac{\partial L}{\partial F} = (G - S) \odot G \odot (1 - G)"#,
      #"\frac{\partial L}{\partial M} = P^T \left((G - S) \odot G \odot (1 - G)\right)"#,
    ])
    #expect(!found.contains { $0.isWrong } && found.last == .holds, "\(found)")
  }

  /// Numbers alone, and a part with matrices in which letters stand for more.
  @Test func `most of the notes may be of numbers`() throws {
    let numbers = [
      #"Z = X W"#, #"H = R(Z)"#, #"R(z) = \max(0, z)"#, #"K = H V"#, #"C = \frac12 (K - y)^2"#, #"C'(K) = K - y"#,
      #"C'(V) = (K - y) \cdot H"#, #"C'(W) = (K - y) \cdot V \cdot R'(Z) \cdot X"#, #"C'(H) = (K - y) \cdot V"#,
    ].map { "$$\($0)$$" }.joined(separator: "\n\n")
    let text = "# A\n\n\(numbers)\n\n# B\n\n$$X = \\begin{bmatrix} 1 & 2 \\end{bmatrix}$$\n"
    let audit = try UndeclaredNotes.audit(text: text)
    let found = audit.equations.flatMap(\.claims).map(\.judgement.verdict).dropLast()
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }

  /// A sum of nothing, one that nobody can add up, and an entry far outside.
  @Test(arguments: ["u_i = \\sum_{j=1}^{0} A_{ij} p_j + r_i", "u_i = \\sum_{j=1}^{900000} A_{ij} p_j + r_i"])
  func `sizes that no table has are not judged`(sum: String) throws {
    let found = try Self.verdicts([
      sum, #"q_i = \tanh(u_i)"#, #"Q = \frac12 \sum_i (q_i - g_i)^2"#, #"\frac{\partial Q}{\partial q_i} = q_i - g_i"#,
      #"\frac{\partial u_i}{\partial A_{ij}} = p_j"#, #"\frac{\partial Q}{\partial A_{99999999,99999999}} = p_1"#,
    ])
    #expect(found.last == .notRead && !found.contains { $0.isWrong }, "\(found)")
  }

  /// Rows, tanh² z in a product of numbers, and targets that are shares of one.
  @Test func `softmax and its cost end a network`() throws {
    let network = [
      #"u = x P + k"#, #"q = \tanh(u)"#, #"v = q R + d"#, #"\hat{y} = \mathrm{softmax}(v)"#,
      #"Q = -\sum_i y_i \log \hat{y}_i"#, #"\tau = \hat{y} - y"#, #"\frac{\partial Q}{\partial v} = \tau"#,
      #"\kappa = (1 - \tanh^2 u) \circ \tau R^T"#, #"\frac{\partial Q}{\partial R} = q^T \tau"#,
      #"\frac{\partial Q}{\partial P} = x^T \kappa"#,
    ]
    let found = try Self.verdicts(network)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    for wrong in [
      #"\frac{\partial Q}{\partial v} = y - \hat{y}"#,
      #"\frac{\partial Q}{\partial u} = (1 - \tanh u) \circ \tau R^T"#,
    ] {
      #expect(try Self.verdicts(network + [wrong]).last == .notRead, "\(wrong)")
    }
  }

  /// Of y log a + (1 − y) log(1 − a) the targets are any numbers.
  @Test func `targets of two classes are no shares`() throws {
    let network = [
      #"u = P x + k"#, #"a = \sigma(u)"#, #"Q = -\sum_i (y_i \log a_i + (1 - y_i) \log(1 - a_i))"#,
      #"\frac{\partial Q}{\partial u} = a - y"#, #"\frac{\partial Q}{\partial P} = (a - y) x^T"#,
      #"\frac{\partial Q}{\partial k} = a - y"#,
    ]
    let found = try Self.verdicts(network + [#"\frac{\partial Q}{\partial u_j} = a_j \sum_i y_i - y_j"#])
    #expect(found.dropLast().allSatisfy { $0.isRight } && found.last == .notRead, "\(found)")
  }

  /// Jacobians in rows, functions that are never defined, and I.
  @Test func `a letter with a slope is a function`() throws {
    let layer = [
      #"z = W x + b"#, #"h = f(z)"#, #"s = u^T h"#, #"\frac{\partial s}{\partial h} = u^T"#,
      #"\frac{\partial h}{\partial z} = \mathrm{diag}(f'(z))"#, #"\frac{\partial z}{\partial b} = I"#,
      #"\frac{\partial z}{\partial x} = W"#,
      #"\frac{\partial s}{\partial b} = u^T \mathrm{diag}(f'(z)) = u^T \circ f'(z)^T"#,
      #"\frac{\partial s}{\partial x} = u^T \mathrm{diag}(f'(z)) W"#,
    ]
    let found = try Self.verdicts(layer)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
    #expect(
      try Self.verdicts(layer + [#"\frac{\partial s}{\partial x} = W u^T \mathrm{diag}(f'(z))"#]).last == .notRead)
    #expect(try Self.verdicts(layer + [#"\frac{\partial z}{\partial x} = I"#]).last == .notRead)
  }
}
