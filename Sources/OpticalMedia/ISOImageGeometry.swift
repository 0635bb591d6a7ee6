// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// Where the parts of an image lie: descriptors and directories, the files one behind the other, the session's MD5
/// where it is recorded, and the pad.
public struct ISOImageGeometry: Sendable, Hashable {
  /// Of the whole image.
  public let length: ByteCount
  /// Bytes before the first file: descriptors and directories.
  public let metadataLength: ByteCount
  /// Of each of `Volume.files`, in that order.
  public let extents: [ByteExtent]
  /// Where the last file's last sector ends.
  let contentsEnd: Int64

  /// The array of MD5 sums, which has one sector as long as no file has its own, and the tag.
  static let md5Sectors = SectorCount(2)

  /// - Parameter length: as libisofs laid the image out.
  init(_ volume: Volume, length: ByteCount, options: ISOImageOptions) {
    self.length = length
    let contents = volume.files.reduce(SectorCount.zero) { $0 + $1.source.length.sectors }
    let tail = options.readAheadPad + (options.recordsMD5 ? Self.md5Sectors : .zero)
    metadataLength = (length.sectors - contents - tail).bytes
    var next = metadataLength
    extents = volume.files.map { file in
      defer { next += file.source.length.sectors.bytes }
      return ByteExtent(offset: next.rawValue, length: file.source.length.rawValue)
    }
    contentsEnd = next.rawValue
  }
}
