import Backpropagation
import Derivations
import Pages
import Reporting
import Testing

@testable import Classroom

@Suite struct `A class` {
  private static let secret = Array("correct horse battery staple".utf8)

  @Test func `the same secret and id give the same numbers, whoever else is there`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let one = try #require(exercise.variant(of: "ada", secret: Self.secret))
    let again = try #require(exercise.variant(of: "ada", secret: Self.secret))
    let other = try #require(exercise.variant(of: "bob", secret: Self.secret))
    let elsewhere = try #require(exercise.variant(of: "ada", secret: Array("another secret, as long".utf8)))
    #expect(one.network.file() == again.network.file())
    #expect(one.network.file() != other.network.file())
    #expect(one.network.file() != elsewhere.network.file())
    #expect(one.suppressed.isEmpty && one.gap > 0)
  }

  @Test func `a roster with an id twice is refused by its place`() throws {
    let source = SourceText(name: "class.csv", text: "id,name\na1,Ada\nb2,Bob\nA1,Anna\n")
    let fault = #expect(throws: Diagnostic.self) { try Roster(csv: source) }
    #expect(fault?.line(in: source, language: .english) == "class.csv:4:1: the student in line 2 has the id 'A1' too")
    let missing = #expect(throws: Diagnostic.self) { try Roster(csv: SourceText(name: "x", text: "nr,name\n1,A\n")) }
    #expect(missing?.message.english == "the class needs a column 'id'")
  }

  @Test func `a table keeps quoted commas, marks and lines`() throws {
    let roster = try Roster(csv: SourceText(name: "x", text: "name,id\r\n\"Doe, \"\"J\"\"\nJr\",7\r\n\r\n,8"))
    #expect(roster.students == [Student(id: "7", name: "Doe, \"J\"\nJr"), Student(id: "8")])
    let open = #expect(throws: Diagnostic.self) { try Roster(csv: SourceText(name: "x", text: "id\n\"7\n")) }
    #expect(open?.message.english == "nothing closes this quotation mark")
  }

  @Test(arguments: [";", "\t"]) func `tables of countries with decimal commas are read`(separator: String) throws {
    let table = "Username;name\nA1;\"Doe; J\"\n".replacing(";", with: separator)
    let roster = try Roster(csv: SourceText(name: "x", text: table))
    #expect(roster.students == [Student(id: "A1", name: "Doe\(separator) J")])
    // A comma further down is no separator.
    let answers = "id;1;2\na1;0,25;1\n".replacing(";", with: separator)
    let read = try Submission.read(SourceText(name: "x.csv", text: answers))
    #expect(read.map(\.student) == ["a1"] && read[0].answers.map(\.text) == ["0,25", "1"])
  }

  @Test func `an id is the same in capitals, and may be a number`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let entries = ["a1", "17"].map { Manifest.Entry(student: Student(id: $0), variant: Variant(network: network)) }
    let json = #"[{"student": "A1", "answers": {"1": 0.3775}}, {"student": 17, "answers": {"1": "0.3775"}}]"#
    let submissions = try Submission.read(SourceText(name: "x.json", text: json))
    let twice = submissions + [Submission(student: "a1", answers: [], place: "later")]
    let marking = try Marking(Manifest(exercise: exercise, entries: entries), twice, sentences: Sentences())
    #expect(marking.results.map(\.score) == [1, 1])
    #expect(
      marking.notes.map(\.english) == ["later: a second submission of 'a1' was not marked; the first is x.json:1."])
  }

  @Test func `a file with thousands of strangers and columns is told in a few lines`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let entry = Manifest.Entry(student: Student(id: "a"), variant: Variant(network: network))
    let columns = (0..<5000).map { "q\($0)," }.joined() + String(repeating: "\\frac{", count: 1000)
    let rows = (0..<5000).map { "s\($0),1\n" }.joined()
    let source = SourceText(name: "x.csv", text: "id,\(columns)\n\(rows)a\n")
    let marking = try Marking(
      Manifest(exercise: exercise, entries: [entry]), try Submission.read(source), sentences: Sentences())
    #expect(marking.notes.count == 102)
    #expect(marking.notes[50].english == "… and 4950 more of this kind.")
    #expect(marking.notes[101].english == "… and 4951 more of this kind.")
  }

  @Test func `a manifest with an id twice is refused by its place`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let entries = ["a", "A"].map { Manifest.Entry(student: Student(id: $0), variant: Variant(network: network)) }
    let text = Manifest(exercise: exercise, entries: entries).text
    let fault = #expect(throws: Diagnostic.self) { try Manifest(json: SourceText(name: "m.json", text: text)) }
    #expect(fault?.message.english.contains("the student in line 7 has the id 'A' too") == true)
  }

  @Test func `lines may end as on the old Mac`() throws {
    let roster = try Roster(csv: SourceText(name: "x", text: "id,name\ra1,Ada\rb2,Bob"))
    #expect(roster.students == [Student(id: "a1", name: "Ada"), Student(id: "b2", name: "Bob")])
  }

  @Test func `a sheet of one endless line is read`() throws {
    let line = "| 1 | x | 2 | <!--bptrace: student=" + String(repeating: "<!-- bptrace: student=", count: 5_000)
    let read = try Submission.read(SourceText(name: "x.md", text: line + "\n<!-- bptrace: student=a%20b -->\n"))
    #expect(read[0].student == "a b")
  }

  @Test(arguments: [
    "../../etc/passwd", ".hidden", "a/b", "-rf", "a--b", "a_b", "CON", "ü", "", "a b", "x\u{0}y",
    String(repeating: "é", count: 500),
  ])
  func `no id leads out of the folder`(id: String) {
    let name = Student(id: id).fileName
    #expect(name.utf8.count <= 80 && !name.contains("/") && !name.contains(".") && !name.contains("\0"))
    #expect(!name.hasPrefix("-") && !name.contains("--"))
    if id.utf8.count < 20 { #expect(name.replacing("_", with: "%").percentDecoded == id) }
  }

  @Test func `what is handed in twice, by nobody or not at all is reported`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let entries = ["a", "b"].map { Manifest.Entry(student: Student(id: $0), variant: Variant(network: network)) }
    let csv = "student,1,z12,nonsense\na,0.3775,0.3925,1\nc,1,2,3\na,1,1,1\n"
    let submissions = try Submission.read(SourceText(name: "answers.csv", text: csv))
    let marking = try Marking(Manifest(exercise: exercise, entries: entries), submissions, sentences: Sentences())
    #expect(
      marking.notes.map(\.english) == [
        "answers.csv:3: the class has no student 'c'.",
        "answers.csv:4: a second submission of 'a' was not marked; the first is answers.csv:2.",
        "The sheet has no blank 'nonsense'.", "The sheet has no blank 'z12'.", "Nothing from 'b'.",
      ])
    #expect(marking.results[0].score == 1 && marking.results[1].assessments == nil)
  }

  @Test func `a manifest reads back as it was written`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 3, 2], digits: 4)
    let drawn = try #require(exercise.drawn(seed: 5))
    let suppressed: Set = [Suppression(cell: exercise.cells[3], code: "F2")]
    let variant = Variant(network: drawn, tries: 7, gap: 0.001, suppressed: suppressed)
    let entry = Manifest.Entry(student: Student(id: "a\"\\\u{7}", name: "Ada"), variant: variant)
    let text = Manifest(exercise: exercise, entries: [entry]).text
    let read = try Manifest(json: SourceText(name: "manifest.json", text: text))
    #expect(read.exercise.cells == exercise.cells && read.exercise.digits == 4)
    #expect(read.entries[0].student == entry.student && read.entries[0].variant.suppressed == suppressed)
    #expect(read.entries[0].variant.network.file() == drawn.file())
  }

  @Test func `a filled-in sheet is read from its table`() throws {
    let exercise = try `Recognition of mistakes`.exercise([2, 2, 2], digits: 4)
    let network = try #require(`The catalogue of mistakes`.mazur)
    let student = Student(id: "a b|<x>", name: "`$x$`")
    let sheet = Worksheet(exercise, Variant(network: network), student: student, language: .english).sheet
    var lines = PageFormat.markdown.write(sheet).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let row = try #require(lines.firstIndex { $0.hasPrefix("|   1 |") })
    var cells = lines[row].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    (cells[3], cells[6]) = (" **0.3775** ", " 1e-3 ")
    lines[row] = cells.joined(separator: "|")
    let read = try Submission.read(SourceText(name: "sheet.md", text: lines.joined(separator: "\n")))
    #expect(read.count == 1 && read[0].student == student.id)
    #expect(read[0].answers.filter { !$0.text.isEmpty }.map(\.text) == ["0.3775", "1e-3"])
    #expect(read[0].answers.count == exercise.cells.count)
  }

  @Test func `a teacher's sentences and credits are used`() throws {
    let source = SourceText(name: "own.json", text: #"{ "F1": { "credit": 0.25, "en": "Where is b?" } }"#)
    let sentences = try Sentences(json: source)
    let assessment = Assessment(
      cell: Cell(.cost), given: "", expected: 0, verdict: .mistake, codes: ["F1"])
    #expect(sentences.credit(assessment) == 0.25 && sentences.sentence("F1").english == "Where is b?")
    #expect(sentences.sentence("F2").english == Phrase.mistake("F2")?.english)
    let unknown = #expect(throws: Diagnostic.self) {
      try Sentences(json: SourceText(name: "own.json", text: #"{ "X9": {} }"#))
    }
    #expect(unknown?.message.english.contains("the catalogue has no mistake X9") == true)
  }

  @Test func `a spreadsheet finds no formula in the table of marks`() {
    #expect(
      CSVTable.line(["=1+1", "-0.5", "@x", "a\\", "b\"c", "-", "-0.5e-3"])
        == "\"'=1+1\",-0.5,\"'@x\",a\\ ,\"b\"\"c\",\"'-\",-0.5e-3\n")
    #expect(
      CSVTable.line(["＝1+1", " =1", "\t=1", "-1+1", "a;b", "x\u{85}y"])
        == "\"'＝1+1\",\"' =1\",\"' =1\",\"'-1+1\",\"a;b\",x y\n")
  }
}
