// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Glibc
import LeakCheck

/// Spindle's part of the de-identification benchmark: what its engines cost inside a process.
///
///     DeidentificationBench header FOLDER ROUNDS      prints the CPU microseconds of one header of the folder's files
///     DeidentificationBench search SECRETS FILE ROUNDS
///                                                     prints the CPU seconds of compiling the secrets (lines of
///                                                     kind,value) and the gigabytes searched in a second of CPU
@main
struct DeidentificationBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch (arguments.dropFirst().first, arguments.count) {
    case ("header", 4):
      var cost = try HeaderCost(files(in: arguments[2]))
      print(try cost.microseconds(rounds: number(arguments[3])))
    case ("search", 5):
      let cost = try SearchCost(secrets: arguments[2], file: arguments[3], rounds: number(arguments[4]))
      print(cost.preparing, cost.gigabytesASecond)
    default:
      print("usage: DeidentificationBench header FOLDER ROUNDS | search SECRETS FILE ROUNDS")
      exit(64)
    }
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else { throw BenchError("\(text) is no count") }
    return number
  }

  private static func files(in folder: String) throws -> [String] {
    guard let handle = opendir(folder) else { throw BenchError("\(folder) cannot be opened") }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if !name.hasPrefix(".") { names.append("\(folder)/\(name)") }
    }
    return names.sorted()
  }

  /// Seconds of CPU that the process has used.
  static func used() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
