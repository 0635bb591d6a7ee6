// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc
import LeakCheck
import Volumes

/// Writes de-identified files into a folder. Each is written under a number in a hidden folder, searched there as it
/// stands on the medium, and gets its name when all have passed.
struct FolderOutput: Sendable {
  private struct Item: Sendable {
    /// Among the exams in the order of writing.
    var exam: Int32
    var series: Int32
    var instance: Int32
  }

  let prepared: PreparedRequest
  let folder: String
  let search: LeakSearch
  private let items: [Item]
  private let instances: DiscInstances

  init(prepared: PreparedRequest, folder: String, search: LeakSearch) {
    self.prepared = prepared
    self.folder = folder
    self.search = search
    instances = DiscInstances(prepared, exams: prepared.order.map { DiscExam($0) })
    items = prepared.order.enumerated().flatMap { place, exam in
      prepared.exams[exam].series.enumerated().flatMap { number, series in
        series.instances.indices.map {
          Item(exam: Int32(place), series: Int32(number), instance: Int32($0))
        }
      }
    }
  }

  /// Of all files.
  var bytes: Int64 { items.reduce(0) { $0 + length($1) } }

  private var staging: String { "\(folder)/.unchecked" }

  /// What of a finding's kind is shown at the most; the rest is counted.
  private static let mostShown = 20

  func write(_ progress: ProgressStream) async throws {
    try FileSystem.makeFolder(folder, mode: 0o755)
    try clear()
    try requireNothingElse()
    try FileSystem.makeFolder(staging, mode: 0o700)
    try requireSpace()
    do {
      let found = try await progress.phase(.init(.write), total: bytes) { advance in
        let counter = SharedCounter(advance)
        return try await concurrentChunks(of: items.count, size: 32) { range in try write(range, counter) }
      }
      try require(found + (try names()))
      try publish()
    } catch {
      try? clear()
      throw error
    }
    try clear()
  }

  private func length(_ item: Item) -> Int64 {
    prepared.exams[prepared.order[Int(item.exam)]].series[Int(item.series)].instances[Int(item.instance)].length
  }

  private func path(_ item: Item) -> String {
    let position = prepared.positions[prepared.order[Int(item.exam)]]
    return prepared.path(
      ofInstance: Int(item.instance),
      in: .init(subject: position.subject, exam: position.exam, series: Int(item.series)))
  }

  /// Writes some of the files, reads each again and searches it.
  private func write(_ range: Range<Int>, _ counter: SharedCounter) throws -> [Finding] {
    var worker = try search.worker()
    var findings: [Finding] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    for index in range where findings.count < LeakSearch.mostFindings {
      let item = items[index]
      let file = try OpenFile(creating: "\(staging)/\(index)", mode: 0o644)
      let reader = try instances.open(index, expecting: ByteCount(length(item)))
      var written: Int64 = 0
      while true {
        let count = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
        if count == 0 { break }
        try buffer.withUnsafeBytes {
          try file.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), at: written, needed: ByteCount(bytes))
        }
        written += Int64(count)
        counter.add(Int64(count))
      }
      guard written == length(item), try file.length().rawValue == written else {
        throw VolumeError.shortRead(file.path, at: written)
      }
      try file.synchronize()
      let path = path(item)
      let whole = ByteExtent(offset: 0, length: written)
      findings += try worker.instance(file, whole, path: path)
      findings += try worker.bytes(file, 0..<written).map { $0.finding(at: Place(path: path, offset: $0.offset)) }
    }
    return findings
  }

  /// The names that the files will have.
  private func names() throws -> [Finding] {
    let worker = try search.worker()
    var findings: [Finding] = []
    for item in items where findings.count < LeakSearch.mostFindings {
      let path = path(item)
      findings += worker.strings(
        [ScannedText(path, .name)], of: search.owner(ofPath: path), at: Place(path: folder))
    }
    return findings
  }

  private func require(_ findings: [Finding]) throws {
    guard let first = findings.first else { return }
    throw MasteringError(.badInput, first, others: Array(findings.dropFirst().prefix(Self.mostShown)))
  }

  /// What an earlier run left, and this one would hold back or name otherwise, is not to lie among what may leave.
  private func requireNothingElse() throws {
    let own = Set(items.map { path($0) })
    var other: String?
    _ = try FolderWalk.visit(folder) { if other == nil, !own.contains($0.path) { other = $0.path } }
    guard let other else { return }
    throw MasteringError(
      .cannotCreate, rule: "folder-not-empty", at: "\(folder)/\(other)",
      "is none of the files that are to be written, and would lie among what may leave the office",
      remedy: "take it away, or name another folder with --into")
  }

  private func publish() throws {
    var made: Set<String> = []
    for (index, item) in items.enumerated() {
      let target = "\(folder)/\(path(item))"
      let parent = FileSystem.folder(of: target)
      if made.insert(parent).inserted { try FileSystem.makeFolder(parent, mode: 0o755) }
      guard Glibc.rename("\(staging)/\(index)", target) == 0 else { throw VolumeError.cannotCreate(target, errno) }
    }
    for parent in made { try FileSystem.synchronize(parent) }
  }

  private func clear() throws {
    guard try FileSystem.status(of: staging, followingLinks: false) != nil else { return }
    var left: [String] = []
    _ = try FolderWalk.visit(staging) { left.append($0.path) }
    for name in left { try FileSystem.remove("\(staging)/\(name)") }
    guard rmdir(staging) == 0 else { throw VolumeError.inputOutput(staging, "Removing", errno) }
  }

  private func requireSpace() throws {
    let needed = ByteCount(bytes)
    guard let free = FileSystem.freeSpace(near: staging), free < needed else { return }
    throw MasteringError(
      .cannotCreate, rule: "no-space", at: folder,
      "the files need \(needed.rawValue) bytes, \(free.rawValue) are free",
      remedy: "free the rest, or name another folder with --into")
  }
}
