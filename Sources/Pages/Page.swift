public import MathNotation
public import Reporting

/// A page for a reader: headings, paragraphs, equations, tables. It does not know where its content came from,
/// nor whether it will be shown in a terminal, as Markdown or as LaTeX.
public struct Page: Hashable, Sendable {
  /// The language of the page's words; LaTeX needs it to choose an engine and fonts.
  public var language: Language
  /// The blocks from top to bottom.
  public var blocks: [Block]

  /// A page of blocks.
  public init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks
  }

  /// A piece of a line.
  public enum Inline: Hashable, Sendable {
    /// Plain words.
    case text(String)
    /// Mathematics inside a line.
    case math(Math)
    /// Something typed, as a command line.
    case code(String)
    /// Words with weight.
    case strong(String)
    /// Words with a lean.
    case emphasis(String)
    /// A link with its words.
    case link(String, url: String)
  }

  /// A block of a page.
  public enum Block: Hashable, Sendable {
    /// A heading; level 1 is the page's title.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list with dots.
    case list([[Inline]])
    /// A displayed equation.
    case equation(Equation)
    /// A table.
    case table(Table)
    /// Lines shown as they are: a command, an excerpt.
    case preformatted(String)
    /// A drawing of a network.
    case drawing(Drawing)
    /// A remark for programs that read the page again; an HTML comment in Markdown, nothing elsewhere.
    case directive(String)
  }

  /// A network as units in layers from left to right, each joined to all of the next layer.
  public struct Drawing: Hashable, Sendable {
    /// The names of the units, layer by layer.
    public var layers: [[Math]]
    /// The drawing in characters, for where nothing better can be drawn.
    public var text: String

    /// A drawing with its form in characters.
    public init(layers: [[Math]], text: String) {
      self.layers = layers
      self.text = text
    }
  }

  /// A displayed equation: a left side, then one line for every right side.
  ///
  ///     (6)  left  = right        symbols
  ///                = right        numbers
  ///                = right        value          verdict
  public struct Equation: Hashable, Sendable {
    /// One relation and what stands to its right.
    public struct Line: Hashable, Sendable {
      /// `=`, `≈`, `≠`, `+=`, `→`.
      public var relation: String
      /// What stands to its right.
      public var right: Math
      /// Whether numbers have been put in for the symbols, so that it belongs on a line of its own.
      public var isInNumbers: Bool

      /// A relation and what stands to its right.
      public init(_ relation: String, _ right: Math, isInNumbers: Bool = false) {
        self.relation = relation
        self.right = right
        self.isInNumbers = isInNumbers
      }
    }

    /// How an equation is to be seen.
    public enum Tone: Hashable, Sendable {
      /// As the page's own statement.
      case plain
      /// As an example of a mistake.
      case wrong
      /// As the mended form of the equation above it.
      case mended
    }

    /// The number by which text refers to it, without brackets, or nil.
    public var number: String?
    /// The left side, or nil where the lines continue the equation above.
    public var left: Math?
    /// The right sides from top to bottom.
    public var lines: [Line]
    /// A word or two at the end of the last line: the verdict.
    public var verdict: String?
    /// How it is to be seen.
    public var tone: Tone

    /// A displayed equation.
    public init(number: String? = nil, left: Math?, lines: [Line], verdict: String? = nil, tone: Tone = .plain) {
      self.number = number
      self.left = left
      self.lines = lines
      self.verdict = verdict
      self.tone = tone
    }
  }

  /// A table with a head.
  public struct Table: Hashable, Sendable {
    /// Where the cells of a column stand.
    public enum Alignment: Hashable, Sendable {
      case left
      /// Numbers, with their decimal points below each other.
      case decimal
      case right
    }

    /// A column's head and alignment.
    public struct Column: Hashable, Sendable {
      /// The head.
      public var title: [Inline]
      /// Where its cells stand.
      public var alignment: Alignment

      /// A column with a head.
      public init(_ title: [Inline], _ alignment: Alignment = .left) {
        self.title = title
        self.alignment = alignment
      }
    }

    /// The columns from left to right.
    public var columns: [Column]
    /// The cells, row by row; each row has as many cells as there are columns.
    public var rows: [[[Inline]]]

    /// A table.
    public init(columns: [Column], rows: [[[Inline]]]) {
      self.columns = columns
      self.rows = rows
    }
  }
}

extension Page {
  /// Puts notes below the page's title.
  package mutating func insert(_ notes: [Phrase]) {
    let title = blocks.firstIndex { if case .heading = $0 { true } else { false } }
    blocks.insert(
      contentsOf: notes.map { .paragraph([.text($0[language])]) }, at: title.map { $0 + 1 } ?? blocks.startIndex)
  }
}
