// SPDX-License-Identifier: GPL-3.0-or-later

/// Chunks handed out but not yet taken: enough for all cores while one of them takes its time, and few enough that
/// what a chunk holds does not add up.
private let mostChunksUnderWay = 64

/// Runs `body` over `0..<count` in chunks on all cores and hands the chunks' results to `take`, in their order, as soon
/// as they are there.
///
/// Each chunk is one call, so that a worker can reuse its buffers from item to item.
func concurrentChunks<Result: Sendable>(
  of count: Int, size: Int = 128, _ body: @escaping @Sendable (Range<Int>) throws -> Result,
  take: (Result) throws -> Void
) async throws {
  var taken = 0
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var begun = 0
    var waiting: [Int: Result] = [:]
    while taken * size < count {
      while begun * size < count, begun - taken < mostChunksUnderWay {
        let number = begun
        let range = number * size..<min(number * size + size, count)
        group.addTask { (number, try body(range)) }
        begun += 1
      }
      guard let (number, result) = try await group.next() else { return }
      waiting[number] = result
      while let result = waiting.removeValue(forKey: taken) {
        try take(result)
        taken += 1
      }
    }
  }
  // What was not looked at must never pass for what is clean, whatever went wrong above.
  guard taken * size >= count else {
    throw MasteringError(
      .tryAgain, rule: "work-left", "not everything was looked at", remedy: "run the same command again")
  }
}

/// The same with the results of all chunks in one array, each chunk's behind those of the chunk before.
func concurrentChunks<Element: Sendable>(
  of count: Int, size: Int = 128, _ body: @escaping @Sendable (Range<Int>) throws -> [Element]
) async throws -> [Element] {
  var all: [Element] = []
  try await concurrentChunks(of: count, size: size, body) { all += $0 }
  return all
}
