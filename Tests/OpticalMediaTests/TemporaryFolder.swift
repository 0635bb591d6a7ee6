// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A folder for one test, gone with the instance.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/spindle-optical.XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit {
    // xorriso extracts folders as they are on the image: without the right to write.
    _ = try? run("/bin/chmod", "-R", "u+w", path)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }
}

/// Runs a program to its end and gives what it wrote to standard output.
@discardableResult
func run(_ program: String, _ arguments: String...) throws -> (status: Int32, output: String) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.environment = ["LC_ALL": "C.UTF-8"]
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}

func contents(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
