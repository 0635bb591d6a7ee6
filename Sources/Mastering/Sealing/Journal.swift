// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Glibc
import Volumes

/// `private/journal.jsonl`: what was done to the request, a line an event, each on the medium before the job goes on.
///
/// It bears no times, so that a journal says what happened and nothing of when the office works.
struct Journal {
  private let file: OpenFile

  init(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw VolumeError.cannotCreate(path, errno) }
    file = OpenFile(adopting: descriptor, path: path)
  }

  func note(_ event: String, _ members: [String: JSONValue] = [:]) throws {
    var line = JSONValue.object(members.merging(["event": .string(event)]) { _, new in new }).bytes(.compact)
    line.append(UInt8(ascii: "\n"))
    // One call a line: what is appended by a killed run is a whole line or none.
    let written = line.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
    guard written == line.count else { throw VolumeError.inputOutput(file.path, "Writing", errno) }
    try file.synchronize()
  }
}
