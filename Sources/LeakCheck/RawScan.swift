// SPDX-License-Identifier: GPL-3.0-or-later

/// Searches a stream of bytes, buffer after buffer, for the long and distinctive forms of names and identifiers.
///
/// Buffers may be cut anywhere: a secret across a cut is found. Dates, institutions, single words and short numbers
/// are not looked for here, since pixels and kept dates are full of them; strings and binary elements are searched
/// for those by ``TextScan`` and ``BinaryScan``. Holds the working memory of one thread.
public final class RawScan {
  private let scanner: LeakScanner
  private let scratch: LiteralDatabase.Scratch?
  /// The last bytes of what came before, enough for the longest form and what stands beside it.
  private var carry: [UInt8] = []
  /// How many bytes have come so far.
  private var position: Int64 = 0
  /// Ends up to here have been decided.
  private var decided: Int64 = 0
  private var matches: [LiteralMatch] = []
  private var pending: [LeakHit] = []

  /// Hits kept until they are asked for; a stream that is one single leak must not fill the memory.
  private static let mostHits = 1000

  init(_ scanner: LeakScanner) throws(LeakCheckError) {
    self.scanner = scanner
    scratch = try scanner.streamDatabase.map { (database) throws(LeakCheckError) in
      try LiteralDatabase.Scratch(for: database)
    }
  }

  private var reach: Int { scanner.streams.longest + 2 * ByteForms.margin }

  /// Takes the next bytes of the stream.
  public func consume(_ bytes: UnsafeRawBufferPointer) throws(LeakCheckError) {
    var rest = bytes[...]
    // Vectorscan counts in 32 bits.
    while !rest.isEmpty {
      let part = rest.prefix(1 << 30)
      try consumePart(UnsafeRawBufferPointer(rebasing: part))
      rest = rest.dropFirst(part.count)
    }
  }

  /// The hits since the last call, at most a thousand. Offsets are counted from the start of the stream; hits in the
  /// last few bytes come only with ``finish()``.
  public func takeHits() -> [LeakHit] {
    defer { pending = [] }
    return pending
  }

  /// Decides what the last bytes left open. The stream can then start anew at offset 0.
  /// - Returns: all hits not yet taken.
  public func finish() throws(LeakCheckError) -> [LeakHit] {
    try carry.withUnsafeBufferPointer { (tail) throws(LeakCheckError) in
      try search(UnsafeRawBufferPointer(tail), from: position - Int64(tail.count), isLast: true)
    }
    carry = []
    position = 0
    decided = 0
    return takeHits()
  }

  private func consumePart(_ bytes: UnsafeRawBufferPointer) throws(LeakCheckError) {
    let start = position
    let carried = carry.count
    // The seam: what was carried and as much of the new bytes as a match across the cut can need.
    carry.append(contentsOf: bytes.prefix(2 * reach))
    let seamEnd = start + Int64(carry.count - carried)
    if carried > 0 || bytes.count <= 2 * reach {
      try carry.withUnsafeBufferPointer { (seam) throws(LeakCheckError) in
        try search(UnsafeRawBufferPointer(seam), from: start - Int64(carried), isLast: false)
      }
    }
    position = start + Int64(bytes.count)
    if seamEnd < position {
      try search(bytes, from: start, isLast: false)
      carry.removeAll(keepingCapacity: true)
      carry.append(contentsOf: bytes.suffix(reach))
    } else if carry.count > reach {
      carry.removeFirst(carry.count - reach)
    }
  }

  /// Searches a window of the stream and reports what ends in it and was not decided before.
  private func search(
    _ window: UnsafeRawBufferPointer, from start: Int64, isLast: Bool
  ) throws(LeakCheckError) {
    let end = start + Int64(window.count)
    let horizon = isLast ? end : end - Int64(ByteForms.margin)
    guard let database = scanner.streamDatabase, let scratch, horizon > decided else { return }
    matches.removeAll(keepingCapacity: true)
    try database.scan(window, with: scratch, into: &matches)
    for match in matches {
      let matchEnd = start + Int64(match.end)
      guard matchEnd > decided, matchEnd <= horizon, pending.count < Self.mostHits else { continue }
      let form = scanner.streams.forms[match.literal]
      guard scanner.streams.isHit(form, endingAt: match.end, in: window) else { continue }
      let offset = matchEnd - Int64(form.bytes.count)
      if !pending.contains(where: { $0.offset == offset && $0.kind == form.kind }) {
        pending.append(LeakHit(kind: form.kind, index: 0, offset: offset, role: "bytes"))
      }
    }
    decided = horizon
  }
}
