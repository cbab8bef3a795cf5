import Reporting
import Testing

@testable import Derivations

/// Notes that declare no notation and are right: what is found for them by chance, or read too narrowly, is not held
/// against them.
@Suite struct `Right notes without a notation` {
  private static let usual = [
    #"z^l = W^l a^{l-1} + b^l"#, #"a^l = \sigma(z^l)"#, #"J = \frac{1}{2}\|a^L-y\|^2"#,
    #"\delta^L = (a^L-y) \odot \sigma'(z^L)"#, #"\delta^l = (W^{l+1})^T \delta^{l+1} \odot \sigma'(z^l)"#,
    #"\frac{\partial J}{\partial W^l} = \delta^l (a^{l-1})^T"#, #"\frac{\partial J}{\partial b^l} = \delta^l"#,
  ]

  private static func last(_ latex: [String]) throws -> Judgement? {
    try UndeclaredNotes.audit(latex).equations.last?.claims.last?.judgement
  }

  private static func wrongs(in latex: [String]) throws -> Int {
    try UndeclaredNotes.audit(latex).equations.flatMap(\.claims).count(where: \.judgement.verdict.isWrong)
  }

  /// Of a network of one unit, rectified, that puts out 0 nearly everything holds.
  @Test func `may speak of one neuron and of softmax`() throws {
    let notes = #"""
      Take $x = 1$ and $y = 0$, with $a = \sigma(z)$ and $z = w x + b$.
      $$\frac{\partial C}{\partial w} = (a - y) \sigma'(z) x = a \sigma'(z)$$
      $$\frac{\partial C}{\partial b} = (a - y) \sigma'(z) = a \sigma'(z)$$
      Put in $a = \sigma(z)$ and $\sigma'(z) = \sigma(z)(1-\sigma(z))$, where $\sigma(z) = y$ in the end. A softmax comes
      later.
      $$\sigma(z) = \frac{1}{1 + e^{-z}}$$
      $$\sigma(z) = \frac{1 + \tanh(z/2)}{2}$$
      """#
    let claims = try UndeclaredNotes.audit(text: notes).equations.suffix(2).flatMap(\.claims)
    #expect(claims.allSatisfy { $0.judgement.verdict.isRight })
  }

  /// A function whose argument is written out is no other function.
  @Test(arguments: [
    (#"\frac{1}{1 + e^{-\theta^T x}}"#, true), (#"\frac{1}{1 + e^{-k z}}"#, false),
    (#"\frac{1}{1 + e^{-2 \theta^T x}}"#, false), (#"\tanh(\theta^T x)"#, false), (#"\ln(1 + e^{\theta^T x})"#, false),
  ])
  func `may write the argument of their function out`(function: String, isSigmoid: Bool) throws {
    let formulas = [
      #"g(z) = \#(function)"#, #"z^{(j)} = \Theta^{(j-1)} a^{(j-1)}"#, #"a^{(j)} = g(z^{(j)})"#,
      #"\delta^{(L)} = a^{(L)} - y"#,
      #"\delta^{(l)} = ((\Theta^{(l)})^T \delta^{(l+1)}) .* a^{(l)} .* (1 - a^{(l)})"#,
    ]
    #expect(try Self.last(formulas)?.verdict.isRight == isSigmoid)
  }

  @Test func `may name another activation for a layer of an example`() throws {
    let general = Self.usual + [#"\sigma(z) = \frac{1}{1 + e^{-z}}"#, #"\sigma'(z) = \sigma(z)(1-\sigma(z))"#]
    let slope = #"\delta^l = (W^{l+1})^T \delta^{l+1} \odot (1 - a^l \odot a^l)"#
    let named = #"a^l = \tanh(z^l)"#
    #expect(try Self.last(general + [slope])?.verdict == .fails)
    #expect(try Self.last(general + [named, slope])?.verdict.isWrong == false)
    #expect(try Self.last(general + [named, #"\delta^l = (W^{l+1})^T \delta^{l+1} \odot a^l"#])?.verdict == .fails)
  }

  @Test func `may turn to softmax and its cost`() throws {
    let softmax = #"a_i^L = \frac{e^{z_i^L}}{\sum_{j=1}^{n_L} e^{z_j^L}}"#
    let cost = #"J = -\sum_k y_k \ln a_k^L"#
    #expect(try Self.last(Self.usual + [softmax])?.verdict == .definition)
    #expect(try Self.last(Self.usual + [softmax, cost])?.verdict.isRight == true)
    #expect(try Self.last(Self.usual + [softmax, cost, #"\delta^L = a^L - y"#])?.verdict == .holds)
    #expect(try Self.last(Self.usual + [#"\delta^L = a^L - y"#])?.verdict != .holds)
    #expect(try Self.last(Self.usual + [softmax, cost, #"\delta^L = y - a^L"#])?.verdict == .fails)
  }

  /// The notation's own network has one output, whose softmax would always be 1.
  @Test func `may turn to softmax of more outputs than one`() throws {
    let notes = [
      #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, "a^{(l+1)} = f(z^{(l+1)})", #"h_{W,b}(x) = a^{(n_l)}"#,
      #"J(W,b;x,y) = \frac{1}{2} \left\| h_{W,b}(x) - y \right\|^2"#,
      #"\delta^{(l)}_i = \Big( \sum_{j=1}^{s_{l+1}} W^{(l)}_{ji} \delta^{(l+1)}_j \Big) f'(z^{(l)}_i)"#,
      #"\frac{\partial}{\partial W_{ij}^{(l)}} J(W,b;x,y) = a^{(l)}_j \delta_i^{(l+1)}"#,
      #"a^{(n_l)}_k = \frac{\exp(z^{(n_l)}_k)}{\sum_{j=1}^K \exp(z^{(n_l)}_j)}"#,
    ]
    let slope = #"\frac{\partial a^{(n_l)}_k}{\partial z^{(n_l)}_i} = a^{(n_l)}_k (1\{i=k\} - a^{(n_l)}_i)"#
    #expect(try Self.last(notes)?.verdict == .definition)
    #expect(try Self.last(notes + [slope])?.verdict == .holds)
    let slip = slope.replacing("a^{(n_l)}_k (1", with: "a^{(n_l)}_i (1")
    #expect(try Self.last(notes + [slip])?.verdict == .fails)
  }

  /// What held of the layer and cost before is no longer called right, nor wrong.
  @Test func `may look back from softmax`() throws {
    let softmax = [#"a_i^L = \frac{e^{z_i^L}}{\sum_{j=1}^{n_L} e^{z_j^L}}"#, #"J = -\sum_k y_k \ln a_k^L"#]
    let before = #"\delta^L = (a^L-y) \odot \sigma'(z^L)"#
    #expect(try Self.last(Self.usual + softmax + [#"\delta^L = a^L - y"#, before])?.verdict == .notRead)
    #expect(try Self.last(Self.usual + [before])?.verdict == .holds)
  }

  /// What holds by the sigmoid alone is not right where notes define another function.
  @Test(arguments: [#"\sigma(z) = \tanh(z)"#, #"\sigma(z) = \max(0, z)"#, #"\sigma(z) = \max(0.01 z, z)"#])
  func `may define another activation`(definition: String) throws {
    let notes = [Self.usual[0], Self.usual[1], definition] + Self.usual.dropFirst(2)
    #expect(try Self.last(notes + [#"\sigma'(z) = \sigma(z)(1 - \sigma(z))"#])?.verdict.isRight == false)
    #expect(
      try Self.last(notes + [#"\delta^l = (W^{l+1})^T \delta^{l+1} \odot a^l \odot (1-a^l)"#])?.verdict.isRight == false
    )
    #expect(try Self.last(notes)?.verdict == .holds)
  }

  @Test func `may end with another activation than they define`() throws {
    let notes = [
      Self.usual[0], Self.usual[1], #"\sigma(z) = \tanh(z)"#, #"a^L = \mathrm{sigmoid}(z^L)"#, Self.usual[2],
      #"\delta^L = (a^L-y) \odot a^L \odot (1 - a^L)"#,
    ]
    #expect(try Self.last(notes)?.verdict.isRight == true)
  }

  @Test func `may have one neuron in each layer`() throws {
    let chain =
      #"\frac{\partial J}{\partial b^l} = \sigma'(z^l) W^{l+1} \sigma'(z^{l+1}) \frac{\partial J}{\partial a^{l+1}}"#
    func verdict(_ words: String) throws -> Verdict? {
      let text = Self.usual.map { "$$\($0)$$\n" }.joined() + "\(words): $$\(chain)$$\n"
      return try UndeclaredNotes.audit(text: text).equations.last?.claims.last?.judgement.verdict
    }
    #expect(try verdict("One neuron per layer")?.isWrong == false)
    #expect(try verdict("In all layers")?.isWrong == true)
  }

  @Test func `may lead to an argument by a sign`() throws {
    #expect(
      try Self.last(Self.usual + [#"\delta^l = (W^{l+1})^T \delta^{l+1} * {\sigma^l}' * (z^l)"#])?.verdict == .notRead)
  }

  @Test func `may step along the sum of all samples`() throws {
    let batch = Self.usual + [#"a^{i,l} = \sigma(z^{i,l})"#]
    let step = #"b^l = b^l - \alpha \sum_{i=1}^m \delta^{i,l}"#
    #expect(try Self.last(batch + [step])?.verdict != .fails)
    #expect(try Self.last(batch + [#"b^l = b^l + \alpha \sum_{i=1}^m \delta^{i,l}"#])?.verdict == .fails)
  }

  @Test func `may name no biases`() throws {
    let notes = [
      #"a_j = \sum_i w_{ji} z_i"#, "z_j = h(a_j)", #"E = \frac{1}{2} \sum_k (y_k - t_k)^2"#,
      #"\frac{\partial E}{\partial w_{ji}} = \delta_j z_i"#, #"\delta_j = h'(a_j) \sum_k w_{kj} \delta_k"#,
    ]
    #expect(try Self.wrongs(in: notes) == 0)
    #expect(try Self.last(notes + [#"\delta_j = h'(a_j) \sum_k w_{jk} \delta_k"#])?.verdict == .fails)
  }

  /// Layers with biases, and a part in which they are weights from a unit that is 1.
  @Test func `may count biases with the weights in a part`() throws {
    let plain = "z^l = W^l a^{l-1}"
    #expect(try Self.last(Self.usual + ["x_0 = 1", plain])?.verdict == .definition)
    #expect(try Self.last(Self.usual + [plain])?.verdict.isWrong == true)
    #expect(try Self.last(Self.usual + ["x_0 = 1", "z^l = W^{l+1} a^{l-1}"])?.verdict.isWrong == true)
  }

  /// W^{(3)} of a deeper network beside letters that tell which layer is the last.
  @Test func `may mention another layer`() throws {
    let notes = [
      #"z = W^{(1)} x"#, #"h = \phi(z)"#, #"o = W^{(2)} h"#, "L = l(o, y)",
      #"s = \frac{\lambda}{2} (\|W^{(1)}\|_F^2 + \|W^{(2)}\|_F^2)"#, "J = L + s",
      #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial J}{\partial o} h^\top + \lambda W^{(2)}"#,
    ]
    #expect(try Self.wrongs(in: ["y = W^{(3)} h"] + notes) == 0)
  }

  /// From left to right, and with one output: the error of the last layer is a number.
  @Test func `may multiply from left to right`() throws {
    let gradient = #"\frac{\partial J}{\partial W^2} = (W^3)^T \odot \sigma'(z^2) (a^3 - y) a^3 (1 - a^3) (a^1)^T"#
    let notes = Self.usual + [#"a^3 = \sigma(z^3)"#]
    #expect(try Self.last(notes + [gradient])?.verdict.isWrong == false)
    #expect(try Self.last(notes + [gradient.replacing("a^1", with: "a^2")])?.verdict.isRight == false)
  }

  /// A notation that names a third of the notes, some by chance, accuses nobody.
  @Test func `are not judged by a notation that fits them badly`() throws {
    let notes = [
      #"h_1 = \sigma(s_{h_1})"#, #"h_2 = \sigma(s_{h_2})"#, #"o_1 = \sigma(s_{o_1})"#,
      #"\frac{\partial s_{o_1}}{\partial v_1} = h_1"#, #"\frac{\partial E}{\partial v_1} = \delta_o h_1"#,
      #"s_{o_1} = v_1 h_1 + v_2 h_2 + c_3"#, #"E = \frac{1}{2}(t - o_1)^2"#,
    ]
    #expect(try Self.wrongs(in: notes) == 0)
  }

  @Test(arguments: ["a^1 = x", #"y(t) = e^{2t}"#])
  func `may rename and call`(latex: String) throws {
    #expect(try Self.last(Self.usual + [latex])?.verdict.isWrong == false)
  }

  @Test func `may give numbers in place of weights`() throws {
    let notes = ["z = w_1 x_1 + w_2 x_2 + b", #"a = \sigma(z)"#, "dz = a - y", "dw_1 = x_1 dz", "db = a - y"]
    #expect(try Self.last(notes + [#"a = \sigma(-30 + 20 x_1 + 20 x_2)"#])?.verdict == .definition)
    #expect(try Self.last(notes + [#"a = \sigma(x_1 + x_2)"#])?.verdict.isRight == false)
  }

  @Test func `may suppose what products of chosen numbers are`() throws {
    #expect(try Self.last(Self.usual + [#"-b_1^2 = -1 \cdot w_{11}^2"#])?.verdict == .notRead)
  }

  @Test func `may say which layer is the last one`() throws {
    let notes = [
      "z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}", "a^{[l]} = g(z^{[l]})", "dW^{[l]} = dz^{[l]} a^{[l-1]T}",
      "db^{[l]} = dz^{[l]}", "da^{[l-1]} = W^{[l]T} dz^{[l]}",
    ]
    #expect(try Self.last(notes + [#"\hat{y} = a^{[2]}"#])?.verdict.isRight == true)
    #expect(try Self.last(["a^{[3]} = g(z^{[3]})"] + notes + [#"\hat{y} = a^{[2]}"#])?.verdict == .notRead)
  }

  @Test func `may give a slope that is undefined at zero`() throws {
    let cases =
      #"g'(z) = \begin{cases} 0 & \text{if } z < 0 \\ 1 & \text{if } z > 0 \\ undefined & \text{if } z = 0 \end{cases}"#
    let neuron = [
      "z = w^T x + b", #"a = \sigma(z)"#, #"L(a,y) = -y\log a-(1-y)\log (1-a)"#, "dz = a - y", "dw = x dz",
    ]
    #expect(try Self.last(neuron + [#"g(z) = \max(0, z)"#, cases])?.verdict.isRight == true)
    #expect(
      try Self.last(neuron + [#"g(z) = \max(0, z)"#, cases.replacing("1 &", with: "2 &")])?.verdict.isRight == false)
  }

  /// Logistic regression is a network of one layer, also beside deeper ones.
  @Test func `may speak of several depths`() throws {
    let deep = [
      "dz^{[2]} = a^{[2]}-y", "dW^{[2]} = dz^{[2]}a^{[1]T}", "z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}",
      "dz^{[1]} = W^{[2]T} dz^{[2]} * g'(z^{[1]})",
    ]
    #expect(try Self.last(deep + ["dz^{[1]} = a^{[1]} - y"])?.verdict == .notRead)
    #expect(try Self.last(deep + ["dz^{[1]} = a^{[2]} - y"])?.verdict.isRight == false)
    #expect(try Self.last(deep + ["dz^{[2]} = a^{[2]} + y"])?.verdict == .fails)
  }

  /// The only output of softmax is 1 and its cost 0, by which (ŷ − y) x and its opposite hold alike.
  @Test(arguments: [#"(\hat{y}-y)x"#, #"(y-\hat{y})x"#])
  func `are not right of softmax with one output`(gradient: String) throws {
    let notes = [#"\hat{y} = wx+b"#, #"L = (y-\hat{y})^2"#]
    #expect(try Self.last(notes + [#"\frac{\partial L}{\partial w} = "# + gradient])?.verdict.isRight == false)
  }

  /// What holds of the sigmoid alone is not right beside tanh, nor of squares what holds of the cross-entropy.
  @Test func `mean the function and the cost that they name`() throws {
    let layer = "z^l = w^l a^{l-1} + b^l"
    let slope = #"\delta^L = (a^L - y) \odot a^L \odot (1-a^L)"#
    #expect(try Self.last([layer, #"a^l = \tanh(z^l)"#, slope])?.verdict == .notRead)
    #expect(try Self.last([layer, #"a^l = \sigma(z^l)"#, slope])?.verdict == .holds)
    let cost = #"C = -\sum_j[y_j\ln a_j^L+(1-y_j)\ln(1-a_j^L)]"#
    let error = #"\delta^L = (a^L-y)\odot\sigma'(z^L)"#
    #expect(try Self.last([layer, #"a^l = \sigma(z^l)"#, cost, error])?.verdict == .notRead)
  }

  /// Where letters tell the layers, z_j^2 is a square.
  @Test func `may square what letters tell`() throws {
    let notes = [
      #"h(a) = \tanh(a)"#, #"h'(a) = 1-h(a)^2"#, #"z_j = \tanh(a_j)"#, #"\delta_k = y_k-t_k"#,
      #"\frac{\partial E_n}{\partial w_{kj}^{(2)}} = \delta_kz_j"#,
    ]
    #expect(try Self.last(notes + [#"\delta_j = (1-z_j^2)\sum_{k=1}^Kw_{kj}\delta_k"#])?.verdict == .holds)
    #expect(try Self.last(notes + [#"\delta_j = (1+z_j^2)\sum_{k=1}^Kw_{kj}\delta_k"#])?.verdict.isRight == false)
  }

  /// A letter that the notation knows and mostly cannot read means something else there.
  @Test func `may mean something else by a letter`() throws {
    let names = Names(try BuiltInNotation.named("nielsen")!.notation(), widths: [2, 2, 2])
    func strange(_ more: [String]) throws -> [Bool] {
      let latex = [#"z^l_j = a^l_j"#, #"z^l_j = b^l_j"#] + more
      let text = latex.map { "$$ \($0) $$" }.joined(separator: "\n\n")
      let document = Document(ReadNotes(SourceText(name: "notes.md", text: text)), names: names)
      let letters = StrangeLetters(document)
      return document.claims.prefix(2).map(letters.stand)
    }
    #expect(try strange(["a_4 = 1", "a_5 = 1", "a_6 = 1", "a_7 = 1"]) == [true, false])
    #expect(try strange(["a_4 = 1", "a_5 = 1", "a_6 = 1"]) == [false, false])
  }

  /// Two claims ask for one way to multiply columns; the other way is then not thought of.
  @Test func `may multiply columns side by side`() throws {
    let notes = [
      #"\sigma'(z^l) = \sigma(z^l)(1-\sigma(z^l))"#, #"\delta^L = (a^L-y) a^L (1-a^L)"#, #"\sigma'(z^l) = a^l (1-a^l)"#,
    ]
    let found = try UndeclaredNotes.audit(Self.usual + notes).equations.flatMap(\.claims).map(\.judgement.verdict)
    #expect(found.allSatisfy { $0.isRight }, "\(found)")
  }

  /// L is the loss of one sample first, and then that of all.
  @Test func `may mean all samples by the loss of one`() throws {
    let neuron = [
      #"z = w^T x + b"#, #"\hat{y} = \sigma(z)"#, #"L = -y \log(\hat{y}) - (1-y) \log(1-\hat{y})"#,
      #"\frac{\partial L}{\partial \hat{y}} = \frac{\hat{y} - y}{\hat{y}(1-\hat{y})}"#,
      #"\frac{\partial L}{\partial w_j} = (\hat{y} - y) x_j"#, #"\frac{\partial L}{\partial b} = \hat{y} - y"#,
    ]
    let all = #"\frac{\partial L}{\partial b} = \frac{1}{m} \sum_{i=1}^m (\hat{y}^{(i)} - y^{(i)})"#
    #expect(try Self.wrongs(in: neuron + [all]) == 0)
    #expect(try Self.last(neuron + [#"\frac{\partial L}{\partial b} = y - \hat{y}"#])?.verdict == .fails)
  }

  @Test func `may begin with a linear neuron`() throws {
    let neurons = [
      #"y = \sum_i w_i x_i"#, #"z = b + \sum_i x_i w_i"#, #"y = \frac{1}{1 + e^{-z}}"#,
      #"\frac{\partial z}{\partial w_i} = x_i"#, #"\frac{dy}{dz} = y(1 - y)"#,
      #"\frac{\partial y}{\partial w_i} = x_i y(1 - y)"#,
    ]
    #expect(try Self.wrongs(in: neurons) == 0)
  }

  /// Of a unit that puts out 0, whatever is multiplied with it holds: no slips tell that one is meant.
  @Test func `are not of a rectifier that nobody mentions`() throws {
    let neuron = [
      #"z = w x + b"#, #"y = \sigma(z)"#, #"L = \frac12 (y - t)^2"#, #"\frac{\partial L}{\partial y} = y - t"#,
      #"\frac{\partial L}{\partial z} = (y - t) y (1 - y)"#, #"\frac{\partial z}{\partial w} = x"#,
    ]
    let slips = [
      #"\frac{\partial L}{\partial w} = (t - y) y (1 - y) x"#, #"\frac{\partial L}{\partial b} = (t - y) y (1 - y)"#,
      #"\frac{\partial y}{\partial z} = 2 y (1 + y)"#, #"\frac{\partial L}{\partial b} = y"#,
    ]
    let verdicts = try UndeclaredNotes.audit(neuron + slips).equations.flatMap(\.claims).map(\.judgement.verdict)
    #expect(verdicts.suffix(slips.count).allSatisfy { !$0.isRight }, "\(verdicts)")
  }

  /// Hidden units that are cut off, and outputs that are not.
  @Test func `may give the slope of hidden layers by cases`() throws {
    let linear = [
      #"z^l = W^l a^{l-1} + b^l, \quad a^l = \text{ReLU}(z^l)"#, "a^L = z^L", #"C = \frac12 \|a^L - y\|^2"#,
      #"\delta^L = a^L - y"#, #"\delta^l = (W^{l+1})^T\delta^{l+1} \odot \text{ReLU}'(z^l)"#,
    ]
    func slope(_ other: String) -> String {
      #"\frac{\partial a^l_j}{\partial z^l_j} = \begin{cases} 1 & z^l_j > 0 \\ \#(other) & z^l_j \le 0\end{cases}"#
    }
    #expect(try Self.wrongs(in: linear + [slope("0")]) == 0)
  }

  /// J of UFLDL without what it depends on.
  @Test func `may write J alone`() throws {
    let notes = [
      #"z^{(l+1)} = W^{(l)} a^{(l)} + b^{(l)}"#, #"a^{(l+1)} = f(z^{(l+1)})"#,
      #"J(W,b;x,y) = \frac12 \|h_{W,b}(x) - y\|^2"#,
      #"\delta^{(n_l)} = -(y - a^{(n_l)}) \bullet f'(z^{(n_l)})"#,
      #"\delta^{(l)} = ((W^{(l)})^T \delta^{(l+1)}) \bullet f'(z^{(l)})"#,
    ]
    #expect(try Self.last(notes + [#"\nabla_{W^{(l)}} J = \delta^{(l+1)} (a^{(l)})^T"#])?.verdict == .holds)
    // What ∇J is follows from J, and is no new name.
    #expect(try Self.last(notes + [#"\nabla_{b^{(l)}} J = \delta^{(l)}"#])?.verdict.isWrong == true)
    #expect(try Self.last(notes + [#"\nabla_{W^{(l)}} J = \delta^{(l+1)} (a^{(l+1)})^T"#])?.verdict.isWrong == true)
  }

  /// In a layer of one unit every index is 1.
  @Test func `hold nowhere by one unit alone`() throws {
    let notes = [
      #"a_j^k = b_j^k + \sum_{i=1}^{r_{k-1}} w_{ij}^k o_i^{k-1}"#, #"o_j^k = g(a_j^k)"#,
      #"\delta_j^k = \frac{\partial E}{\partial a_j^k}"#,
      #"\frac{\partial E}{\partial w_{ij}^k} = \delta_j^k o_i^{k-1}"#,
      #"\frac{\partial a_l^{k+1}}{\partial a_j^k} = w_{jl}^{k+1} g'(a_j^k)"#,
    ]
    func error(_ indices: String) -> [String] {
      notes + [#"\delta_j^k = g'(a_j^k) \sum_{l=1}^{r_{k+1}} w_{\#(indices)}^{k+1} \delta_l^{k+1}"#]
    }
    #expect(try Self.last(error("jl"))?.verdict.isRight == true)
    #expect(try Self.last(error("lj"))?.verdict.isRight == false)
  }

  /// Δ is a sum over all samples, and this is what one of them adds to it.
  @Test func `A sum of one example is no mistake`() throws {
    let course = [
      "a^{(1)} = x", #"z^{(l+1)} = \Theta^{(l)} a^{(l)}"#, "a^{(l)} = g(z^{(l)})", #"\delta^{(L)} = a^{(L)} - y"#,
      #"\delta^{(l)} = (\Theta^{(l)})^T \delta^{(l+1)} .* a^{(l)} .* (1 - a^{(l)})"#,
    ]
    let right = try UndeclaredNotes.audit(course + [#"\Delta^{(l)} = \delta^{(l+1)} (a^{(l)})^T"#])
    #expect(right.equations.last?.claims.last?.judgement.verdict == .notRead)
    let wrong = try UndeclaredNotes.audit(
      course + [#"\Delta^{(l)} = \sum_{t=1}^m \delta^{(l)(t)} (a^{(l)(t)})^T"#])
    #expect(wrong.equations.last?.claims.last?.judgement.verdict.isWrong == true)
  }
}
