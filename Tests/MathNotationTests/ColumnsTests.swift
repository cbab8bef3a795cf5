import Reporting
import Testing

@Suite struct `Columns of a terminal` {
  @Test(arguments: [
    ("a + b", 5), ("y\u{302}₁", 2), ("v\u{20D7}", 1), ("矩阵", 4), ("（", 2), ("①", 1), ("👍", 2), ("", 0),
  ])
  func `wide characters take two, combining marks none`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }
}
