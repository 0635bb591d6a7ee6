// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder of its own for one test, with the small sample exams, and the commands run in it as a user would.
final class Workbench: Sendable {
  struct Run: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: String

  /// The small sample exams, made once for all tests and shared by links.
  private static let exams: Result<String, any Error> = Result {
    let folder = NSTemporaryDirectory() + "spindle-exams-\(ProcessInfo.processInfo.processIdentifier)"
    let run = try Workbench.run(
      Workbench.product("SampleExams"),
      ["--small", "--into", folder + "/exams-small", "--planted", folder + "/planted.tsv"])
    guard run.status == 0 else { throw Failure(run.errors) }
    atexit { Workbench.removeExams() }
    return folder
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// - Parameter ownExams: with a copy of the sample exams that the test may change; their times are kept.
  init(ownExams: Bool = false) throws {
    folder = NSTemporaryDirectory() + "spindle-test-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let shared = try Self.exams.get()
    if ownExams {
      let copy = try Self.run("/bin/cp", ["-a", shared + "/exams-small", folder])
      guard copy.status == 0 else { throw Failure(copy.errors) }
    } else {
      try files.createSymbolicLink(atPath: folder + "/exams-small", withDestinationPath: shared + "/exams-small")
    }
    for name in ["small.yaml", "small-trial.yaml", "subjects.csv"] {
      try files.copyItem(atPath: Self.package + "/Fixtures/" + name, toPath: folder + "/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Changes the sample request to two small exams of two subjects, for tests that are about something else.
  static let few = [("[exams-small]", "[exams-small/EXAM08, exams-small/EXAM09]")]
  static let fewExams = ["EXAM08", "EXAM09"]

  var exams: String { folder + "/exams-small" }
  /// Every identity that the sample exams hold, kind and value.
  static var planted: String { get throws { try exams.get() + "/planted.tsv" } }

  func path(_ name: String) -> String { folder + "/" + name }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  func data(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }
  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path(name))) }

  /// Changes a request by replacing text in a copy of it.
  func request(from name: String = "small.yaml", _ changes: [(String, String)], as copy: String) throws -> String {
    var text = try text(name)
    for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
    try write(text, to: copy)
    return copy
  }

  /// `spindle` with an own configuration folder, so that the office of the machine stays out of it.
  func spindle(_ arguments: String..., environment: [String: String] = [:], through wrapper: [String] = []) throws
    -> Run
  {
    try spindle(arguments, environment: environment, through: wrapper)
  }

  func spindle(_ arguments: [String], environment: [String: String] = [:], through wrapper: [String] = []) throws -> Run
  {
    let command = wrapper + [Self.product("spindle")] + arguments
    return try Self.run(
      "/usr/bin/env", command, in: folder,
      environment: ["XDG_CONFIG_HOME": folder + "/config"].merging(environment) { $1 })
  }

  /// A script of `Tests/Oracles`.
  func oracle(_ script: String, _ arguments: String...) throws -> Run { try oracle(script, arguments) }

  func oracle(_ script: String, _ arguments: [String]) throws -> Run {
    let path = Self.package + "/Tests/Oracles/" + script
    return script.hasSuffix(".py")
      ? try Self.run(Self.python, [path] + arguments, in: folder)
      : try Self.run("/bin/bash", [path] + arguments, in: folder)
  }

  static let package: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  static var python: String {
    if let named = ProcessInfo.processInfo.environment["SPINDLE_PYTHON"] { return named }
    let own = package + "/.venv/bin/python3"
    return FileManager.default.isExecutableFile(atPath: own) ? own : "/usr/bin/env"
  }

  /// A program that was built beside the tests.
  static func product(_ name: String) -> String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return package + "/.build/debug/" + name
  }

  static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: neither fills up, whatever is said.
    let scratch = NSTemporaryDirectory() + UUID().uuidString
    defer { for end in [".out", ".err"] { try? FileManager.default.removeItem(atPath: scratch + end) } }
    for end in [".out", ".err"] { _ = FileManager.default.createFile(atPath: scratch + end, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: scratch + ".out")
    process.standardError = FileHandle(forWritingAtPath: scratch + ".err")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus,
      output: try String(contentsOfFile: scratch + ".out", encoding: .utf8),
      errors: try String(contentsOfFile: scratch + ".err", encoding: .utf8))
  }

  private static func removeExams() {
    if case .success(let folder) = exams { try? FileManager.default.removeItem(atPath: folder) }
  }
}
