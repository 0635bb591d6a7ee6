// SPDX-License-Identifier: GPL-3.0-or-later

/// One file or folder of an ISO 9660 tree, as its directory record tells it (ECMA-119 9.1).
public struct ISO9660Entry: Sendable, Hashable {
  /// From the root, joined by `/`, as systems show it: without the version, and without the dot that an empty
  /// extension leaves. In the Joliet tree the Joliet names.
  public var path: String
  /// The same with Rock Ridge names (RRIP 4.1.4); nil where the tree has none.
  public var rockRidgePath: String?
  /// The last component as it is recorded: `IM_00001.;1`.
  public var identifier: String
  public var isFolder: Bool
  /// More than one for a file of several sections. For a folder, its own records.
  public var extents: [ByteExtent]
  /// File flags (9.1.6): 1 existence, 2 directory, 4 associated, 8 record, 16 protection, 128 not the last section.
  public var flags: UInt8
  /// Sectors of Extended Attribute Record before the extent, which is not part of it.
  public var extendedAttributeLength: Int
  public var recorded: ISO9660Date
  /// Where its directory record stands, in bytes from the start of the volume.
  public var recordOffset: Int64

  /// All of a file, where its sections lie one behind the other as libisofs and others write them; nil where they do
  /// not. Empty, at the start of the volume, for a file without bytes.
  public var contiguousExtent: ByteExtent? {
    var whole = extents.first ?? ByteExtent(offset: 0, length: 0)
    for extent in extents.dropFirst() {
      guard extent.offset == whole.end else { return nil }
      whole.length += extent.length
    }
    return whole
  }

  public var length: ByteCount { ByteCount(extents.reduce(Int64(0)) { $0 &+ $1.length }) }
}
