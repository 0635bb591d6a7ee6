// SPDX-License-Identifier: GPL-3.0-or-later

/// One element of a data set, as a fixed-size entry of the flat pre-order array `DataSet.elements`.
///
/// Sequences, their items (tag FFFE,E000) and the elements inside stand one after the other; `subtreeEnd`
/// skips what is nested. Delimiters have no entry of their own. Offsets are bytes from the start of the file
/// (for a deflated file: of the preamble and meta followed by the inflated data set).
public struct DataElement: Sendable {
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The length field is FFFFFFFF and a delimiter ends the value.
    public static let undefinedLength = Flags(rawValue: 1)
    /// Entered as a sequence: VR SQ, or UN and implicit private values that hold items (CP-246).
    public static let sequence = Flags(rawValue: 2)
    public static let item = Flags(rawValue: 4)
    /// Fragments follow (PS3.5 A.4).
    public static let encapsulated = Flags(rawValue: 8)
    /// Top-level pixel data (7FE0,0008/0009/0010): its value is not in memory.
    public static let pixelData = Flags(rawValue: 16)
    /// Inside a UN sequence of undefined length the encoding is implicit little endian, whatever the file's.
    public static let implicitInside = Flags(rawValue: 32)
    /// A sequence without an own VR whose items were found to be explicit, whatever the encoding around it.
    public static let explicitInside = Flags(rawValue: 64)
    /// Its header breaks the rules of the encoding: no VR where there must be one.
    public static let oddHeader = Flags(rawValue: 128)
  }

  public var tag: DataElementTag
  /// As written; for implicit encodings from the dictionary, UN where it knows none. Items have VR UN.
  public var vr: VR
  public var flags: Flags
  /// How many items enclose the element: 0 in the main data set; an item counts as its sequence does.
  public var depth: UInt16
  /// Index into `DataSet.elements` of the first entry after this one that is not nested in it.
  public var subtreeEnd: Int32
  /// Index of the sequence that holds an item, or of the item that holds an element; -1 in the main data set.
  public var parent: Int32
  /// Where the tag stands.
  public var headerOffset: Int64
  public var valueOffset: Int64
  /// Bytes of the value without its delimiter.
  public var valueLength: Int64
  /// First byte after the element, its delimiter included.
  public var endOffset: Int64

  @inlinable public var isSequence: Bool { flags.contains(.sequence) }
  @inlinable public var isItem: Bool { flags.contains(.item) }
}
