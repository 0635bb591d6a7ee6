// SPDX-License-Identifier: GPL-3.0-or-later

/// Literals looked up by their bytes, found in any case of their ASCII letters.
///
/// Made in milliseconds where Vectorscan compiles for seconds (birth dates have some thirty spellings each), and
/// several times slower in search: for texts and for single elements. ``LiteralDatabase`` is for gigabytes.
///
/// At each byte the next few are looked up among the beginnings of all literals; where one begins so, the whole is
/// compared at each length that literals with this beginning have. So the time is linear, however many begin alike.
struct LiteralIndex: Sendable {
  /// Literals that begin with the same bytes.
  private struct Bucket: Sendable {
    var beginning: UInt64
    /// Of the literals, each once, in ascending order.
    var lengths: [Int32]
    var next: Int32
  }

  /// The beginnings of one length, found by their hash.
  private struct Beginnings: Sendable {
    static let filterBits = 16
    var length: Int
    /// A bit for each hash: nearly every byte of a text ends here.
    var filter: [UInt64]
    var heads: [Int32]
  }

  private var buckets: [Bucket] = []
  /// In eight, in four and in one byte, those that there are.
  private var beginnings: [Beginnings] = []
  /// All literals, folded, one after the other.
  private var arena: [UInt8] = []
  private var starts: [Int] = []
  /// Literals by the hash of all their bytes, chained by `next`.
  private var heads: [Int32]
  private var next: [Int32] = []

  /// - Parameter literals: none empty; the match of literal `i` is reported as `i`.
  init(_ literals: some Collection<[UInt8]>) {
    var slots = 64
    while slots < 2 * literals.count { slots *= 2 }
    heads = [Int32](repeating: -1, count: slots)
    for length in [8, 4, 1] where literals.contains(where: { Self.beginningLength($0.count) == length }) {
      beginnings.append(
        Beginnings(
          length: length, filter: [UInt64](repeating: 0, count: (1 << Beginnings.filterBits) / 64),
          heads: [Int32](repeating: -1, count: slots)))
    }
    for (number, literal) in literals.enumerated() {
      starts.append(arena.count)
      arena.append(contentsOf: literal.lazy.map(Self.folded))
      let slot = Int(truncatingIfNeeded: hash(of: number)) & (heads.count - 1)
      next.append(heads[slot])
      heads[slot] = Int32(truncatingIfNeeded: number)
      insertBeginning(of: number)
    }
    starts.append(arena.count)
  }

  private static func beginningLength(_ count: Int) -> Int { count >= 8 ? 8 : count >= 4 ? 4 : 1 }

  private func hash(of literal: Int) -> UInt64 {
    arena[starts[literal]...].reduce(Self.hashStart) { Self.hash($0, adding: $1) }
  }

  private mutating func insertBeginning(of literal: Int) {
    let count = arena.count - starts[literal]
    let length = Self.beginningLength(count)
    guard let place = beginnings.firstIndex(where: { $0.length == length }) else { return }
    let beginning = arena.withUnsafeBytes { Self.beginning(at: starts[literal], length, in: $0) }
    let hash = Self.mixed(beginning)
    beginnings[place].filter[Int(hash >> 54)] |= 1 << (hash >> 48 & 63)
    let slot = Int(truncatingIfNeeded: hash >> 20) & (heads.count - 1)
    var bucket = Int(beginnings[place].heads[slot])
    while bucket >= 0, buckets[bucket].beginning != beginning { bucket = Int(buckets[bucket].next) }
    if bucket < 0 {
      bucket = buckets.count
      buckets.append(Bucket(beginning: beginning, lengths: [], next: beginnings[place].heads[slot]))
      beginnings[place].heads[slot] = Int32(truncatingIfNeeded: bucket)
    }
    let own = Int32(truncatingIfNeeded: count)
    let after = buckets[bucket].lengths.firstIndex { $0 >= own } ?? buckets[bucket].lengths.count
    if after == buckets[bucket].lengths.count || buckets[bucket].lengths[after] != own {
      buckets[bucket].lengths.insert(own, at: after)
    }
  }

  /// Appends the matches in `bytes` to `matches`, in the order of their ends.
  func scan(_ bytes: UnsafeRawBufferPointer, into matches: inout [LiteralMatch]) {
    let known = matches.count
    for some in beginnings {
      some.filter.withUnsafeBufferPointer { filter in
        var at = 0
        while at <= bytes.count - some.length {
          let beginning = Self.beginning(at: at, some.length, in: bytes)
          let hash = Self.mixed(beginning)
          if filter[Int(hash >> 54)] & (1 << (hash >> 48 & 63)) != 0 {
            var bucket = Int(some.heads[Int(truncatingIfNeeded: hash >> 20) & (heads.count - 1)])
            while bucket >= 0, buckets[bucket].beginning != beginning { bucket = Int(buckets[bucket].next) }
            if bucket >= 0 { compare(buckets[bucket].lengths, at: at, in: bytes, into: &matches) }
          }
          at += 1
        }
      }
    }
    if matches.count > known + 1 { matches[known...].sort { ($0.end, $0.literal) < ($1.end, $1.literal) } }
  }

  private func compare(
    _ lengths: [Int32], at start: Int, in bytes: UnsafeRawBufferPointer, into matches: inout [LiteralMatch]
  ) {
    var hash = Self.hashStart
    var end = start
    for length in lengths where start + Int(length) <= bytes.count {
      while end < start + Int(length) {
        hash = Self.hash(hash, adding: Self.folded(bytes[end]))
        end += 1
      }
      var literal = Int(heads[Int(truncatingIfNeeded: hash) & (heads.count - 1)])
      while literal >= 0 {
        if stands(literal, at: start..<end, in: bytes) { matches.append(LiteralMatch(literal: literal, end: end)) }
        literal = Int(next[literal])
      }
    }
  }

  private func stands(_ literal: Int, at range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let own = starts[literal]..<starts[literal + 1]
    return own.count == range.count && zip(own, range).allSatisfy { arena[$0] == Self.folded(bytes[$1]) }
  }

  @inline(__always) private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// Up to eight bytes as a number, the case of letters and some other bits left out.
  @inline(__always)
  private static func beginning(at start: Int, _ length: Int, in bytes: UnsafeRawBufferPointer) -> UInt64 {
    switch length {
    case 8: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) | 0x2020_2020_2020_2020
    case 4: UInt64(bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)) | 0x2020_2020
    default: UInt64(bytes[start]) | 0x20
    }
  }

  @inline(__always) private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ value >> 32) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  private static let hashStart: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a.
  @inline(__always) private static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
