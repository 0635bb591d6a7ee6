// SPDX-License-Identifier: GPL-3.0-or-later

/// How element headers and values are encoded (PS3.5 7.1).
struct ElementEncoding: Hashable, Sendable {
  var isExplicit: Bool
  var isBigEndian: Bool

  static let implicitLittleEndian = ElementEncoding(isExplicit: false, isBigEndian: false)
  static let explicitLittleEndian = ElementEncoding(isExplicit: true, isBigEndian: false)
  static let explicitBigEndian = ElementEncoding(isExplicit: true, isBigEndian: true)
}
