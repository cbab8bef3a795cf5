/// What `audit --fix` says.
extension Phrase {
  package static var fixOption: Phrase {
    Phrase(
      "write a mended copy beside the notes: notes.mended.md", zh: "在笔记旁写出改正后的副本：notes.mended.md")
  }
  package static var exampleAuditFix: Phrase {
    Phrase("mend what one small edit mends, in a copy", zh: "在副本中改正一处小改动能改正的错误")
  }
  package static var fixNeedsFile: Phrase {
    Phrase("--fix writes beside the notes, and standard input has no place", zh: "--fix 写在笔记旁边，而标准输入没有位置")
  }
  package static func mendedCopyExists(_ path: String) -> Phrase {
    Phrase(
      "\(path) is there already; move it away, and --fix writes it anew",
      zh: "\(path) 已存在；将其移走后 --fix 会重新写出")
  }
  package static func changed(
    _ file: String, _ line: Int, _ column: Int, _ printed: String, _ replacement: String
  ) -> Phrase {
    Phrase(
      "\(file):\(line):\(column): \(printed) is now \(replacement)",
      zh: "\(file):\(line):\(column): \(printed) 改为 \(replacement)")
  }
  package static func nothingMended(_ file: String, leftIn lines: [Int]) -> Phrase {
    guard !lines.isEmpty else {
      return Phrase("\(file): nothing to mend, so no copy is written", zh: "\(file)：没有可改正的，未写副本")
    }
    let places = lines.map { String($0) }.joined(separator: ", ")
    return Phrase(
      "\(file): no change of the text mends the equations in line \(places), so no copy is written",
      zh: "\(file)：改动文本无法改正第 \(places) 行的公式，未写副本")
  }
  package static func mendedCopy(_ path: String, _ count: Int, leftIn lines: [Int]) -> Phrase {
    let places = lines.map { String($0) }.joined(separator: ", ")
    let rest = lines.isEmpty ? "" : "; left as they are: the equations in line\(lines.count == 1 ? "" : "s") \(places)"
    return Phrase(
      "\(path): \(count) change\(count == 1 ? "" : "s")\(rest)",
      zh: "\(path)：改动 \(count) 处" + (lines.isEmpty ? "" : "；第 \(places) 行的等式未改"))
  }
}
