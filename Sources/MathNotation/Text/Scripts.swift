/// Characters that Unicode has as subscripts and superscripts.
enum Scripts {
  private static func table(_ plain: String, _ script: String) -> [Character: Character] {
    Dictionary(zip(plain, script)) { first, _ in first }
  }

  /// Small characters below the line.
  static let subscripts = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ")

  /// Small characters above the line.
  static let superscripts = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφϕχ⊤",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵠᵡᵀ")
}

extension TextBlock {
  /// A script in small characters on the line, or nil unless every character has one.
  static func inline(_ math: Math, _ table: [Character: Character]) -> TextBlock? {
    switch math.form {
    case .symbol(let text, _), .number(let text), .sign(let text):
      var small = ""
      for character in text {
        guard let script = table[character] else { return nil }
        small.append(script)
      }
      return TextBlock(text: small)
    case .row(let nodes):
      var blocks: [TextBlock] = []
      for node in nodes {
        guard let block = inline(node, table) else { return nil }
        blocks.append(block)
      }
      return blocks.isEmpty ? .empty : beside(blocks)
    case .fence(let open, let inner, let close):
      return inline(.row([.sign(open), inner, .sign(close)]), table)
    case .space(let width): return width < 9 ? .empty : nil
    case .marked(let inner): return inline(inner, table)?.underlined()
    case .fraction, .scripts, .accent, .grid, .text, .root: return nil
    }
  }
}
