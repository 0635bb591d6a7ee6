// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// An image file as it was written, not yet known to be on the medium: call `synchronize`.
public struct WrittenImage: Sendable {
  let file: OpenFile
  public let geometry: ISOImageGeometry
  /// Of the whole image, as it was written; nil where it was not asked for.
  public let digest: SHA256Digest?

  public var path: String { file.path }
  public var length: ByteCount { geometry.length }
  public var sectors: SectorCount { length.sectors }

  /// Returns when every byte is on the medium. May run beside a read-back.
  public func synchronize() throws(VolumeError) { try file.synchronize() }
}
