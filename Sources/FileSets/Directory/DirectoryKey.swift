// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// An attribute that records of one type carry as a copy of the instance's: the standard's keys (PS3.3 F.5), those
/// that the general purpose profile for CD adds (PS3.11 D.3-2), and those of types newer than the tables.
public struct DirectoryKey: Sendable, Hashable {
  /// PS3.5 7.4: must have a value, must where a condition holds, must be there but may be empty, may be there.
  public enum Requirement: String, Sendable, Hashable {
    case required = "1"
    case conditional = "1C"
    case mayBeEmpty = "2"
    case optional = "3"
  }

  public var tag: DataElementTag
  public var vr: VR
  public var requirement: Requirement

  /// The keys of a type in the order of their tags; none for retired and private types.
  public static func keys(of type: DirectoryRecordType) -> [DirectoryKey] { byType[type] ?? [] }

  private static let byType: [DirectoryRecordType: [DirectoryKey]] = {
    var keys: [DirectoryRecordType: [DirectoryKey]] = [:]
    for line in DirectoryTables.keys.description.split(separator: "\n") {
      let fields = line.split(separator: "|").map(String.init)
      guard fields.count == 5, let type = DirectoryRecordType(rawValue: fields[0]),
        let tag = UInt32(fields[1], radix: 16), let requirement = Requirement(rawValue: fields[3])
      else { continue }
      let letters = Array(fields[2].utf8)
      guard letters.count == 2 else { continue }
      let vr = VR(rawValue: UInt16(letters[0]) << 8 | UInt16(letters[1]))
      keys[type, default: []].append(
        DirectoryKey(tag: DataElementTag(rawValue: tag), vr: vr, requirement: requirement))
    }
    return keys
  }()
}
