import Pages
import Reporting

/// Where a command writes its results.
struct Console {
  /// The language of all words.
  let language: Language
  /// When to colour.
  let colour: ColourChoice

  /// Writes a text to standard output, or to the file that `--output` names.
  func write(_ text: String, to path: String? = nil) throws(Failure) {
    if let path, path != "-" { return try OutputFile.write(text, to: path) }
    do {
      try Platform.write(text, to: .output)
    } catch {
      throw Failure(.inputOutput, .cannotWrite(Phrase.standardOutput[language], error.reason))
    }
  }

  /// Writes to standard output, or to the file that `--output` names, what a closure produces piece by piece.
  func stream(to path: String? = nil, _ produce: (inout ByteStream) -> Void) throws(Failure) {
    if let path, path != "-" { return try OutputFile.write(to: path, produce) }
    do {
      try ByteStream.write(to: Platform.Stream.output.rawValue, produce)
    } catch {
      throw Failure(.inputOutput, .cannotWrite(Phrase.standardOutput[language], error.reason))
    }
  }

  /// Writes a page in a format.
  func write(_ page: Page, as format: PageFormat, to path: String? = nil) throws(Failure) {
    let toStream = path == nil || path == "-"
    let colours = colour == .always || colour == .auto && toStream && Platform.showsColour(.output)
    try write(format.write(page, width: toStream ? Platform.width : 80, colour: colours), to: path)
  }
}
