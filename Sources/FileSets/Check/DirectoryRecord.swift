// SPDX-License-Identifier: GPL-3.0-or-later

/// A record of a DICOMDIR as read: its links as they stand there, its place in the tree as they lead to it.
///
/// Text is not copied: `BasicDirectory` makes it when asked, so that a record costs 72 bytes.
public struct DirectoryRecord: Sendable {
  /// Bytes from the start of the file to the record's item tag.
  public var offset: Int
  /// (0004,1400), 0 at the end of a chain.
  public var next: UInt32 = 0
  /// (0004,1420), 0 where nothing is below.
  public var lower: UInt32 = 0
  /// (0004,1410), FFFFH unless the record is to be passed over.
  public var inUse: UInt16?
  /// Nil where (0004,1430) is missing or none that the standard knows.
  public var type: DirectoryRecordType?
  /// Levels above it: 0 in the root; nil where no chain of links reaches the record.
  public var depth: Int? { reachedDepth < 0 ? nil : Int(reachedDepth) }
  /// Index of the record above it, nil in the root.
  public var parent: Int? { reachedParent < 0 ? nil : Int(reachedParent) }

  var reachedDepth: Int32 = -1
  var reachedParent: Int32 = -1

  var typeText = Span(), fileID = Span(), sopClass = Span(), sopInstance = Span(), transferSyntax = Span()

  /// Where a value stands in the bytes.
  struct Span: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
  }
}
