// SPDX-License-Identifier: GPL-3.0-or-later

/// Text with code extensions (PS3.5 6.1.2.5): runs between escapes, each in the sets then in force.
struct ISO2022Decoder {
  /// In force at the start and after each delimiter.
  let initial: CodedCharacterSet
  let vr: VR

  private struct State {
    var g0: CodedCharacterSet = .ascii
    var g1: CodedCharacterSet
  }

  func decode(_ bytes: UnsafeRawBufferPointer) -> String {
    var text = ""
    let start = State(g0: initial.isInG0 ? initial : .ascii, g1: initial)
    var state = start
    var runStart = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x1B {
        text += run(bytes[runStart..<position], state)
        if let found = CodedCharacterSet.designated(by: bytes[(position + 1)...]) {
          if found.set.isInG0 { state.g0 = found.set } else { state.g1 = found.set }
          position += 1 + found.length
        } else {
          text += "\u{FFFD}"
          position += 1
        }
        runStart = position
        continue
      }
      position += 1
      // In a two-byte set the codes of the delimiters are halves of characters.
      if vr.bringsFirstSetBack(byte), byte < 0x20 || state.g0 == .ascii {
        text += run(bytes[runStart..<position], state)
        runStart = position
        state = start
      }
    }
    return text + run(bytes[runStart...], state)
  }

  private func run(_ slice: Slice<UnsafeRawBufferPointer>, _ state: State) -> String {
    guard !slice.isEmpty else { return "" }
    let bytes = UnsafeRawBufferPointer(rebasing: slice)
    switch state.g0 {
    case .jisX0208, .jisX0212: return twoByteRun(bytes, state)
    default: break
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else { return String(decoding: bytes, as: UTF8.self) }
    if state.g1 == .katakana {
      return String(String.UnicodeScalarView(bytes.lazy.map(Self.katakana)))
    }
    return SpecificCharacterSet.convert(bytes, from: state.g1)
  }

  /// Seven-bit pairs, made EUC by their high bits. Spaces and controls between them stand for themselves.
  private func twoByteRun(_ bytes: UnsafeRawBufferPointer, _ state: State) -> String {
    var text = ""
    var euc: [UInt8] = []
    func take() {
      text += euc.withUnsafeBytes { SpecificCharacterSet.convert($0, from: state.g0) }
      euc.removeAll(keepingCapacity: true)
    }
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x21, byte <= 0x7E, position + 1 < bytes.count {
        if state.g0 == .jisX0212 { euc.append(0x8F) }
        euc.append(byte | 0x80)
        euc.append(bytes[position + 1] | 0x80)
        position += 2
      } else {
        take()
        text.unicodeScalars.append(
          byte < 0x80 ? Unicode.Scalar(byte) : state.g1 == .katakana ? Self.katakana(byte) : "\u{FFFD}")
        position += 1
      }
    }
    take()
    return text
  }

  /// JIS X 0201.
  private static func katakana(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0..<0x80: Unicode.Scalar(byte)
    case 0xA1...0xDF: Unicode.Scalar(0xFF61 + UInt32(byte) - 0xA1) ?? "\u{FFFD}"
    default: "\u{FFFD}"
    }
  }
}

extension VR {
  /// Whether the first set is in force again after a byte: line ends and tabs, the delimiter of values, and those of
  /// the parts of a name (PS3.5 6.1.2.5.3).
  func bringsFirstSetBack(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: true
    case 0x5C: isMultiValued
    case 0x3D, 0x5E: self == .PN
    default: false
    }
  }
}
