// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import Volumes

/// One job on its way into a hot folder: its files are gathered under a name that no robot looks at, get theirs all at
/// once, and the job's own file comes last.
struct HotFolderJob {
  private let folder: String
  private let id: String
  /// Begins with a dot, always the same: what a killed run left is written over.
  private var staging: String { "\(folder)/.\(id).part" }

  init(folder: String, id: String) {
    self.folder = folder
    self.id = id
  }

  /// - Parameter room: bytes that will be written, labels apart.
  func begin(room: ByteCount) throws {
    try clear()
    if let free = FileSystem.freeSpace(near: folder), free < room {
      throw VolumeError.cannotCreate(folder, ENOSPC, needed: room)
    }
    try FileSystem.makeFolder(staging, mode: 0o755)
  }

  /// Copies the image and reads the copy back: what the robot burns is what was sealed.
  func copy(_ content: DiscContent, name: String, disc: Int, _ progress: ProgressStream) async throws {
    let path = "\(staging)/\(name)"
    let total = content.source.length
    try await progress.phase(.init(.write, disc: disc), total: total.rawValue) { advance in
      let reader = try content.source.open()
      let file = try OpenFile(creating: path)
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 4096)
      defer { buffer.deallocate() }
      var done: Int64 = 0
      while done < total.rawValue {
        try Task.checkCancellation()
        let wanted = Int(min(Int64(buffer.count), total.rawValue - done))
        let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
        guard try reader.read(into: part) == wanted else { throw VolumeError.shortRead(path, at: done) }
        try file.write(UnsafeRawBufferPointer(part), at: done, needed: total)
        done += Int64(wanted)
        advance(done)
      }
      try file.synchronize()
    }
    guard try await ImageCheck(path: path, disc: disc, progress: progress).run().digest == content.digest else {
      throw MasteringError(
        .inputOutput, rule: "read-back-differs", at: path, "the copy differs from the image",
        remedy: "check the disk or the network that holds the folder, then try again")
    }
  }

  func add(_ bytes: [UInt8], name: String) throws {
    try FileSystem.writeAtomically(bytes, to: "\(staging)/\(name)")
  }

  func finish(job: String, fileExtension: String) throws {
    try FileSystem.rename(staging, to: "\(folder)/\(id)")
    try FileSystem.writeAtomically(Array(job.utf8), to: "\(folder)/\(id).\(fileExtension)")
  }

  /// Through a link the disc would go elsewhere, and the job's folder would be the link.
  func requireOwnFolder() throws {
    guard let status = try FileSystem.status(of: staging, followingLinks: false), status.kind != .folder else { return }
    throw MasteringError(
      .cannotCreate, rule: "hot-folder-staging", at: staging,
      "this is no folder, and the job is gathered under its name",
      remedy: "remove it")
  }

  private func clear() throws {
    guard try FileSystem.status(of: staging) != nil else { return }
    var unreadable: [Finding] = []
    for name in try FolderWalk.names(in: staging, &unreadable) { try FileSystem.remove("\(staging)/\(name)") }
  }
}
