// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Writes a read file anew with edits applied. Unchanged runs of bytes are copied whole, pixel data not at all.
public struct PartTenWriter: Sendable {
  public enum SyntaxPolicy: Sendable, Hashable {
    /// Implicit and deflated little endian leave as Explicit VR Little Endian; big endian and compressed stay.
    case conformant
    case asIs
  }

  /// Spindle's own, in every file that it writes (PS3.7 D.3.3.2).
  public static let implementationClassUID = "2.25.248238986117109661296465402810290285938"
  public static let implementationVersionName = "SPINDLE_1"

  /// Applies edits and writes group 2 anew. Group lengths are dropped, unless nothing else changes.
  /// - Parameters:
  ///   - file: as the reader left it; ranges of pixel data count from the start of that file.
  ///   - meta: the UIDs that group 2 shall name, which are those of the edited data set.
  /// - Throws: `DICOMError` where an edit does not fit the data set or a length field cannot hold what it must.
  public static func rewrite(
    _ file: PartTenFile, edits: DataSetEdits, syntax: SyntaxPolicy, meta: NewMeta
  ) throws(DICOMError) -> RewrittenFile {
    let dataSet = file.dataSet
    let edits = try TextSettlement.settled(edits, for: dataSet)
    let isUnchanged = edits.isEmpty && syntax == .asIs
    let target = Self.target(of: dataSet, syntax)
    var output = RewriteOutput(name: file.name)
    output.bytes.reserveCapacity(expectedBytes(file, edits, converting: target.encoding != dataSet.encoding))
    try appendMeta(meta, target.syntax, to: &output)
    let metaEnd = output.bytes.count
    if dataSet.isInflated, isUnchanged {
      let length = file.fileLength - file.dataSetOffset
      return RewrittenFile(head: output.bytes, rest: [.range(offset: file.dataSetOffset, length: length)])
    }

    var pass = try RewritePass(
      file, edits, target: target.encoding, isVerbatim: isUnchanged, after: output)
    // The pass holds the only copy from here on, or each append would make another.
    output.bytes = []
    try pass.run()
    let rewritten = assemble(pass.takeBytes(), pass.cuts)
    guard target.syntax.isDeflated else { return rewritten }
    var bytes = rewritten.head
    for case .bytes(let more) in rewritten.rest { bytes.append(contentsOf: more) }
    guard let deflated = Inflation.deflate(bytes[metaEnd...]) else {
      throw output.tooLong(DataElementTag(rawValue: 0))
    }
    bytes.removeSubrange(metaEnd...)
    return RewrittenFile(head: bytes + deflated, rest: [])
  }

  /// What was written, with the values of pixel data in their places. An empty value of pixel data leaves no piece.
  private static func assemble(
    _ written: [UInt8], _ cuts: [(position: Int, value: RewrittenFile.Piece)]
  ) -> RewrittenFile {
    var file = RewrittenFile(head: written, rest: [])
    guard let first = cuts.first else { return file }
    for (number, cut) in cuts.enumerated() {
      if cut.value.length > 0 { file.rest.append(cut.value) }
      let end = number + 1 < cuts.count ? cuts[number + 1].position : written.count
      if cut.position < end { file.rest.append(.bytes(Array(written[cut.position..<end]))) }
    }
    if first.position < written.count { file.head.removeSubrange(first.position...) }
    return file
  }

  /// The syntax that the file leaves in, and how its elements are then encoded.
  private static func target(
    of dataSet: DataSet, _ policy: SyntaxPolicy
  ) -> (syntax: TransferSyntax, encoding: ElementEncoding) {
    let syntax = dataSet.transferSyntax
    guard policy == .conformant else { return (syntax, dataSet.encoding) }
    if let inflated = syntax.inflated {
      return dataSet.encoding.isBigEndian
        ? (.explicitVRBigEndian, dataSet.encoding) : (inflated, .explicitLittleEndian)
    }
    if syntax == .implicitVRLittleEndian { return (.explicitVRLittleEndian, .explicitLittleEndian) }
    // A compressed file whose header breaks the rule that it is explicit little endian (PS3.5 A.4).
    return (syntax, syntax.isEncapsulated && !dataSet.encoding.isExplicit ? .explicitLittleEndian : dataSet.encoding)
  }

  /// Preamble, mark and group 2 (PS3.10 7.1): what the source said of senders and private matters does not survive.
  private static func appendMeta(
    _ meta: NewMeta, _ syntax: TransferSyntax, to output: inout RewriteOutput
  ) throws(DICOMError) {
    output.bytes.append(contentsOf: repeatElement(0, count: 128))
    output.bytes.append(contentsOf: [0x44, 0x49, 0x43, 0x4D])
    let encoding = ElementEncoding.explicitLittleEndian
    output.appendHeader(DataElementTag(0x0002, 0x0000), .UL, length: 4, encoding)
    let lengthEnd = output.bytes.count + 4
    output.append32(0, bigEndian: false)
    try output.appendElement(DataElementTag(0x0002, 0x0001), .OB, [0, 1], encoding)
    try output.appendElement(DataElementTag(0x0002, 0x0002), .UI, Array(meta.sopClassUID.utf8), encoding)
    try output.appendElement(DataElementTag(0x0002, 0x0003), .UI, Array(meta.sopInstanceUID.utf8), encoding)
    try output.appendElement(DataElementTag(0x0002, 0x0010), .UI, Array(syntax.uid.utf8), encoding)
    try output.appendElement(DataElementTag(0x0002, 0x0012), .UI, Array(implementationClassUID.utf8), encoding)
    try output.appendElement(
      DataElementTag(0x0002, 0x0013), .SH, Array(implementationVersionName.utf8), encoding)
    try output.patchLength(
      before: lengthEnd, output.bytes.count - lengthEnd, bigEndian: false, DataElementTag(0x0002, 0x0000))
  }

  private static func expectedBytes(_ file: PartTenFile, _ edits: DataSetEdits, converting: Bool) -> Int {
    let dataSet = file.dataSet
    let header = dataSet.pixelDataIndex.map { dataSet.elements[$0].valueOffset } ?? file.dataSetEnd
    let perElement = converting ? 4 : 0
    let inserted = edits.arena.count + 32 * edits.operations.count
    return 1024 + Int(clamping: header) + inserted + perElement * dataSet.elements.count
  }
}

extension TransferSyntax {
  /// The same without deflation, or nil for a syntax without it.
  var inflated: TransferSyntax? {
    switch uid {
    case "1.2.840.10008.1.2.1.99": .explicitVRLittleEndian
    case "1.2.840.10008.1.2.4.95": TransferSyntax(uid: "1.2.840.10008.1.2.4.94")
    case "1.2.840.10008.1.2.4.205": TransferSyntax(uid: "1.2.840.10008.1.2.4.204")
    default: nil
    }
  }
}
