/// Letters and names that have a command, used in both directions.
///
/// An entry is the letter and its commands, the canonical one first.
enum Symbols {
  private static let letters = """
    α alpha; β beta; γ gamma; δ delta; ϵ epsilon; ε varepsilon; ζ zeta; η eta; θ theta; ϑ vartheta; ι iota; κ kappa;
    λ lambda; μ mu; ν nu; ξ xi; ο omicron; π pi; ϖ varpi; ρ rho; ϱ varrho; σ sigma; ς varsigma; τ tau; υ upsilon;
    ϕ phi; φ varphi; χ chi; ψ psi; ω omega; Γ Gamma varGamma; Δ Delta varDelta; Θ Theta varTheta;
    Λ Lambda varLambda; Ξ Xi varXi; Π Pi varPi; Σ Sigma varSigma; Υ Upsilon; Φ Phi varPhi; Ψ Psi varPsi;
    Ω Omega varOmega; ∂ partial; ∇ nabla; ∞ infty; ℓ ell; ℏ hbar; ⊤ top intercal; ⊥ bot; ∅ emptyset varnothing;
    ∀ forall; ∃ exists; ℜ Re; ℑ Im; † dagger; ∠ angle; □ square Box; △ triangle; ¬ neg lnot; ℵ aleph; ı imath; ȷ jmath;
    ∎ blacksquare; ✓ checkmark
    """

  /// The letter that each command prints.
  static let byCommand = Dictionary(entries.flatMap { entry in entry.commands.map { ($0, entry.letter) } }) { $1 }
  /// The canonical command of each letter.
  static let commands = Dictionary(entries.map { ($0.letter, $0.commands[0]) }) { $1 }

  private static let entries: [(letter: String, commands: [String])] = letters.utf8.split(separator: UInt8(ascii: ";"))
    .map { entry in
      let words = String(Substring(entry)).words
      return (words[0], Array(words.dropFirst()))
    }

  /// Names with a command in amsmath and KaTeX.
  static let functions: Set<String> = [
    "exp", "log", "ln", "lg", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh",
    "tanh", "coth", "max", "min", "arg", "sup", "inf", "lim", "det", "dim", "ker", "gcd", "deg", "Pr", "hom",
  ]

  /// Names that authors define as commands themselves; they are written without one.
  static let customFunctions: Set<String> = [
    "diag", "softmax", "sigmoid", "relu", "ReLU", "tr", "Tr", "sgn", "sign", "argmin", "argmax", "rank", "erf",
    "softplus", "Var", "Cov", "sech",
  ]

  /// Names whose bounds stand under them in a display.
  static let underBounds: Set<String> = ["max", "min", "sup", "inf", "lim", "argmin", "argmax", "det", "gcd", "Pr"]

  /// Double-struck letters with a place of their own in Unicode.
  static let blackboard: [String: String] = [
    "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ", "H": "ℍ", "E": "𝔼", "1": "𝟙",
  ]

  /// The letter of each double-struck character.
  static let blackboardLetters = Dictionary(blackboard.map { ($1, $0) }) { $1 }
}

extension String {
  /// What stands between spaces and line breaks.
  var words: [String] {
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(Substring($0)) }
  }
}
