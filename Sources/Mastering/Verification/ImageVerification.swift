// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Volumes

/// One image or disc read from its first sector to its last and compared with what a manifest says of it.
struct ImageVerification {
  /// Bytes that will be read.
  let length: Int64
  private let file: OpenFile
  private let path: String
  private let expected: ManifestFile.Disc?
  private let structure: ImageStructure
  /// Bytes that the file has; of a drive, those of the image, since a disc may be longer.
  private let available: Int64

  private static let progressStep: Int64 = 1 << 20

  /// - Throws: where there is nothing to read, or, without a manifest, no ISO 9660 volume.
  init(_ path: String, against expected: ManifestFile.Disc?) throws {
    self.path = path
    self.expected = expected
    file = try OpenFile(reading: path)
    try file.dropCache()
    structure = try ImageStructure(path, isKnown: expected != nil)
    let there = try file.length().rawValue
    let isRegular = try FileSystem.status(of: path)?.kind == .regular
    let wanted = expected?.bytes ?? structure.sectors?.bytes.rawValue ?? there
    available = isRegular ? there : min(there, wanted)
    // What lies behind the image's end was never sealed.
    length = expected == nil && isRegular ? there : min(there, wanted)
  }

  func run(_ found: VerifiedImage, _ advance: @escaping (Int64) -> Void) throws -> VerifiedImage {
    var image = found
    image.volumeIdentifier = structure.volumeIdentifier
    image.findings = otherDisc() + structure.findings
    let places = FilePlaces(structure, expected, length: length)
    image.findings += places.findings(path)
    checkLength(&image)

    var session = SessionCheck()
    let read = try ISOImageReadBack.run(
      file, length: ByteCount(length), extents: places.readable.map(\.extent),
      metadataLength: ByteCount(places.directoriesEnd), isTolerant: true
    ) { bytes, offset in
      session.update(bytes, at: offset)
      if offset % Self.progressStep == 0 { advance(offset) }
    }
    image.bytes = length
    // Of zeros in place of what is missing nothing can be said.
    image.sha256 = read.unreadable.isEmpty ? read.image : nil
    check(session, &image)
    var runs = places.unreadable(read.unreadable)
    if let expected {
      image.filesCompared = places.readable.count
      runs += places.damaged(read)
      runs += places.stray(read.stray, besides: session)
      if runs.isEmpty, places.areComplete, read.image != expected.sha256, available >= expected.bytes {
        // All files are as they should be, and nothing stands between them: what is left are the directories.
        runs.append(.init(isReadable: true, sectors: 0..<places.directorySectors, part: .directories, files: []))
      }
    }
    if let expected, runs.isEmpty, image.findings.allSatisfy({ $0.severity != .error }), read.image != expected.sha256,
      read.unreadable.isEmpty
    {
      image.findings.append(
        Finding(
          .error, rule: "image-digest", at: Place(path: path),
          "Its SHA-256 is not the manifest's, though nothing that the manifest lists differs.",
          remedy: "Make it again: spindle master."))
    }
    image.runs = runs.sorted { $0.sectors.lowerBound < $1.sectors.lowerBound }
    let isDamaged = runs.contains { $0.isReadable } || image.findings.contains { $0.severity == .error }
    image.state = !read.unreadable.isEmpty || structure.isUnreadable ? .unreadable : isDamaged ? .damaged : .good
    return image
  }

  private func otherDisc() -> [Finding] {
    guard let expected, let found = structure.volumeIdentifier, found != expected.volumeIdentifier else { return [] }
    return [
      Finding(
        .error, rule: "volume-other", at: Place(path: path),
        "This is the volume \(found); the manifest has \(expected.volumeIdentifier) here.")
    ]
  }

  private func checkLength(_ image: inout VerifiedImage) {
    guard let expected, available != expected.bytes else { return }
    let place = Place(path: path, offset: min(available, expected.bytes))
    image.findings.append(
      available < expected.bytes
        ? Finding(
          .error, rule: "image-truncated", at: place,
          "Ends after \(available) bytes; the manifest has \(expected.bytes). Missing are sectors "
            + "\(available / SectorCount.size) to \(expected.bytes / SectorCount.size - 1).",
          remedy: "Make it again: spindle master.")
        : Finding(
          .error, rule: "image-longer", at: place,
          "Has \(available) bytes; the manifest has \(expected.bytes).", remedy: "Make it again: spindle master."))
  }

  private func check(_ session: SessionCheck, _ image: inout VerifiedImage) {
    guard let last = session.results.last else { return }
    let bad = session.results.filter { !$0.isGood }
    // Without its last tag the session was not read to its end.
    image.sessionMD5 = bad.isEmpty && last.tag.kind == .session ? .good : .damaged
    if bad.isEmpty, last.tag.kind != .session {
      image.findings.append(
        Finding(
          .error, rule: "session-md5-missing", at: Place(path: path),
          "The image records MD5 sums, and the session's own is not where it should be."))
    }
    for result in bad {
      let sectors = result.tag.range
      image.findings.append(
        Finding(
          .error, rule: "session-md5", at: Place(path: path, offset: result.tag.position * SectorCount.size),
          "Sectors \(sectors.lowerBound) to \(sectors.upperBound - 1) do not have the MD5 that is recorded behind them."
        ))
    }
  }
}
