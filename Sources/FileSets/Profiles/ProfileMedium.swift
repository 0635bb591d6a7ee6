// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of medium that application profiles are about (PS3.11, PS3.12).
public enum ProfileMedium: String, Sendable, Hashable, CaseIterable {
  case cd
  /// Single layer, any but DVD-RAM.
  case dvd
  case dvdRAM = "dvd-ram"
  case bd
  case usb
  case multimediaCard = "mmc"
  case compactFlash = "cf"
  case secureDigital = "sd"

  /// For people.
  public var name: String {
    switch self {
    case .cd: "CD"
    case .dvd: "DVD"
    case .dvdRAM: "DVD-RAM"
    case .bd: "BD"
    case .usb: "USB drive"
    case .multimediaCard: "MultiMediaCard"
    case .compactFlash: "CompactFlash card"
    case .secureDigital: "SD card"
    }
  }
}
