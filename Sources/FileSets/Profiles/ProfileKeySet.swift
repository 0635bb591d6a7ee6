// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Keys that a family of application profiles adds to those of PS3.3 F.5.
public enum ProfileKeySet: String, Sendable, Hashable, CaseIterable {
  case none
  /// PS3.11 D.3-2: general purpose, uncompressed.
  case general
  /// PS3.11 H.3-2: general purpose on DVD, BD, USB and cards. It holds all that `general` and `ctmr` ask for.
  case compressed
  /// PS3.11 I.3-2.
  case mpeg2DVD = "mpeg2-dvd"
  /// PS3.11 E.3-2.
  case ctmr
  /// PS3.11 A.3-2.
  case xabc
  /// PS3.11 B.3-2.
  case xa1k

  /// Those of records of one type, in the order of the table.
  public func keys(of type: DirectoryRecordType) -> [DirectoryKey] { Self.table[self]?[type] ?? [] }

  private static let table: [ProfileKeySet: [DirectoryRecordType: [DirectoryKey]]] = {
    var table: [ProfileKeySet: [DirectoryRecordType: [DirectoryKey]]] = [:]
    for line in ProfileTables.keys.description.split(separator: "\n") {
      let fields = line.split(separator: "|", maxSplits: 2).map(String.init)
      guard fields.count == 3, let set = ProfileKeySet(rawValue: fields[0]),
        let type = DirectoryRecordType(rawValue: fields[1]), let key = DirectoryKey(row: fields[2])
      else { continue }
      table[set, default: [:]][type, default: []].append(key)
    }
    return table
  }()
}
