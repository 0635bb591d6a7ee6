// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing

@testable import Volumes

/// One producer and several consumers on threads of their own.
@Suite struct BufferRingTests {
  private struct Broken: Error {}

  @Test func everyConsumerSeesEveryBufferInOrder() throws {
    let ring = BufferRing<Int>(buffers: 3, of: 16, consumers: 2)
    let seen = Mutex<[[Int]]>([[], []])
    let consumers = try (0..<2).map { consumer in
      try WorkerThread {
        while let (bytes, mark) = try? ring.next(consumer) {
          // The bytes are those of the mark, however far the other consumer is.
          let isWhole = bytes.count == mark % 16 && bytes.allSatisfy { $0 == UInt8(truncatingIfNeeded: mark) }
          seen.withLock { $0[consumer].append(isWhole ? mark : -1) }
          ring.release(consumer)
        }
      }
    }
    for number in 0..<1000 {
      let buffer = try ring.nextFree()
      buffer.initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: number))
      ring.publish(number % 16, number)
    }
    ring.finish()
    for consumer in consumers { consumer.join() }
    #expect(seen.withLock { $0 } == [Array(0..<1000), Array(0..<1000)])
    #expect(ring.filled == 0)
  }

  @Test func aFailureWakesWhoeverWaits() throws {
    let ring = BufferRing<Int>(buffers: 1, of: 16, consumers: 1)
    let ends = Mutex(0)
    _ = try ring.nextFree()
    ring.publish(1, 0)
    // The producer waits for a free buffer; the consumer, when it has taken the one, for another.
    let producer = try WorkerThread { do { _ = try ring.nextFree() } catch { ends.withLock { $0 += 1 } } }
    ring.fail(Broken())
    ring.fail(CancellationError())
    producer.join()
    do { _ = try ring.next(0) } catch { ends.withLock { $0 += 1 } }
    #expect(ends.withLock { $0 } == 2)
    #expect(ring.firstFailure is Broken)
  }

  @Test func aMonitorGivesWhatWasWaitedFor() throws {
    let monitor = Monitor([Int]())
    let taker = try WorkerThread {
      for _ in 0..<100 { monitor.wait { $0.count % 2 == 1 ? $0.append(-1) : nil } }
    }
    for number in 0..<100 { monitor.wait { $0.count % 2 == 0 ? $0.append(number) : nil } }
    taker.join()
    #expect(monitor.read { $0.filter { $0 >= 0 } } == Array(0..<100))
  }
}
