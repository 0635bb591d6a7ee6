// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Testing

@testable import Deidentification

/// One file through reader, de-identifier and writer.
struct Deidentified {
  var before: DataSet
  var after: DataSet
  var bytes: [UInt8]
  var account: DeidentificationAccount

  static let secret = OfficeSecret(bytes: (0..<32).map { UInt8($0) })
  static let key = StudyKey(secret: secret, study: "LS-204")

  init(
    _ file: [UInt8], exam: ExamContext = ExamContext(subjectID: "S01"), key: StudyKey = Self.key,
    profile: DeidentificationProfile? = nil
  ) throws {
    var source = PartTenFile()
    var reader = PartTenReader()
    try reader.read(bytes: file, name: "test", into: &source)
    var edits = DataSetEdits()
    account = DeidentificationAccount()
    let deidentifier = try Deidentifier(profile: profile ?? .office(), key: key)
    let meta = try deidentifier.edits(for: source, exam: exam, into: &edits, account: &account)
    let new = try PartTenWriter.rewrite(
      source, edits: edits, syntax: .conformant, meta: meta)
    bytes = new.rest.reduce(into: new.head) { bytes, piece in
      switch piece {
      case .range(let offset, let length): bytes += file[Int(offset)..<Int(offset + length)]
      case .bytes(let more): bytes += more
      }
    }
    before = source.dataSet
    var result = PartTenFile()
    try reader.read(bytes: bytes, name: "result", into: &result)
    after = result.dataSet
  }

  init(
    _ elements: [ExamMaker.Element], encoding: ExamMaker.Encoding = .explicitLittle,
    exam: ExamContext = ExamContext(subjectID: "S01"), sopClass: String = "1.2.840.10008.5.1.4.1.1.2",
    profile: DeidentificationProfile? = nil
  ) throws {
    var merged = ExamMaker.Element.base(sopClass: sopClass)
    for element in elements { merged.removeAll { $0.tag == element.tag } }
    let file = ExamMaker(encoding: encoding).file(merged + elements, sopClass: sopClass)
    try self.init(file, exam: exam, profile: profile)
  }

  /// The text of an element of the main data set; nil where it is gone, "" where it is empty.
  subscript(_ tag: UInt32) -> String? {
    guard let index = after.index(of: DataElementTag(rawValue: tag)) else { return nil }
    return after.string(index) ?? String(decoding: after.value(index), as: UTF8.self)
  }

  /// Whether the bytes of a text stand anywhere in the file, in any case.
  func holds(_ text: String) -> Bool {
    let needle = Array(text.uppercased().utf8)
    let hay = bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    return needle.withUnsafeBufferPointer { needle in
      hay.withUnsafeBufferPointer { hay in
        guard let first = needle.first, needle.count <= hay.count else { return false }
        return (0...(hay.count - needle.count)).contains { at in
          hay[at] == first && hay[at..<(at + needle.count)].elementsEqual(needle)
        }
      }
    }
  }
}
