/// The words of worksheets and keys, and of the files of a class.
extension Phrase {
  /// A title.
  public static let classroomSheetTitle = Phrase("Backpropagation by hand", zh: "手算反向传播")
  /// A title.
  public static let classroomKeyTitle = Phrase("Key", zh: "答案")
  /// A title and a student's name.
  public static func classroomTitled(_ title: Phrase, _ name: String) -> Phrase {
    Phrase("\(title.english): \(name)", zh: "\(title.chinese)：\(name)")
  }
  /// What is to be done.
  public static func classroomTask(digits: Int, _ functions: String) -> Phrase {
    Phrase(
      "Calculate the numbers below to \(digits) significant digits. All units have f(z) = \(functions).",
      zh: "计算下面各数，保留 \(digits) 位有效数字。各单元均为 f(z) = \(functions)。")
  }
  /// A column.
  public static let classroomNumberHead = Phrase("no.", zh: "题号")
  /// A column.
  public static let classroomAnswerHead = Phrase("your answer", zh: "你的答案")
  /// A roster without a column of ids.
  public static let classroomNeedsID = Phrase("the class needs a column 'id'", zh: "名单需要有 'id' 列")
  /// A student without an id.
  public static let classroomEmptyID = Phrase("this student has no id", zh: "这名学生没有 id")
  /// An id that two students have.
  public static func classroomDuplicateID(_ id: String, line: Int) -> Phrase {
    Phrase("the student in line \(line) has the id '\(id)' too", zh: "第 \(line) 行的学生也使用 id '\(id)'")
  }
  /// A class without students.
  public static let classroomNobody = Phrase("there is no student", zh: "没有学生")
  /// A table of comma-separated values.
  public static let classroomOpenQuote = Phrase("nothing closes this quotation mark", zh: "这个引号没有配对")
  /// A table of comma-separated values.
  public static let classroomTooManyCells = Phrase("the table is too large", zh: "表格过大")
  /// A manifest's fault.
  public static let classroomNoDocument = Phrase("there is no such document", zh: "没有这份文档")
  /// A manifest's fault.
  public static let classroomDigitsRange = Phrase("a sheet asks for 2 to 9 digits", zh: "题目要求的位数应在 2 到 9 之间")
  /// A manifest's fault.
  public static let classroomOtherKind = Phrase(
    "this network is of another kind than the first", zh: "这个网络与第一个不是同一种类")
  /// A manifest's fault.
  public static let classroomNoBlank = Phrase("the network has no such number", zh: "网络中没有这个数")
  /// A shape that is none.
  public static func classroomNoShape(_ text: String) -> Phrase {
    Phrase("'\(text)' is no shape; write the units of each layer, as 2-3-2", zh: "'\(text)' 不是形状；请写出各层的单元数，如 2-3-2")
  }
  /// A secret that can be guessed.
  public static let classroomShortSecret = Phrase(
    "the secret is too short; write at least 16 characters into its file", zh: "密钥太短；文件中至少应有 16 个字符")
  /// Options that belong together.
  public static let classroomNeedsClass = Phrase(
    "--roster, --secret and --folder belong together", zh: "--roster、--secret 与 --folder 须一起使用")
  /// No variant among all draws.
  public static func classroomNoVariant(_ id: String) -> Phrase {
    Phrase(
      "no numbers for '\(id)' are fit to be asked for; take another shape or fewer blanks",
      zh: "找不到适合 '\(id)' 的数字；请换一种形状或减少空格")
  }
  /// What a run wrote.
  public static func classroomWritten(_ count: Int, folder: String) -> Phrase {
    Phrase(
      "\(count) sheets in \(folder)/students (give these out), keys and manifest in \(folder)/teacher (keep these).",
      zh: "\(folder)/students 中有 \(count) 份题目（发给学生），\(folder)/teacher 中是答案和清单（自己保存）。")
  }
  /// Rules that are not looked for on some sheets.
  public static func classroomSuppressed(_ count: Int) -> Phrase {
    Phrase(
      "On \(count) sheets some mistakes give numbers too close to each other; the manifest names them. More digits or fewer blanks help.",
      zh: "有 \(count) 份题目中某些错误得出的数过于接近，清单中已列出。增加位数或减少空格会有帮助。")
  }
  package static var exerciseSummary: Phrase {
    Phrase("makes worksheets for a class, and grades them", zh: "为班级生成练习题并批改")
  }
  package static var actionPlaceholder: Phrase { Phrase("ACTION", zh: "操作") }
  package static var exerciseAction: Phrase {
    Phrase("'new' makes sheets, 'grade' marks answers", zh: "'new' 生成题目，'grade' 批改答案")
  }
  package static var exerciseOperand: Phrase {
    Phrase(
      "With 'new' the derivation whose names the sheet uses; with 'grade' files of answers: CSV, JSON, filled-in sheets",
      zh: "'new' 之后是题目所用记号的推导；'grade' 之后是答案文件：CSV、JSON 或填好的题目")
  }
  package static var exerciseWordPlaceholder: Phrase { Phrase("WORD", zh: "词") }
  package static var shapeOption: Phrase { Phrase("Units of each layer (default 2-2-2)", zh: "各层单元数（默认 2-2-2）") }
  package static var shapePlaceholder: Phrase { Phrase("SHAPE", zh: "形状") }
  package static var activationOption: Phrase { Phrase("Another activation function", zh: "另一种激活函数") }
  package static var activationPlaceholder: Phrase { Phrase("FUNCTION", zh: "函数") }
  package static var blankOption: Phrase {
    Phrase(
      "Blanks by kind (z, a, cost, delta, gradient, update) or name (dC/dw35), with commas",
      zh: "按种类（z、a、cost、delta、gradient、update）或名称（dC/dw35）指定空格，用逗号分隔")
  }
  package static var blankPlaceholder: Phrase { Phrase("BLANK,…", zh: "空格,…") }
  package static var levelOption: Phrase { Phrase("Blanks of a part of the computation", zh: "计算的某一部分中的空格") }
  package static var levelPlaceholder: Phrase { Phrase("LEVEL", zh: "部分") }
  package static var trailOption: Phrase {
    Phrase("Blanks along the way of one weight, from input to update", zh: "沿一个权重从输入到更新的全程设空")
  }
  package static var askedDigitsOption: Phrase {
    Phrase("Significant digits that are asked for, 2 to 9 (default 4)", zh: "要求的有效数字位数，2 到 9（默认 4）")
  }
  package static var seedOption: Phrase { Phrase("Draw the numbers of a single sheet by this seed", zh: "单份题目取数所用的种子") }
  package static var keyOption: Phrase { Phrase("Write the key of a single sheet there", zh: "把单份题目的答案写入该文件") }
  package static var rosterOption: Phrase {
    Phrase("The class: CSV with columns id and name", zh: "名单：含 id 与 name 两列的 CSV")
  }
  package static var secretOption: Phrase {
    Phrase("A file with at least 16 characters that only you know", zh: "只有你知道的文件，至少 16 个字符")
  }
  package static var folderOption: Phrase { Phrase("The folder for all files of a class", zh: "存放班级所有文件的文件夹") }
  package static var folderPlaceholder: Phrase { Phrase("FOLDER", zh: "文件夹") }
  package static var manifestOption: Phrase { Phrase("The manifest that 'new' wrote", zh: "'new' 写出的清单") }
  package static var mistakesOption: Phrase {
    Phrase(
      "Your own sentences and credits, JSON: { \"H6\": { \"credit\": 0.25, \"en\": \"…\" } }",
      zh: "自定的评语和得分比例，JSON：{ \"H6\": { \"credit\": 0.25, \"zh\": \"…\" } }")
  }
  package static var exampleSheet: Phrase { Phrase("One sheet and its key", zh: "一份题目及其答案") }
  package static var exampleClass: Phrase {
    Phrase("A different sheet for each student of a class", zh: "为班上每个学生生成不同的题目")
  }
  package static var exampleGrade: Phrase { Phrase("Mark the answers", zh: "批改答案") }
}
