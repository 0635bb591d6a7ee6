// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// One file that could be read: its meta information, its UIDs, and whether its pixels are all there.
struct PartTenCheck {
  let file: PartTenFile
  let path: String

  private static let rewrite = "write the file anew with a program that keeps to the standard"

  func findings() -> [Finding] {
    var findings: [Finding] = []
    if file.hasMeta { checkMeta(&findings) }
    checkUIDs(&findings)
    checkPixelData(&findings)
    return findings
  }

  private func add(
    _ severity: Finding.Severity, _ rule: String, _ clause: String, _ offset: Int64?, _ findings: inout [Finding],
    _ message: String, remedy: String = PartTenCheck.rewrite
  ) {
    findings.append(
      Finding(
        severity, rule: rule, clause: clause, at: Place(path: path, offset: offset), message, remedy: remedy))
  }

  /// PS3.10 Table 7.1-1: the elements of type 1, and a group length that ends where the group does.
  private func checkMeta(_ findings: inout [Finding]) {
    let needed: [DataElementTag] = [
      .fileMetaInformationGroupLength, .fileMetaInformationVersion, .mediaStorageSOPClassUID,
      .mediaStorageSOPInstanceUID, .transferSyntaxUID, .implementationClassUID,
    ]
    var met = 0
    for element in file.meta.elements where element.valueLength > 0 {
      if let place = needed.firstIndex(of: element.tag) { met |= 1 << place }
    }
    if met != (1 << needed.count) - 1 {
      let missing = needed.indices.filter { met & (1 << $0) == 0 }.map { needed[$0].description }
      add(
        .error, "meta-element", "PS3.10 7.1", file.hasPreamble ? 132 : 0, &findings,
        "the file meta information lacks \(missing.joined(separator: ", "))")
    }
    guard let first = file.meta.elements.first, first.tag == .fileMetaInformationGroupLength,
      let value = file.meta.value(.fileMetaInformationGroupLength), value.count == 4
    else { return }
    let said = value.reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) }
    if first.endOffset + said != file.dataSetOffset {
      add(
        .error, "meta-length", "PS3.10 7.1", first.headerOffset, &findings,
        "the file meta information has another length than its group length says")
    }
  }

  private func checkUIDs(_ findings: inout [Finding]) {
    for (tag, meta, name) in [
      (DataElementTag.sopClassUID, file.meta.mediaStorageSOPClassUID, "SOP class"),
      (DataElementTag.sopInstanceUID, file.meta.mediaStorageSOPInstanceUID, "SOP instance"),
    ] {
      guard let index = file.dataSet.index(of: tag), let uid = file.dataSet.string(index), !uid.isEmpty else {
        add(.error, "uid-missing", "PS3.3 C.12.1", nil, &findings, "the data set names no \(name)")
        continue
      }
      let offset = file.dataSet.elements[index].headerOffset
      if !Self.isUID(uid) {
        add(.error, "uid-form", "PS3.5 9.1", offset, &findings, "the UID of the \(name) is not formed as a UID")
      }
      if let meta, meta != uid {
        add(
          .error, "meta-mismatch", "PS3.10 7.1", offset, &findings,
          "file meta information and data set differ in the UID of the \(name)")
      }
    }
  }

  /// Digits parted by dots, 64 characters at the most, no component with a leading zero.
  static func isUID(_ uid: String) -> Bool {
    guard (1...64).contains(uid.utf8.count) else { return false }
    var length = 0
    var first: UInt8 = 0
    for byte in uid.utf8 {
      if byte == UInt8(ascii: ".") {
        guard length > 0 else { return false }
        length = 0
      } else {
        guard (0x30...0x39).contains(byte), length == 0 || first != 0x30 else { return false }
        if length == 0 { first = byte }
        length += 1
      }
    }
    return length > 0
  }

  /// Native pixel data have as many bytes as rows, columns and the rest say (PS3.5 8.1.1, A.1 to A.3).
  private func checkPixelData(_ findings: inout [Finding]) {
    let dataSet = file.dataSet
    guard let index = file.pixelData else { return }
    let element = dataSet.elements[index]
    guard !element.flags.contains(.encapsulated) else {
      if element.valueLength < 16 {
        add(
          .error, "pixel-data-empty", "PS3.5 A.4", element.headerOffset, &findings,
          "pixel data have no fragment but the offset table")
      }
      return
    }
    guard let rows = dataSet.integer(.rows), let columns = dataSet.integer(.columns),
      let allocated = dataSet.integer(.bitsAllocated), !dataSet.transferSyntax.isEncapsulated
    else { return }
    let samples = dataSet.integer(.samplesPerPixel) ?? 1
    let frames = max(1, dataSet.integer(.numberOfFrames) ?? 1)
    // Two of three samples are there for each pixel (PS3.3 C.7.6.3.1.2).
    let isHalved = samples == 3 && dataSet.string(.photometricInterpretation) == "YBR_FULL_422"
    let factors = [rows, columns, isHalved ? 2 : samples, allocated, frames]
    guard factors.allSatisfy({ $0 > 0 }), let bits = Self.product(factors) else { return }
    let expected = Int64((bits + 7) / 8)
    if element.valueLength < expected {
      add(
        .error, "pixel-data-short", "PS3.5 8.1.1", element.headerOffset, &findings,
        "pixel data have \(element.valueLength) bytes where rows, columns and frames need \(expected)",
        remedy: "fetch the file again from where it was made: pixels are missing")
    } else if element.valueLength > expected + expected % 2 {
      add(
        .warning, "pixel-data-long", "PS3.5 8.1.1", element.headerOffset, &findings,
        "pixel data have \(element.valueLength) bytes where rows, columns and frames need \(expected)")
    }
  }

  private static func product(_ factors: [Int]) -> Int? {
    var product = 1
    for factor in factors {
      let (next, overflow) = product.multipliedReportingOverflow(by: factor)
      guard !overflow, next < Int.max / 16 else { return nil }
      product = next
    }
    return product
  }
}
