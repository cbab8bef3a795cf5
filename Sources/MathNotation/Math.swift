/// What stands on the page: symbols with scripts, fractions, fences, tables.
///
/// `Math` knows no meaning: `x^{(2)}`, `x^T` and `x^2` are alike in it. Every reader makes it and every writer
/// takes it. Two trees are equal if they look alike; where they were read plays no part.
public struct Math: Sendable {
  /// The form of the node.
  public var form: Form
  /// UTF-8 offsets in the text that it was read from, or nil where the program made it.
  public var range: Range<Int>?

  /// A node, read from `range` of a text or made by the program.
  public init(_ form: Form, range: Range<Int>? = nil) {
    self.form = form
    self.range = range
  }

  /// The closed set of forms.
  public indirect enum Form: Hashable, Sendable {
    /// A letter or a name: `x`, `δ`, `net` (one node when written as `\mathrm{net}` or `\operatorname{net}`).
    case symbol(String, Style)
    /// Digits with an optional decimal point, as typed: `0.10`.
    case number(String)
    /// An operator, relation, big operator or punctuation mark, in Unicode: `+`, `−`, `×`, `*`, `=`, `+=`, `∑`, `,`.
    case sign(String)
    /// Nodes side by side.
    case row([Math])
    /// A numerator over a denominator.
    case fraction(Math, Math)
    /// A base with subscripts, superscripts and primes.
    case scripts(Math, Scripts)
    /// A mark above a node: hat, bar, tilde, vector, dot.
    case accent(Accent, Math)
    /// A node between two delimiters; an empty string is an invisible delimiter, as after `\left.`.
    case fence(String, Math, String)
    /// Rows and columns: matrices, aligned rows, cases.
    case grid(Grid)
    /// Words inside mathematics: `\text{…}`.
    case text(String)
    /// A square root, or the root of a printed degree.
    case root(Math, degree: Math?)
    /// A space that the writer asked for, in eighteenths of an em: `\quad` is 18.
    case space(Int)
    /// A part that has been changed and is to be pointed at.
    case marked(Math)
  }

  /// The look of a symbol.
  public enum Style: Hashable, Sendable {
    /// A variable: italic in LaTeX.
    case italic
    /// A name such as `exp`: upright.
    case roman
    /// A vector or matrix in bold.
    case bold
    /// Double-struck, as in ℝ.
    case blackboard
    /// Calligraphic, as in 𝓛.
    case calligraphic
  }

  /// The marks that can stand above a node.
  public enum Accent: String, Hashable, Sendable, CaseIterable {
    /// ŷ
    case hat
    /// ȳ
    case bar
    /// ỹ
    case tilde
    /// y⃗
    case vec
    /// ẏ
    case dot
  }

  /// Scripts of a base, in the order in which they are written.
  ///
  /// `f^{'}`, `f'` and `f^\prime` all give one prime. `{W}^T` and `W{}^T` give the same scripts on `W`.
  public struct Scripts: Hashable, Sendable {
    /// What stands below, or nil.
    public var sub: Math?
    /// What stands above, without primes, or nil.
    public var sup: Math?
    /// The number of primes.
    public var primes: Int
    /// Whether the scripts stand under and over the base, as the bounds of a displayed sum do.
    public var limits: Bool

    /// Scripts; at least one of them is present.
    public init(sub: Math? = nil, sup: Math? = nil, primes: Int = 0, limits: Bool = false) {
      self.sub = sub
      self.sup = sup
      self.primes = primes
      self.limits = limits
    }
  }

  /// Cells in rows; rows may differ in length.
  public struct Grid: Hashable, Sendable {
    /// What the rows and columns are for.
    public enum Kind: Hashable, Sendable {
      /// Entries of a matrix or vector; its delimiters are a fence around the grid.
      case matrix
      /// Rows of one display, aligned at `&`: `aligned`, `split`, `gathered`.
      case aligned
      /// Cases behind one brace.
      case cases
    }

    /// What the grid is for.
    public var kind: Kind
    /// The cells, row by row.
    public var rows: [[Math]]

    /// A grid of cells.
    public init(_ kind: Kind, _ rows: [[Math]]) {
      self.kind = kind
      self.rows = rows
    }
  }
}

extension Math: Hashable {
  /// Whether two trees look alike, wherever they were read.
  public static func == (left: Math, right: Math) -> Bool { left.form == right.form }

  /// Hashes the form alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension Math {
  /// Nodes side by side; a single node stays itself, and rows in rows are flattened.
  public static func row(_ nodes: [Math]) -> Math {
    var flat: [Math] = []
    flat.reserveCapacity(nodes.count)
    for node in nodes {
      if case .row(let inner) = node.form { flat += inner } else { flat.append(node) }
    }
    return flat.count == 1 ? flat[0] : Math(.row(flat))
  }

  /// A variable: italic in LaTeX.
  public static func variable(_ name: String) -> Math { Math(.symbol(name, .italic)) }
  /// Digits as typed.
  public static func number(_ literal: String) -> Math { Math(.number(literal)) }
  /// An operator, relation or punctuation mark.
  public static func sign(_ text: String) -> Math { Math(.sign(text)) }
  /// A node in round brackets.
  public static func parenthesized(_ inner: Math) -> Math { Math(.fence("(", inner, ")")) }
}
