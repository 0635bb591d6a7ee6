// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Programs of others that judge ours. One that is not installed fails the test that asks it.
enum Oracle {
  struct Answer {
    var status: Int32
    var output: String
    var errors: String
  }

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func run(_ program: String, _ arguments: [String], in folder: URL? = nil) throws -> Answer {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = folder
    let scratch = try TemporaryFolder()
    let output = scratch.url.appending(path: "output")
    let errors = scratch.url.appending(path: "errors")
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus != 127, "\(program) is not installed")
    return Answer(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  static func python(_ arguments: [String]) throws -> Answer {
    let environment = packageRoot.appending(path: ".venv/bin/python3").path
    let python =
      ProcessInfo.processInfo.environment["SPINDLE_PYTHON"]
      ?? (FileManager.default.fileExists(atPath: environment) ? environment : "python3")
    return try run(python, arguments)
  }
}

/// A folder of its own, removed with the value.
final class TemporaryFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "spindle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
