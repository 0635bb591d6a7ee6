// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A count that several workers add to, each addition told with the new total.
final class SharedCounter: Sendable {
  private let total = Atomic<Int64>(0)
  private let tell: @Sendable (Int64) -> Void

  init(_ tell: @escaping @Sendable (Int64) -> Void) { self.tell = tell }

  func add(_ amount: Int64) { tell(total.add(amount, ordering: .relaxed).newValue) }
}
