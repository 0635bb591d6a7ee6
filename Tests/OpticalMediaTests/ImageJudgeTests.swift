// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Foundation
import TestSupport
import Testing

@testable import OpticalMedia
@testable import Volumes

/// Other programs' readers over an image of ours: the same names, sizes and bytes.
@Suite struct ImageJudgeTests {
  private struct Made {
    let folder: TemporaryFolder
    let image: String
    let volume: Volume
    let geometry: ISOImageGeometry
    /// Every name of every file, with its place in the volume.
    let names: [String: Int]
  }

  private func made(seed: UInt64, recordsMD5: Bool = false) throws -> Made {
    let folder = try TemporaryFolder()
    let volume = RandomVolumes.volume(seed: seed)
    let written = try ISOImageWriter(volume: volume, options: .init(recordsMD5: recordsMD5))
      .write(to: folder.file("a.iso"))
    var names: [String: Int] = [:]
    for (index, file) in volume.files.enumerated() {
      names[volume.path(of: file.name)] = index
      if let alias = file.alias { names[volume.path(of: alias)] = index }
    }
    return Made(
      folder: folder, image: folder.file("a.iso"), volume: volume, geometry: written.geometry, names: names)
  }

  @Test func libarchiveListsEveryNameAndSize() throws {
    let made = try made(seed: 42)
    let list = try Tool.run("bsdtar", ["-tvf", made.image], environment: ["LC_ALL": "C.UTF-8"])
    try #require(list.status == 0, "\(list.errors)")
    var found: [String: Int64] = [:]
    var links: [String: String] = [:]
    for line in list.output.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 8, omittingEmptySubsequences: true)
      guard parts[0].hasPrefix("-") || parts[0].hasPrefix("h") else { continue }
      // Two names of one extent are shown as a hard link.
      let names = String(parts[8]).components(separatedBy: " link to ")
      found[names[0]] = Int64(parts[4])
      if names.count == 2 { links[names[0]] = names[1] }
    }
    #expect(Set(found.keys) == Set(made.names.keys))
    for (name, index) in made.names {
      if let other = links[name] {
        #expect(made.names[other] == index, "\(name)")
      } else {
        #expect(found[name] == made.volume.files[index].source.length.rawValue, "\(name)")
      }
    }
    let out = made.folder.file("out")
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
    let extracted = try Tool.run("bsdtar", ["-xf", made.image, "-C", out], environment: ["LC_ALL": "C.UTF-8"])
    #expect(extracted.status == 0, "\(extracted.errors)")
    for (name, index) in made.names { #expect(try contents(out + "/" + name) == made.volume.bytes(index), "\(name)") }
  }

  /// 7-Zip reads the Joliet tree.
  @Test(arguments: [false, true])
  func sevenZipTestsAndListsEveryName(recordsMD5: Bool) throws {
    let made = try made(seed: 43, recordsMD5: recordsMD5)
    let test = try Tool.run("7z", ["t", made.image])
    #expect(test.status == 0, "\(test.output)")
    let list = try Tool.run("7z", ["l", "-slt", "-ba", "-sccUTF-8", made.image])
    var found: [String: Int64] = [:]
    for entry in list.output.components(separatedBy: "\n\n") {
      var fields: [String: String] = [:]
      for line in entry.split(separator: "\n") {
        let parts = line.components(separatedBy: " = ")
        if parts.count == 2 { fields[parts[0]] = parts[1] }
      }
      if fields["Folder"] == "-", let path = fields["Path"] { found[path] = Int64(fields["Size"] ?? "") }
    }
    #expect(found == made.names.mapValues { made.volume.files[$0].source.length.rawValue })
  }

  /// isoinfo reads the plain tree, Rock Ridge and Joliet apart.
  @Test func isoinfoListsEveryTree() throws {
    let made = try made(seed: 44)
    for (options, hasRealNames) in [([], false), (["-R"], true), (["-J"], true)] as [([String], Bool)] {
      let list = try Tool.run("isoinfo", ["-f", "-i", made.image] + options)
      #expect(list.status == 0, "\(list.errors)")
      let version = options == ["-J"] ? ";1" : ""
      let paths = Set(
        list.output.split(separator: "\n").map { line in
          String(line.dropFirst().dropLast(line.hasSuffix(version) ? version.count : 0))
        })
      if hasRealNames {
        // It shows other letters as the machine's locale has them.
        let plain = made.names.keys.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        #expect(plain.count > 20)
        #expect(Set(plain).isSubset(of: paths), "\(options)")
      } else {
        #expect(paths.isSuperset(of: made.volume.files.compactMap { $0.alias.map { "DICOM/\($0.name).;1" } }))
      }
    }
    let descriptor = try Tool.run("isoinfo", ["-d", "-i", made.image]).output
    #expect(descriptor.contains("Volume id: \(made.volume.identifier)\n"))
    #expect(descriptor.contains("Volume size is: \(made.geometry.length.sectors.rawValue)\n"))
  }

  @Test func descriptorsSayWhatTheVolumeSays() throws {
    let folder = try TemporaryFolder()
    var volume = Volume(identifier: "LS_204_D02", date: 1_600_000_000)
    volume.setIdentifier = "LS-204 disc 2 of 5"
    volume.publisher = "Imaging Office"
    volume.preparer = "The Preparer"
    volume.application = "SPINDLE"
    volume.add(BytesInMemory([1]), as: VolumeName("a"))
    _ = try ISOImageWriter(volume: volume).write(to: folder.file("a.iso"))
    let words = try Tool.run("xorriso", ["-indev", folder.file("a.iso"), "-pvd_info"]).output
    for line in [
      "Volume Id    : LS_204_D02", "Volume Set Id: LS_204_DISC_2_OF_5", "Publisher Id : IMAGING OFFICE",
      "Preparer Id  : THE PREPARER", "App Id       : SPINDLE", "Creation Time: 2020091312264000",
      "Modif. Time  : 2020091312264000",
    ] { #expect(words.contains(line), "\(words)") }
    let image = try ISO9660Image(path: folder.file("a.iso"))
    #expect(image.joliet?.volumeSetIdentifier == "LS-204 disc 2 of 5")
  }
}
