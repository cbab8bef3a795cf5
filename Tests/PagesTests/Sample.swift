import MathNotation
import Reporting

@testable import Pages

/// Small pages for the tests.
enum Sample {
  /// Mathematics from LaTeX.
  static func math(_ latex: String) -> Math { LaTeXReader.read(latex).math }

  /// The step of the design's sketch.
  static let step = Page.Equation(
    number: "6", left: math(#"\frac{\partial C}{\partial w_{35}}"#),
    lines: [
      .init(
        "=",
        math(
          #"\frac{\partial C}{\partial y_{21}} \frac{\partial y_{21}}{\partial z_{21}} \frac{\partial z_{21}}{\partial w_{35}}"#
        )),
      .init("=", math(#"(y_{21} - \hat{y}_1) f'(z_{21}) y_{11}"#)),
      .init("=", math(#"(0.6064777 - 0.01) \cdot 0.2386625 \cdot 0.5068746"#)),
      .init("=", math("0.0721571")),
    ], verdict: "holds")

  /// A page with every kind of block.
  static func page(_ language: Language) -> Page {
    let isEnglish = language == .english
    let words =
      isEnglish
      ? "The output weights come first. Every derivative is a product of three factors, each of which belongs to one arrow of the network: "
      : "首先是输出层的权重。每个导数都是三个因子的乘积，每个因子对应网络中的一条箭头；请注意：误差先传回输出层，然后再传回隐藏层（见下式）。"
    return Page(
      language: language,
      blocks: [
        .heading(level: 1, [.text(isEnglish ? "Two inputs, two hidden units" : "两个输入，两个隐藏单元")]),
        .directive("bptrace: notation=001"),
        .paragraph([.text(words), .math(math(#"w_{35} \to w_{46}"#)), .text(isEnglish ? "." : "。")]),
        .heading(level: 2, [.text(isEnglish ? "Output weights" : "输出层权重")]),
        .equation(step),
        .equation(
          Page.Equation(
            number: "9", left: math("W_1"), lines: [.init("=", math(#"W_1 - \eta \delta_1 \hat{x}"#))],
            verdict: isEnglish ? "fails as printed" : "与所印不符", tone: .wrong)),
        .equation(
          Page.Equation(
            left: math("W_1"),
            lines: [
              .init("=", .row([math(#"W_1 - \eta \delta_1"#), Math(.marked(math(#"\hat{x}^T"#)))])),
              .init(
                "=",
                math(
                  #"\begin{pmatrix} 0.15 & 0.20 \\ 0.25 & 0.30 \end{pmatrix} - 0.5 \begin{pmatrix} 0.0037651 \\ 0.0044962 \end{pmatrix} \begin{pmatrix} 0.05 & 0.10 \end{pmatrix}"#
                )),
            ], verdict: isEnglish ? "holds" : "成立", tone: .mended)),
        .list([
          [.text(isEnglish ? "forward" : "前向")], [.strong(isEnglish ? "backward" : "反向"), .code("bptrace check")],
        ]),
        .table(table(language)),
        .preformatted("$ bptrace why dC/dw35"),
      ])
  }

  /// A table of words and decimals.
  static func table(_ language: Language) -> Page.Table {
    let isEnglish = language == .english
    func text(_ english: String, _ chinese: String) -> [Page.Inline] { [.text(isEnglish ? english : chinese)] }
    return Page.Table(
      columns: [
        .init(text("symbol", "符号")), .init(text("meaning", "含义")), .init(text("value", "数值"), .decimal),
        .init(text("forward mode", "前向模式"), .decimal),
      ],
      rows: [
        [
          [.math(math(#"\partial C/\partial w_{35}"#))], text("hidden unit 1 to output 1", "隐藏单元 1 到输出 1"),
          [.text("0.0721571")], [.text("0.0721571")],
        ],
        [[.math(math("b_1"))], text("bias", "偏置"), [.text("−12.5")], [.text("none")]],
      ])
  }
}
