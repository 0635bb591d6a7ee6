// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Where a thread leaves the digest that it made.
package final class DigestCell: Sendable {
  private let digest = Mutex<SHA256Digest?>(nil)

  package init() {}
  package var value: SHA256Digest? { digest.withLock { $0 } }
  package func set(_ value: SHA256Digest) { digest.withLock { $0 = value } }
}
