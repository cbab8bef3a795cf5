#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Reporting

/// A folder that a command writes files into.
struct Folder {
  /// Its path.
  let path: String

  /// The folder, made if it does not exist; the folder that it stands in must exist.
  init(_ path: String) throws(Failure) {
    self.path = path
    if unsafe mkdir(path, 0o777) == 0 { return }
    let reason = errno
    var status = stat()
    guard reason == EEXIST, unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: reason).reason))
    }
  }

  /// A folder inside it.
  func folder(_ name: String) throws(Failure) -> Folder { try Folder("\(path)/\(name)") }

  /// Writes a file, whole or not at all.
  func write(_ text: String, _ name: String) throws(Failure) { try OutputFile.write(text, to: "\(path)/\(name)") }
}
