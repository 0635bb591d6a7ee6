// SPDX-License-Identifier: GPL-3.0-or-later

import OpticalMedia

/// How the discs of a run are burned, the same for all drives.
struct BurnSettings: Sendable {
  var options: BurnOptions
  /// Reads each disc back.
  var verifies: Bool
  var ejects: Bool
  /// A rewritable medium that somebody put in may lose what it holds.
  var mayBlank: Bool
  /// A drive that can give itself a blank medium does so before the first disc.
  var changesFirst: Bool
}
