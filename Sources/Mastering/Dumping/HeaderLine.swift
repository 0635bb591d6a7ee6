// SPDX-License-Identifier: GPL-3.0-or-later

/// One line of a header's listing, as it stands in the file: nothing escaped, nothing cut.
public struct HeaderLine: Sendable {
  public enum Kind: Sendable { case metaElement, element, item }

  public var kind: Kind
  /// Items around it.
  public var depth: Int
  /// `(0010,0010)`
  public var tag: String
  /// `PN`; empty for an item.
  public var vr: String
  /// Bytes of the value; nil where the length is undefined.
  public var length: Int64?
  /// The keyword of the dictionary; of a private element its creator in brackets.
  public var name: String
  public var value: String
  /// What the value means, where the standard has a name for it: `CTImageStorage`.
  public var meaning: String?
  /// Bytes from the start of the file (for a deflated one, of its inflated bytes) to the element.
  public var offset: Int64
}
