// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a person as PN writes it: up to three component groups of up to five components (PS3.5 6.2.1).
public struct PersonName: Sendable, Hashable {
  /// One way to write the name: `family^given^middle^prefix^suffix`.
  public struct Group: Sendable, Hashable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var family: String { component(0) }
    public var given: String { component(1) }
    public var middle: String { component(2) }
    public var prefix: String { component(3) }
    public var suffix: String { component(4) }
    public var isEmpty: Bool { text.isEmpty }

    /// Without the spaces around it, which mean nothing; empty where the group does not go so far.
    private func component(_ number: Int) -> String {
      let components = text.utf8.split(separator: 0x5E, omittingEmptySubsequences: false)
      guard components.indices.contains(number) else { return "" }
      return String(Substring(components[number].trimmingSpaces()))
    }
  }

  public let alphabetic: Group
  public let ideographic: Group
  public let phonetic: Group

  /// Of one decoded value.
  public init(_ text: some StringProtocol) {
    let groups = text.utf8.split(separator: 0x3D, omittingEmptySubsequences: false).map {
      Group(String(decoding: $0.trimmingSpaces(), as: UTF8.self))
    }
    func group(_ number: Int) -> Group { groups.indices.contains(number) ? groups[number] : Group("") }
    alphabetic = group(0)
    ideographic = group(1)
    phonetic = group(2)
  }

  public var isEmpty: Bool { alphabetic.isEmpty && ideographic.isEmpty && phonetic.isEmpty }
}

extension PersonName: CustomStringConvertible {
  /// The groups with their delimiters, but for empty ones at the end.
  public var description: String {
    var groups = [alphabetic.text, ideographic.text, phonetic.text]
    while groups.last?.isEmpty == true { groups.removeLast() }
    return groups.joined(separator: "=")
  }
}
