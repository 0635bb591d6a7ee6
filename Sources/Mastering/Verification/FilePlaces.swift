// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// Which file of an image lies where, and what a read-back's sectors therefore belong to.
struct FilePlaces {
  struct Placed {
    var path: String
    var extent: ByteExtent
    /// nil without a manifest.
    var sha256: SHA256Digest?

    var sectors: Range<Int64> {
      extent.offset / SectorCount.size..<max(extent.offset / SectorCount.size, ByteCount(extent.end).sectors.rawValue)
    }
  }

  /// By offset: those that lie on the medium whole and share no byte with another one, but for alternate names.
  private(set) var readable: [Placed] = []
  /// Those that the medium ends before or in.
  private var cutOff: [Placed] = []
  /// Where the first file begins; everything where there is none.
  private(set) var directoriesEnd: Int64
  private var faults: [(path: String, rule: String, message: String)] = []

  init(_ structure: ImageStructure, _ expected: ManifestFile.Disc?, length: Int64) {
    directoriesEnd = length
    // Without directories there is nothing to be said of any file.
    guard structure.volumeIdentifier != nil else { return }
    var placed: [Placed] = []
    if let expected {
      placed = place(expected, in: structure)
    } else {
      placed = structure.files.compactMap { file in file.extent.map { Placed(path: file.path, extent: $0) } }
    }
    placed.sort { ($0.extent.offset, $0.extent.length, $0.path) < ($1.extent.offset, $1.extent.length, $1.path) }
    var last: Placed?
    for file in placed {
      guard file.extent.offset >= 0, file.extent.end <= length else {
        cutOff.append(file)
        continue
      }
      if let last, file.extent.length > 0, file.extent.offset < last.extent.end, file.extent != last.extent {
        if expected != nil { faults.append((file.path, "extents-overlap", "Lies on bytes of \(last.path), too.")) }
        continue
      }
      readable.append(file)
      if file.extent.length > 0 {
        directoriesEnd = min(directoriesEnd, file.extent.offset)
        last = file
      }
    }
  }

  /// Whether directories and manifest agree on every file, and the medium holds them.
  var areComplete: Bool { faults.isEmpty && cutOff.isEmpty && !readable.isEmpty }

  var directorySectors: Int64 { ByteCount(directoriesEnd).sectors.rawValue }

  func findings(_ path: String) -> [Finding] {
    var list = FindingList()
    for fault in faults {
      list.add(.error, fault.rule, nil, at: Place(path: fault.path), fault.message, remedy: "make the image again")
    }
    return list.all
  }

  /// The manifest's files as the image's directories have them; what does not agree is a fault.
  private mutating func place(_ expected: ManifestFile.Disc, in structure: ImageStructure) -> [Placed] {
    var extents: [String: ByteExtent?] = [:]
    for file in structure.files { extents[file.path] = .some(file.extent) }
    var placed: [Placed] = []
    var known: Set<ByteExtent> = []
    for file in expected.files {
      guard let found = extents[file.path] else {
        faults.append((file.path, "file-missing", "The manifest has this file, the image's directories do not."))
        continue
      }
      guard let extent = found, extent.length == file.bytes else {
        faults.append((file.path, "file-length", "The image's directories say another length than the manifest."))
        continue
      }
      known.insert(extent)
      placed.append(Placed(path: file.path, extent: extent, sha256: file.sha256))
    }
    let listed = Set(expected.files.map(\.path))
    for file in structure.files where !listed.contains(file.path) {
      // The second names of instances share the extents of the first.
      if let extent = file.extent, known.contains(extent) || extent.length == 0 { continue }
      faults.append((file.path, "file-unexpected", "The manifest does not have this file."))
    }
    return placed
  }

  // MARK: What was read

  /// The runs that could not be read, cut where they pass from the directories to the files.
  func unreadable(_ runs: SectorRuns) -> [VerifiedImage.Run] {
    runs.runs.flatMap { run -> [VerifiedImage.Run] in
      let middle = min(max(run.lowerBound, directorySectors), run.upperBound)
      var parts: [VerifiedImage.Run] = []
      if run.lowerBound < middle {
        parts.append(.init(isReadable: false, sectors: run.lowerBound..<middle, part: .directories, files: []))
      }
      if middle < run.upperBound {
        let files = paths(in: middle..<run.upperBound)
        parts.append(
          .init(
            isReadable: false, sectors: middle..<run.upperBound, part: files.isEmpty ? .filling : .files, files: files))
      }
      return parts
    }
  }

  /// Files that are not there whole, or could be read and are not what the manifest says.
  func damaged(_ read: ISOImageReadBack) -> [VerifiedImage.Run] {
    var runs = cutOff.map { VerifiedImage.Run(isReadable: true, sectors: $0.sectors, part: .files, files: [$0.path]) }
    for (file, digest) in zip(readable, read.extents) {
      guard let sha256 = file.sha256, sha256 != digest, !read.unreadable.overlaps(file.sectors) else { continue }
      if let last = runs.last, last.sectors == file.sectors {
        runs[runs.count - 1].files.append(file.path)
      } else {
        runs.append(.init(isReadable: true, sectors: file.sectors, part: .files, files: [file.path]))
      }
    }
    return runs
  }

  /// Sectors with bytes where none may be, but those that record the session's MD5. Where directories and manifest do
  /// not agree nobody knows where that is.
  func stray(_ runs: SectorRuns, besides session: SessionCheck) -> [VerifiedImage.Run] {
    guard faults.isEmpty, cutOff.isEmpty else { return [] }
    let tags = session.results.filter { $0.tag.kind == .session }.map { $0.tag.position - 1..<$0.tag.position + 1 }
    return runs.runs.filter { !tags.contains($0) }.map { run in
      .init(isReadable: true, sectors: run, part: .filling, files: paths(in: run))
    }
  }

  private func paths(in sectors: Range<Int64>) -> [String] {
    var low = 0
    var high = readable.count
    while low < high {
      let middle = (low + high) / 2
      if readable[middle].sectors.upperBound <= sectors.lowerBound { low = middle + 1 } else { high = middle }
    }
    return readable[low...].prefix { $0.sectors.lowerBound < sectors.upperBound }.map(\.path)
  }
}
