// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the SHA-256 of all that goes through a ring, beside whoever fills it.
package final class HashingThread<Mark: Sendable>: Sendable {
  private let thread: WorkerThread
  private let digest: DigestCell

  /// Takes the buffers of that consumer of the ring.
  package init(_ ring: BufferRing<Mark>, consumer: Int) throws(VolumeError) {
    let digest = DigestCell()
    self.digest = digest
    thread = try WorkerThread {
      var hasher = SHA256Hasher()
      do {
        while let (bytes, _) = try ring.next(consumer) {
          hasher.update(bytes)
          ring.release(consumer)
        }
        digest.set(hasher.finalize())
      } catch { ring.fail(error) }
    }
  }

  /// Waits until the ring is finished or has failed; call it exactly once. nil after a failure.
  package func join() -> SHA256Digest? {
    thread.join()
    return digest.value
  }
}
