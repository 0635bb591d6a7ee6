// SPDX-License-Identifier: GPL-3.0-or-later

/// The data elements of PS3.6.
public enum DataDictionary {
  public struct Entry: Sendable {
    public let tag: DataElementTag
    public let vr: VR
    public let keyword: String
  }
  /// What PS3.6 says of a tag, repeating groups included; nil for private and unknown ones.
  public static func entry(_ tag: DataElementTag) -> Entry? { nil }
  /// The tag of a keyword: `PatientName`. Nil for unknown ones and repeating groups.
  public static func tag(keyword: String) -> DataElementTag? { nil }
}
