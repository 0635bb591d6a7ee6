// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes text in the first of some sets, and in the others with their escapes (PS3.5 6.1.2.5).
struct ISO2022Encoder {
  let sets: [CodedCharacterSet]
  let vr: VR

  private var initial: CodedCharacterSet { sets.first ?? .ascii }

  func encode(_ text: String) -> [UInt8]? {
    var result: [UInt8] = []
    var current = initial
    var run = ""
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80 {
        run.unicodeScalars.append(scalar)
        continue
      }
      guard scalar.value != 0x1B, write(&run, &current, &result) else { return nil }
      let byte = UInt8(scalar.value)
      if vr.bringsFirstSetBack(byte) { current = initial }
      result.append(byte)
    }
    return write(&run, &current, &result) ? result : nil
  }

  /// A run without ASCII: in the set that is in force if that can hold it, else in the first that can.
  private func write(_ run: inout String, _ current: inout CodedCharacterSet, _ result: inout [UInt8]) -> Bool {
    guard !run.isEmpty else { return true }
    defer { run = "" }
    for set in [current] + sets {
      guard let bytes = Self.bytes(of: run, in: set) else { continue }
      if set != current || (set.isInG0 && set != .ascii) {
        guard let escape = set.escape else { continue }
        result.append(0x1B)
        result.append(contentsOf: escape)
      }
      result.append(contentsOf: bytes)
      if set.isInG0 {
        // What follows is ASCII or another set: G0 goes back at once, where katakana is the first set to the ISO 646
        // of Japan (PS3.5 H.3.2).
        result.append(contentsOf: [0x1B, 0x28, initial == .katakana ? 0x4A : 0x42])
      } else {
        current = set
      }
      return true
    }
    return false
  }

  private static func bytes(of run: String, in set: CodedCharacterSet) -> [UInt8]? {
    switch set {
    case .ascii: return nil
    case .katakana:
      var bytes: [UInt8] = []
      for scalar in run.unicodeScalars {
        guard scalar.value >= 0xFF61, scalar.value <= 0xFF9F else { return nil }
        bytes.append(UInt8(scalar.value - 0xFF61 + 0xA1))
      }
      return bytes
    case .jisX0208, .jisX0212:
      guard let euc = SpecificCharacterSet.bytes(of: run, in: set) else { return nil }
      return sevenBit(euc, set)
    default:
      return SpecificCharacterSet.bytes(of: run, in: set)
    }
  }

  /// EUC-JP holds both kanji sets and katakana: only pairs of the one set will do.
  private static func sevenBit(_ euc: [UInt8], _ set: CodedCharacterSet) -> [UInt8]? {
    var result: [UInt8] = []
    var position = 0
    while position < euc.count {
      if set == .jisX0212 {
        guard euc[position] == 0x8F else { return nil }
        position += 1
      }
      guard position + 1 < euc.count, euc[position] >= 0xA1 else { return nil }
      result.append(euc[position] & 0x7F)
      result.append(euc[position + 1] & 0x7F)
      position += 2
    }
    return result
  }
}
