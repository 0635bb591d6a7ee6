// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet of disc labels, or the page of a printer that prints on discs: where the rings are. All lengths in
/// millimetres.
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

    /// `Letter`, `A4`, or `124 x 124`.
    public var name: String {
      func plain(_ length: Double) -> String { length == length.rounded() ? "\(Int(length))" : "\(length)" }
      switch self {
      case .letter: return "Letter"
      case .a4: return "A4"
      default: return "\(plain(width)) x \(plain(height))"
      }
    }
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
  /// How far print keeps from the outer cut: sheets are fed a millimetre or two off.
  public var edge: Double
  /// The diameter of the middle that print keeps off. Paper lies on a ridge there; a disc is clear.
  public var hub: Double
  /// Where the printer takes it from: an IPP `media-source` keyword such as `manual`.
  public var source: String?

  public init(
    name: String, aliases: [String] = [], sheet: Size, outerDiameter: Double, holeDiameter: Double,
    positions: [Position], edge: Double = 3, hub: Double? = nil, source: String? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.sheet = sheet
    self.outerDiameter = outerDiameter
    self.holeDiameter = holeDiameter
    self.positions = positions
    self.edge = edge
    self.hub = hub ?? max(Self.clearHub, holeDiameter + 4)
    self.source = source
  }

  /// The middle of a disc that is not printed on, in millimetres.
  static let clearHub = 38.0

  /// Whether it is known by that name, with or without its maker, in any case: `avery 5931`, `5692`.
  public func isNamed(_ name: String) -> Bool {
    let wanted = name.lowercased()
    return ([self.name] + aliases).contains { known in
      let folded = known.lowercased()
      return folded == wanted || folded.hasSuffix(" " + wanted)
    }
  }
}
