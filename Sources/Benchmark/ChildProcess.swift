#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a finished process used.
struct ChildProcess {
  /// The number that it printed, in the unit of its case.
  let number: Double
  /// Its most memory, in bytes.
  let peakMemory: Double

  /// Runs a program and waits for it.
  ///
  /// - Throws: a ``BenchmarkFault`` if it cannot be started, fails or prints no number.
  static func run(_ words: [String]) throws(BenchmarkFault) -> ChildProcess {
    var pipes: [Int32] = [0, 0]
    guard unsafe pipe(&pipes) == 0 else { throw BenchmarkFault("no pipe") }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    unsafe posix_spawn_file_actions_addclose(&actions, pipes[0])
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe arguments.indices { unsafe free(arguments[index]) }
    }
    var child = pid_t()
    let started = unsafe posix_spawnp(&child, words[0], &actions, nil, &arguments, environ)
    close(pipes[1])
    guard started == 0 else { throw BenchmarkFault("\(words[0]): \(started)") }
    let output = text(from: pipes[0])
    close(pipes[0])
    var status: Int32 = 0
    var usage = rusage()
    unsafe wait4(child, &status, 0, &usage)
    let printed = output.split(separator: "\n").last.flatMap { Double($0) } ?? 0
    guard status == 0 else { throw BenchmarkFault("\(words.joined(separator: " ")) failed") }
    #if canImport(Darwin)
      let unit = 1.0
    #else
      let unit = 1024.0
    #endif
    return ChildProcess(number: printed, peakMemory: Double(usage.ru_maxrss) * unit)
  }

  private static func text(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe block.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }
}

/// Why the benchmark cannot go on.
struct BenchmarkFault: Error {
  /// The reason.
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
