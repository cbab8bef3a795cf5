import Testing

@testable import bptrace

/// The page of the gradient check, and its numbers.
@Suite struct CheckTests {
  static let numbers: [(Double, Int, String)] = [
    (0.072157072912, 6, "0.0721571"), (0.15, 8, "0.15"), (-0.042769248, 3, "−0.0428"), (0.99996, 4, "1"),
    (-0.0, 6, "0"), (1.5e-17, 6, "1.5e−17"), (9.9999e-9, 2, "1e−8"), (123456, 2, "120000"), (2e20, 3, "2e20"),
    (.leastNonzeroMagnitude, 6, "5e−324"), (.nan, 6, "nan"), (1234.5, 15, "1234.5"),
  ]

  @Test(arguments: numbers)
  func `a number in significant digits`(_ number: Double, _ digits: Int, _ text: String) {
    #expect(number.text(significantDigits: digits) == text)
  }

  @Test func `the default network, word for word`() throws {
    let result = try RunningProgram.run("check", "--digits", "6")
    #expect(result.code == 0)
    #expect(
      result.output == """
        Gradient check
        ══════════════

        layer   derivative       backward   forward mode   central diff.   verdict
            1   ∂J/∂w₁₁       0.000188256    0.000188256     0.000188256   agrees
            1   ∂J/∂w₁₂       0.000376511    0.000376511     0.000376511   agrees
            1   ∂J/∂w₂₁       0.000224813    0.000224813     0.000224813   agrees
            1   ∂J/∂w₂₂       0.000449627    0.000449627     0.000449627   agrees
            2   ∂J/∂w₁₁       0.0721571      0.0721571       0.0721571     agrees
            2   ∂J/∂w₁₂       0.0726907      0.0726907       0.0726907     agrees
            2   ∂J/∂w₂₁      −0.0424553     −0.0424553      −0.0424553     agrees
            2   ∂J/∂w₂₂      −0.0427692     −0.0427692      −0.0427692     agrees

        Backward pass and forward mode agree in 8 of 8 derivatives, up to rounding. The
        central difference is an approximation, to look at.

        """)
  }

  @Test func `a faulty network is named by its place`() throws {
    let result = try RunningProgram.run("check", "-n", "-", input: "{\n  \"layers\": 3 }")
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("bptrace: standard input:2:13: layers: "))
  }
}
