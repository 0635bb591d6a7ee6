// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Foundation
import TestSupport
import Testing

@testable import FileSets

@Suite struct DirectoryTablesTests {
  @Test func everyRowOfTheTablesIsUnderstood() throws {
    let room = URL(fileURLWithPath: PackageRoot.path).appending(path: "Sources/FileSets/Tables")
    let types = try String(contentsOf: room.appending(path: "directory-record-types.tsv"), encoding: .utf8)
    for row in types.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t")
      #expect(DirectoryRecordType(sopClassUID: String(fields[0]))?.rawValue == String(fields[1]))
    }
    let keys = try ["directory-record-keys.tsv", "directory-extra-keys.tsv"].reduce(0) {
      try $0 + String(contentsOf: room.appending(path: $1), encoding: .utf8).split(separator: "\n").count - 1
    }
    let count = DirectoryRecordType.allCases.reduce(0) { $0 + DirectoryKey.keys(of: $1).count }
    #expect(count == keys)
    for type in DirectoryRecordType.allCases {
      let tags = DirectoryKey.keys(of: type).map(\.tag)
      #expect(tags == tags.sorted())
    }
  }

  @Test func knownClassesHaveTheirRecords() {
    #expect(DirectoryRecordType(sopClassUID: "1.2.840.10008.5.1.4.1.1.2") == .image)
    #expect(DirectoryRecordType(sopClassUID: "1.2.840.10008.5.1.4.1.1.88.67") == .srDocument)
    #expect(DirectoryRecordType(sopClassUID: "1.2.840.10008.5.1.4.1.1.88.59") == .keyObjectDocument)
    for print in ["1.2.840.10008.5.1.4.1.1.200.1", "1.2.840.10008.5.1.4.1.1.200.3", "1.2.840.10008.5.1.4.1.1.200.7"] {
      #expect(DirectoryRecordType(sopClassUID: print) == nil)
    }
  }
}
