// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// An attribute that records of one type carry as a copy of the instance's: the standard's keys (PS3.3 F.5), those of
/// types newer than the tables, and what application profiles add (`ProfileKeySet`).
public struct DirectoryKey: Sendable, Hashable {
  /// PS3.5 7.4: must have a value, must where a condition holds, must be there but may be empty, may be there.
  public enum Requirement: String, Sendable, Hashable {
    case required = "1"
    case conditional = "1C"
    case mayBeEmpty = "2"
    case optional = "3"

    var strictness: Int {
      switch self {
      case .optional: 0
      case .conditional: 1
      case .mayBeEmpty: 2
      case .required: 3
      }
    }
  }

  public var tag: DataElementTag
  public var vr: VR
  public var requirement: Requirement

  /// The keys of a type in the order of their tags, without those of any profile; none for retired and private types.
  public static func keys(of type: DirectoryRecordType) -> [DirectoryKey] { byType[type] ?? [] }

  /// The same with what the profiles of a set add; where both name a key, the stricter requirement holds.
  public static func keys(of type: DirectoryRecordType, adding set: ProfileKeySet) -> [DirectoryKey] {
    withProfile[set]?[type] ?? keys(of: type)
  }

  /// Tag, VR, requirement and, where it follows, a keyword: `00080008|CS|1C`.
  init?(row: String) {
    let fields = row.split(separator: "|").map(String.init)
    guard fields.count >= 3, let tag = UInt32(fields[0], radix: 16), let requirement = Requirement(rawValue: fields[2])
    else { return nil }
    let letters = Array(fields[1].utf8)
    guard letters.count == 2 else { return nil }
    self.tag = DataElementTag(rawValue: tag)
    vr = VR(rawValue: UInt16(letters[0]) << 8 | UInt16(letters[1]))
    self.requirement = requirement
  }

  private static let byType: [DirectoryRecordType: [DirectoryKey]] = {
    var keys: [DirectoryRecordType: [DirectoryKey]] = [:]
    for line in DirectoryTables.keys.description.split(separator: "\n") {
      let fields = line.split(separator: "|", maxSplits: 1).map(String.init)
      guard fields.count == 2, let type = DirectoryRecordType(rawValue: fields[0]),
        let key = DirectoryKey(row: fields[1])
      else { continue }
      keys[type, default: []].append(key)
    }
    return keys
  }()

  private static let withProfile: [ProfileKeySet: [DirectoryRecordType: [DirectoryKey]]] = {
    var merged: [ProfileKeySet: [DirectoryRecordType: [DirectoryKey]]] = [:]
    for set in ProfileKeySet.allCases {
      for type in DirectoryRecordType.allCases where !set.keys(of: type).isEmpty {
        var keys = Dictionary(keys(of: type).map { ($0.tag, $0) }, uniquingKeysWith: { first, _ in first })
        for key in set.keys(of: type) where key.requirement.strictness > keys[key.tag]?.requirement.strictness ?? -1 {
          keys[key.tag] = key
        }
        merged[set, default: [:]][type] = keys.values.sorted { $0.tag < $1.tag }
      }
    }
    return merged
  }()
}
