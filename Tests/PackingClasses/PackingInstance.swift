// SPDX-License-Identifier: GPL-3.0-or-later

/// One instance of bin packing.
public struct PackingInstance: Sendable {
  public var name: String
  public var capacity: Int64
  public var sizes: [Int64]
  /// From a seed that was drawn only after the packer had been tuned.
  public var isHeldOut: Bool
}

/// Instances made by the same parameters.
public struct PackingClass: Sendable {
  public var title: String
  /// Instances of each kind, both halves together, when a class is made whole.
  let count: Int
  /// What sets a name's instances apart: the parameters, one after the other.
  let kinds: [Kind]

  struct Kind: Sendable {
    var name: String
    var capacity: Int64
    var sizes: @Sendable (inout InstanceGenerator) -> [Int64]
  }

  /// The first `share` of each kind's instances, at least two of them; each second one is held out.
  public func instances(share: Double = 1) -> [PackingInstance] {
    let wanted = min(count, max(2, Int(Double(count) * share)))
    return kinds.flatMap { kind in (0..<wanted).map { instance(kind, $0) } }
  }

  /// The first kind's first two instances, and the last kind's: what a quick test takes.
  public func sample() -> [PackingInstance] {
    let ends = kinds.count > 1 ? [kinds[0], kinds[kinds.count - 1]] : kinds
    return ends.flatMap { kind in (0..<2).map { instance(kind, $0) } }
  }

  private func instance(_ kind: Kind, _ number: Int) -> PackingInstance {
    let isHeldOut = number % 2 == 1
    var random = InstanceGenerator(seed: "\(title) \(kind.name) \(number)" + (isHeldOut ? PackingClasses.heldOut : ""))
    return PackingInstance(
      name: "\(kind.name)_\(number)", capacity: kind.capacity, sizes: kind.sizes(&random), isHeldOut: isHeldOut)
  }
}
