// SPDX-License-Identifier: GPL-3.0-or-later

/// What PS3.5 table 6.2-1 asks of the values in text.
enum TextRules {
  /// What is wrong with one value, given without padding and not empty.
  static func fault(of value: String, vr: VR) -> ValueFault? {
    let bytes = value.utf8
    switch vr {
    case .AE: return bytes.count > 16 ? .length : bytes.allSatisfy(isPlain) ? nil : .characters
    case .CS: return bytes.count > 16 ? .length : bytes.allSatisfy(isCode) ? nil : .characters
    case .AS: return DICOMAge(value) == nil ? .form : nil
    case .DA: return DICOMDate(value) == nil ? .form : nil
    case .TM: return DICOMTime(value) == nil ? .form : nil
    case .DT: return DICOMDateTime(value) == nil ? .form : nil
    case .UI: return bytes.count > 64 ? .length : UIDRegistry.isWellFormed(value) ? nil : .form
    case .IS:
      let number = Array(bytes).withUnsafeBytes { NumberText.integer($0) }
      return bytes.count > 12
        ? .length : number.flatMap { Int32(exactly: $0) } == nil || bytes.contains(0x2E) ? .form : nil
    case .DS:
      return bytes.count > 16 ? .length : Array(bytes).withUnsafeBytes { NumberText.real($0) } == nil ? .form : nil
    case .UR: return bytes.allSatisfy { isPlain($0) && $0 != 0x20 } ? nil : .characters
    case .PN: return name(value)
    default: return text(value, vr)
    }
  }

  /// Three groups of up to 64 characters and five components.
  private static func name(_ value: String) -> ValueFault? {
    guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return .characters }
    let groups = value.unicodeScalars.split(separator: "=", omittingEmptySubsequences: false)
    if groups.contains(where: { $0.count > 64 }) { return .length }
    let isWellFormed = groups.count <= 3 && groups.allSatisfy { $0.reduce(0) { $1 == "^" ? $0 + 1 : $0 } <= 4 }
    return isWellFormed ? nil : .form
  }

  private static func text(_ value: String, _ vr: VR) -> ValueFault? {
    let scalars = value.unicodeScalars
    if let most = longest(vr), scalars.count > most { return .length }
    // Line ends, tabs and page ends belong to the VRs of several lines.
    let isProse = vr == .LT || vr == .ST || vr == .UT
    let isClean = scalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F || (isProse && [0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value))
    }
    return isClean ? nil : .characters
  }

  /// In characters.
  private static func longest(_ vr: VR) -> Int? {
    switch vr {
    case .SH: 16
    case .LO: 64
    case .ST: 1024
    case .LT: 10_240
    default: nil
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) && byte != 0x5C }

  private static func isCode(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x20 || byte == 0x5F
  }
}
