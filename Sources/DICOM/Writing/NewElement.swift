// SPDX-License-Identifier: GPL-3.0-or-later

/// An element of an item that `DataSetEdits.insertSequence` adds.
public struct NewElement: Sendable, Hashable {
  public var tag: DataElementTag
  public var vr: VR
  /// Little endian, text already encoded; the writer pads and swaps.
  public var value: [UInt8]

  public init(_ tag: DataElementTag, _ vr: VR, _ value: [UInt8]) {
    self.tag = tag
    self.vr = vr
    self.value = value
  }
}
