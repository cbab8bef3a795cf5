/// What each command of LaTeX does, as one table.
enum LaTeXCommand {
  /// A letter or a name.
  case symbol(String, Math.Style)
  /// An operator, a relation, a dot sequence.
  case sign(String)
  /// A delimiter that always opens, and one that always closes.
  case opening(String), closing(String)
  /// A delimiter whose side is found from its place: `\|`.
  case bar(String)
  /// A space in eighteenths of an em.
  case space(Int)
  /// A space whose length follows, in braces or bare.
  case length(braced: Bool)
  /// A fraction, a root.
  case fraction, root
  /// A mark above the argument.
  case accent(Math.Accent)
  /// The look of the argument; a name in it is one symbol if `names` says so.
  case style(Math.Style, names: Bool)
  /// The look of what follows in the group.
  case look(Math.Style)
  /// Words.
  case text
  /// Nothing to see; so many arguments go with it.
  case dropped(arguments: Int)
  /// Only the last argument counts, after so many others.
  case body(after: Int)
  /// The body of a brace; its label is dropped.
  case brace
  /// Something under or over a base.
  case under, over
  /// A fraction of what stands before it in the group and what stands behind: `\over`.
  case infixFraction
  /// A sign that grows with the words above and below it, which are dropped: `\xrightarrow`.
  case long(String)
  /// Words or mathematics in a box, after so many other arguments.
  case box(after: Int)
  /// A table in plain TeX: `\pmatrix{…}`.
  case table(Math.Grid.Kind, open: String, close: String)
  /// Crosses the next relation out.
  case not
  /// `\left`, `\right`, `\middle`, `\begin`, `\end`
  case left, right, middle, begin, end
  /// Where bounds stand.
  case limits(Bool)
  /// A number in a circle.
  case circled

  /// The commands by name.
  static let all: [String: LaTeXCommand] = {
    var all: [String: LaTeXCommand] = [:]
    all.reserveCapacity(500)
    for (name, letter) in Symbols.byCommand { all[name] = .symbol(letter, .italic) }
    for (name, sign) in Signs.byCommand { all[name] = .sign(sign) }
    for name in Symbols.functions.union(Symbols.customFunctions) { all[name] = .symbol(name, .roman) }
    for (names, command) in rows {
      for name in names.words { all[name] = command }
    }
    for (name, width) in spaces { all[name] = .space(width) }
    return all
  }()

  private static let rows: [(String, LaTeXCommand)] = [
    ("frac dfrac tfrac cfrac", .fraction),
    ("sqrt", .root),
    ("hat widehat", .accent(.hat)),
    ("bar overline", .accent(.bar)),
    ("tilde widetilde", .accent(.tilde)),
    ("vec overrightarrow", .accent(.vec)),
    ("dot", .accent(.dot)),
    ("mathrm operatorname mathsf mathtt mathup rmfamily", .style(.roman, names: true)),
    ("mathit", .style(.italic, names: true)),
    ("mathnormal", .style(.italic, names: false)),
    ("mathbf boldsymbol bm bold pmb mathbfit", .style(.bold, names: false)),
    ("mathbb Bbb", .style(.blackboard, names: false)),
    ("mathcal mathscr mathfrak cal", .style(.calligraphic, names: false)),
    ("rm sf tt", .look(.roman)),
    ("bf bfseries", .look(.bold)),
    ("it", .look(.italic)),
    ("text mbox hbox textrm textbf textit textsf texttt textnormal textup emph", .text),
    (
      """
      displaystyle textstyle scriptstyle scriptscriptstyle nonumber notag qedhere hline hfill strut mathstrut allowbreak
      big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm centering small large normalsize
      nobreak relax scriptsize footnotesize tiny hdashline boldmath / protect @
      """, .dropped(arguments: 0)
    ),
    (
      "label tag color phantom hphantom vphantom vspace cline ref eqref cite require intertext shortintertext",
      .dropped(arguments: 1)
    ),
    ("hspace mspace", .length(braced: true)),
    ("hskip kern mskip mkern", .length(braced: false)),
    ("rule", .dropped(arguments: 2)),
    (
      "boxed cancel bcancel xcancel underline mathbin mathrel mathop mathord mathopen mathclose mathpunct mathinner substack smash ensuremath",
      .body(after: 0)
    ),
    ("textcolor style class cssId href bbox", .body(after: 1)),
    ("fbox", .box(after: 0)), ("colorbox", .box(after: 1)), ("fcolorbox", .box(after: 2)),
    ("over", .infixFraction),
    ("xrightarrow", .long("→")), ("xleftarrow", .long("←")), ("xlongequal xequal", .long("=")),
    ("matrix", .table(.matrix, open: "", close: "")), ("pmatrix", .table(.matrix, open: "(", close: ")")),
    ("cases", .table(.cases, open: "", close: "")), ("eqalign displaylines", .table(.aligned, open: "", close: "")),
    ("underbrace overbrace", .brace),
    ("underset", .under),
    ("overset stackrel", .over),
    ("not", .not),
    ("left", .left), ("right", .right), ("middle", .middle), ("begin", .begin), ("end", .end),
    ("limits", .limits(true)), ("nolimits", .limits(false)),
    ("textcircled circled", .circled),
    ("lvert", .opening("|")), ("rvert", .closing("|")), ("lVert", .opening("‖")), ("rVert", .closing("‖")),
    ("lbrace {", .opening("{")), ("rbrace }", .closing("}")), ("lbrack", .opening("[")), ("rbrack", .closing("]")),
    ("lparen", .opening("(")), ("rparen", .closing(")")), ("langle", .opening("⟨")), ("rangle", .closing("⟩")),
    ("lfloor", .opening("⌊")), ("rfloor", .closing("⌋")), ("lceil", .opening("⌈")), ("rceil", .closing("⌉")),
    ("vert", .bar("|")), ("Vert |", .bar("‖")),
    ("ast", .sign("*")),
    ("%", .symbol("%", .italic)), ("#", .symbol("#", .italic)), ("_", .symbol("_", .italic)),
    ("&", .symbol("&", .italic)), ("$", .symbol("$", .italic)), ("-", .dropped(arguments: 0)),
    ("*", .sign("*")),
  ]

  /// The commands for spaces, the canonical one of a width first.
  static let spaces: [(name: String, width: Int)] = [
    ("quad", 18), ("qquad", 36), (",", 3), (":", 4), (";", 5), (" ", 6), ("!", -3), (">", 4), ("thinspace", 3),
    ("medspace", 4), ("thickspace", 5), ("enspace", 9), ("enskip", 9), ("space", 6), ("nobreakspace", 6),
    ("negthinspace", -3),
  ]

  /// The delimiters that open and those that close, side by side.
  static let pairs: [(open: String, close: String)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("⟨", "⟩"), ("⌊", "⌋"), ("⌈", "⌉"), ("|", "|"), ("‖", "‖"),
  ]

  /// How a delimiter is written after `\left` or on its own; an invisible one is a point.
  static let delimiters: [String: String] = [
    "": ".", "{": "\\{", "}": "\\}", "‖": "\\|", "⟨": "\\langle", "⟩": "\\rangle", "⌊": "\\lfloor", "⌋": "\\rfloor",
    "⌈": "\\lceil", "⌉": "\\rceil",
  ]
}
