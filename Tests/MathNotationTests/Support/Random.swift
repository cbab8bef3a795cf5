/// A small generator with a seed, the same on every platform (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Pieces of LaTeX that random formulas are made of.
let latexPieces = [
  "x", "y_1", "W", "\\delta", "\\eta ", "2", "0.15", "+", "-", "*", "\\cdot ", "=", ":=", ",", "(", ")", "[", "]", "|",
  "\\|",
  "{", "}", "^", "_", "'", "^T", "_{ij}", "\\frac{a}{b}", "\\frac", "\\left(", "\\right)", "\\left.", "\\right|",
  "\\hat ",
  "\\sum_{i=1}^n ", "\\begin{bmatrix}", "\\end{bmatrix}", "\\begin{aligned}", "\\end{aligned}", "&", "\\\\",
  "\\text{a b_c}",
  "\\mathrm{net}", "\\mathbf{W}", "\\exp ", "\\quad ", "\\sqrt", "\\sqrt[3]{x}", "\\not", "误差", "ŷ", "①", "{}", "\\rm ",
  "\\|",
  "\\lVert ", "\\rVert ", "\\{", "\\}", "\\frc", "%c\n", "$", ".", "!", "/", "\\color{red}", "\\underset{x}{y}",
  "\\max_x ",
]
