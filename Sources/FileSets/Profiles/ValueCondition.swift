// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that an application profile demands of an instance: `Rows=1..512`, `BitsStored=8,12..16`,
/// `HighBit=BitsStored-1`.
struct ValueCondition: Sendable, Hashable {
  private enum Allowed: Sendable, Hashable {
    case text(String)
    case numbers(ClosedRange<Int>)
    /// Another trait's value and a difference.
    case relative(InstanceTraits.Trait, Int)
  }

  let trait: InstanceTraits.Trait
  /// For people: `BitsStored=8,10,12`.
  let text: String
  private let allowed: [Allowed]

  init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, let trait = InstanceTraits.Trait(rawValue: String(sides[0])) else { return nil }
    self.trait = trait
    self.text = text
    allowed = sides[1].split(separator: ",").map { Self.allowed(String($0)) }
  }

  private static func allowed(_ word: String) -> Allowed {
    if let number = Int(word) { return .numbers(number...number) }
    let ends = word.split(separator: ".").compactMap { Int($0) }
    if ends.count == 2, word.contains(".."), ends[0] <= ends[1] { return .numbers(ends[0]...ends[1]) }
    let parts = word.split(separator: "-", maxSplits: 1)
    if let other = parts.first.flatMap({ InstanceTraits.Trait(rawValue: String($0)) }) {
      return .relative(other, parts.count > 1 ? -(Int(parts[1]) ?? 0) : 0)
    }
    return .text(word)
  }

  func holds(for traits: InstanceTraits) -> Bool {
    allowed.contains { allowed in
      switch allowed {
      case .text(let text): traits.texts[trait] == text
      case .numbers(let range): traits.numbers[trait].map { range.contains($0) } ?? false
      case .relative(let other, let difference):
        if let value = traits.numbers[trait], let base = traits.numbers[other] {
          value == base.addingReportingOverflow(difference).partialValue
        } else {
          false
        }
      }
    }
  }
}
