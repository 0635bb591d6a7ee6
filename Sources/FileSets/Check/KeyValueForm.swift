// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

/// Whether the bytes of a key are formed as its VR wants (PS3.5 6.2): what readers sort and search by.
enum KeyValueForm {
  /// The end of a sentence; nil where all is well. Never says the value.
  static func fault(in value: UnsafeRawBufferPointer, vr: VR) -> String? {
    switch vr {
    case .DA where !isEach(value, isDate): "is no date"
    case .TM where !isEach(value, isTime): "is no time"
    case .IS where !isEach(value, isInteger): "is no whole number"
    case .UI where !isEach(value, isUID): "is not formed as a UID"
    case .CS where !isEach(value, isCode): "is not of capitals, digits, spaces and _"
    default: nil
    }
  }

  /// Whether every value between backslashes that is not empty passes.
  private static func isEach(_ value: UnsafeRawBufferPointer, _ test: (Slice<UnsafeRawBufferPointer>) -> Bool) -> Bool {
    var start = value.startIndex
    for index in 0...value.count where index == value.count || value[index] == UInt8(ascii: "\\") {
      var part = value[start..<index]
      while let last = part.last, last == 0x20 || last == 0 { part.removeLast() }
      while part.first == 0x20 { part.removeFirst() }
      if !part.isEmpty, !test(part) { return false }
      start = index + 1
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1) &- 0x30 }
  }

  private static func isDate(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard part.count == 8, part.allSatisfy(isDigit) else { return false }
    return (1...12).contains(number(part.dropFirst(4).prefix(2))) && (1...31).contains(number(part.dropFirst(6)))
  }

  private static func isTime(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    let whole = part.prefix { $0 != UInt8(ascii: ".") }
    let fraction = part.dropFirst(whole.count + 1)
    guard [2, 4, 6].contains(whole.count), whole.allSatisfy(isDigit), fraction.count <= 6,
      fraction.allSatisfy(isDigit), whole.count == part.count || whole.count == 6
    else { return false }
    return number(whole.prefix(2)) < 24 && number(whole.dropFirst(2).prefix(2)) < 60 && number(whole.dropFirst(4)) <= 60
  }

  private static func isInteger(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    let digits = part.first == UInt8(ascii: "-") || part.first == UInt8(ascii: "+") ? part.dropFirst() : part
    return !digits.isEmpty && part.count <= 12 && digits.allSatisfy(isDigit)
  }

  private static func isUID(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    PartTenCheck.isUID(String(decoding: part, as: UTF8.self))
  }

  private static func isCode(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    part.count <= 16 && part.allSatisfy { FileID.isLegal($0) || $0 == 0x20 }
  }
}
