// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Findings
import Glibc
import Volumes

/// The office's register of sealed discs, a JSON object a line, which every request extends and none changes: a disc
/// that was made again stands in it twice, for both may be on their way.
struct DiscRegister: Sendable {
  let path: String

  /// How many bytes are read: some millions of discs.
  private static let limit = 1 << 30

  init(_ path: String) { self.path = path }

  /// All lines, in the order in which the discs were sealed; none where there is no register yet.
  func discs() throws -> [RegisteredDisc] {
    guard try FileSystem.status(of: path) != nil else { return [] }
    return try parse(FileSystem.readWhole(path, limit: Self.limit))
  }

  /// Adds those that are not in it yet. They are on the medium when this returns.
  func add(_ discs: [RegisteredDisc]) throws {
    try FileSystem.makeFolder(FileSystem.folder(of: path))
    let lock = try LockFile.waiting(for: "\(path).lock")
    defer { withExtendedLifetime(lock) {} }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw VolumeError.cannotCreate(path, errno) }
    let file = OpenFile(adopting: descriptor, path: path)
    let bytes = try FileSystem.readWhole(path, limit: Self.limit)
    let known = Set(try parse(bytes))
    let new = discs.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    // A line that a failing machine cut short would spoil the next one.
    let whole = Self.wholeLines(bytes).count
    if whole < bytes.count, ftruncate(descriptor, off_t(whole)) != 0 {
      throw VolumeError.inputOutput(path, "Cutting off half a line", errno)
    }
    let lines = new.flatMap(\.line)
    let written = lines.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == lines.count else {
      let code = errno
      _ = ftruncate(descriptor, off_t(whole))
      throw VolumeError.inputOutput(path, "Writing", code)
    }
    try file.synchronize()
  }

  private func parse(_ bytes: [UInt8]) throws -> [RegisteredDisc] {
    try Self.wholeLines(bytes).split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().enumerated().map {
      (index, line) in
      guard let json = try? JSONValue(parsing: Array(line), path: path), let disc = RegisteredDisc(json) else {
        throw MasteringError(
          .configuration,
          Finding(
            .error, rule: "register-line", at: Place(path: path, line: index + 1), "this is no line of a register",
            remedy: "restore the file, or take the line out"))
      }
      return disc
    }
  }

  private static func wholeLines(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[..<(bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)]
  }
}
