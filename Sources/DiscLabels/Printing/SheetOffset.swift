// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a printer must move what it prints so that it falls onto the cuts of a sheet. In millimetres.
public struct SheetOffset: Hashable, Sendable {
  /// To the right.
  public let x: Double
  /// Down.
  public let y: Double

  public static let none = SheetOffset()
  /// No feed is further off, and what is moved more is off the sheet.
  public static let most = 20.0

  private init() {
    x = 0
    y = 0
  }

  /// Nil beyond 20 mm either way.
  public init?(x: Double, y: Double) {
    guard abs(x) <= Self.most, abs(y) <= Self.most else { return nil }
    // Hundredths, so that what is written is what is read; and no negative zero.
    self.x = (x * 100).rounded() / 100 + 0
    self.y = (y * 100).rounded() / 100 + 0
  }

  /// Of `x,y`: `0.5,-1.2`.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Double(String(part.drop { $0 == " " }))
    }
    guard parts.count == 2, let x = parts[0], let y = parts[1] else { return nil }
    self.init(x: x, y: y)
  }
}

extension SheetOffset: CustomStringConvertible {
  /// `0.5,-1.2`
  public var description: String { "\(x),\(y)" }
}
