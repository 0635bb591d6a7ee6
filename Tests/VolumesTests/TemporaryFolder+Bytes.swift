// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

@testable import Volumes

extension TemporaryFolder {
  /// The path of a file in the folder, written when there are bytes.
  func file(_ name: String, _ bytes: [UInt8]?) throws -> String {
    if let bytes { try FileSystem.writeAtomically(bytes, to: file(name)) }
    return file(name)
  }
}
