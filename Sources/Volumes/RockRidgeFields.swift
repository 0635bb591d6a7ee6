// SPDX-License-Identifier: GPL-3.0-or-later

/// What Rock Ridge says of one file in the System Use fields of its directory record (SUSP 5, RRIP 4.1).
struct RockRidgeFields {
  /// Where more fields stand: an area within one sector of the volume.
  struct Continuation {
    var offset: Int64
    var length: Int
    var isWithinSector: Bool
  }

  private(set) var hasName = false
  private(set) var name: [UInt8] = []
  /// The folder of this record was moved elsewhere (CL), or came from elsewhere (RE).
  private(set) var isRelocated = false
  /// Set when the area just read names another one.
  private(set) var continuation: Continuation?
  /// A field that is longer than its area, or a number whose byte orders disagree.
  private(set) var isBroken = false
  private var isNameComplete = false

  /// Names longer than this are cut: no file system here has room for them.
  static let longestName = 255

  /// Takes the fields of one area, the record's own or a continuation.
  mutating func read(_ area: ISO9660Fields) {
    continuation = nil
    var offset = 0
    while offset + 4 <= area.bytes.count {
      let length = Int(area.byte(offset + 2))
      let signature = area.big16(offset)
      if signature == 0 { return }
      guard length >= 4, offset + length <= area.bytes.count else {
        isBroken = true
        return
      }
      switch signature {
      case Self.signature("NM"): readName(area, offset, length)
      case Self.signature("CE"): readContinuation(area, offset, length)
      case Self.signature("CL"), Self.signature("RE"): isRelocated = true
      case Self.signature("ST"): return
      default: break
      }
      offset += length
    }
  }

  private mutating func readName(_ area: ISO9660Fields, _ offset: Int, _ length: Int) {
    guard length >= 5, !isNameComplete else { return }
    let flags = area.byte(offset + 4)
    // 2 and 4: the folder itself and the one above, which have no name to show.
    guard flags & 6 == 0 else { return }
    hasName = true
    isNameComplete = flags & 1 == 0
    name += area.bytes[offset + 5..<offset + length].prefix(Self.longestName - name.count)
  }

  private mutating func readContinuation(_ area: ISO9660Fields, _ offset: Int, _ length: Int) {
    guard length >= 28 else {
      isBroken = true
      return
    }
    let block = area.both32(offset + 4)
    let start = area.both32(offset + 12)
    let size = area.both32(offset + 20)
    if !(block.agrees && start.agrees && size.agrees) { isBroken = true }
    continuation = Continuation(
      offset: Int64(block.value) * SectorCount.size + Int64(start.value), length: Int(min(size.value, 2048)),
      isWithinSector: Int64(start.value) + Int64(size.value) <= SectorCount.size)
  }

  private static func signature(_ text: StaticString) -> UInt16 {
    text.withUTF8Buffer { $0.count == 2 ? UInt16($0[0]) << 8 | UInt16($0[1]) : 0 }
  }
}
