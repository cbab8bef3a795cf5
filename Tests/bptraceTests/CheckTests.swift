import Testing
/// The page of the gradient check, and its numbers.
@Suite struct CheckTests {
  @Test func `the default network, word for word`() throws {
    let result = try RunningProgram.run("check", "--digits", "6")
    #expect(result.code == 0)
    #expect(
      result.output == """
        Gradient check
        ══════════════

        derivative       backward   forward mode   central diff.   verdict
        ∂C/∂w₁₃       0.000188256    0.000188256     0.000188256   agrees
        ∂C/∂w₂₃       0.000376511    0.000376511     0.000376511   agrees
        ∂C/∂w₁₄       0.000224813    0.000224813     0.000224813   agrees
        ∂C/∂w₂₄       0.000449627    0.000449627     0.000449627   agrees
        ∂C/∂w₃₅       0.0721571      0.0721571       0.0721571     agrees
        ∂C/∂w₄₅       0.0726907      0.0726907       0.0726907     agrees
        ∂C/∂w₃₆      −0.0424553     −0.0424553      −0.0424553     agrees
        ∂C/∂w₄₆      −0.0427692     −0.0427692      −0.0427692     agrees

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
