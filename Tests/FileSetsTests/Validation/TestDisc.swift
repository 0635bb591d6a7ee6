// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Foundation
import Glibc
import TestSupport
import Testing

@testable import FileSets

/// A sound file-set of two CT images that a test breaks in one place: as a folder, or as an image that xorriso made.
final class TestDisc {
  let folder: TemporaryFolder

  /// One series of two images, made once.
  private static let sound: Result<SampleFileSet, any Error> = Result {
    try SampleFileSet([
      [
        [
          (1...2).map {
            SampleInstance(
              sopClass: SmallDirectory.ct, type: .image, patient: 1, study: 1, series: 1, instance: $0,
              profile: .compressed)
          }
        ]
      ]
    ])
  }

  private static let imageName = "disc.iso"

  init() throws {
    folder = try TemporaryFolder()
    let sound = try Self.sound.get()
    for name in try FileManager.default.contentsOfDirectory(atPath: sound.folder.path) {
      try FileManager.default.copyItem(atPath: sound.folder.file(name), toPath: folder.file(name))
    }
  }

  /// The File IDs of its images, as paths.
  static var images: [String] { get throws { try sound.get().fileIDs.map(\.description) } }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: folder.file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func change(_ name: String, _ change: (inout [UInt8]) throws -> Void) throws {
    var bytes = try bytes(name)
    try change(&bytes)
    try write(bytes, to: name)
  }

  func move(_ name: String, to other: String) throws {
    let url = URL(fileURLWithPath: folder.file(other))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.file(name), toPath: url.path)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.file(name)) }

  /// The folder as an image: level 1, its volume identifier the File-set ID, without other names unless asked for.
  func image(_ options: [String] = [], volumeIdentifier: String = "SAMPLE_D01") throws -> TestImage {
    let target = try TemporaryFolder()
    let made = try Tool.run(
      "xorriso",
      ["-as", "mkisofs", "-iso-level", "1", "--norock", "-V", volumeIdentifier, "-o", target.file(Self.imageName)]
        + options + [folder.path], environment: ["LC_ALL": "C.UTF-8"])
    try #require(made.status == 0, "\(made.errors)")
    return TestImage(folder: target, path: target.file(Self.imageName))
  }

  func report(_ options: MediumCheck.Options = .init()) throws -> MediumReport {
    try Self.report(folder.path, options)
  }

  static func report(_ path: String, _ options: MediumCheck.Options = .init()) throws -> MediumReport {
    let check = try MediumCheck(path, options)
    return try check.report([check.examine(0..<check.count)])
  }
}

/// An image to be broken.
struct TestImage {
  let folder: TemporaryFolder
  let path: String

  func change(_ change: (inout [UInt8]) throws -> Void) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    try change(&bytes)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  func report(_ options: MediumCheck.Options = .init()) throws -> MediumReport { try TestDisc.report(path, options) }
}

extension MediumReport {
  /// `error reference-unresolved`, each once.
  var told: Set<String> { Set(findings.map { "\($0.severity.rawValue) \($0.rule)" }) }
  var toldWithoutNotes: Set<String> { told.filter { !$0.hasPrefix("note") } }
}

extension [UInt8] {
  struct NotThere: Error {}

  /// Where the bytes begin the first time, from a place on.
  func place(of bytes: [UInt8], from start: Int = 0) throws -> Int {
    guard let found = firstRange(of: bytes, from: start) else { throw NotThere() }
    return found
  }

  private func firstRange(of bytes: [UInt8], from start: Int) -> Int? {
    withUnsafeBytes { whole -> Int? in
      guard let base = whole.baseAddress, let first = bytes.first else { return nil }
      var place = start
      while place <= whole.count - bytes.count,
        let found = memchr(base + place, Int32(first), whole.count - bytes.count + 1 - place)
      {
        place = UnsafeRawPointer(found) - base
        if memcmp(found, bytes, bytes.count) == 0 { return place }
        place += 1
      }
      return nil
    }
  }

  /// The same number of bytes, once.
  mutating func replace(_ old: String, with new: String) throws {
    let place = try place(of: Array(old.utf8))
    replaceSubrange(place..<place + old.utf8.count, with: new.utf8)
  }

  /// Where the value of an element of a DICOMDIR or an explicit file with a short length begins, the n-th time.
  func value(of tag: UInt32, number: Int = 1) throws -> Int {
    let group = UInt8(truncatingIfNeeded: tag >> 16)
    let pattern = [
      group, UInt8(truncatingIfNeeded: tag >> 24), UInt8(truncatingIfNeeded: tag), UInt8(truncatingIfNeeded: tag >> 8),
    ]
    var start = 0
    for _ in 1..<number { start = try place(of: pattern, from: start) + 4 }
    return try place(of: pattern, from: start) + 8
  }
}
