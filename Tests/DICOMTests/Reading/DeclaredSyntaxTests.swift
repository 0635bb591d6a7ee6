// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings
import Testing

/// Every pair of a declared and a used transfer syntax.
@Suite("The transfer syntax that is declared and the one that is used")
struct DeclaredSyntaxTests {
  enum Used: CaseIterable {
    case implicit, explicit, bigEndian, deflated, fragments

    var dataSet: [UInt8] {
      switch self {
      case .implicit: FileBuilder.image(.implicit)
      case .explicit: FileBuilder.image(.explicit)
      case .bigEndian: FileBuilder.image(.bigEndian)
      case .deflated: deflate(FileBuilder.image(.explicit))
      case .fragments: FileBuilder.fragments
      }
    }

    /// The plain syntaxes that the bytes speak of.
    var syntax: String {
      switch self {
      case .implicit: FileBuilder.implicit
      case .explicit, .fragments: FileBuilder.explicit
      case .bigEndian: FileBuilder.bigEndian
      case .deflated: FileBuilder.deflated
      }
    }

    var name: String {
      switch self {
      case .implicit: "Implicit VR Little Endian"
      case .explicit, .fragments: "Explicit VR Little Endian"
      case .bigEndian: "Explicit VR Big Endian"
      case .deflated: "Deflated Explicit VR Little Endian"
      }
    }
  }

  static let declared = [
    FileBuilder.implicit, FileBuilder.explicit, FileBuilder.bigEndian, FileBuilder.deflated, FileBuilder.jpeg,
    "1.2.3.4.5",
  ]

  private static let tags: [DataElementTag] = [
    .specificCharacterSet, .sopClassUID, .sopInstanceUID, .referencedImageSequence, .item, .referencedSOPInstanceUID,
    .item, .referencedSOPInstanceUID, .patientName, .patientID, .rows, .pixelData,
  ]

  @Test("Whatever is declared, the same elements are read, and what is otherwise is said", arguments: declared)
  func pairs(declared: String) throws {
    for used in Used.allCases {
      let source = FileBuilder.file(declared, used.dataSet)
      let file = try read(source)
      #expect(file.dataSet.elements.map(\.tag) == Self.tags, "\(used)")
      #expect(file.dataSet.string(.patientName) == "Ogg^Nanny")
      #expect(file.dataSet.integer(.rows) == 2)
      #expect(file.isDeflated == (used == .deflated))

      // Compressed and unknown syntaxes have explicit headers.
      let isCompressed = declared == FileBuilder.jpeg
      let isPlain = declared == "1.2.3.4.5" || isCompressed
      let isOther = isPlain ? used.syntax != FileBuilder.explicit : used.syntax != declared
      var expected: [String] = isOther ? ["other-syntax"] : []
      if used == .fragments, !isCompressed { expected.append("fragments-undeclared") }
      if used != .fragments, used != .deflated, isCompressed { expected.append("fragments-missing") }
      #expect(rules(file) == expected, "\(declared) \(used)")
      if isOther {
        let finding = try #require(file.findings.first)
        #expect(finding.severity == .warning && finding.clause == "PS3.5 10")
        #expect(finding.place == Place(path: "test.dcm", offset: file.dataSetOffset))
        #expect(finding.message.contains("is in \(used.name) where the transfer syntax says "))
      }
      // The name of a compression is kept where there are fragments.
      let isKept = !isOther && (used == .fragments || !isCompressed) || (isCompressed && used == .fragments)
      #expect(file.dataSet.transferSyntax.uid == (isKept ? declared : used.syntax), "\(declared) \(used)")

      // Written conformant, it says what it is.
      let written = try rewrite(source)
      #expect(rules(written.file).allSatisfy { $0 == "fragments-undeclared" && used == .fragments })
      #expect(written.file.dataSet.elements.map(\.tag) == Self.tags)
      #expect(!written.file.isDeflated)
      let same = try rewrite(source, .asIs)
      #expect(Array(same.bytes.suffix(used.dataSet.count)) == used.dataSet)
    }
  }

  /// Within a deflated one only Explicit VR Little Endian may be (PS3.5 A.5).
  @Test("A deflated data set in another encoding", arguments: [Used.implicit, .bigEndian])
  func deflatedOther(used: Used) throws {
    let source = FileBuilder.file(FileBuilder.deflated, deflate(used.dataSet))
    let file = try read(source)
    #expect(file.dataSet.elements.map(\.tag) == Self.tags)
    #expect(file.dataSet.transferSyntax == .deflatedExplicitVRLittleEndian)
    #expect(rules(file) == ["other-syntax"])
    #expect(
      file.findings.first?.message
        == "the deflated data set is in \(used.name), which its transfer syntax does not allow")
    let written = try rewrite(source)
    #expect(written.file.findings.isEmpty)
    #expect(written.file.dataSet.transferSyntax.uid == (used == .bigEndian ? used.syntax : FileBuilder.explicit))
    #expect(written.file.dataSet.integer(.rows) == 2)
  }
}
