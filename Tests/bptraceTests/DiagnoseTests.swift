import Foundation
import Testing

/// `bptrace diagnose`, on the network of Matt Mazur's post.
@Suite struct DiagnoseTests {
  private static func run(_ value: String, _ quantity: String, _ more: String = "") throws -> RunningProgram.Result {
    let folder = try FileTests.Folder()
    try folder.write(Array(TrainTests.mazur.utf8), "mazur.json")
    return try RunningProgram.shell(
      "$BPTRACE diagnose --for '\(quantity)' --network '\(folder.path("mazur.json"))' \(more) -- '\(value)'")
  }

  @Test func `the published cost after one update is explained, and the right one called right`() throws {
    let published = try Self.run("0.291027924", "C+")
    #expect(published.code == 1)
    let words = published.output.replacing("\n", with: " ")
    #expect(words.contains("Hidden error terms were computed with weights already updated. (H6)"))
    let right = try Self.run("0.291027774", "C+")
    #expect(right.code == 0 && right.output.contains("Right."))
    let chinese = try Self.run("0.291027924", "C+", "--language zh")
    #expect(chinese.output.contains("计算隐藏层误差项时用了已经更新过的权重。 (H6)"))
  }

  /// The catalogue's values, each with all digits that it prints.
  @Test(arguments: [
    ("0.0275", "z11", "F1"), ("0.3825", "z11", "F3"), ("0.406730008", "y11", "F4"), ("0.596742218", "C", "K1"),
    ("0.741365070", "delta_21", "D1"), ("-0.138498562", "delta_21", "D2"), ("0.276997123", "delta_21", "D3"),
    ("0.161460669", "delta_21", "D5"), ("0.322827814", "delta_21", "D9"), ("0.178891917", "delta_21", "D10"),
    ("0.036350306", "delta_11", "H1"), ("0.009231011", "delta_11", "H2"), ("0.007294458", "delta_11", "H6"),
    ("0.008332611", "delta_11", "H12"), ("-0.022602540", "dC/dw45", "G1"), ("0.408666186", "dC/dw45", "G8"),
    ("0.491333814", "w45+", "U1"), ("0.461301270", "w45+", "U5"), ("1.38498562", "delta_21", "N1"),
    ("-0.038098237", "delta_21", "N3"),
  ])
  func `a value of the catalogue is diagnosed`(value: String, quantity: String, code: String) throws {
    let run = try Self.run(value, quantity)
    #expect(run.code == 1 && run.errors.isEmpty)
    // What is transposed is the number of another place too.
    #expect(run.output.contains("(\(code))") && (code == "G1" || !run.output.contains("Either")), "\(run.output)")
  }

  /// ∂C/∂w₃₅ of the embedded example is 0.0721571.
  @Test(arguments: [
    ("0.07", true), ("0.072", true), ("0.0722", true), ("0.05", false), ("0.0", false), ("0.08", false),
  ])
  func `a short number is right if it is the right one rounded`(value: String, isRight: Bool) throws {
    let run = try RunningProgram.run("diagnose", value, "--for", "dC/dw35")
    #expect(run.output.contains("Right.") == isRight)
    #expect(run.code == (isRight ? 0 : 1))
  }

  @Test func `what is no number or no quantity is said`() throws {
    #expect(try Self.run("abc", "z11").errors == "bptrace: quantity 'z11': 'abc' is no number\n")
    #expect(try Self.run("0.1", "q77").code == 64)
    #expect(try RunningProgram.run("diagnose", "0.1").code == 64)
    let hostile = try Self.run("\u{1B}[31m", "z11")
    #expect(hostile.code == 64 && !hostile.errors.contains("\u{1B}"))
  }
}
