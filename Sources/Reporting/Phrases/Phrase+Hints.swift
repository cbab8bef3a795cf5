/// What would help a claim that could not be read or judged.
extension Phrase {
  /// A letter or name that no row of the notation has.
  public static func nameInNotation(_ latex: String) -> Phrase {
    Phrase("a notation file can name it: symbol \(latex) = …", zh: "可在记号文件中说明：symbol \(latex) = …")
  }

  /// What would settle the doubt that a reason speaks of, where a few words say it.
  public var remedy: Phrase? { Self.remedies[self] }

  private static let remedies: [Phrase: Phrase] = [
    .dependsOnColumns: Phrase(
      "write \\odot for the product element by element, or a transpose for the scalar product",
      zh: "按元素相乘请写 \\odot，内积请写出转置"),
    .dependsOnLogarithm: Phrase("write \\ln if the natural logarithm is meant", zh: "若指自然对数，请写 \\ln"),
    .dependsOnBinding: Phrase("write brackets around what is multiplied first", zh: "请给先相乘的部分加括号"),
    .dependsOnLayout: Phrase(
      "write it with indices, or say in a notation file how derivatives are laid out", zh: "请用下标写出，或在记号文件中说明导数的布局"),
    .quotientByMatrix: Phrase("write it with indices", zh: "请用下标写出"),
    .powerOfMatrix: Phrase("write it with indices, or with \\odot", zh: "请用下标或 \\odot 写出"),
    .indexLeftOut: Phrase("write the index on both sides, or on neither", zh: "两边都写下标，或都不写"),
    .nobodySaysHowNear: Phrase("write the number with its digits", zh: "请写出数的各位数字"),
    .onlyIfRounded: Phrase("write one more digit of the numbers that it starts from", zh: "请把参与计算的数多写一位"),
    .roundedAmongSymbols: Phrase("name the network with --network", zh: "请用 --network 指定网络"),
    .holdsAfterUpdate: Phrase(
      "give the network after the update with --network", zh: "请用 --network 给出更新之后的网络"),
    .noInstance: Phrase(
      "is the network that it speaks of deeper or wider? Name it with --network", zh: "所说的网络是否更深或更宽？请用 --network 指定"),
    .tooManyIndices: Phrase("write it for one layer or unit", zh: "请只就某一层或某一单元写出"),
    .unclearRow: Phrase(
      "begin the row with its relation, or write it as a display of its own", zh: "请让该行以关系符号开头，或单独成式"),
    .equationInside: Phrase("write each equation as a display of its own", zh: "请把每个等式单独成式"),
    .unclearDots: Phrase("write one more term before the dots", zh: "请在省略号之前多写一项"),
  ]

  /// Introduces what would help.
  public static func wouldHelp(_ remedy: Phrase) -> Phrase {
    Phrase("What would help: \(remedy.english).", zh: "怎样才能判断：\(remedy.chinese)。")
  }

  /// What would help, at the end of a line.
  public static func andHint(_ remedy: Phrase) -> Phrase { Phrase("; \(remedy.english)", zh: "；\(remedy.chinese)") }
}
