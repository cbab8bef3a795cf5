import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Equations of notes that work on all samples at once, or on classes, in the notations of courses and books: a table of
/// right ones and of wrong ones for each.
@Suite struct `Notes of all samples and of classes` {
  // MARK: Samples as columns

  static let ngRight = [
    #"Z^{[1]} = W^{[1]} X + b^{[1]}"#,
    #"A^{[1]} = g(Z^{[1]})"#,
    #"Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]}"#,
    #"A^{[0]} = X"#,
    #"dZ^{[2]} = A^{[2]} - Y"#,
    #"dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[1]T}"#,
    #"db^{[2]} = \frac{1}{m} dZ^{[2]} \mathbf{1}"#,
    #"db^{[2]} = \frac{1}{m} np.sum(dZ^{[2]}, axis=1, keepdims=True)"#,
    #"db^{[1]} = \frac{1}{m} \text{np.sum}(dZ^{[1]}, axis=1)"#,
    #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * g'(Z^{[1]})"#,
    #"dZ^{[l]} = W^{[l+1]T} dZ^{[l+1]} \odot g'(Z^{[l]})"#,
    #"dW^{[1]} = \frac{1}{m} dZ^{[1]} X^T"#,
    #"dW^{[l]} = \frac{1}{m} dZ^{[l]} (A^{[l-1]})^T"#,
    #"dA^{[1]} = W^{[2]T} dZ^{[2]}"#,
    #"dZ^{[1]} = dA^{[1]} * A^{[1]} * (1 - A^{[1]})"#,
    #"db^{[1]} = \frac{1}{m} \sum_{i=1}^m dz^{[1](i)}"#,
    #"J = \frac{1}{m} \sum_{i=1}^m L^{(i)}"#,
    #"J = -\frac{1}{m} \sum_{i=1}^m \left( y^{(i)} \log a^{[2](i)} + (1 - y^{(i)}) \log (1 - a^{[2](i)}) \right)"#,
    #"\frac{\partial J}{\partial W^{[2]}} = \frac{1}{m} (A^{[2]} - Y) A^{[1]T}"#,
    #"W^{[1]} := W^{[1]} - \alpha dW^{[1]}"#,
    #"dz^{[2]} = a^{[2]} - y"#,
    #"dW^{[2]} = dz^{[2]} a^{[1]T}"#,
    #"da^{[2]} = -\frac{y}{a^{[2]}} + \frac{1-y}{1-a^{[2]}}"#,
    #"dA^{[2]} = -\frac{Y}{A^{[2]}} + \frac{1-Y}{1-A^{[2]}}"#,
    #"L = -(y \log \hat{y} + (1-y) \log(1-\hat{y}))"#,
    #"Z^{[1]} = W^{[1]} X + b^{[1]} \mathbf{1}^T"#,
    // As in the notebooks: 𝓛 of each sample beside tables of all.
    #"\frac{\partial \mathcal{L}}{\partial A^{[1]}} = W^{[2]T} dZ^{[2]}"#,
    #"\frac{\partial \mathcal{J}}{\partial W^{[2]}} = \frac{1}{m} dZ^{[2]} A^{[1]T}"#,
    #"db^{[1]} = \frac{1}{m} \sum_{i=1}^m dZ^{[1](i)}"#,
    #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * (A^{[1]} - (A^{[1]})^2)"#,
  ]

  static let ngWrong = [
    #"Z^{[1]} = X W^{[1]} + b^{[1]}"#,
    #"dZ^{[2]} = Y - A^{[2]}"#,
    #"db^{[2]} = np.sum(dZ^{[2]}, axis=1, keepdims=True)"#,
    #"db^{[2]} = \frac{1}{m} np.sum(dZ^{[1]}, axis=1, keepdims=True)"#,
    #"db^{[1]} = \frac{1}{m} np.sum(dZ^{[1]}, axis=0, keepdims=True)"#,
    #"dW^{[2]} = \frac{1}{m} A^{[1]T} dZ^{[2]}"#,
    #"dW^{[2]} = \frac{1}{m} dZ^{[2]} A^{[2]T}"#,
    #"dZ^{[1]} = W^{[2]} dZ^{[2]} * g'(Z^{[1]})"#,
    #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * g'(Z^{[2]})"#,
    #"dZ^{[1]} = W^{[2]T} dZ^{[2]} * A^{[1]}"#,
    #"db^{[1]} = \sum_{i=1}^m dz^{[1](i)}"#,
    #"db^{[2]} = \frac{1}{m} \mathbf{1}^T dZ^{[2]}"#,
    #"dW^{[1]} = \frac{1}{m} dZ^{[1]} X"#,
    #"dA^{[1]} = W^{[1]T} dZ^{[2]}"#,
    #"J = \sum_{i=1}^m L^{(i)}"#,
    #"\frac{\partial \mathcal{J}}{\partial W^{[2]}} = dZ^{[2]} A^{[1]T}"#,
    #"dA^{[2]} = \frac{Y}{A^{[2]}} + \frac{1-Y}{1-A^{[2]}}"#,
  ]

  @Test(arguments: ngRight) func `in ng-deep a right equation is judged right`(_ latex: String) throws {
    for verdict in try Self.verdicts([latex], "ng-deep") { #expect(verdict.isRight, "\(verdict)") }
  }

  @Test func `in ng-deep a wrong equation is judged wrong beside right ones`() throws {
    let verdicts = try Self.verdicts(Self.ngRight + Self.ngWrong, "ng-deep").suffix(Self.ngWrong.count)
    for (latex, verdict) in zip(Self.ngWrong, verdicts) { #expect(verdict.isWrong, "\(latex): \(verdict)") }
  }

  // MARK: Samples as rows

  static let rowsRight = [
    #"Z_1 = X W_1 + b_1"#,
    #"A_1 = f(Z_1)"#,
    #"A_1 = \mathrm{sigmoid}(Z_1)"#,
    #"dZ_2 = A_2 - Y"#,
    #"dW_2 = A_1^T dZ_2"#,
    #"db_2 = \mathbf{1}^T dZ_2"#,
    #"dA_1 = dZ_2 W_2^T"#,
    #"dZ_1 = dA_1 \odot A_1 \odot (1 - A_1)"#,
    #"dW_1 = X^T dZ_1"#,
    #"dZ_l = (dZ_{l+1} W_{l+1}^T) \odot f'(Z_l)"#,
    #"Z_1 = X W_1 + \mathbf{1} b_1"#,
  ]

  static let rowsWrong = [
    #"Z_1 = W_1 X + b_1"#,
    #"dW_1 = dZ_1^T X"#,
    #"dZ_2 = Y - A_2"#,
    #"dW_2 = dZ_2^T A_1"#,
    #"db_2 = dZ_2 \mathbf{1}"#,
    #"dA_1 = W_2^T dZ_2"#,
    #"dA_1 = dZ_2 W_2"#,
    #"dZ_1 = dA_1 \odot A_1 (1 - A_1)"#,
    #"dZ_1 = dA_1 \odot (1 - A_1)"#,
    #"dW_2 = \frac{1}{m} A_1^T dZ_2"#,
  ]

  @Test(arguments: rowsRight) func `in cs231n a right equation is judged right`(_ latex: String) throws {
    for verdict in try Self.verdicts([latex], "cs231n") { #expect(verdict.isRight, "\(verdict)") }
  }

  @Test func `in cs231n a wrong equation is judged wrong beside right ones`() throws {
    let verdicts = try Self.verdicts(Self.rowsRight + Self.rowsWrong, "cs231n").suffix(Self.rowsWrong.count)
    for (latex, verdict) in zip(Self.rowsWrong, verdicts) { #expect(verdict.isWrong, "\(latex): \(verdict)") }
  }

  // MARK: Softmax and cross entropy

  static let softmaxRight = [
    #"p_i = \frac{e^{z_i}}{\sum_k e^{z_k}}"#,
    #"p_i = \frac{e^{z_i}}{\sum_{k=1}^{K} e^{z_k}}"#,
    #"p_i = \frac{\exp(z_i)}{\sum_{j=1}^{K} \exp(z_j)}"#,
    #"p = \mathrm{softmax}(z)"#,
    #"\sum_i p_i = 1"#,
    #"\frac{\partial p_i}{\partial z_j} = p_i (\delta_{ij} - p_j)"#,
    #"\frac{\partial p_i}{\partial z_j} = p_i (1\{i = j\} - p_j)"#,
    #"\frac{\partial p_i}{\partial z_j} = p_i (\mathbf{1}\{i=j\} - p_j)"#,
    #"\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1-p_i) & i = j \\ -p_i p_j & i \neq j \end{cases}"#,
    #"\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1-p_i) & \text{if } i = j \\ -p_i p_j &"#
      + #" \text{otherwise} \end{cases}"#,
    #"\frac{\partial p_i}{\partial z_i} = p_i (1 - p_i)"#,
    #"\frac{\partial \mathbf p}{\partial \mathbf z} = \mathrm{diag}(\mathbf p) - \mathbf p\mathbf p^\top"#,
    #"L = -\sum_k y_k \log p_k"#,
    #"L = -\sum_{k=1}^{K} y_k \ln p_k"#,
    #"L = -y^T \log p"#,
    #"L = -\log p_c"#,
    #"\frac{\partial L}{\partial p_k} = -\frac{y_k}{p_k}"#,
    #"\partial L / \partial z_i = p_i - y_i"#,
    #"\frac{\partial L}{\partial z} = p - y"#,
    #"\nabla_{z} L = p - y"#,
    #"\frac{\partial L}{\partial z_i} = \sum_k \frac{\partial L}{\partial p_k} \frac{\partial p_k}{\partial z_i}"#,
    #"-\sum_k y_k (\delta_{ki} - p_i) = p_i - y_i"#,
    #"-y_i + y_i p_i + \sum_{k \ne i} y_k p_i = p_i - y_i"#,
    #"\log p_i = z_i - \log \sum_k e^{z_k}"#,
    #"\frac{\partial \log p_i}{\partial z_j} = \delta_{ij} - p_j"#,
    #"\frac{\partial p_i}{\partial z_j} = -p_i p_j"#,
    #"\frac{\partial L}{\partial W} = (p - y) h^T"#,
    #"\frac{\partial L}{\partial h} = W^T (p - y)"#,
    #"\frac{\partial L}{\partial z} = (\mathrm{diag}(p) - p p^T) \frac{\partial L}{\partial p}"#,
    #"\sqrt{p_i^2} = p_i"#,
    #"\mathrm{tr}(p p^T) = p^T p"#,
    #"\|p\|_2^2 = \sum_k p_k^2"#,
    #"\|W\|_F^2 = \sum_i \sum_j W_{ij}^2"#,
    #"\mathbf{1}^T p = 1"#,
    #"(\mathbf{I} - p p^T) y = y - p p^T y"#,
    #"L = -\sum_k 1\{y = k\} \log p_k"#,
    #"p_i = \mathrm{softmax}(z)_i"#,
    #"\frac{\partial L}{\partial z_i} = \mathrm{softmax}(z)_i - y_i"#,
    #"L = -\sum_k y_k \log (p)_k"#,
  ]

  static let softmaxWrong = [
    #"p_i = \mathrm{softmax}(p)_i"#,
    #"\frac{\partial L}{\partial z_i} = \mathrm{softmax}(z)_i + y_i"#,
    #"L = -\sum_k p_k \log (p)_k"#,
    #"p_i = \frac{e^{-z_i}}{\sum_k e^{z_k}}"#,
    #"p_i = \frac{e^{z_i}}{\sum_k e^{-z_k}}"#,
    #"\frac{\partial p_i}{\partial z_j} = p_i (p_j - \delta_{ij})"#,
    #"\frac{\partial p_i}{\partial z_j} = p_j (\delta_{ij} + p_i)"#,
    #"\frac{\partial p_i}{\partial z_j} = p_i (1\{i \neq j\} - p_j)"#,
    #"\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1-p_i) & i = j \\ p_i p_j & i \neq j \end{cases}"#,
    #"\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i & i = j \\ -p_i p_j & i \neq j \end{cases}"#,
    #"\frac{\partial p_i}{\partial z_j} = \begin{cases} p_i(1-p_i) & i \neq j \\ -p_i p_j & i = j \end{cases}"#,
    #"\frac{\partial \mathbf p}{\partial \mathbf z} = \mathrm{diag}(\mathbf p) + \mathbf p\mathbf p^\top"#,
    #"L = \sum_k y_k \log p_k"#,
    #"L = -\sum_k p_k \log y_k"#,
    #"L = -\log z_c"#,
    #"\frac{\partial L}{\partial p_k} = \frac{y_k}{p_k}"#,
    #"\frac{\partial L}{\partial p_k} = -\frac{p_k}{y_k}"#,
    #"\partial L / \partial z_i = y_i - p_i"#,
    #"\frac{\partial L}{\partial z} = p - 2y"#,
    #"\nabla_{z} L = y - p"#,
    #"-\sum_k y_k (\delta_{ki} - p_i) = y_i - p_i"#,
    #"-y_i + y_i p_i + \sum_{k \ne i} y_k p_i = p_i + y_i"#,
    #"\log p_i = z_i + \log \sum_k e^{z_k}"#,
    #"\frac{\partial \log p_i}{\partial z_j} = \delta_{ij} + p_j"#,
    #"\frac{\partial L}{\partial W} = h (p - y)^T"#,
    #"\frac{\partial L}{\partial h} = W (p - y)"#,
    #"p_1 = \frac{e^{z_1}}{e^{z_1} - e^{z_2}}"#,
    #"\sqrt{p_i} = p_i"#,
    #"\mathrm{tr}(p p^T) = 2 p^T p"#,
    #"\|p\|_2 = \sum_k p_k^2"#,
    #"\|W\|_F^2 = \sum_i \sum_j W_{ij}"#,
    #"(\mathbf{I} + p p^T) y = y - p p^T y"#,
    #"L = \sum_k 1\{y = k\} \log p_k"#,
  ]

  @Test(arguments: softmaxRight) func `in softmax a right equation is judged right`(_ latex: String) throws {
    for verdict in try Self.verdicts([latex], "softmax") { #expect(verdict.isRight, "\(verdict)") }
  }

  @Test func `in softmax a wrong equation is judged wrong beside right ones`() throws {
    let verdicts = try Self.verdicts(Self.softmaxRight + Self.softmaxWrong, "softmax").suffix(Self.softmaxWrong.count)
    for (latex, verdict) in zip(Self.softmaxWrong, verdicts) { #expect(verdict.isWrong, "\(latex): \(verdict)") }
  }

  /// Of another class than the target's; but y may be left out by mistake.
  @Test func `in softmax a target of zero has to be said`() throws {
    #expect(try Self.verdicts([#"\frac{\partial L}{\partial z_i} = p_i - 1"#], "softmax") == [.holdsWhere])
    #expect(try Self.verdicts([#"\frac{\partial L}{\partial z_i} = p_i"#], "softmax") == [.notRead])
    #expect(try Self.verdicts([#"\frac{\partial L}{\partial z_i} = p_i + 1"#], "softmax") == [.fails])
  }

  // MARK: Dive into Deep Learning

  static let d2lRight = [
    #"z = W^{(1)} x"#,
    #"h = \phi(z)"#,
    #"o = W^{(2)} h"#,
    #"L = l(o, y)"#,
    #"J = L + s"#,
    #"s = \frac{\lambda}{2} (\|W^{(1)}\|_F^2 + \|W^{(2)}\|_F^2)"#,
    #"\frac{\partial J}{\partial o} = \frac{\partial L}{\partial o}"#,
    #"\frac{\partial s}{\partial W^{(1)}} = \lambda W^{(1)}"#,
    #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial J}{\partial o} h^\top + \lambda W^{(2)}"#,
    #"\frac{\partial J}{\partial h} = {W^{(2)}}^\top \frac{\partial J}{\partial o}"#,
    #"\frac{\partial J}{\partial z} = \frac{\partial J}{\partial h} \odot \phi'(z)"#,
    #"\frac{\partial J}{\partial W^{(1)}} = \frac{\partial J}{\partial z} x^\top + \lambda W^{(1)}"#,
    #"\frac{\partial J}{\partial o} = \textrm{prod}\left(\frac{\partial J}{\partial L}, \frac{\partial"#
      + #" L}{\partial o}\right)"#,
    #"\frac{\partial J}{\partial W^{(2)}} = \textrm{prod}\left(\frac{\partial J}{\partial o},"#
      + #" \frac{\partial o}{\partial W^{(2)}}\right) + \textrm{prod}\left(\frac{\partial J}{\partial s}, \frac{\partial s}{\partial W^{(2)}}\right)"#,
    #"\frac{\partial J}{\partial h} = \textrm{prod}\left(\frac{\partial J}{\partial o}, \frac{\partial"#
      + #" o}{\partial h}\right)"#,
    #"\frac{\partial J}{\partial z} = \textrm{prod}\left(\frac{\partial J}{\partial h}, \frac{\partial"#
      + #" h}{\partial z}\right)"#,
  ]

  static let d2lWrong = [
    #"z = W^{(2)} x"#,
    #"o = W^{(2)} z"#,
    #"s = \lambda (\|W^{(1)}\|_F^2 + \|W^{(2)}\|_F^2)"#,
    #"\frac{\partial s}{\partial W^{(1)}} = \frac{\lambda}{2} W^{(1)}"#,
    #"\frac{\partial J}{\partial W^{(2)}} = \frac{\partial J}{\partial o} h^\top - \lambda W^{(2)}"#,
    #"\frac{\partial J}{\partial h} = W^{(2)} \frac{\partial J}{\partial o}"#,
    #"\frac{\partial J}{\partial z} = \frac{\partial J}{\partial h} \odot \phi(z)"#,
    #"\frac{\partial J}{\partial W^{(1)}} = x \frac{\partial J}{\partial z}^\top + \lambda W^{(1)}"#,
    #"\frac{\partial L}{\partial x} = \textrm{prod}\left(\frac{\partial L}{\partial o}, \frac{\partial"#
      + #" o}{\partial h}\right)"#,
    #"\frac{\partial J}{\partial W^{(2)}} = \textrm{prod}\left(\frac{\partial J}{\partial o},"#
      + #" \frac{\partial o}{\partial W^{(2)}}\right) - \textrm{prod}\left(\frac{\partial J}{\partial s}, \frac{\partial s}{\partial W^{(2)}}\right)"#,
  ]

  @Test(arguments: d2lRight) func `in d2l a right equation is judged right`(_ latex: String) throws {
    for verdict in try Self.verdicts([latex], "d2l") { #expect(verdict.isRight, "\(verdict)") }
  }

  @Test func `in d2l a wrong equation is judged wrong beside right ones`() throws {
    let verdicts = try Self.verdicts(Self.d2lRight + Self.d2lWrong, "d2l").suffix(Self.d2lWrong.count)
    for (latex, verdict) in zip(Self.d2lWrong, verdicts) { #expect(verdict.isWrong, "\(latex): \(verdict)") }
  }

  // MARK: Goodfellow, Bengio and Courville

  static let goodfellowRight = [
    #"a^{(k)} = b^{(k)} + W^{(k)} h^{(k-1)}"#,
    #"h^{(k)} = f(a^{(k)})"#,
    #"h^{(0)} = x"#,
    #"\hat{y} = h^{(l)}"#,
    #"\nabla_{b^{(k)}} L = \nabla_{a^{(k)}} L"#,
    #"\nabla_{W^{(k)}} L = \nabla_{a^{(k)}} L \, h^{(k-1)\top}"#,
    #"\nabla_{h^{(k-1)}} L = W^{(k)\top} \nabla_{a^{(k)}} L"#,
    #"\nabla_{a^{(k)}} L = \nabla_{h^{(k)}} L \odot f'(a^{(k)})"#,
  ]

  static let goodfellowWrong = [
    #"a^{(k)} = b^{(k)} + W^{(k)} h^{(k)}"#,
    #"\nabla_{W^{(k)}} L = h^{(k-1)} \nabla_{a^{(k)}} L"#,
    #"\nabla_{h^{(k-1)}} L = W^{(k)} \nabla_{a^{(k)}} L"#,
    #"\nabla_{a^{(k)}} L = \nabla_{h^{(k)}} L \odot f(a^{(k)})"#,
  ]

  @Test(arguments: goodfellowRight) func `in goodfellow a right equation is judged right`(_ latex: String) throws {
    for verdict in try Self.verdicts([latex], "goodfellow") { #expect(verdict.isRight, "\(verdict)") }
  }

  @Test func `in goodfellow a wrong equation is judged wrong beside right ones`() throws {
    let verdicts = try Self.verdicts(Self.goodfellowRight + Self.goodfellowWrong, "goodfellow").suffix(
      Self.goodfellowWrong.count)
    for (latex, verdict) in zip(Self.goodfellowWrong, verdicts) { #expect(verdict.isWrong, "\(latex): \(verdict)") }
  }

  private static func verdicts(_ equations: [String], _ notation: String) throws -> [Verdict] {
    let text = equations.map { "$$\($0)$$\n\n" }.joined()
    let known = try #require(BuiltInNotation.named(notation)).notation()
    let settings = Audit.Settings(notation: known, network: .twoTwoTwo, isNetworkDeclared: false)
    let audit = try Audit(SourceText(name: "notes.md", text: text), settings: settings)
    let verdicts = audit.equations.flatMap(\.claims).map(\.judgement.verdict)
    try #require(verdicts.count == equations.count)
    return verdicts
  }
}
