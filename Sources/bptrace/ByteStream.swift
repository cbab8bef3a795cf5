#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Text on its way to a file descriptor, in blocks.
///
/// After the first error nothing more is written, and the error is thrown at the end.
struct ByteStream: TextOutputStream {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var error: SystemError?

  /// Writes what a closure produces.
  ///
  /// A reader of a pipe who has gone away is no error; then nobody is left to work for, and the process ends.
  static func write(to descriptor: Int32, _ produce: (inout ByteStream) -> Void) throws(SystemError) {
    _ = signal(SIGPIPE, SIG_IGN)
    var stream = ByteStream(descriptor: descriptor)
    produce(&stream)
    stream.flush()
    if let error = stream.error { throw error }
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(1 << 17)
  }

  mutating func write(_ text: String) {
    buffer += text.utf8
    if buffer.count >= 1 << 16 { flush() }
  }

  private mutating func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard error == nil else { return }
    do {
      try Platform.writeAll(buffer, to: descriptor)
    } catch {
      if error.number == EPIPE { Platform.exit(.success) }
      self.error = error
    }
  }
}
