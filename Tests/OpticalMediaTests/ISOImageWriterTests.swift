// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Foundation
import TestSupport
import Testing

@testable import OpticalMedia
@testable import Volumes

@Suite struct ISOImageWriterTests {
  /// xorriso extracts the image; every name of every file holds the bytes that went in.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func xorrisoExtractsWhatWentIn(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let volume = RandomVolumes.volume(seed: seed)
    let image = folder.file("a.iso")
    _ = try ISOImageWriter(volume: volume).write(to: image)
    let out = folder.file("out")
    try Tool.run("xorriso", "-indev", image, "-osirrox", "on", "-extract", "/", out)
    var expected: Set<String> = []
    for (index, file) in volume.files.enumerated() {
      for name in [file.name, file.alias].compactMap({ $0 }) {
        let path = volume.path(of: name)
        expected.insert(path)
        #expect(try contents(out + "/" + path) == volume.bytes(index), "\(path)")
      }
    }
    var found: Set<String> = []
    _ = try FolderWalk.visit(out) { found.insert($0.path) }
    #expect(found == expected)
  }

  @Test(arguments: [1, 2] as [UInt64])
  func bothNamesOfAFileShareItsExtentAndFilesLieInOrder(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let volume = RandomVolumes.volume(seed: seed)
    let image = folder.file("a.iso")
    let written = try ISOImageWriter(volume: volume).write(to: image)
    let report = try Tool.run("xorriso", "-indev", image, "-find", "/", "-type", "f", "-exec", "report_lba", "--")
    var sectors: [String: Int64] = [:]
    for line in report.output.split(separator: "\n") where line.hasPrefix("File data lba:") {
      let parts = line.split(separator: ",", maxSplits: 4).map { $0.trimmingCharacters(in: .whitespaces) }
      sectors[String(parts[4].dropFirst(2).dropLast())] = Int64(parts[1])
    }
    var last: Int64 = 0
    for (file, extent) in zip(volume.files, written.geometry.extents) where file.source.length > .zero {
      let sector = try #require(sectors[volume.path(of: file.name)])
      #expect(sector * 2048 == extent.offset)
      #expect(sector > last)
      last = sector
      if let alias = file.alias { #expect(sectors[volume.path(of: alias)] == sector) }
    }
  }

  @Test(arguments: 0..<40)
  func thePlannedSizeIsTheSizeAndEveryTreeIsWhole(seed: Int) throws {
    let folder = try TemporaryFolder()
    let volume = RandomVolumes.volume(seed: UInt64(seed) + 1000)
    let writer = try ISOImageWriter(
      volume: volume,
      options: .init(readAheadPad: SectorCount(seed % 2 == 0 ? 150 : 0), recordsMD5: seed % 4 > 1))
    let planned = try writer.plannedSectors()
    let written = try writer.write(to: folder.file("a.iso"))
    #expect(written.sectors == planned)
    let image = try ISO9660Image(path: folder.file("a.iso"))
    #expect(image.length == planned.bytes)
    #expect(image.primary.sectors == planned)
    #expect(image.findings.isEmpty)
    for tree in ISO9660Image.Tree.allCases { #expect(try image.pathTableFindings(tree).isEmpty) }

    let primary = try image.entries(.primary)
    let joliet = try image.entries(.joliet)
    #expect(primary.findings.isEmpty)
    #expect(joliet.findings.isEmpty)
    let rockRidge = Dictionary(uniqueKeysWithValues: primary.entries.map { ($0.rockRidgePath ?? "", $0) })
    let long = Dictionary(uniqueKeysWithValues: joliet.entries.map { ($0.path, $0) })
    #expect(Set(rockRidge.keys) == Set(long.keys))
    #expect(primary.entries.count == rockRidge.count)
    var count = 0
    for (index, file) in volume.files.enumerated() {
      for name in [file.name, file.alias].compactMap({ $0 }) {
        count += 1
        let path = volume.path(of: name)
        let entry = try #require(rockRidge[path], "\(path)")
        #expect(entry.length == file.source.length)
        #expect(long[path]?.extents == entry.extents)
        if entry.length > .zero { #expect(entry.extents == [written.geometry.extents[index]]) }
        #expect(try image.bytes(written.geometry.extents[index]) == volume.bytes(index))
        if name == file.alias { #expect(entry.path == path, "a File ID stays as it is in ISO 9660") }
      }
    }
    #expect(primary.entries.count { !$0.isFolder } == count)

    let back = try ISOImageReadBack.run(
      OpenFile(reading: folder.file("a.iso")), extents: written.geometry.extents,
      metadataLength: written.geometry.metadataLength)
    #expect(back.image == written.digest)
    #expect(back.image == SHA256Hasher.digest(of: try contents(folder.file("a.iso"))))
    #expect(back.unreadable.isEmpty)
    #expect(back.stray.count == (seed % 4 > 1 ? 2 : 0), "only the session's MD5 lies outside of files")
    #expect(back.extents == volume.files.indices.map { SHA256Hasher.digest(of: volume.bytes($0)) })
  }

  @Test func theTreeOfThePrimaryDescriptorIsStrictLevelOne() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.iso")
    var volume = RandomVolumes.volume(seed: 7)
    volume.add(BytesInMemory([1]), as: VolumeName("DICOMDIR"))
    volume.preparer = "Préparateur"
    volume.application = "SPINDLE"
    _ = try ISOImageWriter(volume: volume).write(to: path)
    let image = try ISO9660Image(path: path)
    let entries = try image.entries(.primary).entries
    #expect(entries.contains { $0.path == "DICOMDIR" && $0.identifier == "DICOMDIR.;1" })
    for entry in entries {
      #expect(entry.extendedAttributeLength == 0)
      #expect(entry.flags == (entry.isFolder ? 2 : 0))
      let pattern = entry.isFolder ? "^[A-Z0-9_]{1,8}$" : "^[A-Z0-9_]{1,8}\\.[A-Z0-9_]{0,3};1$"
      #expect(entry.identifier.range(of: pattern, options: .regularExpression) != nil, "\(entry.identifier)")
      #expect(entry.recorded == ISO9660Date(year: 2020, month: 9, day: 13, hour: 12, minute: 26, second: 40, zone: 0))
    }
    // PS3.12 F.2.1.1
    #expect(image.primary.bytes[8..<40].allSatisfy { $0 == 0x20 })
    #expect(image.primary.volumeIdentifier == volume.identifier)
    #expect(image.joliet?.volumeIdentifier == volume.identifier)
    #expect(image.joliet?.publisher == "Imaging Office 7")
    #expect(image.joliet?.preparer == "Préparateur")
    #expect(image.primary.texts.filter { $0.text.contains("LINUX") || $0.text.contains("LIBISO") }.isEmpty)
    #expect(try image.systemArea().allSatisfy { $0 == 0 })
  }

  @Test func theSameVolumeGivesTheSameBytesInAnyTimeZone() throws {
    let folder = try TemporaryFolder()
    let volume = RandomVolumes.volume(seed: 11)
    let old = ProcessInfo.processInfo.environment["TZ"]
    defer {
      if let old { setenv("TZ", old, 1) } else { unsetenv("TZ") }
      tzset()
    }
    var images: [[UInt8]] = []
    for (number, zone) in ["UTC", "Asia/Kolkata", "America/St_Johns"].enumerated() {
      setenv("TZ", zone, 1)
      tzset()
      _ = try ISOImageWriter(volume: volume).write(to: folder.file("\(number).iso"))
      images.append(try contents(folder.file("\(number).iso")))
      Thread.sleep(forTimeInterval: 1.1)
    }
    #expect(images[0] == images[1])
    #expect(images[0] == images[2])
  }

  /// libisofs makes one extent of two streams of the same identity and length.
  @Test func filesThatAreAlikeInLengthKeepTheirBytes() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "ALIKE", date: 0)
    for number in 0..<20 as Range<UInt8> {
      volume.add(BytesInMemory([UInt8](repeating: number, count: 3000)), as: VolumeName("f\(number)"))
    }
    let written = try ISOImageWriter(volume: volume).write(to: folder.file("a.iso"))
    #expect(Set(written.geometry.extents.map(\.offset)).count == 20)
    let image = try ISO9660Image(path: folder.file("a.iso"))
    for entry in try image.entries(.joliet).entries {
      let number = try #require(UInt8(entry.path.dropFirst()))
      let extent = try #require(entry.contiguousExtent)
      #expect(try image.bytes(extent) == [UInt8](repeating: number, count: 3000))
    }
  }

  /// A second burn source of one tree would corrupt the first one's image: each stream has a tree of its own.
  @Test func twoStreamsOfOneVolumeReadInTurnsGiveTheImage() throws {
    let folder = try TemporaryFolder()
    let writer = try ISOImageWriter(volume: RandomVolumes.volume(seed: 31), options: .init(recordsMD5: true))
    _ = try writer.write(to: folder.file("a.iso"))
    let whole = try contents(folder.file("a.iso"))
    let streams = [try writer.open(), try writer.open()]
    var read: [[UInt8]] = [[], []]
    var buffer = [UInt8](repeating: 0, count: 7_777)
    while read[0].count < whole.count {
      for number in 0..<2 {
        let count = try buffer.withUnsafeMutableBytes { try streams[number].read(into: $0) }
        read[number] += buffer[..<count]
      }
    }
    #expect(read[0] == whole)
    #expect(read[1] == whole)
    let beyond = try buffer.withUnsafeMutableBytes { try streams[0].read(into: $0) }
    #expect(beyond == 0)
  }

  /// A content that is only as long as it says: the directories are written, the rest of the image is a hole.
  private struct Hollow: ByteSource {
    var length: ByteCount
    func open() throws -> any ByteReader { SplicedReader([]) }
  }

  @Test(arguments: zip([0xFFFF_FFFF, 0x1_0000_0000, 9_000_000_001] as [Int64], [1, 2, 3]))
  func aFileBeyondOneExtentHasSeveral(length: Int64, count: Int) throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "LARGE", date: 0)
    volume.add(BytesInMemory([1]), as: VolumeName("before"))
    volume.add(Hollow(length: ByteCount(length)), as: VolumeName("large.dcm"), alias: VolumeName("IM_00001"))
    volume.add(BytesInMemory([2]), as: VolumeName("behind"))
    let writer = try ISOImageWriter(volume: volume)
    let stream = try writer.open()
    #expect(try writer.plannedSectors().bytes == stream.length)
    var directories = [UInt8](repeating: 0, count: Int(stream.geometry.metadataLength.rawValue))
    _ = try directories.withUnsafeMutableBytes { try stream.read(into: $0) }
    let path = folder.file("a.iso")
    try Data(directories).write(to: URL(fileURLWithPath: path))
    try Tool.run("truncate", "-s", "\(stream.length.rawValue)", path)
    let image = try ISO9660Image(path: path)
    #expect(image.findings.isEmpty)
    for tree in ISO9660Image.Tree.allCases {
      let (entries, findings) = try image.entries(tree)
      #expect(findings.isEmpty)
      for entry in entries {
        let name = entry.rockRidgePath ?? entry.path
        let index = try #require(volume.files.firstIndex { $0.name.name == name || $0.alias?.name == name })
        #expect(entry.contiguousExtent == stream.geometry.extents[index])
        #expect(entry.extents.count == (index == 1 ? count : 1))
      }
    }
    let list = try Tool.run("xorriso", "-indev", path, "-lsl", "/", "--")
    #expect(list.output.contains(" \(length) "), "\(list.output)")
  }

  @Test func imagesWrittenAtTheSameTimeAreThoseWrittenAlone() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    for seed in 20..<24 {
      _ = try ISOImageWriter(volume: RandomVolumes.volume(seed: UInt64(seed))).write(to: "\(path)/alone-\(seed)")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for seed in 20..<24 {
        group.addTask {
          for _ in 0..<5 {
            _ = try ISOImageWriter(volume: RandomVolumes.volume(seed: UInt64(seed))).write(to: "\(path)/beside-\(seed)")
          }
        }
      }
      try await group.waitForAll()
    }
    for seed in 20..<24 {
      #expect(try contents("\(path)/alone-\(seed)") == contents("\(path)/beside-\(seed)"))
    }
  }

  @Test func namesAndPathsAtTheirLimitsAreShownWhole() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "LIMITS", date: 0)
    volume.add(BytesInMemory([1]), as: VolumeName(String(repeating: "n", count: 60) + ".dcm"))
    volume.add(BytesInMemory([2]), as: VolumeName(String(repeating: "é", count: 64)))
    let outer = volume.folder(String(repeating: "f", count: 64))
    let inner = volume.folder(String(repeating: "g", count: 50), in: outer)
    volume.add(BytesInMemory([3]), as: VolumeName("full", in: inner))
    var deep = Volume.root
    for level in 1...7 { deep = volume.folder("level \(level)", in: deep) }
    volume.add(BytesInMemory([4]), as: VolumeName("deepest.dcm", in: deep))
    _ = try ISOImageWriter(volume: volume).write(to: folder.file("a.iso"))
    let image = try ISO9660Image(path: folder.file("a.iso"))
    let names = Set(volume.files.map { volume.path(of: $0.name) })
    #expect(Set(try image.entries(.joliet).entries.filter { !$0.isFolder }.map(\.path)) == names)
    #expect(
      Set(try image.entries(.primary).entries.filter { !$0.isFolder }.compactMap(\.rockRidgePath)) == names)
  }

  /// What the rules for names forbid is what libisofs would have dropped.
  @Test func libisofsWarnsWhereOurRulesEnd() throws {
    var volume = Volume(identifier: "LIMITS", date: 0)
    let outer = volume.folder(String(repeating: "f", count: 64))
    let inner = volume.folder(String(repeating: "g", count: 50), in: outer)
    volume.add(BytesInMemory([3]), as: VolumeName("fuller", in: inner))
    #expect(volume.nameFault()?.rule == "volume-path")
    let tree = try IsofsTree(volume)
    let error = #expect(throws: OpticalMediaError.self) {
      try IsofsBurnSource(tree, date: 0, .init(), isOnlyPlanned: true)
    }
    #expect(error?.description.contains("240") == true)
  }

  @Test func aLongNameThatWouldTakeAFileIDsPlaceIsRefused() throws {
    var volume = Volume(identifier: "A", date: 0)
    let fileIDs = volume.folder("DICOM")
    _ = volume.folder("dicom")
    volume.add(BytesInMemory([1]), as: VolumeName("long name.dcm"), alias: VolumeName("IM_00001", in: fileIDs))
    let error = #expect(throws: OpticalMediaError.self) { try ISOImageWriter(volume: volume) }
    #expect(error?.finding.rule == "volume-short-name")
    #expect(error?.finding.place.path == "dicom")
    #expect(error?.kind == .badInput)
  }

  @Test func twoFilesOfOneNameAreRefused() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "A", date: 0)
    for _ in 0..<2 { volume.add(BytesInMemory([1]), as: VolumeName("same")) }
    #expect(throws: OpticalMediaError.self) { try ISOImageWriter(volume: volume).plannedSectors() }
    #expect(throws: OpticalMediaError.self) { try ISOImageWriter(volume: volume).write(to: folder.file("a.iso")) }
    #expect(try FileSystem.status(of: folder.file("a.iso")) == nil)
  }
}
