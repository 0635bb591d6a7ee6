// SPDX-License-Identifier: GPL-3.0-or-later

import CLinux
import Findings
import Glibc
import Volumes

/// An image of which only a part is held, in memory, at any time: what reads images by their path reads it while it
/// streams by.
///
/// Bytes that were not written, or were let go, read as zeros.
public final class ImageWindow: Sendable {
  private let file: OpenFile
  /// Opens the window as a file, in this process.
  public var path: String { "/proc/self/fd/\(file.descriptor)" }

  public init(length: ByteCount) throws {
    let descriptor = memfd_create("spindle-window", UInt32(SPINDLE_MFD_CLOEXEC))
    guard descriptor >= 0 else {
      throw OpticalMediaError(
        kind: .tryAgain, finding: Finding(.error, rule: "no-memory", "There is no memory to check the disc in."))
    }
    file = OpenFile(adopting: descriptor, path: "the disc in memory")
    guard ftruncate(descriptor, off_t(length.rawValue)) == 0 else {
      throw VolumeError.inputOutput(file.path, "Giving it its length", errno)
    }
  }

  public func write(_ bytes: UnsafeRawBufferPointer, at offset: Int64) throws(VolumeError) {
    try file.write(bytes, at: offset)
  }

  /// Gives the memory of a part back; a page that it shares with its neighbours stays.
  public func letGo(_ extent: ByteExtent) {
    let page: Int64 = 4096
    let start = (extent.offset + page - 1) / page * page
    let end = extent.end / page * page
    guard end > start else { return }
    // Where the kernel cannot, memory is used for nothing, and nothing is wrong.
    _ = fallocate(
      file.descriptor, Int32(SPINDLE_FALLOC_FL_PUNCH_HOLE | SPINDLE_FALLOC_FL_KEEP_SIZE), start, end - start)
  }
}
