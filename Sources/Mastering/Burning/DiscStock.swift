// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Where the discs of a burn come from.
protocol DiscStock: Sendable {
  var discs: [BurnableDisc] { get }
  /// Checks a disc by all of its gates. Its content is burned only if this returns.
  func check(_ disc: Int) async throws -> DiscContent
}

/// A stock whose discs are checked once each, whoever asks first.
actor CheckedDiscs {
  private let stock: any DiscStock
  private var checks: [Int: Task<DiscContent, any Error>] = [:]

  init(_ stock: any DiscStock) { self.stock = stock }

  func content(_ disc: Int) async throws -> DiscContent {
    let check: Task<DiscContent, any Error>
    if let known = checks[disc] {
      check = known
    } else {
      check = Task { [stock] in try await stock.check(disc) }
      checks[disc] = check
    }
    // The one who asks may be cancelled; the work is then of no use to anybody.
    return try await withTaskCancellationHandler {
      try await check.value
    } onCancel: {
      check.cancel()
    }
  }
}
