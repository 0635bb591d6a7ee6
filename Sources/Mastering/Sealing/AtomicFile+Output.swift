// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

extension AtomicFile {
  /// Where a document's writer puts its bytes, piece by piece.
  var output: ByteOutput<VolumeError> {
    ByteOutput { (bytes: [UInt8]) throws(VolumeError) in try self.append(bytes) }
  }
}
