// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Reads bytes with a fresh reader.
func read(_ bytes: [UInt8], limits: Limits = .default) throws(DICOMError) -> PartTenFile {
  var reader = PartTenReader(limits: limits)
  var file = PartTenFile()
  try reader.read(bytes: bytes, name: "test.dcm", into: &file)
  return file
}

/// The error that reading bytes ends in, or nil if it does not.
func failure(_ bytes: [UInt8], limits: Limits = .default) -> DICOMError? {
  do throws(DICOMError) {
    _ = try read(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

/// `tag:VR`, indented by depth; items as `-`.
func outline(_ file: PartTenFile) -> [String] {
  file.dataSet.elements.map { element in
    String(repeating: " ", count: Int(element.depth)) + (element.isItem ? "-" : "\(element.tag):\(element.vr)")
  }
}

func rules(_ file: PartTenFile) -> [String] { file.findings.map(\.rule) }

extension RewrittenFile {
  /// The file as it would stand on the medium.
  func bytes(from source: [UInt8]) -> [UInt8] {
    rest.reduce(into: head) { bytes, piece in
      switch piece {
      case .range(let offset, let length): bytes += source[Int(offset)..<Int(offset + length)]
      case .bytes(let more): bytes += more
      }
    }
  }
}

let newMeta = NewMeta(sopClassUID: "1.2.840.10008.5.1.4.1.1.2", sopInstanceUID: "2.25.1")

/// Rewrites bytes with edits and reads the result again.
func rewrite(
  _ source: [UInt8], _ policy: PartTenWriter.SyntaxPolicy = .conformant,
  _ edit: (DataSet, inout DataSetEdits) -> Void = { _, _ in }
) throws(DICOMError) -> (bytes: [UInt8], file: PartTenFile) {
  let file = try read(source)
  var edits = DataSetEdits()
  edit(file.dataSet, &edits)
  let rewritten = try PartTenWriter.rewrite(file, edits: edits, syntax: policy, meta: newMeta)
  let bytes = rewritten.bytes(from: source)
  return (bytes, try read(bytes))
}
