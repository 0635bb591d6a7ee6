// SPDX-License-Identifier: GPL-3.0-or-later

/// One or two items of a bin, to be given away together.
struct BinPart {
  var size: Int64
  var bin: Int32
  var first: Int32
  /// -1 where the part is a single item.
  var second: Int32
  fileprivate var next: Int32 = -1
  fileprivate var previous: Int32 = -1

  var items: [Int] { second < 0 ? [Int(first)] : [Int(first), Int(second)] }
}

/// The parts of all bins by their size: buckets of equal width, each a list linked both ways.
struct PartIndex {
  private(set) var parts: [BinPart] = []
  /// Numbers of each bin's parts.
  private(set) var ofBin: [[Int32]]
  private var heads: [Int32]
  private var free: [Int32] = []
  private let width: Int64

  /// A bin of more items than this offers single ones only.
  private static let mostPaired = 24
  /// Buckets to either side that a search looks into.
  private static let reach = 8

  init(room: Int64, items: Int, bins: Int) {
    width = room / min(Int64(items) * 2 + 1, room + 1) + 1
    heads = [Int32](repeating: -1, count: Int(2 * room / width) + 2)
    ofBin = [[Int32]](repeating: [], count: bins)
  }

  /// About `limit` parts of sizes near to `size`, bucket by bucket outwards.
  @inline(__always)
  func scan(near size: Int64, limit: Int, _ visit: (Int32, BinPart) -> Void) {
    let middle = Int(max(0, size) / width)
    guard middle < heads.count else { return }
    var left = limit
    for distance in 0..<Self.reach where left > 0 {
      if middle + distance < heads.count { walk(middle + distance, &left, visit) }
      if distance > 0, middle >= distance { walk(middle - distance, &left, visit) }
    }
  }

  @inline(__always)
  private func walk(_ bucket: Int, _ left: inout Int, _ visit: (Int32, BinPart) -> Void) {
    var number = heads[bucket]
    while number >= 0, left > 0 {
      let part = parts[Int(number)]
      visit(number, part)
      left -= 1
      number = part.next
    }
  }

  mutating func insert(_ items: [Int], of bin: Int, _ sizes: [Int64]) {
    for (place, item) in items.enumerated() {
      add(BinPart(size: sizes[item], bin: Int32(bin), first: Int32(item), second: -1))
      guard items.count <= Self.mostPaired else { continue }
      for other in items[(place + 1)...] {
        add(BinPart(size: sizes[item] + sizes[other], bin: Int32(bin), first: Int32(item), second: Int32(other)))
      }
    }
  }

  mutating func remove(_ bin: Int) {
    for number in ofBin[bin] {
      let part = parts[Int(number)]
      if part.previous >= 0 {
        parts[Int(part.previous)].next = part.next
      } else {
        heads[bucket(part.size)] = part.next
      }
      if part.next >= 0 { parts[Int(part.next)].previous = part.previous }
      free.append(number)
    }
    ofBin[bin].removeAll(keepingCapacity: true)
  }

  private func bucket(_ size: Int64) -> Int { min(Int(size / width), heads.count - 1) }

  private mutating func add(_ part: BinPart) {
    let bucket = bucket(part.size)
    var part = part
    part.next = heads[bucket]
    let number: Int32
    if let freed = free.popLast() {
      number = freed
      parts[Int(number)] = part
    } else {
      number = Int32(parts.count)
      parts.append(part)
    }
    if part.next >= 0 { parts[Int(part.next)].previous = number }
    heads[bucket] = number
    ofBin[Int(part.bin)].append(number)
  }
}
