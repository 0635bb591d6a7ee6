// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Which optical medium an image is made for; its rules differ (PS3.12 annexes F, P and X).
public enum OpticalMedium: String, Sendable {
  case cd = "CD"
  case dvd = "DVD"
  case bd = "BD"

  /// The smallest that holds a volume: up to 99 minutes a CD, up to a dual-layer DVD+R a DVD.
  public init(holding sectors: SectorCount) {
    self = sectors.rawValue <= 449_100 ? .cd : sectors.rawValue <= 4_173_824 ? .dvd : .bd
  }
}
