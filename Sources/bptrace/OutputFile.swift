#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Reporting

/// Writes a file whole or not at all.
///
/// A regular file, or one that does not exist yet, is written as a new file that then takes its name. Where the system
/// has files without a name, the new file gets one only when it is whole, so that not even a killed process leaves
/// anything behind; elsewhere it stands beside the old one and interruptions wait until it is done. A device or pipe
/// is written directly.
enum OutputFile {
  /// Writes a text to a path.
  static func write(_ text: String, to path: String) throws(Failure) {
    try write(to: path) { $0.write(text) }
  }

  /// Whether something has the name of a path.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Writes to a path what a closure produces, piece by piece.
  static func write(to path: String, _ produce: (inout ByteStream) -> Void) throws(Failure) {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      try writeDirectly(to: path, produce)
    } else {
      try replace(resolved(path), produce)
    }
  }

  private static func writeDirectly(to path: String, _ produce: (inout ByteStream) -> Void) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason)) }
    defer { close(descriptor) }
    do {
      try ByteStream.write(to: descriptor, produce)
    } catch {
      throw Failure(.inputOutput, .cannotWrite(path, error.reason))
    }
  }

  private static func replace(_ path: String, _ produce: (inout ByteStream) -> Void) throws(Failure) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if unsafe exists && access(path, W_OK) != 0 {
      throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason))
    }
    let permissions = exists ? status.st_mode & 0o7777 : 0o666
    guard let file = NewFile(for: path, permissions: permissions) else {
      throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason))
    }
    do throws(SystemError) {
      if exists { _ = fchmod(file.descriptor, permissions) }
      try ByteStream.write(to: file.descriptor, produce)
      guard fsync(file.descriptor) == 0 else { throw SystemError(number: errno) }
      try file.takeName()
    } catch {
      file.discard()
      throw Failure(.inputOutput, .cannotWrite(path, error.reason))
    }
  }

  /// The file that a symbolic link leads to, so that the link stays a link.
  private static func resolved(_ path: String) -> String {
    guard let target = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }
}
