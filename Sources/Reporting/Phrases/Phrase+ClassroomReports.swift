/// The words of pages for students and of the report of a class.
extension Phrase {
  /// A title.
  public static let classroomFeedbackTitle = Phrase("Your sheet, marked", zh: "批改结果")
  /// A student without answers.
  public static let classroomNothing = Phrase("Nothing was handed in.", zh: "没有交答案。")
  /// The score.
  public static func classroomPoints(_ points: String, of all: Int) -> Phrase {
    Phrase("\(points) of \(all) points.", zh: "满分 \(all) 分，得 \(points) 分。")
  }
  /// Praise.
  public static let classroomAllRight = Phrase("All numbers are right.", zh: "全部正确。")
  /// The first mistake.
  public static func classroomRoot(_ name: String) -> Phrase {
    Phrase("It went wrong at \(name).", zh: "错误从 \(name) 开始。")
  }
  /// An impossible number.
  public static let classroomNotFollowed = Phrase(
    "No unit can put out this number, so the numbers after it were compared with the right ones and not with what follows from it.",
    zh: "单元不可能输出这个数，因此后面的数与正确值比较，而不按它推算。")
  /// Blanks with another mistake.
  public static func classroomOthers(_ names: String) -> Phrase {
    Phrase("Something else went wrong at \(names).", zh: "\(names) 处另有错误。")
  }
  /// A column.
  public static let classroomVerdictHead = Phrase("verdict", zh: "判定")
  /// A title.
  public static let classroomReportTitle = Phrase("Report of the class", zh: "班级报告")
  /// How many sheets came back.
  public static func classroomHandedIn(_ count: Int, of all: Int, right: Int) -> Phrase {
    Phrase(
      "Handed in: \(count) of \(all). Everything right: \(right).",
      zh: "\(all) 名学生中有 \(count) 名交了答案，其中 \(right) 名全对。")
  }
  /// A title.
  public static let classroomCausesTitle = Phrase("Where it went wrong first", zh: "最先出错之处")
  /// A title.
  public static let classroomNotesTitle = Phrase("To look at", zh: "需要注意")
  /// A title.
  public static let classroomStudentsTitle = Phrase("Students", zh: "学生")
  /// A column.
  public static let classroomCodeHead = Phrase("code", zh: "代码")
  /// A column.
  public static let classroomMistakeHead = Phrase("mistake", zh: "错误")
  /// A column.
  public static let classroomStudentsHead = Phrase("students", zh: "学生数")
  /// A column.
  public static let classroomBlanksHead = Phrase("wrong numbers", zh: "错误的数")
  /// A column.
  public static let classroomNameHead = Phrase("name", zh: "姓名")
  /// A column.
  public static let classroomPointsHead = Phrase("points", zh: "得分")
  /// A column.
  public static let classroomCauseHead = Phrase("cause", zh: "原因")
  /// A verdict without a code of the catalogue.
  public static func classroomVerdict(_ word: String) -> Phrase {
    switch word {
    case "sign": Phrase("wrong sign", zh: "符号错误")
    case "not-a-number": Phrase("no number", zh: "不是数")
    default: Phrase("wrong, not recognised", zh: "错误，未能识别")
    }
  }
  /// Somebody who is not in the class.
  public static func classroomStranger(_ id: String, _ place: String) -> Phrase {
    Phrase("\(place): the class has no student '\(id)'.", zh: "\(place)：名单中没有学生 '\(id)'。")
  }
  /// A second submission.
  public static func classroomSecond(_ id: String, _ place: String, first: String) -> Phrase {
    Phrase(
      "\(place): a second submission of '\(id)' was not marked; the first is \(first).",
      zh: "\(place)：'\(id)' 的第二份答案未批改；第一份在 \(first)。")
  }
  /// Two answers to one blank.
  public static func classroomTwice(_ id: String, _ blank: String) -> Phrase {
    Phrase("'\(id)' has two answers to \(blank); the first was marked.", zh: "'\(id)' 对 \(blank) 有两个答案，只批改了第一个。")
  }
  /// A column that is no blank.
  public static func classroomNoBlankNamed(_ name: String) -> Phrase {
    Phrase("The sheet has no blank '\(name)'.", zh: "题目中没有空格 '\(name)'。")
  }
  /// There is more of what was just said.
  public static func classroomMore(_ count: Int) -> Phrase {
    Phrase("… and \(count) more of this kind.", zh: "……同类情况还有 \(count) 处。")
  }
  /// Nothing from a student.
  public static func classroomMissing(_ id: String) -> Phrase {
    Phrase("Nothing from '\(id)'.", zh: "'\(id)' 没有交。")
  }
  /// Grading without a manifest.
  public static let classroomNeedsManifest = Phrase(
    "grading needs --manifest, the file that 'exercise new' wrote, and files of answers",
    zh: "批改需要 --manifest（'exercise new' 写出的文件）以及答案文件")
  /// What a run wrote.
  public static func classroomGraded(_ count: Int, folder: String) -> Phrase {
    Phrase(
      "\(count) pages in \(folder)/feedback, the report and marks.csv in \(folder)/report.",
      zh: "\(folder)/feedback 中有 \(count) 页，报告和 marks.csv 在 \(folder)/report 中。")
  }
}
