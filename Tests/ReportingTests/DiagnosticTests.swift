import Reporting
import Testing

@Suite struct `A diagnostic` {
  private let source = SourceText(name: "notes.md", text: "# 标题\nC = \\frc{1}{2}\n")
  private let message = Phrase("unknown command '\\frc'", zh: "未知命令 '\\frc'")

  @Test func `is one line that editors understand`() {
    let fault = Diagnostic(.error, message, at: 13..<17)
    #expect(fault.line(in: source, language: .english) == "notes.md:2:5: unknown command '\\frc'")
    #expect(fault.line(in: source, language: .chinese) == "notes.md:2:5: 未知命令 '\\frc'")
  }

  @Test func `ends with what would be right`() {
    let hint = Phrase("did you mean '\\frac'?", zh: "是否指 '\\frac'?")
    let fault = Diagnostic(.warning, message, hint: hint, at: 13..<17)
    #expect(
      fault.line(in: source, language: .english) == "notes.md:2:5: unknown command '\\frc'; did you mean '\\frac'?")
    #expect(fault.line(in: source, language: .chinese) == "notes.md:2:5: 未知命令 '\\frc'; 是否指 '\\frac'?")
  }
}

@Suite struct `A phrase` {
  @Test func `says the same in each language`() {
    let phrase = Phrase("cost", zh: "损失")
    #expect(Language.allCases.map { phrase[$0] } == ["cost", "损失"])
    #expect(Language.allCases.map(\.rawValue) == ["en", "zh"])
  }

  @Test func `counts one claim without an s`() {
    #expect(Phrase.claimCount(1).english == "1 claim")
    #expect(Phrase.claimCount(2).english == "2 claims")
    #expect(Phrase.claimCount(2).chinese == "共 2 个论断")
  }
}
