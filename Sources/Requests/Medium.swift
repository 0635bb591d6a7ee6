// SPDX-License-Identifier: GPL-3.0-or-later

/// A blank disc to plan for, with the sectors (2,048 bytes) that a track on it may have, read-ahead pad included.
public enum Medium: Sendable, Hashable {
  case cd
  case dvd
  case dvdDualLayer
  case bluRay
  /// A medium of the office's own: any number of sectors in `Medium.sectorRange`.
  case sectors(Int)

  /// From a volume of a few hundred kilobytes to a BD-R XL of 128 GB.
  public static let sectorRange = 300...62_500_864

  /// The number of sectors to plan with.
  public var sectors: Int {
    switch self {
    // An 80-minute CD-R is sold as 360,000; the lead-out that its ATIP names begins at 359,845 to 359,849.
    case .cd: 359_844
    // DVD+R, the smaller of the two kinds.
    case .dvd: 2_295_104
    // DVD-R DL, the smaller of the two kinds.
    case .dvdDualLayer: 4_171_712
    // BD-R of 25 GB, not formatted with spare areas.
    case .bluRay: 12_219_392
    case .sectors(let count): count
    }
  }

  /// The word of the request file: `cd`, `dvd`, `dvd-dl`, `bd`, or the number of sectors.
  public var word: String {
    switch self {
    case .cd: "cd"
    case .dvd: "dvd"
    case .dvdDualLayer: "dvd-dl"
    case .bluRay: "bd"
    case .sectors(let count): String(count)
    }
  }

  /// For people: "CD", "DVD", "medium of 5000 sectors".
  public var name: String {
    switch self {
    case .cd: "CD"
    case .dvd: "DVD"
    case .dvdDualLayer: "DVD DL"
    case .bluRay: "BD"
    case .sectors(let count): "medium of \(count) sectors"
    }
  }

  /// The media that have a word of their own.
  public static let named: [Medium] = [.cd, .dvd, .dvdDualLayer, .bluRay]

  /// The medium of a word, or of a number of sectors in range.
  public init?(word: String) {
    if let medium = Self.named.first(where: { $0.word == word }) {
      self = medium
    } else if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(word),
      Self.sectorRange.contains(count)
    {
      self = .sectors(count)
    } else {
      return nil
    }
  }
}
