import Foundation
import Testing

/// What the README shows a newcomer: a notation in one file, a document in another.
@Suite struct OwnDocumentTests {
  /// The README's two files.
  private static func files() throws -> (notation: String, document: String) {
    let text = try String(contentsOf: ReadmeTests.root.appending(path: "README.md"), encoding: .utf8)
    func block(after words: String) throws -> String {
      let rest = try #require(text.components(separatedBy: words).dropFirst().first)
      return String(rest.components(separatedBy: "```")[1].drop { $0 != "\n" }.dropFirst())
    }
    return (try block(after: "`mine.notation`:"), try block(after: "`mine.md`:"))
  }

  @Test func `the README's notation and document are explained, audited and asked`() throws {
    let (notation, document) = try Self.files()
    let folder = try FileTests.Folder()
    try folder.write(Array(notation.utf8), "mine.notation")
    try folder.write(Array(document.utf8), "mine.md")
    let page = try RunningProgram.run("explain", folder.path("mine.md"))
    #expect(page.code == 0, "\(page.errors)")
    #expect(page.output.contains("(1)  uᵢˡ =  ∑   wᵢⱼˡ vⱼˡ⁻¹ + bᵢˡ"))
    #expect(page.output.split(separator: "\n").count { $0.hasSuffix(" holds") } == 2)
    let audit = try RunningProgram.run("audit", folder.path("mine.md"), "--strict")
    #expect(audit.code == 0 && audit.output.contains("3 claims: 2 holds, 1 definition"), "\(audit.output)")
    let why = try RunningProgram.run("why", "delta_1^2", folder.path("mine.md"))
    #expect(why.code == 0 && why.output.contains("For l = 3, j = 1:") || why.output.contains("For j = 1, l = 3:"))
  }

  @Test func `a document may ask for a table of values, and is told where it asks for none that makes sense`() throws {
    let (notation, document) = try Self.files()
    let folder = try FileTests.Folder()
    try folder.write(Array(notation.utf8), "mine.notation")
    let table = #"<!-- bptrace: table w_{ij}^l | v_j^{l-1} | \delta_i^l | v_j^{l-1} \delta_i^l -->"#
    #expect(try String(contentsOf: ReadmeTests.root.appending(path: "README.md"), encoding: .utf8).contains(table))
    try folder.write(Array((document + "\n" + table + "\n").utf8), "mine.md")
    let page = try RunningProgram.run("explain", folder.path("mine.md"))
    #expect(page.code == 0, "\(page.errors)")
    #expect(page.output.split(separator: "\n").count { $0.hasPrefix("w") } == 3 * 4 + 4 * 2 + 1)
    #expect(try RunningProgram.run("audit", folder.path("mine.md"), "--strict").code == 0)
    let line = document.split(separator: "\n", omittingEmptySubsequences: false).count
    try folder.write(Array((document + "<!-- bptrace: table w_{ij}^l | v_k^l -->\n").utf8), "mine.md")
    let bad = try RunningProgram.run("explain", folder.path("mine.md"))
    #expect(bad.code == 65 && bad.output.isEmpty)
    #expect(
      bad.errors == "bptrace: \(folder.path("mine.md")):\(line):32: 'k' is no index of the first column, w_{ij}^l\n")
  }

  @Test func `a document without a notation, or with a faulty one, has one clear line`() throws {
    let folder = try FileTests.Folder()
    try folder.write(Array("# Mine\n".utf8), "mine.md")
    let path = folder.path("mine.md")
    let without = try RunningProgram.run("explain", path)
    #expect(without.code == 65)
    #expect(without.errors.hasPrefix("bptrace: \(path): say which notation it uses: <!-- bptrace: notation=001 -->"))
    try folder.write(Array("<!-- bptrace: notation=bad.notation -->\n".utf8), "mine.md")
    try folder.write(Array("notation: mine\nlayers from: 7\n".utf8), "bad.notation")
    let bad = try RunningProgram.run("explain", path)
    #expect(bad.code == 65 && bad.errors.hasPrefix("bptrace: \(folder.path("bad.notation")):"))
    #expect(try RunningProgram.run("explain", folder.path("none.md")).code == 66)
    #expect(try RunningProgram.run("explain", "two-two-too").code == 64)
  }
}

/// Strangers' questions that `why` alone answers.
@Suite struct WhyTests {
  @Test(arguments: [
    (["dC/dw14"], ["= 0.000224813\n"]),
    (["delta_2^2", "regularized-batch"], ["For i = 2:", "δ₂² = 0.0133232", "hidden unit 2 to output 1"]),
    (
      [#"\frac{\partial}{\partial W_{11}^1} J(W,b)"#, "regularized-batch"],
      ["For l = 1, i = 1, j = 1:", "+ 0.1 · 0.13", "= 0.0114830"]
    ),
    (["dJ/d\\Theta_{12}^{(1)}", "three-factors"], ["For l = 1, i = 2, j = 1:", "= 0.00199849"]),
  ])
  func `shows the equations that give a value, for its indices`(words: [String], expected: [String]) throws {
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let result = try RunningProgram.shell("\"$BPTRACE\" why \(line)")
    #expect(result.code == 0)
    for part in expected { #expect(result.output.contains(part), "\(part) in \(result.output)") }
  }

  @Test func `a number is no quantity, but may be the value of one`() throws {
    let result = try RunningProgram.run("why", "0.0722")
    #expect(result.code == 64 && result.output.isEmpty)
    #expect(result.errors == "bptrace: quantity '0.0722': a number has no equation; did you mean ∂C/∂w₃₅?\n")
    let none = try RunningProgram.run("why", "77")
    #expect(none.errors == "bptrace: quantity '77': a number has no equation; name a quantity, such as dC/dw14\n")
  }
}
