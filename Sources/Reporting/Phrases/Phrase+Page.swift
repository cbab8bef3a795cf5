/// The words that pages themselves need, and those that several kinds of pages share.
extension Phrase {
  /// The verdict that needs no further word.
  package static var holds: Phrase { Phrase("holds", zh: "成立") }

  package static var checkTitle: Phrase { Phrase("Gradient check", zh: "梯度检验") }
  package static var checkLayer: Phrase { Phrase("layer", zh: "层") }
  package static var checkDerivative: Phrase { Phrase("derivative", zh: "导数") }
  package static var checkBackward: Phrase { Phrase("backward", zh: "反向传播") }
  package static var checkForward: Phrase { Phrase("forward mode", zh: "前向模式") }
  package static var checkCentral: Phrase { Phrase("central diff.", zh: "中心差分") }
  package static var checkVerdict: Phrase { Phrase("verdict", zh: "判定") }
  package static var checkAgrees: Phrase { Phrase("agrees", zh: "一致") }
  package static var checkDiffers: Phrase { Phrase("differs", zh: "不一致") }
  package static var checkNotFinite: Phrase { Phrase("not finite", zh: "非有限数") }

  package static func checkResult(agreeing: Int, of count: Int) -> Phrase {
    Phrase(
      "Backward pass and forward mode agree in \(agreeing) of \(count) derivatives, up to rounding. "
        + "The central difference is an approximation, to look at.",
      zh: "\(count) 个导数中，反向传播与前向模式在舍入误差内一致的有 \(agreeing) 个。中心差分是近似值，仅供对照。")
  }

  package static func checkSelection(_ count: Int, of all: Int) -> Phrase {
    Phrase(
      "The network has \(all) weights and biases; \(count) of them were drawn, the same ones in every run.",
      zh: "该网络共有 \(all) 个权重与偏置；抽取了其中 \(count) 个，每次运行抽取的相同。")
  }
}
