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
/// A regular file, or one that does not exist yet, is written as a new file beside it that then takes its name.
/// Interruptions wait until that is done, so that no half and no temporary file stays behind. A device or pipe
/// is written directly.
enum OutputFile {
  /// Writes a text to a path.
  static func write(_ text: String, to path: String) throws(Failure) {
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      try writeDirectly(text, to: path)
    } else {
      try replace(resolved(path), with: text)
    }
  }

  private static func writeDirectly(_ text: String, to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason)) }
    defer { close(descriptor) }
    _ = signal(SIGPIPE, SIG_IGN)
    do {
      try Platform.writeAll(text, to: descriptor)
    } catch {
      if error.number != EPIPE { throw Failure(.inputOutput, .cannotWrite(path, error.reason)) }
    }
  }

  private static func replace(_ path: String, with text: String) throws(Failure) {
    let mask = SignalMask.holdInterruptions()
    defer { mask.restore() }
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    if unsafe exists && access(path, W_OK) != 0 {
      throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason))
    }
    let temporary = "\(path).bptrace-\(getpid())"
    let permissions = exists ? status.st_mode & 0o7777 : 0o666
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw Failure(.cannotCreate, .cannotCreate(path, SystemError(number: errno).reason)) }
    do throws(SystemError) {
      defer { close(descriptor) }
      if exists { _ = fchmod(descriptor, permissions) }
      try Platform.writeAll(text, to: descriptor)
      guard fsync(descriptor) == 0 else { throw SystemError(number: errno) }
      guard unsafe rename(temporary, path) == 0 else { throw SystemError(number: errno) }
    } catch {
      _ = unsafe unlink(temporary)
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

/// The signals that were let through before interruptions had to wait.
private struct SignalMask {
  private var previous: sigset_t

  /// Makes SIGINT, SIGTERM and SIGHUP wait.
  static func holdInterruptions() -> SignalMask {
    var waiting = sigset_t()
    unsafe sigemptyset(&waiting)
    for number in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&waiting, number) }
    var mask = SignalMask(previous: sigset_t())
    unsafe sigprocmask(SIG_BLOCK, &waiting, &mask.previous)
    return mask
  }

  /// Lets them through again.
  func restore() {
    var previous = previous
    unsafe sigprocmask(SIG_SETMASK, &previous, nil)
  }
}
