/// What the command line says on standard error. Each phrase is one line, without a full stop.
extension Phrase {
  /// A word that is no count from 1.
  public static func notACount(_ word: String, _ option: String) -> Phrase {
    Phrase("'\(word)' for \(option): a whole number from 1 was expected", zh: "\(option) 的 '\(word)' 无效：应为不小于 1 的整数")
  }
  /// `train` without a number of updates.
  public static let missingUpdates = Phrase("how many updates? Add --updates N", zh: "要更新多少次？请加 --updates N")
  /// `train --full --format csv`.
  public static let fullIsNoTable = Phrase(
    "--full is for --format terminal; csv has the costs only", zh: "--full 用于 --format terminal；csv 只含代价")

  /// A word after `--sample` that is no number from 1.
  public static func notASampleNumber(_ word: String) -> Phrase {
    Phrase("'\(word)' for --sample: samples count from 1", zh: "--sample 的 '\(word)' 无效：样本从 1 数起")
  }

  /// A sample beyond the last.
  public static func noSuchSample(_ number: Int, of count: Int) -> Phrase {
    count == 1
      ? Phrase("there is no sample \(number): the network has one", zh: "没有样本 \(number)：此网络只有一个样本")
      : Phrase("there is no sample \(number): the network has \(count)", zh: "没有样本 \(number)：此网络有 \(count) 个样本")
  }

  package static var missingCommand: Phrase {
    Phrase(
      "a command is missing; try 'bptrace explain', or 'bptrace --help' for all commands",
      zh: "缺少命令；可试 'bptrace explain'，或用 'bptrace --help' 查看全部命令")
  }

  package static func unknownCommand(_ word: String, nearest: String?) -> Phrase {
    suggesting(Phrase("unknown command '\(word)'", zh: "未知命令 '\(word)'"), nearest)
  }

  package static func unknownOption(_ word: String, nearest: String?) -> Phrase {
    suggesting(Phrase("unknown option '\(word)'", zh: "未知选项 '\(word)'"), nearest)
  }

  package static func notAChoice(_ word: String, _ name: Phrase, _ choices: [String], nearest: String?) -> Phrase {
    let tail = nearest == nil ? Phrase.oneOf(choices) : Phrase("", zh: "")
    return suggesting(
      Phrase(
        "'\(word)' is no value of \(name.english)\(tail.english)",
        zh: "'\(word)' 不是 \(name.chinese) 的可用值\(tail.chinese)"),
      nearest)
  }

  package static func notWhole(_ word: String, _ name: String) -> Phrase {
    Phrase("\(name) takes a whole number, not '\(word)'", zh: "\(name) 需要一个整数，而不是 '\(word)'")
  }

  package static func notBetween(_ word: String, _ name: String, _ low: Int, _ high: Int) -> Phrase {
    Phrase(
      "\(name) takes a whole number from \(low) to \(high), not '\(word)'",
      zh: "\(name) 需要 \(low) 到 \(high) 之间的整数，而不是 '\(word)'")
  }

  package static func missingValue(_ name: String, _ placeholder: Phrase) -> Phrase {
    Phrase("\(name) needs a value: \(name) \(placeholder.english)", zh: "\(name) 缺少值：\(name) \(placeholder.chinese)")
  }

  package static func needlessValue(_ name: String) -> Phrase {
    Phrase("\(name) takes no value", zh: "\(name) 不带值")
  }

  package static func missingOperand(_ placeholder: Phrase, command: String) -> Phrase {
    Phrase(
      "\(placeholder.english) is missing; see 'bptrace help \(command)'",
      zh: "缺少 \(placeholder.chinese)；参见 'bptrace help \(command)'")
  }

  package static func unexpectedOperand(_ word: String) -> Phrase {
    Phrase("one word too many: '\(word)'", zh: "多出一个词：'\(word)'")
  }

  package static func noSuchFile(_ name: String) -> Phrase {
    Phrase("\(name): no such file", zh: "\(name)：没有这个文件")
  }

  package static func isFolder(_ name: String) -> Phrase {
    Phrase("\(name): is a folder, not a file", zh: "\(name)：是文件夹，不是文件")
  }

  package static func cannotRead(_ name: String, _ reason: String) -> Phrase {
    Phrase("\(name): cannot be read: \(reason)", zh: "\(name)：无法读取：\(reason)")
  }

  package static func tooLarge(_ name: String, mebibytes: Int) -> Phrase {
    Phrase("\(name): larger than \(mebibytes) MiB, the limit", zh: "\(name)：超过 \(mebibytes) MiB 的上限")
  }

  package static func notUTF8(_ name: String, line: Int, byte: Int) -> Phrase {
    Phrase(
      "\(name):\(line): not UTF-8 text, from byte \(byte) on (counted from 0)",
      zh: "\(name):\(line)：不是 UTF-8 文本，从第 \(byte) 字节起（从 0 数）")
  }

  package static func isUTF16(_ name: String) -> Phrase {
    Phrase("\(name): UTF-16 text; save it as UTF-8", zh: "\(name)：这是 UTF-16 文本，请另存为 UTF-8")
  }

  package static func cannotCreate(_ name: String, _ reason: String) -> Phrase {
    Phrase("\(name): cannot be created: \(reason)", zh: "\(name)：无法创建：\(reason)")
  }

  package static func cannotWrite(_ name: String, _ reason: String) -> Phrase {
    Phrase("\(name): cannot be written: \(reason)", zh: "\(name)：无法写入：\(reason)")
  }

  package static var standardInput: Phrase { Phrase("standard input", zh: "标准输入") }

  package static var standardOutput: Phrase { Phrase("standard output", zh: "标准输出") }

  package static func internalFault(_ detail: String) -> Phrase {
    Phrase(
      "a fault in bptrace, not in your input; please report it: \(detail)",
      zh: "这是 bptrace 自身的错误，与您的输入无关，请告知我们：\(detail)")
  }

  private static func oneOf(_ choices: [String]) -> Phrase {
    Phrase("; it is one of \(choices.joined(separator: ", "))", zh: "；可用：\(choices.joined(separator: "、"))")
  }

  private static func suggesting(_ phrase: Phrase, _ nearest: String?) -> Phrase {
    guard let nearest else { return phrase }
    return Phrase("\(phrase.english); did you mean '\(nearest)'?", zh: "\(phrase.chinese)；是否想写 '\(nearest)'？")
  }
}
