// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// What of an image is not the volume's own.
public struct ISOImageOptions: Sendable, Hashable {
  /// Sectors of zeros at the end, which a drive may read beyond the last file of a track.
  public var readAheadPad: SectorCount
  /// Records libisofs' MD5 of the session, which `xorriso -check_media` finds and checks years later: two sectors
  /// behind the contents, two tags among the directories.
  public var recordsMD5: Bool

  public init(readAheadPad: SectorCount = SectorCount(150), recordsMD5: Bool = false) {
    self.readAheadPad = readAheadPad
    self.recordsMD5 = recordsMD5
  }
}
