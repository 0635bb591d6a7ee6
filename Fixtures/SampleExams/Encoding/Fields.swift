// SPDX-License-Identifier: GPL-3.0-or-later

/// The elements of a data set or of an item, by tag; text is encoded as it comes in.
struct Fields: Sendable {
  private(set) var elements: [UInt32: Element] = [:]
  private let characterSet: CharacterSet

  /// - Parameter declared: whether Specific Character Set (0008,0005) is written; an item inherits it otherwise.
  init(_ characterSet: CharacterSet, declared: Bool = false) {
    self.characterSet = characterSet
    if declared { set(0x0008_0005, .cs, characterSet.definedTerm) }
  }

  /// An item that inherits the character set of these fields, filled by `fill`.
  func item(_ fill: (inout Fields) -> Void) -> Fields {
    var fields = Fields(characterSet)
    fill(&fields)
    return fields
  }

  mutating func set(_ tag: UInt32, _ vr: VR, _ text: String) {
    let bytes = vr.followsCharacterSet ? characterSet.encode(text) : Array(text.utf8)
    set(tag, vr, bytes: bytes)
  }

  mutating func set(_ tag: UInt32, _ vr: VR, bytes: [UInt8]) {
    let padded = bytes.count % 2 == 0 ? bytes : bytes + [vr.padding]
    elements[tag] = Element(vr: vr, value: .bytes(padded))
  }

  mutating func set(_ tag: UInt32, us values: UInt16...) {
    set(tag, .us, bytes: values.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
  }

  mutating func set(_ tag: UInt32, ss values: Int16...) {
    set(tag, .ss, bytes: values.flatMap { UInt16(bitPattern: $0).littleEndianBytes })
  }

  mutating func set(_ tag: UInt32, ul values: UInt32...) {
    set(tag, .ul, bytes: values.flatMap { $0.littleEndianBytes })
  }

  mutating func set(_ tag: UInt32, sl values: Int32...) {
    set(tag, .sl, bytes: values.flatMap { UInt32(bitPattern: $0).littleEndianBytes })
  }

  mutating func set(_ tag: UInt32, fl values: Float...) {
    set(tag, .fl, bytes: values.flatMap { $0.bitPattern.littleEndianBytes })
  }

  mutating func set(_ tag: UInt32, fd values: Double...) {
    set(tag, .fd, bytes: values.flatMap { $0.bitPattern.littleEndianBytes })
  }

  mutating func set(_ tag: UInt32, items: [Fields], form: Element.Form = .definedLength) {
    let vr: VR = form == .unknownDefinedLength || form == .unknownUndefinedLength ? .un : .sq
    elements[tag] = Element(vr: vr, value: .items(items, form))
  }

  /// A sequence of one item.
  mutating func sequence(
    _ tag: UInt32, form: Element.Form = .definedLength, _ fill: (inout Fields) -> Void
  ) {
    set(tag, items: [item(fill)], form: form)
  }

  /// A code triplet's sequence (PS3.3 8.8), with its scheme.
  mutating func code(_ tag: UInt32, _ value: String, _ scheme: String, _ meaning: String) {
    sequence(tag) {
      $0.set(0x0008_0100, .sh, value)
      $0.set(0x0008_0102, .sh, scheme)
      $0.set(0x0008_0104, .lo, meaning)
    }
  }

  mutating func remove(_ tag: UInt32) { elements[tag] = nil }
}

extension FixedWidthInteger {
  /// The bytes, least significant first.
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}
