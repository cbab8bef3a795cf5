/// What is said of a student's numbers.
extension Phrase {
  /// A verdict.
  public static let classroomCorrect = Phrase("Right.", zh: "正确。")
  /// A verdict.
  public static let classroomTooFewDigits = Phrase(
    "The digits are right, but fewer than were asked for.", zh: "数字是对的，但位数比要求的少。")
  /// A verdict.
  public static let classroomSign = Phrase("The sign is wrong.", zh: "符号错了。")
  /// A verdict.
  public static func classroomFollows(_ names: String) -> Phrase {
    Phrase("Follows rightly from your \(names).", zh: "由你的 \(names) 正确推出。")
  }
  /// Added to a mistake.
  public static func classroomBoth(_ names: String) -> Phrase {
    Phrase("It was made with your \(names).", zh: "所用的是你的 \(names)。")
  }
  /// A verdict.
  public static let classroomNotANumber = Phrase("This is not a number.", zh: "这不是一个数。")
  /// A verdict.
  public static let classroomComma = Phrase(
    "A comma is not read as a decimal point; write 0.25 for 0,25.", zh: "逗号不作小数点；请写 0.25，而不是 0,25。")
  /// A verdict.
  public static let classroomEmpty = Phrase("No answer.", zh: "没有作答。")
  /// A verdict.
  public static let classroomWrong = Phrase(
    "Wrong, and not what any known mistake gives.", zh: "错误，也不是任何已知错误得出的数。")
  /// A verdict.
  public static func classroomSwapped(_ name: String) -> Phrase {
    Phrase("This is the value of \(name). (N3)", zh: "这是 \(name) 的值。（N3）")
  }
  /// A mistake made before the number.
  public static func classroomCarried(_ cause: Phrase) -> Phrase {
    Phrase("A mistake on the way here, carried on: \(cause.english)", zh: "前面某一步的错误延续到了这里：\(cause.chinese)")
  }
  /// Several mistakes that give the same number.
  public static func classroomEither(_ causes: [String]) -> Phrase {
    Phrase("Either: " + causes.joined(separator: " Or: "), zh: "可能是：" + causes.joined(separator: "或者："))
  }
  /// Introduces the formula that gives a wrong number.
  public static let classroomFormula = Phrase("The number comes from ", zh: "这个数来自 ")
  /// Ends the sentence with the formula.
  public static let classroomStop = Phrase(".", zh: "。")
  /// Introduces the right derivation.
  public static let classroomRightWay = Phrase("The right way:", zh: "正确的做法：")
  /// A title above right derivations.
  public static let classroomRightTitle = Phrase("The right way", zh: "正确的做法")
  /// A code in a teacher's file.
  public static func classroomNoSuchCode(_ code: String) -> Phrase {
    Phrase("the catalogue has no mistake \(code)", zh: "错误目录中没有 \(code)")
  }
  /// A credit in a teacher's file.
  public static let classroomCreditRange = Phrase("a credit is between 0 and 1", zh: "得分比例应在 0 与 1 之间")
  /// The command's line in the help.
  package static var diagnoseSummary: Phrase {
    Phrase("says which mistake gives a wrong number", zh: "说明一个错误的数来自哪种错误")
  }
  package static var diagnoseOperand: Phrase { Phrase("The number that somebody got", zh: "某人得到的数") }
  package static var numberPlaceholder: Phrase { Phrase("VALUE", zh: "数值") }
  package static var diagnoseFor: Phrase {
    Phrase("What it is meant to be, as dC/dw35, delta_21, w35+ or C+", zh: "它应是哪个量，如 dC/dw35、delta_21、w35+ 或 C+")
  }
  package static var exampleDiagnose: Phrase {
    Phrase("Explain a wrong gradient", zh: "解释一个错误的梯度")
  }
  package static var diagnoseNeedsFor: Phrase {
    Phrase("say with --for what the number is meant to be, as --for dC/dw35", zh: "请用 --for 说明这个数应是哪个量，如 --for dC/dw35")
  }
}
