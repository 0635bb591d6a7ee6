// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The Python that oracles run in: `SPINDLE_PYTHON`, else the project's `.venv`, else the system's.
enum Python {
  /// The root of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static var interpreter: String {
    if let named = ProcessInfo.processInfo.environment["SPINDLE_PYTHON"] { return named }
    let own = package + "/.venv/bin/python3"
    return FileManager.default.isExecutableFile(atPath: own) ? own : "python3"
  }

  struct Failure: Error { var status: Int32 }

  /// Runs a script with text on standard input; what it writes comes back.
  static func run(_ arguments: [String], input: String) throws -> String {
    let process = Process()
    let (source, sink) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [interpreter] + arguments
    process.standardInput = source
    process.standardOutput = sink
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Scripts read all of their input before they write much, or write while a pipe's worth waits: feed from aside.
    let feed = Thread {
      source.fileHandleForWriting.write(Data(input.utf8))
      source.fileHandleForWriting.closeFile()
    }
    feed.start()
    let output = sink.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return String(decoding: output, as: UTF8.self)
  }

  static var hasPydicom: Bool { (try? run(["-c", "import pydicom"], input: "")) != nil }
}

/// The material that lies beside the package on a developer's machine.
enum SharedFiles {
  static let folder = URL(filePath: Python.package + "/../shared/dicom").standardizedFileURL.path

  static var exists: Bool { FileManager.default.fileExists(atPath: folder) }

  /// Paths of all files, sorted.
  static func all() -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && !path.hasSuffix("SOURCES.tsv")
    }.sorted()
  }
}

extension SharedFiles {
  static func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }
}
