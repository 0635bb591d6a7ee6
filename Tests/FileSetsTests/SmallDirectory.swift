// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

@testable import FileSets

/// DICOMDIR files over instances that exist in name only.
enum SmallDirectory {
  static let ct = "1.2.840.10008.5.1.4.1.1.2"
  static let explicit = "1.2.840.10008.1.2.1"

  static func keys(_ elements: TestElement...) -> DirectoryKeys {
    var keys = DirectoryKeys()
    keys.bytes = TestElement.encode(elements)
    return keys
  }

  static func reference(_ number: Int) -> SOPInstanceReference {
    SOPInstanceReference(sopClassUID: ct, sopInstanceUID: "2.25.\(1000 + number)", transferSyntaxUID: explicit)
  }

  static func fileID(_ number: Int) throws(FileSetError) -> FileID {
    FileID(trusted: ["DICOM", "IM_" + CodePermutation.padded(number, to: 5)])
  }

  /// Shape: instances per series, per study, per patient. Instances are numbered through from 0.
  static func build(_ shape: [[[Int]]], fileSetID: String = "TEST_D01") throws -> [UInt8] {
    var store = DirectoryRecordStore()
    var builder = try BasicDirectoryBuilder(fileSetID: fileSetID, fileSetUID: "2.25.42")
    try add(shape, to: &builder, &store)
    return try builder.build(store)
  }

  static func add(
    _ shape: [[[Int]]], to builder: inout BasicDirectoryBuilder, _ store: inout DirectoryRecordStore
  ) throws {
    var number = 0
    for (patient, studies) in shape.enumerated() {
      try builder.add(
        store.add(
          .patient,
          keys: keys(TestElement(0x0010_0010, "PN", "\(patient)"), TestElement(0x0010_0020, "LO", "\(patient)"))))
      for (study, series) in studies.enumerated() {
        try builder.add(
          store.add(
            .study,
            keys: keys(
              TestElement(0x0008_0020, "DA", "20200131"), TestElement(0x0008_0030, "TM", "120000"),
              TestElement(0x0008_0050, "SH", ""), TestElement(0x0008_1030, "LO", ""),
              TestElement(0x0020_000D, "UI", "2.25.7.\(patient).\(study)"), TestElement(0x0020_0010, "SH", "1"))))
        for (place, count) in series.enumerated() {
          try builder.add(
            store.add(
              .series,
              keys: keys(
                TestElement(0x0008_0060, "CS", "CT"),
                TestElement(0x0020_000E, "UI", "2.25.8.\(patient).\(study).\(place)"),
                TestElement(0x0020_0011, "IS", "\(place + 1)"))))
          for _ in 0..<count {
            let record = try store.add(
              reference(number), keys: keys(TestElement(0x0020_0013, "IS", "\(number + 1)")))
            try builder.add(record, file: fileID(number))
            number += 1
          }
        }
      }
    }
  }

  /// Whether every instance is where its record says, by the tests' numbering.
  static func lookup(_ fileID: String) -> SOPInstanceReference? {
    guard fileID.hasPrefix("DICOM\\IM_"), let number = Int(fileID.dropFirst(9)) else { return nil }
    return reference(number)
  }

  /// All that the validator says of a DICOMDIR whose files are what `lookup` says, by File ID.
  static func findings(
    _ bytes: [UInt8], lookup: (String) -> SOPInstanceReference? = SmallDirectory.lookup
  ) -> [Finding] {
    withoutActuallyEscaping(lookup) { lookup in
      var check = FileSetCheck(BasicDirectoryReader.read(bytes, name: "DICOMDIR")) { fileID in
        lookup(fileID).map { found in
          var facts = ContentFacts()
          facts.kind = .instance
          facts.reference = found
          return FileSetCheck.File(number: fileID.hashValue, facts: facts)
        }
      }
      return check.run().findings.all
    }
  }
}
