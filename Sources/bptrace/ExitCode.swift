/// How a run ended, as the shell sees it. The numbers above 1 are those of `sysexits.h`.
enum ExitCode: Int32 {
  /// Done.
  case success = 0
  /// The answer is no: an equation fails, a check disagrees.
  case no = 1
  /// The command line is wrong.
  case usage = 64
  /// The input is there and is wrong.
  case badData = 65
  /// There is no such input.
  case noInput = 66
  /// A fault of ours.
  case internalFault = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing broke off.
  case inputOutput = 74
}
