import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Right equations and plausible mistakes in the notations of books and courses.
@Suite struct `The notation of a book or course` {
  private static func judgements(_ latex: [String], _ name: String?) throws -> [Judgement] {
    let source = SourceText(name: "notes.md", text: latex.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    let notation = try name.map { try #require(BuiltInNotation.named($0)) }?.notation()
    let settings = Audit.Settings(notation: notation, network: .twoTwoTwo, isNetworkDeclared: false)
    return try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement)
  }

  private static let right: [String: [String]] = [
    "nielsen": [
      #"a^l_j = \sigma\left(\sum_k w^l_{jk} a^{l-1}_k + b^l_j\right)"#, #"a^l = \sigma(w^l a^{l-1} + b^l)"#,
      #"C = \frac{1}{2} \|y - a^L\|^2"#, #"\delta^L = \nabla_a C \odot \sigma'(z^L)"#,
      #"\delta^L = (a^L - y) \odot \sigma'(z^L)"#, #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)"#,
      #"\frac{\partial C}{\partial b^l_j} = \delta^l_j"#,
      #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_k \delta^l_j"#,
      #"\delta^l = \Sigma'(z^l) (w^{l+1})^T \delta^{l+1}"#,
      #"\delta^l_j = \sum_k w^{l+1}_{kj} \delta^{l+1}_k \sigma'(z^l_j)"#,
      #"\nabla_{w^l} C = \delta^l (a^{l-1})^T"#,
      #"\frac{\partial C}{\partial w^l_{jk}} = \frac{1}{n} \sum_x \frac{\partial C_x}{\partial w^l_{jk}}"#,
      #"C = \frac{1}{n} \sum_x C_x"#, #"w^l \to w^l - \frac{\eta}{m} \sum_x \delta^{x,l} (a^{x,l-1})^T"#,
      #"w^l \to w^l - \eta \delta^l (a^{l-1})^T"#,
      #"\boldsymbol{\delta}^{(l)} = ((\mathbf{W}^{(l+1)})^\top \boldsymbol{\delta}^{(l+1)}) \circ \sigma'(\mathbf{z}^{(l)})"#,
      #"\frac{\partial z^{l+1}_i}{\partial z^l_k} = w^{l+1}_{ik} \frac{d a^l_k}{d z^l_k}"#,
      #"\sigma(x) = \frac{1}{1 + e^{-x}}"#,
      #"\frac{\partial C}{\partial z^L_k} = \sum_{i=1}^{n} \frac{\partial C}{\partial a^L_i} \frac{\partial a^L_i}{\partial z^L_k}"#,
    ],
    "ufldl": [
      #"J(W,b;x,y) = \frac{1}{2} \| h_{W,b}(x) - y \|^2"#,
      #"J(W,b) = \frac{1}{m} \sum_{i=1}^m J(W,b;x^{(i)},y^{(i)}) + \frac{\lambda}{2} \sum_{l=1}^{n_l-1} \sum_{i=1}^{s_l} \sum_{j=1}^{s_{l+1}} (W^{(l)}_{ji})^2"#,
      #"\delta^{(n_l)}_i = - (y_i - a^{(n_l)}_i) f'(z^{(n_l)}_i)"#,
      #"\delta^{(l)}_i = \left( \sum_{j=1}^{s_{l+1}} W^{(l)}_{ji} \delta^{(l+1)}_j \right) f'(z^{(l)}_i)"#,
      #"\delta^{(l)} = \left((W^{(l)})^T \delta^{(l+1)}\right) \bullet f'(z^{(l)})"#,
      #"\nabla_{W^{(l)}} J(W,b;x,y) = \delta^{(l+1)} (a^{(l)})^T"#, #"\nabla_{b^{(l)}} J(W,b;x,y) = \delta^{(l+1)}"#,
      #"W_{ij}^{(l)} = W_{ij}^{(l)} - \alpha \frac{\partial}{\partial W_{ij}^{(l)}} J(W,b)"#,
    ],
    "ng-course": [
      #"\delta^{(L)} = a^{(L)} - y"#, #"\delta^{(l)} = (\Theta^{(l)})^T \delta^{(l+1)} .* g'(z^{(l)})"#,
      #"g'(z^{(l)}) = a^{(l)} .* (1 - a^{(l)})"#, #"z^{(l+1)}_i = \sum_{j=0}^{s_l} \Theta^{(l)}_{ij} a^{(l)}_j"#,
      #"h_\Theta(x) = a^{(L)}"#,
    ],
    "wikipedia": wikipedia,
    "columns-x": [
      #"x_1 = f_1(W_1 x_0)"#, #"E = \frac12 \| x_L - t \|_2^2"#, #"\delta_L = (x_L - t) \circ f'_L(W_L x_{L-1})"#,
      #"\delta_l = W_{l+1}^T \delta_{l+1} \circ f'_l(W_l x_{l-1})"#,
      #"\frac{\partial E}{\partial W_l} = \delta_l x_{l-1}^T"#,
    ],
    "columns": [
      #"\mathbf z_1 = \mathbf W_1 \mathbf x + \mathbf b_1"#, #"\mathbf a_k = f(\mathbf z_k)"#,
      #"J = \frac12 \|\mathbf a_2 - \mathbf y\|^2"#, #"\bm\delta_k = \nabla_{\mathbf z_k} J"#,
      #"\bm\delta_2 = f'(\mathbf z_2) \odot (\mathbf a_2 - \mathbf y)"#,
      #"\bm\delta_1 = \operatorname{diag}(f'(\mathbf z_1)) \mathbf W_2^\top \bm\delta_2"#,
      #"\frac{\partial J}{\partial \mathbf W_l} = \bm\delta_l \mathbf a_{l-1}^\top"#,
      #"\bm\delta_1 = \frac{\partial \mathbf a_1}{\partial \mathbf z_1} \frac{\partial \mathbf z_2}{\partial \mathbf a_1} \bm\delta_2"#,
    ],
    "cs229": [
      #"z^{[l]} = W^{[l]} a^{[l-1]} + b^{[l]}"#, #"a^{[l]} = g^{[l]}(z^{[l]})"#,
      #"\delta^{[l]} = ({W^{[l+1]}}^T \delta^{[l+1]}) \circ g'(z^{[l]})"#,
      #"\nabla_{W^{[\ell]}} J(W,b) = \delta^{[\ell]} {a^{[\ell-1]}}^\top"#, #"\nabla_{b^{[l]}} J^{(i)} = \delta^{[l]}"#,
      #"\delta^{[N]} = \nabla_{\hat y} L(\hat y, y) \circ (g^{[N]})'(z^{[N]})"#,
    ],
  ]

  private static let wikipedia = [
    #"E = \frac{1}{2} \sum_{j \in \text{out}} (t_j - o_j)^2"#,
    #"o_j = \varphi(\text{net}_j) = \varphi\left(\sum_{k=1}^n w_{kj} o_k\right)"#,
    #"\frac{\partial E}{\partial w_{ij}} = \frac{\partial E}{\partial o_j} \frac{\partial o_j}{\partial \text{net}_j} \frac{\partial \mathrm{net}_j}{\partial w_{ij}}"#,
    #"\frac{\partial E}{\partial o_j} = \sum_{\ell \in L} \left(\frac{\partial E}{\partial \text{net}_\ell} \frac{\partial \text{net}_\ell}{\partial o_j}\right)"#,
    #"\frac{\partial E}{\partial o_j} = o_j - t_j"#, #"\frac{\partial E}{\partial w_{ij}} = o_i \delta_j"#,
    #"\delta_j = o_j (1 - o_j) \sum_{\ell} w_{j\ell} \delta_\ell"#, #"\Delta w_{ij} = -\eta o_i \delta_j"#,
    #"w_{ij} \leftarrow w_{ij} + \Delta w_{ij}"#, #"\frac{\partial \text{net}_j}{\partial w_{ij}} = x_i"#,
  ]
  private static let wrongWikipedia = [
    #"\frac{\partial E}{\partial w_{ij}} = o_j \delta_i"#, #"\frac{\partial E}{\partial o_j} = t_j - o_j"#,
    #"\delta_j = o_j (1 - o_j) \sum_{\ell} w_{j\ell} o_\ell"#, #"\Delta w_{ij} = \eta o_i \delta_j"#,
  ]

  /// Two roles of one letter leave the layers open, and so does a neuron that nothing joins to the others.
  @Test(arguments: [
    #"\sum_k w_{kj} o_k = \sum_k w_{jk} o_k"#, #"o_i = o_j"#, #"\frac{\partial E}{\partial w_{ij}} = o_i \delta_k"#,
    #"\frac{\partial E}{\partial w_{ij}} = (t_j - o_j) w_{ij} x_i"#, #"\Delta w_{ij} = 0.1 \cdot 0.5"#,
    #"\text{net}_j = 1"#,
  ])
  func `leaves open what layers neurons are in, and what numbers they have`(latex: String) throws {
    #expect(try Self.judgements([latex], "wikipedia").map(\.verdict) == [.notRead])
  }

  @Test func `takes a target for given`() throws {
    #expect(try Self.judgements(["t_j = 1"], "wikipedia").map(\.verdict) == [.definition])
  }

  private static let wrong: [String: [String]] = [
    "wikipedia": wrongWikipedia,
    "columns-x": [
      #"\delta_l = W_{l+1} \delta_{l+1} \circ f'_l(W_l x_{l-1})"#,
      #"\frac{\partial E}{\partial W_l} = \delta_l x_l^T"#,
    ],
    "columns": [
      #"\nabla_{\mathbf W_1} J = \mathbf x \bm\delta_1^\top"#,
      #"\bm\delta_2 = f'(\mathbf z_1) \odot (\mathbf a_2 - \mathbf y)"#,
    ],
    "nielsen": [
      #"\delta^l = (w^{l+1} \delta^{l+1}) \odot \sigma'(z^l)"#,
      #"\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^{l+1})"#,
      #"\frac{\partial C}{\partial w^l_{jk}} = a^{l-1}_j \delta^l_k"#,
      #"\delta^l_j = \sum_k w^{l+1}_{jk} \delta^{l+1}_k \sigma'(z^l_j)"#,
      #"\delta^L = (y - a^L) \odot \sigma'(z^L)"#, #"\nabla_a C = y - a^L"#,
      #"w^l \to w^l + \eta \delta^l (a^{l-1})^T"#, #"w^l \to w^l - \eta \sum_x \delta^{x,l} (a^{x,l-1})^T"#,
    ],
    "ufldl": [
      #"\delta^{(n_l)}_i = (y_i - a^{(n_l)}_i) f'(z^{(n_l)}_i)"#,
      #"\delta^{(l)} = \left(W^{(l)} \delta^{(l+1)}\right) \bullet f'(z^{(l)})"#,
      #"\nabla_{W^{(l)}} J(W,b;x,y) = \delta^{(l)} (a^{(l)})^T"#,
      #"\frac{\partial}{\partial W_{ij}^{(l)}} J(W,b;x,y) = a^{(l)}_i \delta_j^{(l+1)}"#,
    ],
    "ng-course": [
      #"\delta^{(L)} = y - a^{(L)}"#, #"\delta^{(l)} = \Theta^{(l)} \delta^{(l+1)} .* g'(z^{(l)})"#,
      #"g'(z^{(l)}) = a^{(l)} .* (1 + a^{(l)})"#,
    ],
    "cs229": [
      #"z^{[l]} = W^{[l]} a^{[l]} + b^{[l]}"#, #"\delta^{[l]} = ({W^{[l+1]}}^T \delta^{[l+1]}) \circ g'(z^{[l+1]})"#,
      #"\nabla_{W^{[l]}} J = a^{[l-1]} {\delta^{[l]}}^T"#,
    ],
  ]

  @Test(arguments: right.keys.sorted())
  func `reads right equations as right`(name: String) throws {
    for latex in try #require(Self.right[name]) {
      let found = try Self.judgements([latex], name)
      #expect(
        found.allSatisfy(\.verdict.isRight) && !found.isEmpty, "\(latex): \(found.map { ($0.verdict, $0.reason) })")
    }
  }

  @Test(arguments: wrong.keys.sorted())
  func `reads wrong equations as wrong`(name: String) throws {
    for latex in try #require(Self.wrong[name]) {
      let found = try Self.judgements([latex], name)
      #expect(
        found.allSatisfy(\.verdict.isWrong) && !found.isEmpty, "\(latex): \(found.map { ($0.verdict, $0.reason) })")
    }
  }

  /// Beside right equations a wrong one is found; alone it is not enough to choose a notation by.
  @Test(arguments: right.keys.sorted())
  func `is found from the equations`(name: String) throws {
    let right = try #require(Self.right[name])
    let source = SourceText(name: "notes.md", text: right.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    let settings = Audit.Settings(notation: nil, network: .twoTwoTwo, isNetworkDeclared: false)
    let audit = try Audit(source, settings: settings)
    #expect(audit.notation == name)
    #expect(!audit.hasMistakes)
    let mistakes = try Self.judgements(right + [try #require(Self.wrong[name])[0]], nil)
    #expect(mistakes.last?.verdict.isWrong == true)
  }

  @Test func `calls nothing wrong that alone speaks for it`() throws {
    let found = try Self.judgements([#"\delta^l = (w^{l+1} \delta^{l+1}) \odot \sigma'(z^l)"#], nil)
    #expect(found.map(\.verdict) == [.notRead])
  }
}
