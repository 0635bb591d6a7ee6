// SPDX-License-Identifier: GPL-3.0-or-later

/// A sequence of words to be cut out of kept text.
struct IdentityPattern: Hashable {
  /// Whose value it is: an element may be exempt from some.
  struct Owner: OptionSet, Hashable {
    let rawValue: UInt8
    static let patient = Owner(rawValue: 1)
    static let staff = Owner(rawValue: 2)
    static let institution = Owner(rawValue: 4)
    static let device = Owner(rawValue: 8)
    /// Dates of service, where they are shifted or removed.
    static let date = Owner(rawValue: 16)
    static let people: Owner = [.patient, .staff, .date]
    static let all: Owner = [.patient, .staff, .institution, .device, .date]
  }

  var words: [UInt64]
  var owner: Owner
  /// Words of two letters count only with no digit beside them.
  var needsEdges: Bool
  /// A day with a year of two digits: counts only with the same one of `/`, `-` and `.` between its parts, and as no part
  /// of a longer run of numbers so parted.
  var isShortDate: Bool

  init(_ words: [Word], _ owner: Owner, isShortDate: Bool = false) {
    self.words = words.map(\.hash)
    self.owner = owner
    needsEdges = Word.length(words) < 3 && !words.contains { $0.isIdeograph }
    self.isShortDate = isShortDate
  }

  /// Characters that may stand between two words of one pattern: `DOE^^JANE`, `Doe, Jane`, `Doe = Jane`.
  static let widestGap: Int32 = 4
}
