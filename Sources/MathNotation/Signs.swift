/// The signs of mathematics: how they space themselves and which commands print them.
///
/// Reader, writers and line breaking all use these rows. A row is one kind; an entry is the sign, then the
/// commands that print it, the canonical one first. A sign without a command is typed as it is.
enum Signs {
  /// How a sign behaves between its neighbours.
  enum Kind: Hashable, Sendable {
    /// Adds: `+`, `−`. A line breaks before it first; without a left operand it is a prefix.
    case sum
    /// Multiplies: `·`, `×`, `*`, `⊙`.
    case product
    /// Stands tight between its operands: `/`.
    case tight
    /// Relates two sides: `=`, `≤`, `→`.
    case relation
    /// Follows its left neighbour: `,`.
    case punctuation
    /// Takes what follows: `∑`; the flag of a row says whether its bounds stand under and over it.
    case big
    /// Stands for what is left out: `…`.
    case ellipsis
    /// Opens, closes or separates, where it is not part of a fence.
    case delimiter
  }

  private static let rows: [(Kind, String)] = [
    (.sum, "+; −; ± pm; ∓ mp"),
    (
      .product,
      """
      · cdot cdotp centerdot; × times; *; ⊙ odot; ∘ circ; • bullet; ⊗ otimes; ⊕ oplus; ÷ div; ∩ cap; ∪ cup; ∧ wedge land;
      ∨ vee lor; ⋆ star; ∖ setminus smallsetminus; ⊛ circledast oast; ⊚ circledcirc; ⊘ oslash; ⊠ boxtimes
      """
    ),
    (.tight, "/"),
    (
      .relation,
      """
      =; :=  coloneqq colonequals; +=; −=; *=; /=; ≠ ne neq; < lt; > gt; ≤ le leq leqslant; ≥ ge geq geqslant; ≪ ll; ≫ gg; ≈ approx;
      ∼ sim; ≃ simeq; ≅ cong; ≡ equiv; ∝ propto; → to rightarrow; ← gets leftarrow; ↔ leftrightarrow;
      ⟶ longrightarrow; ⟵ longleftarrow; ⇒ Rightarrow; ⇐ Leftarrow; ⇔ Leftrightarrow; ⟹ implies Longrightarrow;
      ⟺ iff Longleftrightarrow; ↦ mapsto; ∈ in; ∉ notin; ∋ ni; ⊂ subset; ⊆ subseteq; ⊃ supset; ⊇ supseteq; ∣ mid;
      ∥ parallel; ⟂ perp; ≜ triangleq; ≐ doteq; ↓ downarrow; ↑ uparrow; :  colon vcentcolon; ∴ therefore; ∵ because
      """
    ),
    (.punctuation, ",; .; ?"),
    (.delimiter, "!"),
    (.punctuation, ";"),
    (.big, "∑ sum; ∏ prod; ∐ coprod; ⋃ bigcup; ⋂ bigcap; ⨁ bigoplus; ⨂ bigotimes; ∫ int; ∬ iint; ∮ oint"),
    (.ellipsis, "… dots ldots dotsc dotso; ⋯ cdots dotsb dotsm dotsi; ⋮ vdots; ⋱ ddots"),
    (.delimiter, "( lparen; ) rparen; [ lbrack; ] rbrack; { lbrace; } rbrace; | vert; ‖ Vert; ⟨ langle; ⟩ rangle"),
    (.delimiter, "⌊ lfloor; ⌋ rfloor; ⌈ lceil; ⌉ rceil"),
  ]

  private static let entries: [(sign: String, kind: Kind, commands: [String])] = rows.flatMap { kind, row in
    (row == ";" ? [row] : row.utf8.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) }).map { entry in
      let words = entry.words
      return (words[0], kind, Array(words.dropFirst()))
    }
  }

  /// The kind of each sign.
  static let kinds = Dictionary(entries.map { ($0.sign, $0.kind) }) { first, _ in first }
  /// The sign that each command prints.
  static let byCommand = Dictionary(entries.flatMap { entry in entry.commands.map { ($0, entry.sign) } }) { $1 }
  /// The canonical command of each sign that has one and cannot be typed in ASCII.
  static let commands = Dictionary(
    entries.compactMap { entry in
      entry.sign.utf8.count > entry.sign.count ? entry.commands.first.map { (entry.sign, $0) } : nil
    }
  ) { $1 }

  /// Big signs whose bounds stand beside them even in a display.
  static let besideBounds: Set<String> = ["∫", "∬", "∮"]

  /// Other ways to type a sign, each with its canonical form.
  static let spellings: [Character: String] = [
    "-": "−", "–": "−", "∗": "*", "⋅": "·", "＝": "=", "＋": "+", "－": "−", "＊": "*", "／": "/", "＜": "<", "＞": ">",
    "，": ",", "；": ";", "：": ":", "。": ".", "、": ",", "！": "!", "．": ".", "（": "(", "）": ")", "［": "[", "］": "]",
    "｛": "{", "｝": "}", "｜": "|", "∥": "‖", "◦": "∘", "●": "•", "∙": "•", "～": "∼",
  ]

  /// Relations crossed out by `\not`.
  static let negated: [String: String] = [
    "=": "≠", "∈": "∉", "≡": "≢", "∼": "≁", "⊂": "⊄", "⊆": "⊈", "<": "≮", ">": "≯",
  ]
}
