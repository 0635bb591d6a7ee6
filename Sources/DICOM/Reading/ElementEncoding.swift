// SPDX-License-Identifier: GPL-3.0-or-later

/// How element headers and values are encoded (PS3.5 7.1).
struct ElementEncoding: Hashable, Sendable {
  var isExplicit: Bool
  var isBigEndian: Bool

  static let implicitLittleEndian = ElementEncoding(isExplicit: false, isBigEndian: false)
  static let explicitLittleEndian = ElementEncoding(isExplicit: true, isBigEndian: false)
  static let explicitBigEndian = ElementEncoding(isExplicit: true, isBigEndian: true)
}

extension ElementEncoding {
  /// The syntax without compression that has this encoding.
  var plainSyntax: TransferSyntax {
    guard isExplicit else { return .implicitVRLittleEndian }
    return isBigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian
  }
}

extension TransferSyntax {
  /// How headers are encoded that say the truth.
  var encoding: ElementEncoding { ElementEncoding(isExplicit: isExplicit, isBigEndian: !isLittleEndian) }
}
