// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

extension ProfileMedium {
  /// The smallest disc that holds a volume: up to 99 minutes a CD, up to a dual-layer DVD+R a DVD, else a BD.
  public init(holding sectors: SectorCount) {
    self = sectors.rawValue <= 449_100 ? .cd : sectors.rawValue <= 4_173_824 ? .dvd : .bd
  }

  /// Those that carry an ISO 9660 volume, not a FAT file system.
  var isDisc: Bool {
    switch self {
    case .cd, .dvd, .dvdRAM, .bd: true
    case .usb, .multimediaCard, .compactFlash, .secureDigital: false
    }
  }
}
