// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import TestSupport
import Testing

@testable import Volumes

@Suite struct ISO9660ImageTests {
  private func content(_ image: ISO9660Image, _ entry: ISO9660Entry) throws -> [UInt8] {
    let reader = image.open(entry)
    var bytes = [UInt8](repeating: 0, count: 5000)
    let count = try bytes.withUnsafeMutableBytes { try reader.read(into: $0) }
    return Array(bytes[..<count])
  }

  private func rules(_ image: ISO9660Image) throws -> Set<String> {
    var findings = image.findings
    for tree in ISO9660Image.Tree.allCases {
      findings += try image.entries(tree).findings
      findings += try image.pathTableFindings(tree)
    }
    return Set(findings.map(\.rule))
  }

  @Test func bothTreesOfAnotherProgramsImageAreRead() throws {
    let made = try XorrisoImage()
    let image = try ISO9660Image(path: made.path)
    #expect(try rules(image).isEmpty)
    #expect(image.primary.volumeIdentifier == "READ_ME")
    #expect(image.joliet?.volumeIdentifier == "READ_ME")
    let publisher = VolumeDescriptor.Text(field: "Publisher Identifier", text: "SOME OFFICE")
    #expect(image.primary.texts.contains(publisher))

    let primary = try image.entries(.primary).entries
    let byName = Dictionary(uniqueKeysWithValues: primary.map { ($0.rockRidgePath ?? "", $0) })
    for file in XorrisoImage.files {
      let entry = try #require(byName[file.path], "\(file.path)")
      #expect(try content(image, entry) == file.bytes)
    }
    #expect(primary.filter(\.isFolder).map(\.rockRidgePath) == ["sub", "sub/folder"])
    #expect(primary.count == XorrisoImage.files.count + 2)
    #expect(byName["AAA.DAT"]?.identifier == "AAA.DAT;1")
    #expect(byName["AAA.DAT"]?.path == "AAA.DAT")
    #expect(byName["EMPTY"]?.path == "EMPTY")

    let joliet = try image.entries(.joliet).entries
    #expect(joliet.count == primary.count)
    let long = try #require(joliet.first { $0.path == "sub/folder/Ein langer Name – mit Umläuten äöü.txt" })
    #expect(try content(image, long) == Array("long".utf8))
    #expect(long.rockRidgePath == nil)
  }

  @Test func whatIsNoImageIsRefused() throws {
    let folder = try TemporaryFolder()
    for bytes in [[], [UInt8](repeating: 0, count: 100_000), Array("CD001".utf8)] {
      let path = try folder.file("no.iso", bytes)
      let error = #expect(throws: VolumeError.self) { try ISO9660Image(path: path) }
      #expect(error?.kind == .badInput)
    }
    let error = #expect(throws: VolumeError.self) { try ISO9660Image(path: folder.path + "/none.iso") }
    #expect(error?.kind == .missingInput)
  }

  @Test func aShortenedImageIsSaid() throws {
    let made = try XorrisoImage("-no-pad")
    let image = try made.changed { $0.removeLast(4096) }
    #expect(try rules(image).contains("iso-truncated"))
    #expect(try rules(image).contains("iso-extent"))
  }

  @Test func aNumberThatDiffersBetweenItsByteOrdersIsSaid() throws {
    let made = try XorrisoImage()
    for offset in [2, 6, 10, 14, 28, 31] {
      let image = try made.changed { $0[try XorrisoImage.record(of: "AAA.DAT;1", in: $0) + offset] ^= 1 }
      let findings = try image.entries(.primary).findings
      #expect(findings.contains { $0.rule == "iso-byte-orders" && $0.place.path?.hasSuffix("AAA.DAT") == true })
    }
    for offset in [80, 87, 120, 132] {
      let image = try made.changed { $0[16 * 2048 + offset] ^= 1 }
      #expect(image.findings.contains { $0.rule == "iso-byte-orders" })
    }
  }

  @Test func anExtentOutsideTheVolumeIsSaid() throws {
    let made = try XorrisoImage()
    let image = try made.changed { bytes in
      let record = try XorrisoImage.record(of: "AAA.DAT;1", in: bytes)
      for offset in [4, 7] { bytes[record + offset] = 0x10 }
    }
    let findings = try image.entries(.primary).findings
    #expect(findings.map(\.rule) == ["iso-extent"])
    #expect(throws: VolumeError.self) {
      let entry = try #require(try image.entries(.primary).entries.first { $0.path == "AAA.DAT" })
      _ = try content(image, entry)
    }
  }

  @Test func sectionsOfAFileAreOneFile() throws {
    let made = try XorrisoImage()
    let image = try made.changed { bytes in
      let first = try XorrisoImage.record(of: "AAA.DAT;1", in: bytes)
      let second = try XorrisoImage.record(of: "AAB.DAT;1", in: bytes)
      bytes[first + 25] |= 0x80
      bytes[second + 33 + 2] = UInt8(ascii: "A")
    }
    let entries = try image.entries(.primary)
    #expect(entries.findings.isEmpty)
    let entry = try #require(entries.entries.first { $0.path == "AAA.DAT" })
    #expect(entry.length == ByteCount(2148))
    #expect(try content(image, entry) == XorrisoImage.files[0].bytes + XorrisoImage.files[1].bytes)
    #expect(entries.entries.count == XorrisoImage.files.count + 1)

    let broken = try made.changed { $0[try XorrisoImage.record(of: "AAA.DAT;1", in: $0) + 25] |= 0x80 }
    #expect(try broken.entries(.primary).findings.map(\.rule) == ["iso-section"])
    #expect(try broken.entries(.primary).entries.count == XorrisoImage.files.count + 2)
  }

  @Test func aFolderThatHoldsItselfIsReadOnce() throws {
    let made = try XorrisoImage()
    let image = try made.changed { bytes in
      let record = try XorrisoImage.record(of: "SUB", in: bytes)
      bytes.replaceSubrange(record + 2..<record + 18, with: bytes[16 * 2048 + 158..<16 * 2048 + 174])
    }
    #expect(try image.entries(.primary).findings.map(\.rule) == ["iso-folder-twice"])
  }

  @Test func continuationsThatGoRoundEnd() throws {
    let made = try XorrisoImage()
    let image = try made.changed { bytes in
      // The continuation that holds the end of the longest name names itself as the next one.
      let field = try #require(
        bytes.indices.last { bytes[$0...].starts(with: [0x43, 0x45, 28, 1]) })
      let start = Int(bytes[field + 4]) | Int(bytes[field + 5]) << 8
      let offset = start * 2048 + Int(bytes[field + 12]) + Int(bytes[field + 13]) << 8
      bytes.replaceSubrange(offset..<offset + 28, with: bytes[field..<field + 28])
    }
    #expect(try rules(image).contains("rock-ridge-continuation"))
  }

  @Test func namesThatLeadElsewhereAreNotHandedOn() throws {
    let made = try XorrisoImage()
    let image = try made.changed { bytes in
      let record = try XorrisoImage.record(of: "AAA.DAT;1", in: bytes)
      bytes.replaceSubrange(record + 33..<record + 40, with: "../DATA".utf8)
      let name = try #require(bytes[record...].firstIndex(of: UInt8(ascii: "N")))
      #expect(bytes[name + 1] == UInt8(ascii: "M"))
      bytes.replaceSubrange(name + 5..<name + 12, with: "A/../..".utf8)
    }
    let (entries, findings) = try image.entries(.primary)
    #expect(Set(findings.map(\.rule)) == ["iso-name", "rock-ridge-name"])
    for entry in entries {
      for path in [entry.path, entry.rockRidgePath ?? ""] {
        #expect(!path.split(separator: "/").contains(".."))
      }
    }
  }

  @Test func pathTablesAreComparedWithTheFolders() throws {
    let made = try XorrisoImage()
    let changed = try made.changed { bytes in
      let table = Int(bytes[16 * 2048 + 140]) * 2048
      bytes[table + 2] ^= 1
    }
    #expect(try rules(changed).contains("iso-path-table"))
  }

  /// Whatever stands in an image, reading ends, within bounds, without a trap.
  @Test func brokenImagesAreReadToAnEnd() throws {
    let made = try XorrisoImage()
    let original = try made.bytes
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let end = min(original.count, 80 * 2048)
    var readable = 0
    for _ in 0..<400 {
      var bytes = original
      for _ in 0...next(30) {
        let place = 16 * 2048 + next(end - 16 * 2048)
        bytes[place] = [0, 1, 0xFF, 0x80, UInt8(next(256))][next(5)]
      }
      let path = made.folder.file("broken.iso")
      // Not atomically, which would wait for the medium each time.
      let file = try OpenFile(creating: path)
      try bytes.withUnsafeBytes { try file.write($0, at: 0) }
      guard let image = try? ISO9660Image(path: path) else { continue }
      readable += 1
      for tree in ISO9660Image.Tree.allCases {
        let (entries, findings) = try image.entries(tree)
        #expect(entries.count < 2000)
        #expect(findings.count <= 201)
        _ = try image.pathTableFindings(tree)
      }
    }
    #expect(readable > 200)
  }
}
