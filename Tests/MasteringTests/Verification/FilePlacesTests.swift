// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Mastering
@testable import OpticalMedia
@testable import Volumes

/// What sectors belong to.
@Suite struct FilePlacesTests {
  @Test("Unreadable sectors are cut between directories and files, and name every file that they touch")
  func unreadableSectors() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "PLACES", date: 0)
    for name in ["a", "b", "c"] {
      volume.add(BytesInMemory([UInt8](repeating: 1, count: 5000)), as: VolumeName(name))
    }
    volume.add(BytesInMemory([]), as: VolumeName("empty"))
    let image = try ISOImageWriter(volume: volume).write(to: folder.file("a.iso"))
    let structure = try ImageStructure(folder.file("a.iso"), isKnown: false)
    let places = FilePlaces(structure, nil, length: image.length.rawValue)
    let first = places.directorySectors
    #expect(first == image.geometry.metadataLength.sectors.rawValue)

    func runs(_ sectors: Range<Int64>) -> [VerifiedImage.Run] {
      var runs = SectorRuns()
      for sector in sectors { runs.add(sector) }
      return places.unreadable(runs)
    }
    #expect(
      runs(first - 2..<first + 4) == [
        .init(isReadable: false, sectors: first - 2..<first, part: .directories, files: []),
        .init(isReadable: false, sectors: first..<first + 4, part: .files, files: ["a", "b"]),
      ])
    #expect(runs(first + 5..<first + 6).map(\.files) == [["b"]])
    #expect(runs(first + 6..<first + 7).map(\.files) == [["c"]])
    #expect(runs(first + 100..<first + 101).map(\.part) == [.filling])
  }
}
