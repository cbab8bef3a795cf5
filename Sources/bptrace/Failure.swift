import Reporting

/// Why a run ended early: the exit code, and the words for standard error.
struct Failure: Error {
  /// What the shell sees.
  let code: ExitCode
  /// What the reader sees, in one line.
  let message: Phrase

  /// A failure with its words.
  init(_ code: ExitCode, _ message: Phrase) {
    self.code = code
    self.message = message
  }

  /// The failure that any error amounts to: the one place where errors become words and exit codes.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let fault as PlacedDiagnostic: self.init(.badData, fault.message)
    case let fault: self.init(.internalFault, .internalFault("\(fault)"))
    }
  }
}

/// A diagnostic together with the text that it speaks of.
struct PlacedDiagnostic: Error {
  /// What is wrong.
  let diagnostic: Diagnostic
  /// Where it is wrong.
  let source: SourceText

  /// `name:line:column: message; hint`.
  var message: Phrase {
    Phrase(diagnostic.line(in: source, language: .english), zh: diagnostic.line(in: source, language: .chinese))
  }
}
