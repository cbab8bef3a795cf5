import Backpropagation
import Reporting
import Testing

@testable import Derivations

/// Thresholds, which are subtracted and so are biases with the opposite sign, in the notation of the watermelon book.
@Suite struct `A threshold` {
  private static func audit(_ latex: [String], _ name: String? = nil) throws -> Audit {
    let source = SourceText(name: "notes.md", text: latex.map { "$$ \($0) $$" }.joined(separator: "\n\n"))
    let notation = try name.map { try #require(BuiltInNotation.named($0)) }?.notation()
    return try Audit(
      source, settings: Audit.Settings(notation: notation, network: .twoTwoTwo, isNetworkDeclared: false))
  }

  private static let ofBoth = [
    #"E_k = \frac{1}{2} \sum_{j=1}^l (\hat y_j^k - y_j^k)^2"#,
    #"g_j = \hat y_j^k (1 - \hat y_j^k) (y_j^k - \hat y_j^k)"#,
    #"\frac{\partial E_k}{\partial \theta_j} = g_j"#, #"\partial E_k / \partial \gamma_h = e_h"#,
    #"\nabla_{\theta_j} E_k = g_j"#, #"\frac{\partial}{\partial \theta_j} E_k = g_j"#,
    #"\frac{\partial E_k}{\partial \beta_j} = -g_j"#,
    #"\frac{\partial E_k}{\partial v_{ih}} = \frac{\partial E_k}{\partial \alpha_h} \frac{\partial \alpha_h}{\partial v_{ih}} = -e_h x_i"#,
    #"e_h = b_h (1 - b_h) \sum_{j=1}^l w_{hj} g_j"#, #"\frac{\partial E_k}{\partial b_h} = -\sum_{j=1}^l w_{hj} g_j"#,
    #"\Delta w_{hj} = -\eta \frac{\partial E_k}{\partial w_{hj}} = \eta g_j b_h"#,
    #"\Delta \theta_j = -\eta \frac{\partial E_k}{\partial \theta_j}"#,
    #"\theta_j \leftarrow \theta_j - \eta g_j"#, #"\gamma_h \leftarrow \gamma_h + \Delta \gamma_h"#,
    #"E = \frac{1}{m} \sum_{k=1}^m E_k"#,
  ]
  private static let right = [
    "xigua": ofBoth + [
      #"\alpha_h = \sum_{i=1}^d v_{ih} x_i"#, #"b_h = f(\alpha_h - \gamma_h)"#, #"\hat y_j^k = f(\beta_j - \theta_j)"#,
      #"\frac{\partial \hat y_j^k}{\partial \theta_j} = -f'(\beta_j - \theta_j)"#,
    ],
    "xigua-within": ofBoth + [
      #"\alpha_h = \sum_{i=1}^d v_{ih} x_i - \gamma_h"#, #"b_h = f(\alpha_h)"#, #"\hat y_j^k = f(\beta_j)"#,
      #"\frac{\partial \hat y_j^k}{\partial \theta_j} = -f'(\beta_j)"#,
    ],
  ]
  private static let wrong = [
    #"\frac{\partial E_k}{\partial \theta_j} = -g_j"#, #"\nabla_{\gamma_h} E_k = -e_h"#,
    #"\partial E_k / \partial \gamma_h = -e_h"#,
    #"\theta_j \leftarrow \theta_j + \eta g_j"#, #"\Delta \gamma_h = \eta e_h"#,
    #"\frac{\partial \hat y_j^k}{\partial \theta_j} = \hat y_j^k (1 - \hat y_j^k)"#,
    #"g_j = \frac{\partial E_k}{\partial \beta_j}"#, #"e_h = -b_h (1 - b_h) \sum_{j=1}^l w_{hj} g_j"#,
    #"\Delta w_{hj} = -\eta g_j b_h"#,
  ]

  @Test(arguments: ["xigua", "xigua-within"])
  func `is subtracted in right equations, from which the notation is found`(name: String) throws {
    let right = try #require(Self.right[name])
    let audit = try Self.audit(right)
    #expect(audit.notation == name)
    for claim in audit.equations.flatMap(\.claims) { #expect(claim.judgement.verdict.isRight, "\(claim)") }
    for latex in Self.wrong {
      let claims = try Self.audit(right + [latex]).equations.flatMap(\.claims)
      #expect(claims.last?.judgement.verdict.isWrong == true, "\(latex)")
    }
  }

  @Test(arguments: [
    ("xigua", #"\hat y_j^k = f(\beta_j)"#), ("xigua", #"\hat y_j^k = f(\beta_j + \theta_j)"#),
    ("xigua", #"\beta_j = \sum_{h=1}^q w_{hj} b_h - \theta_j"#),
    ("xigua-within", #"\beta_j = \sum_{h=1}^q w_{hj} b_h"#),
    ("xigua-within", #"\beta_j = \sum_{h=1}^q w_{hj} b_h + \theta_j"#),
  ])
  func `is subtracted in one place`(name: String, latex: String) throws {
    let found = try Self.audit([latex], name).equations.flatMap(\.claims).map(\.judgement.verdict)
    #expect(found == [.fails])
  }
}
