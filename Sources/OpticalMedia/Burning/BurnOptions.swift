// SPDX-License-Identifier: GPL-3.0-or-later

/// How a disc is burned.
public struct BurnOptions: Sendable, Hashable {
  public var speed: BurnSpeed
  /// The drive does all but turn up its laser.
  public var isSimulated: Bool

  public init(speed: BurnSpeed = .fastest, isSimulated: Bool = false) {
    self.speed = speed
    self.isSimulated = isSimulated
  }
}

/// A speed as people write it.
public enum BurnSpeed: Sendable, Hashable {
  case fastest
  case slowest
  /// Multiples of the medium's single speed.
  case times(Double)

  /// `8`, `8x`, `2.4x`, `max` or `min`; nil for anything else.
  public init?(_ text: String) {
    switch text.lowercased() {
    case "max": self = .fastest
    case "min": self = .slowest
    case let text:
      guard let times = Double(text.hasSuffix("x") ? text.dropLast() : text[...]), times > 0, times < 1000 else {
        return nil
      }
      self = .times(times)
    }
  }

  /// In libburn's terms: thousands of bytes a second, 0 for the fastest, -1 for the slowest.
  func libburn(for profile: MediumProfile) -> Int32 {
    switch self {
    case .fastest: 0
    case .slowest: -1
    // Rounded up, as libburn wants fractions of a speed.
    case .times(let times): profile.singleSpeedOfLibburn.map { Int32((times * $0).rounded(.up)) } ?? 0
    }
  }
}
