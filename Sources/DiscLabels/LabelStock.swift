// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet of disc labels, or a tray that takes a disc to be printed: where the rings are. All lengths in millimetres.
public struct LabelStock: Hashable, Sendable {
  public struct Size: Hashable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }

    public static let letter = Size(width: 215.9, height: 279.4)
    public static let a4 = Size(width: 210, height: 297)
  }

  /// The corner at the top left of the square around a ring, from the top left of the sheet.
  public struct Position: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// As it stands on the pack: `Avery 5931`.
  public var name: String
  /// Other packs with the same cut.
  public var aliases: [String]
  public var sheet: Size
  public var outerDiameter: Double
  public var holeDiameter: Double
  /// In the order in which they are used.
  public var positions: [Position]

  public init(
    name: String, aliases: [String] = [], sheet: Size, outerDiameter: Double, holeDiameter: Double,
    positions: [Position]
  ) {
    self.name = name
    self.aliases = aliases
    self.sheet = sheet
    self.outerDiameter = outerDiameter
    self.holeDiameter = holeDiameter
    self.positions = positions
  }

  /// The stock of this name or alias, with or without its maker, in any case: `avery 5931`, `5692`.
  public static func named(_ name: String) -> LabelStock? {
    let wanted = name.lowercased()
    return all.first { stock in
      ([stock.name] + stock.aliases).contains { known in
        let folded = known.lowercased()
        return folded == wanted || folded.hasSuffix(" " + wanted)
      }
    }
  }
}
