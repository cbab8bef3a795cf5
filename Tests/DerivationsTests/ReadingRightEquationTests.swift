import Backpropagation
import Pages
import Reporting
import Testing

@testable import Derivations

/// What notes hold besides plain equations, read as it is meant or left in doubt.
@Suite struct `Reading notes` {
  /// The verdicts of notes in document 001's notation.
  static func verdicts(_ notes: String) throws -> [Verdict] {
    try audit(notes).equations.flatMap(\.claims).map(\.judgement.verdict)
  }

  static func audit(_ notes: String) throws -> Audit {
    try Audit(
      SourceText(name: "notes.md", text: notes),
      settings: Audit.Settings(notation: try Fixture.document.notation(), network: .twoTwoTwo, isNetworkDeclared: true))
  }

  @Test(arguments: [
    #"3.55 \cdot 10^{-9223372036854775807} = 1"#, #"y_{21} = 3.55 \cdot 10^{-9223372036854775807}"#,
    #"3.55 \cdot 10^{9223372036854775807} = 1"#, #"3.55 \cdot 10^{-400} = 1"#,
  ])
  func `does not judge a power of ten that no number can hold`(latex: String) throws {
    #expect(try Self.verdicts("$$\(latex)$$") == [.notRead])
    #expect(try Self.verdicts(#"$$4 \cdot 10^{-7} = 2 \cdot 10^{-7} + 2 \cdot 10^{-7}$$"#) == [.holds])
  }

  private static let net = #"w_{13}\hat x_1 + w_{23}\hat x_2"#

  /// z₁₁ and y₁₁ by their definitions, in every way to set two equations in one display.
  @Test(arguments: [
    #"\begin{aligned} z_{11} &= NET & y_{11} &= f(z_{11}) \end{aligned}"#,
    #"\begin{alignat}{2} z_{11} &= NET &\quad y_{11} &= f(z_{11}) \end{alignat}"#,
    #"\begin{array}{ll} z_{11} = NET & y_{11} = f(z_{11}) \end{array}"#,
    #"\begin{array}{c} z_{11} = NET \\ y_{11} = f(z_{11}) \end{array}"#,
    #"\begin{cases} z_{11} = NET, \\ y_{11} = f(z_{11}). \end{cases}"#,
    #"\left\{ \begin{aligned} z_{11} &= NET \\ y_{11} &= f(z_{11}) \end{aligned} \right."#,
    #"\begin{eqnarray} z_{11} &=& NET \\ y_{11} &=& f(z_{11}) \end{eqnarray}"#,
    #"z_{11} = NET, \quad y_{11} = f(z_{11})"#,
  ])
  func `keeps equations beside and below each other apart`(latex: String) throws {
    let equations = try Self.audit("$$\(latex.replacing("NET", with: Self.net))$$").equations
    #expect(equations.map { $0.claims.map(\.judgement.verdict) } == [[.definition], [.definition]])
  }

  /// Under an equation on the left stands its own next step.
  @Test func `continues each column of equations by itself`() throws {
    let latex = #"\begin{aligned} 6 &= 2 \cdot 3 & 8 &= 2 \cdot 4 \\ &= 3 + 3 & &= 4 + 4 \end{aligned}"#
    #expect(
      try Self.audit("$$\(latex)$$").equations.map { $0.claims.map(\.judgement.verdict) } == [
        [.holds, .holds], [.holds, .holds],
      ])
  }

  @Test(arguments: [
    #"z_{11} = w_{13} \; \hat x_1 + w_{23} \hspace{3pt} \hat x_2 \hspace{1cm}"#, #"z_{11} = NET \quad (7)"#,
    #"z_{11} = NET \hspace{2em} (1.2)"#, #"z_{11} = NET \qquad \text{(7)}"#, #"(7) \quad z_{11} = NET"#,
    #"z_{11} = NET \hskip 1em (7a)"#, #"z_{11} = NET \;\;\;\;\; (3)"#,
    #"\begin{aligned} z_{11} &= NET & (7) \end{aligned}"#,
    #"z_{11} = NET."#, #"z_{11} = NET \,,"#, #"z_{11}~=~NET;"#, #"z_{11} = NET. \quad (7)"#,
  ])
  func `takes spaces, punctuation and numbers of equations for no factors`(latex: String) throws {
    #expect(try Self.verdicts("$$\(latex.replacing("NET", with: Self.net))$$") == [.definition])
  }

  @Test(arguments: [
    (#"\begin{aligned} 6 &= 2 \cdot \\ & 3 \end{aligned}"#, 1),
    (#"\begin{aligned} 6 &= \\ & 2 \cdot 3 \end{aligned}"#, 1),
    (#"\begin{aligned} 10 &= 4 \\ &+ 6 = 10 \end{aligned}"#, 2),
    (#"\begin{aligned} 10 &= 4 + \\ &+ 6 \end{aligned}"#, 1),
    (#"\begin{aligned} & 10 \\ &= 4 + 6 \\ &= 5 + 5 \end{aligned}"#, 2), (#"10 = 4 \\ + 6 = 10"#, 2),
    (#"\begin{aligned} 6 &= 2 \cdot 3 \\ -6 &= -2 \cdot 3 \end{aligned}"#, 2),
    (#"\begin{aligned} 5 &= 2 + \\ & 3 = 4 + 1 \end{aligned}"#, 2),
  ])
  func `joins rows that go on`(latex: String, claims: Int) throws {
    #expect(try Self.verdicts("$$\(latex)$$") == Array(repeating: .holds, count: claims))
  }

  /// What may be meant in two ways, or holds only under a condition, is neither judged nor passed over.
  @Test(arguments: [
    #"6 = 2 \cdot"#, #"6 = 2 +"#, #"\begin{aligned} 6 &= 2 \cdot 3 \\ & 7 \end{aligned}"#,
    #"\begin{cases} 6 = 7 & 1 = 2 \\ 6 = 6 & 2 = 2 \end{cases}"#, #"\left( 6 = 7 \right)"#, #"\{ 6 = 7 \}"#,
    #"6 = 7, \quad i = 2"#, #"\begin{aligned} 6 &= 7 & \text{if } l = 2 \end{aligned}"#, #"= 7"#,
    #"10 = 4 \\ - 6 = -2"#,
  ])
  func `leaves what is in doubt unread`(latex: String) throws {
    let verdicts = try Self.verdicts("$$\(latex)$$")
    #expect(!verdicts.isEmpty && verdicts.allSatisfy { $0 == .notRead })
  }

  @Test func `says which row it passes over`() throws {
    let audit = try Self.audit("$$\n\\begin{aligned}\n6 \\cdot 7 \\\\\n6 &= 6\n\\end{aligned}\n$$")
    #expect(audit.equations.map { $0.claims.map(\.judgement.verdict) } == [[.holds]])
    let notes = audit.equations.flatMap(\.diagnostics).map { $0.line(in: audit.source, language: .english) }
    #expect(notes == ["notes.md:3:1: this row has no relation and is passed over"])
  }

  @Test func `drops no equation of a display that continues nothing`() throws {
    let audit = try Self.audit("$$= 2 \\cdot 3 = 6$$\n\n$$= 7 = 8$$")
    #expect(audit.equations.map { $0.claims.map(\.judgement.verdict) } == [[.holds], [.fails, .fails]])
    let notes = audit.equations.flatMap(\.diagnostics).map { $0.line(in: audit.source, language: .english) }
    #expect(notes == ["notes.md:1:3: nothing stands before this '='"])
  }

  @Test(arguments: [
    ("a\n\n$$\nz_{11} =\n$$", "notes.md:4:9"), ("a\n\n$$6 = 2 + $$", "notes.md:3:7"), ("$$6 = (2 +)$$", "notes.md:1:8"),
    ("\n$$y_{21} = q$$", "notes.md:2:12"), ("\n$$6 = f$$", "notes.md:2:7"), ("\n$$6 = 2 + \\frac{6}$$", "notes.md:2:7"),
    ("\n$$6 = \\frac{}{2}$$", "notes.md:2:13"),
    ("\n$$6 = \\frac{\\partial C}{\\partial 2}$$", "notes.md:2:25"),
    ("\n$$\\begin{aligned} 6 &= 2 \\\\ & + \\end{aligned}$$", "notes.md:2:24"),
  ])
  func `tells the place of a fault inside a formula`(notes: String, place: String) throws {
    let audit = try Self.audit(notes)
    let faults = audit.equations.flatMap(\.claims).compactMap(\.judgement.fault)
    try #require(faults.count == 1)
    let line = faults[0].line(in: audit.source, language: .english)
    #expect(line.hasPrefix(place + ": "), "\(line)")
  }

  @Test(arguments: [
    (#"60\,000 = 60000"#, Verdict.holds), (#"1\,234.5 + 0.5 = 1235"#, .holds), ("y_{21} = 0.606\\,477\\,7", .holds),
    ("60 000 = 60001", .fails), (#"2 \, 3 = 6"#, .notRead), (#"60\,00 = 6000"#, .notRead),
    (#"1234\,567 = 1234567"#, .notRead),
    (#"0.5 \, 0.25 = 0.125"#, .notRead), (#"0.123\,4567 = 0.1234567"#, .notRead), (#"6 = 2 \quad (1 + 2)"#, .notRead),
    (#"6 = 2 (3)"#, .holds),
  ])
  func `joins digits in groups, and multiplies no other numbers side by side`(latex: String, verdict: Verdict) throws {
    #expect(try Self.verdicts("$$\(latex)$$") == [verdict])
  }

  @Test(arguments: [
    #"w_{35}^{(1)} = w_{35} - \eta \delta_{21} y_{11}"#, #"w_{35}^{(1)} = 0.4"#, #"y_{21}^{[2]} = y_{21} y_{21}"#,
    #"(y_{21})^{(2)} = y_{21} y_{21}"#,
  ])
  func `takes a superscript in brackets for no power`(latex: String) throws {
    #expect(try Self.verdicts("$$\(latex)$$") == [.notRead])
    #expect(try Self.verdicts("$$y_{21}^{2} = y_{21} y_{21}$$") == [.holds])
  }

  /// The sign of a product element by element binds looser than others where a notation says so.
  @Test(arguments: [
    (#"\delta_1 = f'(z_1) * W_1^T \delta_2"#, Verdict.holds), (#"\delta_1 = f'(z_1) * W_1^T \times \delta_2"#, .holds),
    (#"\delta_1 = W_1^T \delta_2 * f'(z_1)"#, .holds), (#"\delta_1 = f'(z_1) * (W_1^T \delta_2)"#, .holds),
    (#"z_2 = y_2 * W_1 y_1"#, .fails), (#"6 \cdot 4 = 2 * 3 \cdot 4"#, .holds),
  ])
  func `binds signs as the notation says`(latex: String, verdict: Verdict) throws {
    var notation = try Fixture.document.notation()
    notation.productsBindAlike = false
    let names = Names(notation, widths: [2, 2, 2])
    let source = SourceText(name: "notes.md", text: "$$\(latex)$$")
    let settings = Audit.Settings(notation: notation, network: .twoTwoTwo, isNetworkDeclared: true)
    #expect(try Audit(source, settings: settings).equations.flatMap(\.claims).map(\.judgement.verdict) == [verdict])
    for case .formula(let equations, _, _) in Document(source, names: names).items {
      for member in equations.flatMap(\.members) {
        let read = try member.meaning.get()
        let again = try ExpressionReader(names: names).read(Typesetter(names: names).math(read))
        #expect(again == read)
      }
    }
    // Where × and * bind alike, the sign decides; what stands side by side without one may be meant as one factor.
    if latex.contains("* W_1^T") {
      #expect(try Fixture.judgement(latex).verdict == (latex.contains("times") ? .doesNotConform : .notRead))
    }
  }

  @Test func `continues no equation in another section`() throws {
    #expect(try Self.verdicts("$$6 = 2 \\cdot 3$$\n\nas\n\n$$= 3 + 3 = 1 + 5$$") == [.holds, .holds, .holds])
    #expect(try Self.verdicts("$$7 = 3 + 4$$\n\n## B\n\n$$= 3 + 3 = 1 + 5$$") == [.holds, .holds])
  }

  /// A mark is meant for the next display, whatever the words before it mention.
  @Test func `marks the next display only`() throws {
    let notes = "<!-- bptrace: fails -->\n\nas $6 = 8$ and\n\n$$6 = 7$$\n\n$$6 = 9$$"
    #expect(try Self.audit(notes).equations.flatMap(\.claims).map(\.isMarked) == [false, true, false])
    let ignored = "<!-- bptrace: ignore -->\n\nas $6 = 8$ and\n\n$$6 = 7$$\n\n$$6 = 9$$"
    #expect(try Self.audit(ignored).equations.map(\.latex) == ["6 = 8", "6 = 9"])
  }

  @Test(arguments: [
    ("fial", "fial"), ("network:mine.json", "network:mine.json"), ("notation=", "notation="), ("fails now", "now"),
    ("records", "records"), ("record update", "record"), ("tables a | b", "tables"), ("record", nil),
    ("table a | b", nil), ("fails", nil), ("notation=001 network=mine.json", nil), ("ignore\n", nil),
  ])
  func `says which directive it does not know`(words: String, stranger: String?) throws {
    let audit = try Self.audit("a\n\nb <!-- bptrace: \(words) -->\n\n$$6 = 6$$")
    let lines = audit.faults.map { $0.line(in: audit.source, language: .english) }
    #expect(
      lines
        == (stranger.map {
          [
            "notes.md:3:3: unknown directive '\($0)'; known are notation=…, network=…, fails, does-not-conform, ignore, "
              + "and in a document symbols, given, record, gradients, update, table …"
          ]
        } ?? []))
    let page = PageFormat.terminal.write(AuditReport([audit], language: .english).page)
    #expect(page.contains("unknown directive") == (stranger != nil))
    #expect(AuditReport([audit], language: .english).json.contains("unknown directive") == (stranger != nil))
  }

  /// Each equation of a display has its own place and text, so that a report does not repeat the display.
  @Test func `tells the equations of one display apart by their places`() throws {
    let audit = try Self.audit("a\n$$\\begin{aligned}\n6 &= 6 \\\\\n7 &= 8\n\\end{aligned}$$\n\n$$ 6 = 6 $$")
    #expect(audit.equations.map { audit.source.place(at: $0.range.lowerBound).line } == [3, 4, 7])
    #expect(audit.equations.map(\.latex) == ["6 &= 6", "7 &= 8", " 6 = 6 "])
  }
}
