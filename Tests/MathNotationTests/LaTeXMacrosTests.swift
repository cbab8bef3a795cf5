import MathNotation
import Reporting
import Testing

@Suite struct `A command that a file defines itself` {
  private func expanded(_ formula: String, _ definitions: String) -> String {
    LaTeXMacros(in: definitions).expand(PlacedText(formula, at: definitions.utf8.count)).text
  }

  @Test(arguments: [
    (#"\newcommand{\R}{\mathbb{R}}"#, #"x \in \R^n"#, #"x \in \mathbb{R}^n"#),
    (#"\newcommand\R{\mathbb R}"#, #"\R x"#, #"\mathbb R  x"#),
    (#"\newcommand{\lay}[1]{^{(#1)}}"#, #"W\lay{l+1} a\lay2"#, "W^{(l+1)} a^{(2)}"),
    (
      #"\renewcommand*{\pd}[2]{\frac{\partial #1}{\partial #2}}"#, #"\pd{C}{w_{ij}}"#,
      #"\frac{\partial C}{\partial w_{ij}}"#
    ),
    (#"\newcommand{\u}[2][l]{u^{#1}_{#2}}"#, #"\u{i}+\u[k]{j}"#, "u^{l}_{i}+u^{k}_{j}"),
    (#"\def\half{\frac12}"#, #"\half x"#, #"\frac12 x"#),
    (#"\def\m#1#2{#2#1}"#, #"\m ab"#, "ba"),
    (#"\DeclareMathOperator*{\dg}{diag}"#, #"\dg(x)"#, #"\operatorname{diag}(x)"#),
    (#"\let\eps=\varepsilon"#, #"\eps x"#, #"\varepsilon  x"#),
    (#"\newcommand{\a}{\b}\newcommand{\b}{c}"#, #"\a"#, "c  "),
    (#"\newcommand{\w}{W}"#, #"\wide \w"#, #"\wide W "#),
    ("", #"\newcommand{\q}{x}\q"#, #"\newcommand{\q}{x}\q"#),
  ])
  func `is replaced by what it stands for`(definitions: String, formula: String, expected: String) {
    #expect(expanded(formula, definitions) == expected)
  }

  @Test func `is taken out where it is defined`() {
    let formula = #"\newcommand{\q}[1]{#1_0}\q{x} = 1"#
    #expect(LaTeXMacros(in: formula).expand(PlacedText(formula, at: 0)).text == "x_0 = 1")
  }

  /// A name may be defined again for what follows.
  @Test func `counts as it was defined last before the formula`() {
    let first = #"\def\q{a}"#
    let macros = LaTeXMacros(in: first + "12345" + #"\def\q{b}"#)
    #expect(macros.expand(PlacedText(#"\q"#, at: 12)).text == "a ")
    #expect(macros.expand(PlacedText(#"\q"#, at: 99)).text == "b ")
    #expect(macros.expand(PlacedText(#"\q"#, at: 0)).text == "a ")
  }

  /// What comes from the body has the place of the use, what comes from an argument its own.
  @Test func `keeps the places of the file`() {
    let text = #"\newcommand{\lay}[1]{^{(#1)}}  W\lay{l} = 1"#
    let formula = PlacedText(#"W\lay{l} = 1"#, at: 31)
    let reading = LaTeXReader.read(formula, macros: LaTeXMacros(in: text))
    #expect(reading.diagnostics.isEmpty)
    #expect(LaTeXWriter.write(reading.math) == "W^{(l)} = 1")
    #expect(reading.math.range == 31..<43)
    #expect(reading.math.nodes.map(\.range) == [31..<39, 40..<41, 42..<43])
    guard case .scripts(_, let scripts) = reading.math.nodes[0].form, case .fence(_, let inner, _)? = scripts.sup?.form
    else {
      Issue.record("no superscript in brackets")
      return
    }
    #expect(inner.range == 37..<38)
  }

  @Test func `that calls itself, or grows without end, stops`() {
    let endless = LaTeXMacros(in: #"\def\a{\a\a}\def\b{\c\c}\def\c{\d\d}\def\d{\b\b}\def\e{\e}"#)
    for formula in [#"\a"#, #"\b"#, #"\e x"#] {
      #expect(endless.expand(PlacedText(formula, at: 0)).bytes.count < 400_000)
    }
    var empty = ""
    for level in 0..<25 { empty += "\\def\\x\(Character(Unicode.Scalar(UInt8(97 + level)))){" }
    #expect(LaTeXMacros(in: empty).isEmpty)
  }

  @Test(arguments: [
    #"\newcommand"#, #"\newcommand{"#, #"\newcommand{\x}["#, #"\def\x#"#, #"\def"#, #"\let\x"#, #"\def\x#1#2{#3}\x"#,
  ])
  func `that is cut off harms nothing`(text: String) {
    _ = LaTeXMacros(in: text).expand(PlacedText(text, at: 0))
  }
}
