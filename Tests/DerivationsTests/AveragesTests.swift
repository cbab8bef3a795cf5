import Testing

@testable import Derivations

/// Where notes put the 1/m of a mean: into dW, into dZ and all that follows, or into the step.
@Suite struct `Averages over samples` {
  private static let forward = [
    #"Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}"#, #"A^{[l]} = g^{[l]}(Z^{[l]})"#,
  ]
  private static let throughout =
    forward + [
      #"dZ^{[L]} = \frac{1}{m}(A^{[L]} - Y)"#, #"dZ^{[l]} = dA^{[l]} * g^{[l]'}(Z^{[l]})"#,
      #"dA^{[l-1]} = W^{[l]T} dZ^{[l]}"#, #"dW^{[l]} = dZ^{[l]} A^{[l-1]T}"#,
      #"db^{[l]} = \sum_{i=1}^m dZ^{[l](i)}"#,
    ]
  private static let inSums =
    forward + [
      #"dZ^{[2]} = A^{[2]} - Y"#, #"dW^{[2]} = dZ^{[2]} A^{[1]T}"#,
      #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * g^{[1]'}(Z^{[1]})"#, #"dW^{[1]} = dZ^{[1]} X^T"#,
    ]

  private func verdicts(_ latex: [String]) throws -> [Verdict] {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  @Test func `may stand in dZ and all that follows`() throws {
    #expect(try verdicts(Self.throughout).allSatisfy { $0.isRight })
    #expect(try verdicts(Self.throughout + [#"dW^{[l]} = \frac{1}{m} dZ^{[l]} A^{[l-1]T}"#]).last?.isRight == false)
    #expect(try verdicts(Self.throughout + [#"dA^{[l-1]} = W^{[l]} dZ^{[l]}"#]).last?.isWrong == true)
  }

  @Test func `may stand in the step`() throws {
    let step = #"W^{[1]} := W^{[1]} - \frac{\alpha}{m} dW^{[1]}"#
    #expect(try !verdicts(Self.inSums + [step]).contains { $0.isWrong })
    #expect(try verdicts(Self.inSums + [step.replacing("- ", with: "+ ")]).last?.isWrong == true)
  }

  /// ¼ of four samples, which are more on the network in use.
  @Test func `may be of a number of samples`() throws {
    let four = Self.forward + [#"dZ^{[2]} = A^{[2]} - Y"#, #"dW^{[2]} = \frac{1}{4} dZ^{[2]} A^{[1]T}"#]
    #expect(try !verdicts(four).contains { $0.isWrong })
    #expect(try verdicts(four + [#"dW^{[2]} = \frac{1}{4} dZ^{[2]} A^{[2]T}"#]).last?.isRight == false)
  }

  /// 1/N Σ_d δ o, as Brilliant's wiki has it: what names no sample is of sample d.
  @Test func `may be taken of what names no sample`() throws {
    let notes = [
      #"a_j^k = \sum_{i=0}^{r_{k-1}} w_{ij}^k o_i^{k-1}"#, #"o_j^k = g(a_j^k)"#,
      #"\frac{\partial E_d}{\partial w_{ij}^k} = \delta_j^k o_i^{k-1}"#,
      #"\delta_j^k = g'(a_j^k) \sum_{l=1}^{r^{k+1}} w_{jl}^{k+1} \delta_l^{k+1}"#,
      #"\frac{\partial E(X, \theta)}{\partial w_{ij}^k} = \frac{1}{N}\sum_{d=1}^N \frac{\partial E_d}{\partial w_{ij}^k}"#,
    ]
    let mean = #"\frac{\partial E(X, \theta)}{\partial w_{ij}^k} = \frac{1}{N}\sum_{d=1}^N \delta_j^k o_i^{k-1}"#
    #expect(try verdicts(notes + [mean]).allSatisfy { $0.isRight })
    #expect(try verdicts(notes + [mean.replacing("o_i^{k-1}", with: "o_i^{k}")]).last?.isWrong == true)
  }
}
