// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of the ring above or below the hub, filled with lines.
struct LabelZone {
  var ring: LabelRing
  var top: Double
  var bottom: Double
  /// How much of the spare height goes above the text: 0 none, 1 all.
  var balance: Double

  static func above(_ ring: LabelRing) -> LabelZone {
    LabelZone(ring: ring, top: -ring.outer, bottom: -ring.inner, balance: 0.6)
  }

  static func below(_ ring: LabelRing) -> LabelZone {
    LabelZone(ring: ring, top: ring.inner, bottom: ring.outer, balance: 0.3)
  }

  /// How text is set in one attempt.
  struct Band {
    var typesetter: Typesetter
    var ring: LabelRing
    /// Of all sizes.
    var scale: Double
    /// Texts may take as many lines as they have; else one each.
    var wraps = true
    var mayCutLists = false
    /// Nothing can shrink any more: cut words and end in an ellipsis rather than fail.
    var mayCut = false
    /// How far to either side lines may reach where they share an edge; nil where all are centred.
    var half: Double?

    func halfWidth(from top: Double, to bottom: Double) -> Double {
      min(half ?? .infinity, ring.halfChord(from: top, to: bottom))
    }
  }

  /// Lists are shown whole down to this scale; then they are shortened.
  private static let leastForLists = 0.76

  /// Places the blocks: smaller in steps with each text on one line, then wrapped, smaller and smaller, lists shortened
  /// where they would have to be very small; at the smallest, words are cut and texts end in an ellipsis. Nil where the
  /// zone is too small even for that.
  func place(_ blocks: [LabelBlock], _ typesetter: Typesetter) -> [PlacedItem]? {
    guard !blocks.isEmpty else { return [] }
    func band(_ scale: Double) -> Band { Band(typesetter: typesetter, ring: ring, scale: scale) }
    let whole = blocks.flatMap { $0.expanded(to: nil) }
    for percent in stride(from: 100, through: 84, by: -4) {
      var single = band(Double(percent) / 100)
      single.wraps = false
      if let placed = settle(whole, single) { return placed }
    }
    let longest = blocks.map(\.listCount).max() ?? 0
    for percent in stride(from: 100, through: longest > 1 ? 76 : 52, by: -4) {
      if let placed = settle(whole, band(Double(percent) / 100)) { return placed }
    }
    let least = blocks.flatMap { $0.expanded(to: 1) }
    var last = band(Self.leastForLists)
    if longest > 1, let placed = shortened(blocks, longest, last) { return placed }
    last.mayCutLists = true
    if longest > 1, let placed = shortened(blocks, longest, last) { return placed }
    if longest > 1 {
      for percent in stride(from: 72, through: 52, by: -4) {
        last.scale = Double(percent) / 100
        if let placed = settle(least, last) { return placed }
      }
    }
    last.scale = 0.5
    last.mayCut = true
    if let placed = settle(least, last) { return placed }
    last.wraps = false
    return settle(least, last)
  }

  /// As many lines of the lists as fit; nil where not even one does.
  private func shortened(_ blocks: [LabelBlock], _ longest: Int, _ band: Band) -> [PlacedItem]? {
    var (low, high) = (1, longest + 1)
    var best: [PlacedItem]?
    while low < high {
      let middle = (low + high) / 2
      if let placed = settle(blocks.flatMap { $0.expanded(to: middle) }, band) {
        best = placed
        low = middle + 1
      } else {
        high = middle
      }
    }
    return best
  }

  /// A line's width depends on its height in the ring, and that on how many lines there are: so the start is moved
  /// until the text that it gives is as high as the text that it was made for.
  private func settle(_ blocks: [LabelBlock], _ band: Band) -> [PlacedItem]? {
    var height = 0.0
    var band = band
    let isAligned = blocks.contains(where: \.sharesEdges)
    for _ in 0..<14 {
      let start = top + max(0, bottom - top - height) * balance
      if isAligned { band.half = ring.halfChord(from: start, to: min(bottom, start + height)) }
      guard let (placed, used) = flow(blocks, band, from: start) else {
        // Further from the outer edge lines are longer.
        guard height < bottom - top else { return nil }
        height = min(bottom - top, height + (bottom - top) / 8)
        continue
      }
      if start + used > bottom + 0.01 {
        guard used > height else { return nil }
        height = used
        continue
      }
      if abs(used - height) < 0.5 { return placed }
      height = used
    }
    return nil
  }

  private func flow(
    _ blocks: [LabelBlock], _ band: Band, from start: Double
  ) -> (placed: [PlacedItem], height: Double)? {
    var placed: [PlacedItem] = []
    var y = start
    let captions = LabelBlock.captionWidth(blocks, band)
    for (index, block) in blocks.enumerated() {
      if index > 0 { y += block.space * band.scale }
      guard let set = block.set(from: y, in: band, captionWidth: captions) else { return nil }
      placed += set.placed
      y = set.bottom
    }
    return (placed, y - start)
  }
}
