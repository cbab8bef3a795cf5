extension Phrase {
  /// Dots between terms that follow no rule.
  public static let unclearDots = Phrase(
    "what the dots stand for is not clear from the terms beside them", zh: "省略号代表的各项无法由其前后各项确定")
  /// A claim that speaks of a whole layer on one side and of one unit on the other.
  public static let indexLeftOut = Phrase(
    "a whole layer stands beside a single unit; an index seems to be left out", zh: "整层与单个单元并列，似乎省略了下标")
  /// Two units, layers or weights said to be equal.
  public static let mayBeSupposed = Phrase(
    "two quantities of one kind are not equal in general; the notes may suppose it here",
    zh: "同类的两个量一般并不相等；笔记此处或为假设")
  /// Two names of different kinds that are said to be equal.
  public static let mayRename = Phrase(
    "it may say what one of these names means here", zh: "它可能是在此说明其中某个符号的含义")
  /// An equation that fails in general, with words behind it such as "if z > 0".
  public static let conditionNotJudged = Phrase(
    "it is said to hold under a condition, by which nothing is judged", zh: "它只在所述条件下成立，而条件不参与判断")
  /// What stands for one unit, beside whole layers.
  public static func readForAllUnits(_ letter: String) -> Phrase {
    Phrase("read for all units at once, without the index \(letter)", zh: "按全部单元同时成立来读，省略下标 \(letter)")
  }
  /// An equation whose left side is a name that nothing is known of.
  public static func introducesName(_ name: String) -> Phrase {
    Phrase("it introduces \(name)", zh: "它引入了 \(name)")
  }

  /// A sum whose letter counts nothing that is known.
  public static func sumWithoutRange(_ letter: String) -> Phrase {
    Phrase("what \(letter) runs over in the sum is not said", zh: "没有说明求和下标 \(letter) 的范围")
  }

  /// An operator with nothing behind it.
  public static let endsTooEarly = Phrase("a term is missing here", zh: "此处缺少一项")
  /// Only λ Σ w² is known.
  public static let otherPenalty = Phrase("only a penalty of w² is judged, none of |w|", zh: "只判断 w² 的惩罚项，不判断 |w| 的")
  /// `f` without brackets behind it.
  public static let functionNeedsArgument = Phrase("a function needs its argument in brackets", zh: "函数的自变量须加括号")
  /// ∂C/∂(something that is no quantity)
  public static let derivativeByNoQuantity = Phrase(
    "a derivative is taken by one quantity", zh: "求导的变量须是单个量")
  /// A ∂ below the line without one above.
  public static let derivativeWithoutNumerator = Phrase(
    "the derivative has no ∂ above its line", zh: "导数的分子缺少 ∂")
  /// A piece of mathematics that has no meaning in the notation.
  public static func notUnderstood(_ latex: String) -> Phrase {
    Phrase("'\(latex)' is not understood here", zh: "此处无法理解 '\(latex)'")
  }
  /// A name that fits a row of the notation but not this network.
  public static func cannotBind(_ latex: String, _ reason: Phrase) -> Phrase {
    Phrase("\(latex): \(reason.english)", zh: "\(latex):\(reason.chinese)")
  }
  /// An operator at the end of a row.
  public static func danglingOperator(_ sign: String) -> Phrase {
    Phrase("'\(sign)' has nothing behind it and is passed over", zh: "'\(sign)' 后面没有内容，已忽略")
  }
  /// Equations in brackets, in a table or in cases.
  public static let equationInside = Phrase(
    "equations inside brackets, tables or cases are not judged", zh: "括号、表格或分情形中的等式不予判断")
  /// A row that may continue the row above or not.
  public static let unclearRow = Phrase(
    "it is unclear whether this row continues the one above", zh: "不清楚此行是否接续上一行")
  /// A table of numbers with dots.
  public static let numbersLeftOut = Phrase(
    "numbers are left out here, so this side is passed over", zh: "此处省略了部分数字，因此略过这一边")
  /// A row before the first equation of a display.
  public static let rowWithoutRelation = Phrase(
    "this row has no relation and is passed over", zh: "此行没有关系符号，已忽略")
  /// A display that begins with a relation and continues nothing.
  public static func nothingBefore(_ relation: String) -> Phrase {
    Phrase("nothing stands before this '\(relation)'", zh: "此 '\(relation)' 之前没有内容")
  }
  /// A dimension that is made of something else: ℝ^{m} where m counts samples.
  public static func noNumberOfUnits(_ latex: String, notation: String) -> Phrase {
    Phrase("'\(latex)' is no number of units in notation \(notation)", zh: "'\(latex)' 在记号 \(notation) 中不是单元数")
  }
  /// `2 3`
  public static func numbersSideBySide(_ text: String) -> Phrase {
    Phrase("'\(text)': numbers side by side may be one number or a product", zh: "'\(text)':并列的数可能是一个数，也可能是乘积")
  }

  /// log a b
  public static func argumentEndsWhere(_ function: String) -> Phrase {
    Phrase("what \(function) takes may end before this or not; use brackets", zh: "\(function) 的自变量到何处为止不明确，请加括号")
  }
  /// a / b c
  public static let divisorEndsWhere = Phrase(
    "what is divided by may end before this or not; use brackets", zh: "除数到何处为止不明确，请加括号")
  /// ∂C/∂b where all units of a layer have one b.
  public static let derivativeBySharedBias = Phrase(
    "a derivative by a bias that a whole layer shares is not judged", zh: "整层共用的偏置，对其求导暂不判断")
}
