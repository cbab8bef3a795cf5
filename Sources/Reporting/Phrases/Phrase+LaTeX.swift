extension Phrase {
  /// The words of the LaTeX reader.
  public enum LaTeX {
    /// A command that no table knows.
    public static func unknownCommand(_ name: String) -> Phrase {
      Phrase("unknown command '\\\(name)'", zh: "未知命令 '\\\(name)'")
    }
    /// An environment that no table knows.
    public static func unknownEnvironment(_ name: String) -> Phrase {
      Phrase("unknown environment '\(name)'", zh: "未知环境 '\(name)'")
    }
    /// A hint at what was probably meant.
    public static func didYouMean(_ text: String) -> Phrase {
      Phrase("did you mean '\(text)'?", zh: "是否想写 '\(text)'？")
    }
    /// Something needs an argument and there is none.
    public static func nothingFollows(_ text: String) -> Phrase {
      Phrase("nothing follows '\(text)'", zh: "'\(text)' 之后没有内容")
    }
    /// Something was opened and never closed.
    public static func notClosed(_ open: String, by close: String) -> Phrase {
      Phrase("'\(open)' has no '\(close)'", zh: "'\(open)' 没有对应的 '\(close)'")
    }
    /// Something closes what was never opened.
    public static func notOpened(_ close: String, by open: String) -> Phrase {
      Phrase("'\(close)' has no '\(open)' before it", zh: "'\(close)' 之前没有 '\(open)'")
    }
    /// One environment ends where another began.
    public static func wrongEnd(_ name: String, expected: String) -> Phrase {
      Phrase("'\\end{\(name)}' ends '\\begin{\(expected)}'", zh: "'\\end{\(name)}' 结束了 '\\begin{\(expected)}'")
    }
    /// A second subscript on one base.
    public static let doubleSubscript = Phrase("a second subscript on one base", zh: "同一符号有两个下标")
    /// A second superscript on one base.
    public static let doubleSuperscript = Phrase("a second superscript on one base", zh: "同一符号有两个上标")
    /// How two scripts can be written.
    public static let groupScripts = Phrase("put the first in braces", zh: "请用花括号括起前一个")
    /// A character that has no place in mathematics.
    public static func strayCharacter(_ character: String) -> Phrase {
      Phrase("'\(character)' has no meaning inside mathematics", zh: "'\(character)' 在公式中没有意义")
    }
    /// The nesting limit.
    public static func tooDeep(_ limit: Int) -> Phrase {
      Phrase("nested deeper than \(limit) levels", zh: "嵌套超过 \(limit) 层")
    }
    /// What becomes of the rest after the nesting limit.
    public static let restNotRead = Phrase("the rest is not read", zh: "其余部分未读取")
  }
}
