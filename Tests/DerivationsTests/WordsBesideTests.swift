import Reporting
import Testing

@testable import Derivations

/// Words just before a display may turn to another cost, to one sample, to rows or to a network without something.
@Suite struct `Words before a display` {
  private static let neuron = #"""
    $z = w^T x + b$, $a = \sigma(z)$, $C = \frac12 (a - y)^2$.

    $$\frac{\partial C}{\partial w} = (a - y) \sigma'(z) x$$
    $$\frac{\partial C}{\partial z} = (a - y) \sigma'(z)$$
    $$\frac{\partial C}{\partial b} = (a + y) \sigma'(z)$$

    """#

  private static let deep = #"""
    $$Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}, \qquad A^{[l]} = g^{[l]}(Z^{[l]})$$
    $$dW^{[l]} = \frac{1}{m} dZ^{[l]} A^{[l-1]T}, \quad db^{[l]} = \frac{1}{m} \sum_{i=1}^m dZ^{[l](i)}$$
    $$dZ^{[l]} = dA^{[l]} * g^{[l]\prime}(Z^{[l]}), \quad dA^{[l-1]} = W^{[l]T} dZ^{[l]}$$
    $$Z^{[1]} = W^{[1]} X + b^{[1]}, \quad \hat{y} = A^{[L]}$$

    """#

  private func last(_ text: String) throws -> Judgement? {
    try UndeclaredNotes.audit(text: text).equations.last?.claims.last?.judgement
  }

  @Test(arguments: ["With the cross-entropy it gets simpler:", "若用交叉熵作损失函数："])
  func `may name another cost`(words: String) throws {
    let gradient = #"\frac{\partial C}{\partial w} = (a - y) x"#
    #expect(try last(Self.neuron + "\(words)\n\n$$\(gradient)$$")?.verdict == .notRead)
    #expect(try last(Self.neuron + "And so:\n\n$$\(gradient)$$")?.verdict == .fails)
    #expect(try last(Self.neuron + "\(words)\n\n$$\(gradient.replacing("-", with: "+"))$$")?.verdict == .fails)
  }

  @Test func `may turn to one sample`() throws {
    #expect(try last(Self.deep + #"For one example $$dW^{[l]} = dZ^{[l]} A^{[l-1]T}$$"#)?.verdict.isWrong == false)
    #expect(try last(Self.deep + #"For one example $$dW^{[l]} = dZ^{[l]} A^{[l]T}$$"#)?.verdict.isWrong == true)
  }

  @Test func `may turn to rows`() throws {
    let words = "Many libraries keep the samples in rows: "
    #expect(try last(Self.deep + words + #"$$Z^{[1]} = X W^{[1]T} + b^{[1]T}$$"#)?.verdict.isWrong == false)
    #expect(try last(Self.deep + #"And $$Z^{[1]} = X W^{[1]T} + b^{[1]T}$$"#)?.verdict.isWrong == true)
    #expect(try last(Self.deep + words + #"$$Z^{[1]} = X^T W^{[1]T} + b^{[1]T}$$"#)?.verdict.isWrong == true)
  }

  @Test func `may leave out biases`() throws {
    let product = "z^2 = W^2 W^1 x"
    let notes = #"""
      $$z^l = W^l a^{l-1} + b^l, \quad a^l = \sigma(z^l), \quad J = \frac{1}{2}\|a^L-y\|^2, \quad a^0 = x$$
      $$\delta^L = (a^L-y) \odot \sigma'(z^L), \quad \delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)$$
      $$\frac{\partial J}{\partial W^l} = \delta^l (a^{l-1})^T, \quad \frac{\partial J}{\partial b^l} = \delta^l$$

      """#
    let words = "Suppose that σ is the identity, a linear function, and the biases are zero. Then "
    #expect(try last(notes + words + "$$\(product)$$")?.verdict.isWrong == false)
    #expect(try last(notes + "Then $$\(product)$$")?.verdict.isWrong == true)
    #expect(try last(notes + words + "$$z^2 = W^1 W^2 x$$")?.verdict.isWrong == true)
  }

  /// After an update the same name has another number.
  @Test(arguments: ["After one update of all weights:", "更新权重之后："])
  func `may go on to another pass`(words: String) throws {
    let first = #"""
      $i_1 = 0.1$, $i_2 = 0.5$, $w_1 = 0.1$, $w_2 = 0.2$, $w_3 = 0.3$, $w_4 = 0.4$, $w_5=0.5$, $w_6=0.6$, $w_7=0.7$,
      $w_8=0.8$, $b_1=0.25$, $b_2=0.35$, $t_1 = 0.05$, $t_2 = 0.95$

      $$net_{o2} = w_6 * out_{h1} + w_8 * out_{h2} + b_2 = 1.20296$$


      """#
    #expect(try last(first + words + " $$out_{o1} = 0.73541$$")?.verdict == .notRead)
    #expect(try last(first + "And so $$out_{o1} = 0.73541$$")?.verdict == .fails)
  }

  @Test func `may do without an activation`() throws {
    let notes = Self.deep + #"$$dz^{[l]} = da^{[l]} * g^{[l]\prime}(z^{[l]})$$"# + "\n\n"
    #expect(try last(notes + "若没有激活函数，则 $$dz^{[l]} = da^{[l]}$$")?.verdict.isWrong == false)
    #expect(try last(notes + "即 $$dz^{[l]} = da^{[l]}$$")?.verdict.isWrong == true)
  }

  /// What a sentence supposes and nothing judges by is no mistake; an index is judged by, and a cost is.
  @Test(arguments: [
    ("If the biases are regularised as well,", false), ("若把偏置也一起正则化：", false), ("And in numpy", true),
    ("If $i = j$ then", true),
  ])
  func `may suppose something`(words: String, isWrong: Bool) throws {
    let claim = #"$$db^{[l]} = \frac{1}{m} \sum_{i=1}^m dZ^{[l](i)} + \frac{\lambda}{m} b^{[l]}$$"#
    #expect(try last(Self.deep + words + " " + claim)?.verdict.isWrong == isWrong)
    #expect(try last(Self.deep + words + "\n\n" + claim)?.verdict.isWrong == isWrong)
    // The next sentence supposes nothing.
    #expect(try last(Self.deep + words + " all is well. Then " + claim)?.verdict.isWrong == true)
  }

  @Test(arguments: [("where $C$ is a constant", false), ("其中常量 $C$ 与 $j$ 无关", false), ("as is well known", true)])
  func `may call a letter a constant`(words: String, isWrong: Bool) throws {
    let notes = #"""
      $$z^l_j = \sum_k w^l_{jk} a^{l-1}_k + b^l_j, \quad a^L_j = \frac{e^{z^L_j}}{\sum_k e^{z^L_k}}$$
      $$C = -\sum_j y_j \ln a^L_j, \quad \delta^L_j = a^L_j - y_j, \quad \frac{\partial C}{\partial z^L_j} = a^L_j - y_j$$
      $$\frac{\partial C}{\partial w^L_{jk}} = a^{L-1}_k (a^L_j - y_j), \quad \frac{\partial C}{\partial b^L_j} = a^L_j - y_j$$

      """#
    #expect(try last(notes + #"So $$z^L_j = \ln a^L_j + C$$ "# + words)?.verdict.isWrong == isWrong)
  }
}
