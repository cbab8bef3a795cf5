import MathNotation
import Reporting
import Testing

@testable import Derivations

@Suite struct `Mathematics as Markdown of many kinds has it` {
  private func found(_ text: String) -> [String] {
    MarkdownFormulas.find(in: text).filter { $0.kind != .heading }.map(\.testWords)
  }

  @Test(arguments: [
    (#"\\(a\_1\\) and \\[b \\\\ c\\]"#, [#"I a_1"#, #"D b \\ c"#]), (#"\\[\\{x\\}\\]"#, [#"D \{x\}"#]),
    (#"$\delta\_j = x^\*$"#, [#"I \delta_j = x^*"#]), (#"$\text{a\_b}\_1$"#, [#"I \text{a\_b}_1"#]),
    ("$a &lt; b &amp;= c$", ["I a < b &= c"]), (#"$a \\\_b$"#, [#"I a \\_b"#]),
    ("$ x_1 = 2 $", ["I  x_1 = 2 "]), ("$x_1 $ and $y$", ["I x_1 ", "I y"]), ("$ x = 1 $", ["I  x = 1 "]),
    (#"\begin{align}x\end{align} $y$"#, [#"D \begin{align}x\end{align}"#, "I y"]),
    ("> $$\n> x\n> y\n> $$\n\n$z$", ["D \n x\n y\n ", "I z"]), ("> > $a\n> > b$", ["I a\n b"]),
    ("- > $$a\n  > b$$", ["D a\n b"]),
    ("```latex\nx\n\ny\n```", ["D x", "D y"]), ("```tex\nSo $x$ and\n\\[y\\]\n```\n$z$", ["I x", "D y", "I z"]),
    ("```{math}\n:label: a\nx\n```", ["D x\n"]), ("{math}`x`", ["I x"]), ("```katex\nx\n```", ["D x\n"]),
    (#"`\frac{a}{b} = c`"#, [#"I \frac{a}{b} = c"#]), ("| $x$ | `y` |\n|---|---|\n| $z$ | |", ["I x", "I z"]),
    ("{{< katex >}}x{{< /katex >}} $y$", ["I x", "I y"]), ("{{< katex display=true >}}x{{< /katex >}}", ["D x"]),
    ("{{% math %}}\nx\n{{% /math %}}", ["D x"]), ("{% math %}x{% endmath %}$y$", ["I x", "I y"]),
    ("{{< math >}}$$x$$ and $y${{< /math >}}", ["D x", "I y"]), ("{{< fig a=\"$x$\" >}}$y$", ["I y"]),
    ("<script type=\"math/tex; mode=display\">x</script>$y$", ["D x", "I y"]),
    ("<script type='math/tex'>x</script>", ["I x"]), ("<script>$x$</script>", []),
    ("<annotation encoding=\"application/x-tex\">x</annotation>", ["I x"]),
  ])
  func `is found, without what Markdown puts in`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    (#"![\delta_1 = a_1](a.png)"#, [#"D \delta_1 = a_1"#]), (#"a ![\alpha](a.png) b"#, [#"I \alpha"#]),
    (#"![\left[ x \right] = y]( a.png "t")"#, [#"D \left[ x \right] = y"#]),
    ("![w_{1} = f([1, 2])](b.png)", ["D w_{1} = f([1, 2])"]),
    ("![\n\\begin{align}\nx\n\\end{align}\n](c.png)", ["D \\begin{align}\nx\n\\end{align}"]),
    ("![a = b](https://latex.codecogs.com/svg.latex?%5Cdelta%3Da+b)", [#"D \delta=a+b"#]),
    ("![](https://latex.codecogs.com/gif.latex?z&space;=&space;a&plus;b)", ["D z = a+b"]),
    ("![公式](https://www.zhihu.com/equation?tex=z+%3D+a%2Bb)", ["D z = a+b"]),
    ("see ![x](https://render.githubusercontent.com/render/math?math=f%28x%29=1) b", ["I f(x)=1"]),
    (#"<img src="a.svg" alt="\delta &lt; 1"/> $y$"#, [#"I \delta < 1"#, "I y"]),
    (#"<img src="https://www.zhihu.com/equation?tex=z+%3D+1">"#, ["I z = 1"]),
  ])
  func `is found in the words and the address of an image`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "![A network](net.png)", "![input_layer](a.png)", "![x](a.png?x=1)", "![](https://a.b/c?d=e)", "![open",
    "`C:\\text\\a=b`", #"`printf("\n") = \frob`"#, #"`\begin{align}`"#, "`np.dot(W, x) = z`", "`a = b`",
    "$ 5 and $ 10", "It is $ 5, not $6 $", "```python\nx = $y$\n```", "<img src=\"a.png\" alt=\"a cat\">",
  ])
  func `is not seen in other images, code and money`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `keeps its places where something was taken out`() {
    let text = "> 甲 $$\n> a\\_1 = \n> b$$\n\n![](https://x.codecogs.com/?z%3D1)"
    let source = SourceText(name: "a.md", text: text)
    let items = MarkdownFormulas.find(in: text)
    let first = LaTeXReader.read(items[0].content).math.nodes.map { source.numbers(at: $0.range?.lowerBound ?? 0) }
    #expect(first == [[2, 3], [2, 8], [3, 3]])
    let second = LaTeXReader.read(items[1].content).math.nodes.map { source.numbers(at: $0.range?.lowerBound ?? 0) }
    #expect(second == [[5, 29], [5, 30], [5, 33]])
  }
}
