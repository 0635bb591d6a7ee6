// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Glibc
import Volumes

/// `private/journal.jsonl`: what was done to the request, a line an event, each on the medium before the job goes on.
///
/// It bears no times but those of burned discs (`BurnJournal`): when an image was made says nothing about it.
struct Journal: Sendable {
  private let file: OpenFile

  init(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw VolumeError.cannotCreate(path, errno) }
    file = OpenFile(adopting: descriptor, path: path)
    try endLine()
  }

  /// Half a line of a run that was killed must not swallow the next one.
  private func endLine() throws {
    let length = try file.length().rawValue
    guard length > 0 else { return }
    let written = try OpenFile(reading: file.path).bytes(ByteExtent(offset: length - 1, length: 1))
    if written != [UInt8(ascii: "\n")] { try append([UInt8(ascii: "\n")]) }
  }

  func note(_ event: String, _ members: [String: JSONValue] = [:]) throws {
    var line = JSONValue.object(members.merging(["event": .string(event)]) { _, new in new }).bytes(.compact)
    line.append(UInt8(ascii: "\n"))
    try append(line)
    try file.synchronize()
  }

  /// One call a line, whoever else appends.
  private func append(_ line: [UInt8]) throws {
    let written = line.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
    guard written == line.count else { throw VolumeError.inputOutput(file.path, "Writing", errno) }
  }
}
