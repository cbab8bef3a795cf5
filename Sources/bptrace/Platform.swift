#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process around the program: its arguments, environment, streams, terminal and end.
///
/// Nothing else in bptrace prints, exits or reads the environment.
enum Platform {
  /// A stream that the program writes.
  enum Stream: Int32 {
    /// For results.
    case output = 1
    /// For messages.
    case error = 2
  }

  /// The words after the program's name.
  static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

  /// The value of a variable of the environment, or nil if it is absent or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a stream ends on a terminal that shows colour: no `NO_COLOR`, no `TERM=dumb`.
  static func showsColour(_ stream: Stream) -> Bool {
    environment("NO_COLOR") == nil && environment("TERM") != "dumb" && isatty(stream.rawValue) == 1
  }

  /// The width that results are written for: `COLUMNS`, then the terminal's, then 80.
  static var width: Int {
    let sensible = 20...1000
    if let columns = environment("COLUMNS").flatMap(Int.init), sensible.contains(columns) { return columns }
    var size = winsize()
    let answer = unsafe ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size)
    let columns = Int(size.ws_col)
    return answer == 0 && sensible.contains(columns) ? columns : 80
  }

  /// Writes a text to a stream; a reader who has gone away is no error.
  static func write(_ text: String, to stream: Stream) throws(SystemError) {
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      try writeAll(Array(text.utf8), to: stream.rawValue)
    } catch let error where error.number == EPIPE {
      return
    }
  }

  /// Writes bytes to a file descriptor, all of them.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let written = systemWrite(descriptor, bytes[done...])
      if written >= 0 {
        done += written
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wait, 1, -1)
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
  }

  /// Ends the process.
  static func exit(_ code: ExitCode) -> Never {
    #if canImport(Glibc)
      Glibc.exit(code.rawValue)
    #elseif canImport(Musl)
      Musl.exit(code.rawValue)
    #else
      Darwin.exit(code.rawValue)
    #endif
  }
}

/// What the operating system refused, by its number.
struct SystemError: Error {
  /// The value of `errno`.
  let number: Int32

  /// The system's words for it.
  var reason: String { unsafe String(cString: strerror(number)) }
}

/// `write` of the C library, which members of the same name hide.
private func systemWrite(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
  unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
}
