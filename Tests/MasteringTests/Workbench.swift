// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import TestSupport

/// A folder of its own for one test, with the small sample exams, and the commands run in it as a user would.
final class Workbench: Sendable {
  typealias Run = Tool.Answer

  let folder: String

  /// The small sample exams, made once for all tests and shared by links.
  private static let exams: Result<String, any Error> = Result {
    let folder = NSTemporaryDirectory() + "spindle-exams-\(ProcessInfo.processInfo.processIdentifier)"
    let run = try Tool.run(
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
      let copy = try Tool.run("cp", ["-a", shared + "/exams-small", folder])
      guard copy.status == 0 else { throw Failure(copy.errors) }
    } else {
      try files.createSymbolicLink(atPath: folder + "/exams-small", withDestinationPath: shared + "/exams-small")
    }
    for name in ["small.yaml", "small-trial.yaml", "subjects.csv"] {
      try files.copyItem(atPath: PackageRoot.path + "/Fixtures/" + name, toPath: folder + "/" + name)
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
    return try Tool.run(
      command[0], Array(command.dropFirst()), in: folder,
      environment: ["XDG_CONFIG_HOME": folder + "/config"].merging(environment) { $1 })
  }

  /// A script of `Tests/Oracles`.
  func oracle(_ script: String, _ arguments: String...) throws -> Run { try oracle(script, arguments) }

  func oracle(_ script: String, _ arguments: [String]) throws -> Run {
    let path = PackageRoot.oracle(script)
    return script.hasSuffix(".py")
      ? try Tool.python([path] + arguments, in: folder) : try Tool.run("bash", [path] + arguments, in: folder)
  }

  /// A program that was built beside the tests, or in the folder `SPINDLE_PRODUCTS`.
  static func product(_ name: String) -> String {
    if let folder = ProcessInfo.processInfo.environment["SPINDLE_PRODUCTS"] { return "\(folder)/\(name)" }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return PackageRoot.path + "/.build/debug/" + name
  }

  private static func removeExams() {
    if case .success(let folder) = exams { try? FileManager.default.removeItem(atPath: folder) }
  }
}
