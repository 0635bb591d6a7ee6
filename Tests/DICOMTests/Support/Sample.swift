// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

/// A small built file: nested sequences, private blocks, pixel data, elements after them.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  /// One of every syntax, and of the plain ones without preamble and without meta information too.
  static let all: [Sample] =
    [
      (DataSetBuilder.Encoding.implicit, FileBuilder.implicit), (.explicit, FileBuilder.explicit),
      (.bigEndian, FileBuilder.bigEndian),
    ].flatMap { encoding, syntax in
      [
        Sample(name: "\(encoding)", bytes: FileBuilder.file(syntax, dataSet(encoding))),
        Sample(name: "\(encoding) without preamble", bytes: FileBuilder.meta(syntax) + dataSet(encoding)),
        Sample(name: "\(encoding) bare", bytes: dataSet(encoding)),
      ]
    } + [
      Sample(name: "deflated", bytes: FileBuilder.file(FileBuilder.deflated, deflate(dataSet(.explicit)))),
      Sample(name: "zlib", bytes: FileBuilder.file(FileBuilder.deflated, deflate(dataSet(.explicit), hasHeader: true))),
      Sample(name: "fragments", bytes: FileBuilder.file(FileBuilder.jpeg, FileBuilder.fragments)),
    ]

  private static func dataSet(_ encoding: DataSetBuilder.Encoding) -> [UInt8] {
    let inner = DataSetBuilder.content(encoding) { $0.add(.codeValue, "SH", "T-1") }
    return DataSetBuilder.content(encoding) { builder in
      builder.add(.specificCharacterSet, "CS", "ISO_IR 100")
      builder.add(.sopClassUID, "UI", "1.2.840.10008.5.1.4.1.1.2")
      builder.add(.sopInstanceUID, "UI", "1.2.3.4")
      builder.sequence(
        .referencedImageSequence,
        [
          DataSetBuilder.content(encoding) {
            $0.sequence(.purposeOfReferenceCodeSequence, [inner, []], length: .undefined, itemLength: .undefined)
          }, inner,
        ])
      builder.add(DataElementTag(0x0009, 0x0010), "LO", "MAKER")
      builder.sequence(DataElementTag(0x0009, 0x1001), [inner], vr: encoding == .bigEndian ? "SQ" : "UN")
      builder.add(.patientName, "PN", "Ogg^Nanny")
      builder.add(.rows, unsigned: 2)
      builder.add(.pixelData, "OW", [1, 2, 3, 4])
      builder.add(DataElementTag(0xFFFC, 0xFFFC), "OB", [0, 0, 0, 0])
    }
  }
}
