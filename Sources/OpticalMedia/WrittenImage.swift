// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// An image file as it was written, not yet known to be on the medium: call `synchronize`.
public struct WrittenImage: Sendable {
  public var path: String
  public var length: ByteCount
  public var sectors: SectorCount { length.sectors }
  /// Where each of `Volume.files` lies, in that order, by the layout that was asked for; the image's own directories
  /// say it once more.
  public var extents: [ByteExtent]
  /// Under which the tags were made.
  public var key: ContentTagger.Key
  /// Of each of `Volume.files`, in that order, as its source gave it: what a read-back must find.
  public var tags: [ContentTag]
  /// Bytes before the first file: descriptors and directories.
  public var metadataLength: ByteCount
  public var metadataDigest: SHA256Digest
  /// Sectors of zeros after the last file, for drives that read ahead.
  public var readAheadPad: SectorCount
  let file: OpenFile

  /// Returns when every byte is on the medium. May run beside a read-back.
  public func synchronize() throws(VolumeError) { try file.synchronize() }
}
