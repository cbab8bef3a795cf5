extension Phrase {
  /// No notation names enough of the notes' symbols.
  public static let noNotation = Phrase(
    "no known notation names enough of these symbols; say --notation", zh: "没有已知的记号能说明其中足够多的符号，请用 --notation 指定")
  /// The notation was settled beforehand.
  public static func notationDeclared(_ name: String) -> Phrase {
    Phrase("notation \(name), as declared", zh: "记号 \(name)（已指定）")
  }
  /// The notation was found out.
  public static func notationBinds(_ name: String, _ bound: Int, of sides: Int, holding: Int) -> Phrase {
    let isInferred = name == "inferred"
    let english = isInferred ? "notation inferred from what these notes say of a layer" : "notation \(name)"
    let chinese = isInferred ? "由笔记对一层的说明推断出的记号" : "记号 \(name)"
    guard holding > 0 else {
      return Phrase(
        "\(english): it names \(bound) of \(sides) sides", zh: "\(chinese)：\(sides) 个式边中能读懂 \(bound) 个")
    }
    return Phrase(
      "\(english): it names \(bound) of \(sides) sides, and \(holding) different claims hold by it",
      zh: "\(chinese)：\(sides) 个式边中能读懂 \(bound) 个，据此有 \(holding) 个不同的断言成立")
  }
  /// What is said of a section beside what is said of the notes.
  public static func alsoSection(_ notes: Phrase, _ section: Phrase, from first: Int, to last: Int) -> Phrase {
    Phrase(
      "\(notes.english); lines \(first)–\(last) by \(section.english)",
      zh: "\(notes.chinese)；第 \(first)–\(last) 行按\(section.chinese)")
  }
  /// J is read as the cost of one sample.
  public static let readForOneSample = Phrase(
    "read for one sample, without regularisation", zh: "按单个样本、无正则化来理解")
  /// A product of derivatives that cannot be evaluated as one.
  public static let chainOfEnds = Phrase(
    "by the chain rule: a product of derivatives is that of its ends", zh: "由链式法则：一串导数之积即首尾之导数")
  /// Layers without a sample are read for all samples at once.
  public static let readForAllSamples = Phrase("read for all samples at once", zh: "按全体样本一起来理解")
  /// Quantities without a sample are read for the one that is named.
  public static func readForNamedSample(_ letter: String) -> Phrase {
    Phrase("read for sample \(letter) throughout", zh: "全部按样本 \(letter) 来理解")
  }
  /// A definition of another activation than the first.
  public static func definesActivation(_ name: String) -> Phrase {
    Phrase("it is of the activation \(name)", zh: "它说的是激活函数 \(name)")
  }
  /// A definition of another cost than that of most claims.
  public static let definesOtherCost = Phrase("it is of another cost", zh: "它说的是另一种代价")
  /// A definition of other outputs or another cost than those of most claims.
  public static let definesOtherKind = Phrase(
    "it is of other layers or another cost than the rest", zh: "它说的是与其余部分不同的层或代价")
  /// A claim behind such a definition.
  public static let ofDefinedKind = Phrase(
    "of the other layers or cost that these notes define", zh: "按笔记中另外定义的层或代价")
  /// A claim behind a wrong side, which is right of the first side of its chain.
  public static let ofHeadOfChain = Phrase(
    "it holds of what its chain begins with; the side before it is what does not", zh: "它对连等式的首项成立；不成立的是它前面的一项")
  /// What follows from definitions in letters of the notes' own.
  public static let byOwnDefinitions = Phrase(
    "by what these notes define their names to be", zh: "按笔记自己对各符号的定义")
  /// What is wrong by the notation that was found and right by the notes' own definitions.
  public static let rightByOwnDefinitions = Phrase(
    "it holds by what these notes define their names to be, but not by their notation",
    zh: "按笔记自己的定义成立，按其记号则不成立")
  /// Weights whose indices may be meant the other way round.
  public static let indexOrderOpen = Phrase(
    "it holds if the indices of its weights are meant the other way round", zh: "若其中权重的两个下标次序相反，则成立")
  /// ∂L/∂W = ∂L/∂Y · ∂Y/∂W in names that nobody knows.
  public static let byChainRule = Phrase("by the chain rule, whatever its names stand for", zh: "由链式法则成立，与其中名称所指无关")
  /// ∂J/∂θ ≈ (J(θ + ε) − J(θ − ε)) / 2ε of any function.
  public static let byDifferenceQuotient = Phrase(
    "by what a derivative is, whatever its names stand for", zh: "由导数的定义成立，与其中名称所指无关")
  /// ΔC ≈ ∂C/∂w Δw.
  public static let toFirstOrder = Phrase("to first order, for small changes", zh: "对微小改变，取一阶近似时")
  /// The quotient tends to a multiple of the derivative.
  public static func quotientTendsTo(_ multiple: String) -> Phrase {
    Phrase("the quotient tends to \(multiple) times the derivative", zh: "该差商趋于导数的 \(multiple) 倍")
  }
  /// (1 − a) b = b − a b in names that nobody knows.
  public static let whateverNamesAre = Phrase("whatever numbers its names stand for", zh: "无论其中名称代表什么数都成立")
  /// The notes may call the cost of one sample as they call that of all.
  public static let costOfSamplesOpen = Phrase(
    "it holds if the cost is meant of one sample where it is read of all, or the reverse",
    zh: "若其中的代价是单个样本的而非全部样本的（或相反），则成立")
  /// dW may be a differential and not a gradient.
  public static let mayBeDifferentials = Phrase(
    "dW, dZ and the like may be differentials rather than gradients", zh: "dW、dZ 等也可能是微分，而不是梯度")
  /// A name that a program gives another value step by step.
  public static func assignedAgain(_ name: String) -> Phrase {
    Phrase("what \(name) stands for changes from step to step", zh: "\(name) 的含义逐步改变")
  }
  /// The part of a loop for which a name's value is known.
  public static let firstPassOfLoop = Phrase("the first pass of the loop", zh: "循环的第一轮")
  /// Letters that the notation does not name, read as most notes use them.
  public static let lettersOfOtherNotes = Phrase(
    "letters in it are not those of the notation, and read as usual in other notes it does not hold",
    zh: "其中有记号未规定的字母，按其他笔记的通常含义来读则不成立")
  /// By which notation something holds that the notation of the notes does not read.
  public static func byNotation(_ name: String) -> Phrase {
    Phrase("as notation \(name) has it", zh: "按记号 \(name)")
  }
  /// Too little speaks for the notation.
  public static func notationInDoubt(_ name: String) -> Phrase {
    Phrase(
      "it does not hold by notation \(name), but too little speaks for that notation; say --notation if it is meant",
      zh: "按记号 \(name) 它不成立，但支持该记号的依据太少；若确为该记号，请用 --notation 指定")
  }
  /// A name of the notes' own that a later equation states otherwise.
  public static func definedTwice(_ name: String) -> Phrase {
    Phrase("these notes say in two ways what \(name) is", zh: "这份笔记对 \(name) 有两种说法")
  }
  /// A name of the notes' own by which more is wrong than right.
  public static func ownNameInDoubt(_ name: String) -> Phrase {
    Phrase(
      "it does not hold by what these notes define \(name) to be, but too little else holds by that definition",
      zh: "按笔记对 \(name) 的定义它不成立，但据该定义成立的式子太少")
  }
  /// A claim that holds where layers stand otherwise than a notation file implies.
  public static func orientationNotStated(_ orientation: String) -> Phrase {
    Phrase(
      "it holds with 'layers as: \(orientation)', and the notation file does not say how layers stand",
      zh: "若写明 'layers as: \(orientation)' 则成立，而记号文件没有说明层是行还是列")
  }
  /// No notation was found.
  public static func notationNone(_ name: String, _ bound: Int, of sides: Int) -> Phrase {
    Phrase(
      "no notation: \(name), the nearest, names \(bound) of \(sides) sides",
      zh: "没有合适的记号：最接近的 \(name) 在 \(sides) 个式边中只读懂 \(bound) 个")
  }
  /// A wrong claim that the notes mark as an example of a mistake.
  public static func asMarked(_ verdict: Phrase) -> Phrase {
    Phrase("\(verdict.english), as marked", zh: "\(verdict.chinese)（已标明）")
  }
  /// What follows an equation in a line.
  public static func afterEquation(_ detail: Phrase) -> Phrase {
    Phrase(" (\(detail.english))", zh: "（\(detail.chinese)）")
  }
  /// A mended claim, at the end of a line.
  public static func orHolds(_ latex: String) -> Phrase {
    Phrase("; it would hold as \(latex)", zh: "；改为 \(latex) 则成立")
  }
  /// Both sides of a claim in numbers.
  public static let sidesInNumbers = Phrase("Its sides in numbers:", zh: "等式两边的数值：")
  /// The heading above what is said of several files together.
  public static func allFiles(_ count: Int) -> Phrase { Phrase("All \(count) files", zh: "全部 \(count) 个文件") }
  /// The equations of a file, counted.
  public static func equationCount(_ count: Int, read: Int, _ parts: [Phrase], notRead: Int) -> Phrase {
    let inside = Phrase(
      parts.isEmpty ? "" : " (" + parts.map(\.english).joined(separator: ", ") + ")",
      zh: parts.isEmpty ? "" : "（" + parts.map(\.chinese).joined(separator: "、") + "）")
    return Phrase(
      "\(count == 1 ? "1 equation" : "\(count) equations"): \(read) read\(inside.english), \(notRead) not read",
      zh: "共 \(count) 个等式：读懂 \(read) 个\(inside.chinese)，未能读懂 \(notRead) 个")
  }
  /// Equations that hold.
  public static func countHeld(_ count: Int) -> Phrase { Phrase("\(count) held", zh: "成立 \(count)") }
  /// Equations that do not hold.
  public static func countFailed(_ count: Int) -> Phrase { Phrase("\(count) failed", zh: "不成立 \(count)") }
  /// Equations about another network.
  public static func countElsewhere(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 does not apply" : "\(count) do not apply", zh: "不适用 \(count)")
  }
  /// Introduces the reasons why claims could not be read.
  public static let whyNotRead = Phrase("Why claims were not read:", zh: "未能读懂的原因：")
  /// A reason and how many claims have it.
  public static func reasonCount(_ reason: Phrase, _ count: Int) -> Phrase {
    Phrase("\(count) × \(reason.english)", zh: "\(count) × \(reason.chinese)")
  }
  /// Claims that have rarer reasons.
  public static func otherReasons(_ count: Int) -> Phrase {
    Phrase("\(count) × another reason", zh: "\(count) × 其他原因")
  }
  /// The claims of a file, counted.
  public static func claimCount(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 claim" : "\(count) claims", zh: "共 \(count) 个论断")
  }
  /// The claims of a file, counted by verdict.
  public static func claimCount(_ count: Int, _ parts: [Phrase]) -> Phrase {
    let all = claimCount(count)
    return Phrase(
      all.english + ": " + parts.map(\.english).joined(separator: ", "),
      zh: all.chinese + "：" + parts.map(\.chinese).joined(separator: "、"))
  }
  /// A number of claims with one verdict.
  public static func counted(_ count: Int, _ verdict: Phrase) -> Phrase {
    Phrase("\(count) \(verdict.english)", zh: "\(verdict.chinese) \(count)")
  }
  /// Mistakes that the notes mark.
  public static let markedMistakes = Phrase("marked as mistakes", zh: "已标为错误")
  /// A verdict on what stands in a line.
  public static func atLine(_ line: Int, _ verdict: Phrase) -> Phrase {
    Phrase("line \(line): \(verdict.english)", zh: "第 \(line) 行：\(verdict.chinese)")
  }
  /// What follows a verdict.
  public static func detail(_ reason: Phrase) -> Phrase { Phrase(", \(reason.english)", zh: "，\(reason.chinese)") }
  /// Notes without equations.
  public static let noEquations = Phrase("No equations found.", zh: "没有找到等式。")

  /// A directive in a comment of the notes that says nothing.
  public static func unknownDirective(_ word: String) -> Phrase {
    Phrase(
      "unknown directive '\(word)'; known are notation=…, network=…, fails, does-not-conform, ignore, "
        + "and in a document symbols, given, record, gradients, update, table …",
      zh: "未知的指令 '\(word)';已知的有 notation=…、network=…、fails、does-not-conform、ignore，"
        + "文档中还有 symbols、given、record、gradients、update、table …")
  }

  /// A notation that is neither built in nor a file.
  public static func unknownNotation(_ name: String, known: [String], nearest: String?) -> Phrase {
    let english =
      nearest.map { "did you mean '\($0)'?" } ?? "known are \(known.joined(separator: ", ")), or name a file"
    let chinese = nearest.map { "是否指 '\($0)'?" } ?? "已知的有 \(known.joined(separator: "、")),也可以给出文件"
    return Phrase("unknown notation '\(name)'; \(english)", zh: "未知的记号 '\(name)';\(chinese)")
  }
  /// A document that does not say which notation it uses.
  public static func documentWithoutNotation(_ name: String) -> Phrase {
    Phrase(
      "\(name): say which notation it uses: <!-- bptrace: notation=001 -->, or a file in place of 001",
      zh: "\(name)：请写明它用哪种记号：<!-- bptrace: notation=001 -->，001 也可换成文件名")
  }
  /// A quantity on the command line that names nothing.
  public static func unknownQuantity(_ text: String, _ reason: Phrase) -> Phrase {
    let shown = text.count > 40 ? "\(text.prefix(40))…" : text
    return Phrase("quantity '\(shown)': \(reason.english)", zh: "量 '\(shown)'：\(reason.chinese)")
  }
}
