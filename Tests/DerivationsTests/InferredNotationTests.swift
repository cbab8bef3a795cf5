import Reporting
import Testing

@testable import Derivations

/// Notes whose letters no known notation has, but which say what a layer does.
@Suite struct `An inferred notation` {
  private static let notes = [
    UndeclaredNotes(
      name: "inferred",
      right: [
        #"u^{(k)} = M^{(k)} v^{(k-1)} + c^{(k)}"#, #"v^{(k)} = \psi(u^{(k)})"#, #"Q = \tfrac12 \|v^{(K)} - r\|^2"#,
        #"e^{(k)} := \frac{\partial Q}{\partial u^{(k)}}"#, #"e^{(K)} = (v^{(K)} - r) \odot \psi'(u^{(K)})"#,
        #"e^{(k)} = \left({M^{(k+1)}}^\top e^{(k+1)}\right) \odot \psi'(u^{(k)})"#,
        #"\frac{\partial Q}{\partial M^{(k)}} = e^{(k)} {v^{(k-1)}}^\top"#,
        #"\frac{\partial Q}{\partial c^{(k)}} = e^{(k)}"#,
        #"e_i^{(k)} = \psi'(u_i^{(k)}) \sum_j M_{ji}^{(k+1)} e_j^{(k+1)}"#,
        #"M^{(k)} \leftarrow M^{(k)} - \eta e^{(k)} {v^{(k-1)}}^\top"#,
      ],
      wrong: [
        #"e^{(k)} = \left(M^{(k+1)} e^{(k+1)}\right) \odot \psi'(u^{(k)})"#,
        #"e_i^{(k)} = \psi'(u_i^{(k)}) \sum_j M_{ij}^{(k+1)} e_j^{(k+1)}"#,
        #"\frac{\partial Q}{\partial M^{(k)}} = e^{(k)} {v^{(k)}}^\top"#,
        #"\frac{\partial Q}{\partial c^{(k)}} = e^{(k+1)}"#,
      ]),
    UndeclaredNotes(
      name: "inferred",
      right: [
        #"p^n_i = \sum_j g^n_{ij} q^{n-1}_j + f^n_i"#, #"q^n_i = \varphi(p^n_i)"#,
        #"F = \frac12 \sum_i (q^N_i - d_i)^2"#,
        #"\frac{\partial F}{\partial q^N_i} = q^N_i - d_i"#,
        #"\frac{\partial q^n_i}{\partial p^n_i} = \varphi'(p^n_i)"#,
        #"\frac{\partial F}{\partial g^n_{ij}} = \frac{\partial F}{\partial p^n_i} q^{n-1}_j"#,
        #"\frac{\partial F}{\partial q^{n-1}_j} = \sum_i \frac{\partial F}{\partial p^n_i} g^n_{ij}"#,
      ],
      wrong: [
        #"\frac{\partial F}{\partial q^{n-1}_j} = \sum_i \frac{\partial F}{\partial p^n_i} g^n_{ji}"#,
        #"\frac{\partial F}{\partial q^N_i} = d_i - q^N_i"#,
      ]),
  ]

  @Test(arguments: notes) func `reads what is right and what is wrong`(notes: UndeclaredNotes) throws {
    try notes.expectVerdicts()
  }

  @Test(arguments: [
    [#"u = M v + c"#, #"v = f(u)"#], [#"u^{(k)} = M^{(k)} v^{(k)} + c^{(k)}"#, #"v^{(k)} = f(u^{(k)})"#],
    [#"u^{(k)} = M^{(k)} v^{(k-1)} + c^{(k)}"#], [#"u^{(1)} = M^{(1)} v^{(0)} + c^{(1)}"#, #"v^{(1)} = f(u^{(1)})"#],
  ])
  func `is not made of less`(latex: [String]) throws {
    let text = latex.map { "$$ \($0) $$" }.joined(separator: "\n\n")
    #expect(InferredNotation.text(of: ReadNotes(SourceText(name: "notes.md", text: text))) == nil)
  }
}
