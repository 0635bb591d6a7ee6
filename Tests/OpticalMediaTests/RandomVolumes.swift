// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

@testable import Volumes

/// Volumes as an office makes them, of any shape: folders up to the deepest level, long and short names, names in
/// several scripts, empty files, and alternate names in a tree of File IDs.
struct RandomVolumes {
  static func volume(seed: UInt64) -> Volume {
    var numbers = SeededGenerator(seed: seed)
    var volume = Volume(identifier: "RANDOM_D\(seed % 90 + 10)", date: 1_600_000_000)
    volume.publisher = "Imaging Office \(seed)"
    let fileIDs = volume.folder("DICOM")
    var folders = [Volume.root]
    var depths = [0]
    for number in 0..<Int.random(in: 0...30, using: &numbers) {
      let parent = Int.random(in: folders.indices, using: &numbers)
      guard depths[parent] < 6 else { continue }
      folders.append(volume.folder(name(number, longest: 12, &numbers), in: folders[parent]))
      depths.append(depths[parent] + 1)
    }
    for number in 0..<Int.random(in: 0...300, using: &numbers) {
      let folder = folders.randomElement(using: &numbers) ?? Volume.root
      let depth = depths[folders.firstIndex(of: folder) ?? 0]
      let name = VolumeName(name(number, longest: depth > 3 ? 9 : 28, &numbers) + ".dcm", in: folder)
      let size =
        [0, 1, 2047, 2048, 2049, Int.random(in: 0...20_000, using: &numbers)].randomElement(using: &numbers) ?? 0
      let bytes = bytes(size, &numbers)
      let alias = number % 3 == 0 ? nil : VolumeName("IM_\(10_000 + number)", in: fileIDs)
      volume.add(BytesInMemory(bytes), as: name, alias: alias)
    }
    return volume
  }

  private static func bytes(_ count: Int, _ numbers: inout SeededGenerator) -> [UInt8] {
    let words = (0..<(count + 7) / 8).map { _ in numbers.next() }
    return Array(words.withUnsafeBytes { $0.prefix(count) })
  }

  /// Unique by its number.
  private static func name(_ number: Int, longest: Int, _ numbers: inout SeededGenerator) -> String {
    let characters = Array("abcXYZ 0123456789_-.äßçЖ胸")
    let count = Int.random(in: 1...longest, using: &numbers)
    return "\(number)n" + String((0..<count).map { _ in characters.randomElement(using: &numbers) ?? "x" }) + "e"
  }
}

extension Volume {
  /// The bytes of a file that lies in memory.
  func bytes(_ index: Int) -> [UInt8] { (files[index].source as? BytesInMemory)?.bytes ?? [] }
}
