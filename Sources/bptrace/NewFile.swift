#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written and will take a name when it is whole.
struct NewFile {
  /// Where to write.
  let descriptor: Int32
  private let path: String
  private let temporary: String
  /// The signals before interruptions had to wait; nil while the file has no name and needs no such care.
  private let mask: SignalMask?

  /// Opens a file for a path; nil if the system refuses, with the reason in `errno`.
  init?(for path: String, permissions: mode_t) {
    self.path = path
    temporary = "\(path).bptrace-\(getpid())"
    if let nameless = Self.openNameless(beside: path, permissions: permissions) {
      descriptor = nameless
      mask = nil
      return
    }
    mask = SignalMask.holdInterruptions()
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
    if descriptor < 0 {
      let reason = errno
      mask?.restore()
      errno = reason
      return nil
    }
  }

  /// Gives the whole file its name; another file of that name is gone at the same moment.
  func takeName() throws(SystemError) {
    let waiting = mask ?? SignalMask.holdInterruptions()
    defer { waiting.restore() }
    if mask == nil {
      if link(to: path) { return _ = close(descriptor) }
      guard errno == EEXIST, link(to: temporary) else { throw SystemError(number: errno) }
    }
    guard unsafe rename(temporary, path) == 0 else {
      let error = SystemError(number: errno)
      _ = unsafe unlink(temporary)
      throw error
    }
    close(descriptor)
  }

  /// Forgets the file.
  func discard() {
    close(descriptor)
    if let mask {
      _ = unsafe unlink(temporary)
      mask.restore()
    }
  }

  private func link(to name: String) -> Bool {
    unsafe linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
  }

  /// A file of Linux's O_TMPFILE in the folder of a path; nil where there is no such thing.
  private static func openNameless(beside path: String, permissions: mode_t) -> Int32? {
    #if os(Linux)
      let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      guard unsafe access("/proc/self/fd", X_OK) == 0 else { return nil }
      let descriptor = unsafe open(folder, nameless | O_WRONLY | O_CLOEXEC, permissions)
      return descriptor >= 0 ? descriptor : nil
    #else
      return nil
    #endif
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
