// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Volumes

/// A folder for one test, gone with the instance.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/spindle-volumes.XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it, written when there are bytes.
  func file(_ name: String, _ bytes: [UInt8]? = nil) throws -> String {
    let full = path + "/" + name
    if let bytes { try FileSystem.writeAtomically(bytes, to: full) }
    return full
  }
}
