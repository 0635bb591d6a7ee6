// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Programs that no one here wrote: they judge what we write. One that is missing is an error, never a reason to skip.
public enum Tool {
  public struct Answer: Sendable {
    /// The exit code; negative for the signal that ended it.
    public var status: Int32
    public var output: String
    public var errors: String
  }

  public struct Missing: Error, CustomStringConvertible {
    public let description: String
  }

  /// Runs a program of the path to its end.
  @discardableResult
  public static func run(_ program: String, _ arguments: String...) throws -> Answer { try run(program, arguments) }

  /// - Parameters:
  ///   - environment: variables beside, or instead of, those of the tests.
  ///   - input: what the program reads.
  @discardableResult
  public static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: String = ""
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: neither fills up, whatever is said.
    let scratch = NSTemporaryDirectory() + "spindle-tool-\(UUID().uuidString)"
    defer { for end in [".in", ".out", ".err"] { try? FileManager.default.removeItem(atPath: scratch + end) } }
    for end in [".in", ".out", ".err"] {
      try Data((end == ".in" ? input : "").utf8).write(to: URL(fileURLWithPath: scratch + end))
    }
    process.standardInput = FileHandle(forReadingAtPath: scratch + ".in")
    process.standardOutput = FileHandle(forWritingAtPath: scratch + ".out")
    process.standardError = FileHandle(forWritingAtPath: scratch + ".err")
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    guard status != 127 else { throw Missing(description: "\(program) is not installed: run scripts/dependencies.sh") }
    func said(_ end: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: scratch + end)), as: UTF8.self)
    }
    return Answer(
      status: process.terminationReason == .uncaughtSignal ? -status : status, output: try said(".out"),
      errors: try said(".err"))
  }

  /// Runs a Python script in the interpreter that has pydicom: `SPINDLE_PYTHON`, else the project's `.venv`.
  @discardableResult
  public static func python(_ arguments: [String], in folder: String? = nil, input: String = "") throws -> Answer {
    try run(interpreter, arguments, in: folder, input: input)
  }

  private static var interpreter: String {
    if let named = ProcessInfo.processInfo.environment["SPINDLE_PYTHON"] { return named }
    let own = PackageRoot.path + "/.venv/bin/python3"
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }
}
