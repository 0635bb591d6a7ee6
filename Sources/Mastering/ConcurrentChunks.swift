// SPDX-License-Identifier: GPL-3.0-or-later

/// Runs `body` over `0..<count` in chunks on all cores and gives the chunks' results in order.
///
/// Each chunk is one call, so that a worker can reuse its buffers from item to item.
func concurrentChunks<Result: Sendable>(
  of count: Int, size: Int = 128, _ body: @escaping @Sendable (Range<Int>) throws -> Result
) async throws -> [Result] {
  let ranges = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: ranges.count)
    for (index, range) in ranges.enumerated() {
      group.addTask { (index, try body(range)) }
    }
    for try await (index, result) in group { results[index] = result }
    return results.compactMap { $0 }
  }
}
