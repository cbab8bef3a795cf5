#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Reporting

/// Reads texts that somebody wrote: files of any kind, and standard input as `-`.
enum InputFile {
  /// The largest text that is read, in MiB.
  static let limit = 64

  /// The text of a file, without a byte order mark.
  static func read(_ path: String, standardInputName: String? = nil) throws(Failure) -> SourceText {
    let name = path == "-" ? standardInputName ?? Phrase.standardInput.english : path
    let bytes = path == "-" ? try bytes(of: 0, name: name) : try open(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw Failure(.badData, .isUTF16(name))
      }
      let offset = validLength(of: bytes)
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw Failure(.badData, .notUTF8(name, line: line, byte: offset))
    }
    return SourceText(name: name, text: text.first == "\u{FEFF}" ? String(text.dropFirst()) : text)
  }

  /// The path of a file that notes name, seen from the folder of the notes.
  static func path(_ name: String, besides notes: String) -> String {
    guard !name.hasPrefix("/"), let slash = notes.lastIndex(of: "/") else { return name }
    return notes[...slash] + name
  }

  private static func open(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw Failure(.noInput, .noSuchFile(path))
      default: throw Failure(.noInput, .cannotRead(path, SystemError(number: errno).reason))
      }
    }
    defer { close(descriptor) }
    return try bytes(of: descriptor, name: path)
  }

  private static func bytes(of descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe systemRead(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += block[..<count]
        if bytes.count > limit << 20 { throw Failure(.badData, .tooLarge(name, mebibytes: limit)) }
      } else if count == 0 {
        return bytes
      } else if errno == EISDIR {
        throw Failure(.noInput, .isFolder(name))
      } else if errno != EINTR {
        throw Failure(.inputOutput, .cannotRead(name, SystemError(number: errno).reason))
      }
    }
  }

  /// How many bytes from the start are UTF-8.
  private static func validLength(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      length += UTF8.width(scalar)
    }
    return length
  }
}

/// `open` and `read` of the C library, which members of the same name hide.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }

private func systemRead(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, target, count)
}
