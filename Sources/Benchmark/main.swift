#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// swift run -c release benchmark
//
// Each number is measured in a process of its own, ours and the C program's by turns, and the best of several counts.

let program = CommandLine.arguments[0]
if CommandLine.arguments.count > 2, let work = Work(rawValue: CommandLine.arguments[1]) {
  print(try work.run(CommandLine.arguments.dropFirst(2).compactMap { Int($0) }))
} else {
  do {
    try report()
  } catch let fault as BenchmarkFault {
    print("benchmark: \(fault.reason)")
    exit(1)
  }
}

/// Measures everything and prints it.
func report() throws {
  let plain = try compiledC()
  defer { _ = unsafe unlink(plain) }
  print("one pass with its full record, against plain C (goal: at most 1.2)")
  for widths in [["784", "30", "10"], ["1000", "1000", "1000"]] {
    let (ours, theirs) = try compare("pass", plain, widths)
    print(
      "  \(widths.joined(separator: "-"))  \(ratio(ours, theirs))   \(microseconds(ours)) and \(microseconds(theirs))")
  }
  print("the record as text, against C's shortest round trip with printf (goal: 5 times as fast)")
  for widths in [["784", "30", "10"]] {
    let (ours, theirs) = try compare("text", plain, widths)
    print(
      "  \(widths.joined(separator: "-"))  \(ratio(theirs, ours)) times   \(microseconds(ours)) and \(microseconds(theirs))"
    )
  }
  print("time, and peak memory as a multiple of the record of three numbers a weight (goals: linear, at most 1.3)")
  let empty = try ChildProcess.run([program, "once", "1", "1"]).peakMemory
  for width in [100, 316, 1000, 3162] {
    let widths = [width, width].map(String.init)
    let weights = Double(width * width)
    let time = try ChildProcess.run([program, "pass"] + widths).number
    let memory = try ChildProcess.run([program, "once"] + widths).peakMemory - empty
    print(
      "  \(width * width) weights  \(rounded(time / weights)) ns a weight, "
        + "memory \(rounded(memory / (3 * 8 * weights))) of the record")
  }
  print("an audit of 1 MB of notes with 2000 equations, and of half of it (goals: linear, at most 5 s)")
  let half = try ChildProcess.run([program, "audit", "1000"])
  let whole = try ChildProcess.run([program, "audit", "2000"])
  print(
    "  \(ratio(whole.number, half.number)) times as long   \(milliseconds(whole.number)) and "
      + "\(milliseconds(half.number)), memory \(rounded(whole.peakMemory / 1e6)) MB")
  print("an audit of 100 wrong equations with their repairs (goal: at most 1 s), against 50")
  let few = try ChildProcess.run([program, "repair", "50"])
  let many = try ChildProcess.run([program, "repair", "100"])
  print("  \(milliseconds(many.number)), \(ratio(many.number, few.number)) times as long")
  let (making, grading) = try ClassWork.run(students: 1000)
  print("a class of 1000 students with 29 blanks each (goal: seconds)")
  print("  sheets and keys \(rounded(making)) s, marks and pages \(rounded(grading)) s")
}

/// Ours and theirs by turns, the best of five each.
func compare(_ work: String, _ plain: String, _ widths: [String]) throws -> (ours: Double, theirs: Double) {
  var best = (ours: Double.infinity, theirs: Double.infinity)
  for _ in 0..<5 {
    best.ours = min(best.ours, try ChildProcess.run([program, work] + widths).number)
    best.theirs = min(best.theirs, try ChildProcess.run([plain, work] + widths).number)
  }
  return best
}

/// Compiles the C program; returns its path.
func compiledC() throws(BenchmarkFault) -> String {
  let path = "/tmp/bptrace-plain-\(getpid())"
  guard let file = unsafe fopen(path + ".c", "w") else { throw BenchmarkFault("\(path).c cannot be written") }
  unsafe fputs(PlainC.source, file)
  unsafe fclose(file)
  defer { _ = unsafe unlink(path + ".c") }
  _ = try ChildProcess.run(["cc", "-O3", "-march=native", "-ffast-math", path + ".c", "-o", path, "-lm"])
  return path
}

func ratio(_ x: Double, _ y: Double) -> String { rounded(x / y) }

func milliseconds(_ nanoseconds: Double) -> String { "\((nanoseconds / 1e6).rounded()) ms" }

func rounded(_ x: Double) -> String { "\((x * 100).rounded() / 100)" }

func microseconds(_ nanoseconds: Double) -> String { "\((nanoseconds / 100).rounded() / 10) µs" }
