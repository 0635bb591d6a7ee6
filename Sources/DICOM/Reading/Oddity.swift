// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What is wrong with a file and can be understood all the same. Each is reported once a file, where it first shows.
enum Oddity: UInt8 {
  case oddLength, outOfOrder, trailingPadding, trailingBytes, implicitElement, unknownVR, delimiterLength
  case strayDelimiter, opaqueSequence, undefinedLength, fragmentsUndeclared, fragmentsMissing, otherSyntax
  case noPreamble, noMeta, noTransferSyntax, fragmentLength, severalPixelData, zlibHeader

  var severity: Finding.Severity {
    switch self {
    case .oddLength, .outOfOrder, .trailingPadding, .noPreamble, .fragmentLength: .note
    default: .warning
    }
  }

  var rule: String {
    switch self {
    case .oddLength: "odd-length"
    case .outOfOrder: "elements-out-of-order"
    case .trailingPadding: "trailing-padding"
    case .trailingBytes: "trailing-bytes"
    case .implicitElement: "implicit-element"
    case .unknownVR: "unknown-vr"
    case .delimiterLength: "delimiter-length"
    case .strayDelimiter: "stray-delimiter"
    case .opaqueSequence: "opaque-sequence"
    case .undefinedLength: "undefined-length"
    case .fragmentsUndeclared: "fragments-undeclared"
    case .fragmentsMissing: "fragments-missing"
    case .otherSyntax: "other-syntax"
    case .noPreamble: "no-preamble"
    case .noMeta: "no-meta"
    case .noTransferSyntax: "no-transfer-syntax"
    case .fragmentLength: "fragment-length"
    case .severalPixelData: "several-pixel-data"
    case .zlibHeader: "zlib-header"
    }
  }

  var clause: String? {
    switch self {
    case .oddLength: "PS3.5 7.1.1"
    case .outOfOrder: "PS3.5 7.1"
    case .trailingPadding, .trailingBytes: "PS3.10 7.2"
    case .implicitElement, .unknownVR: "PS3.5 7.1.2"
    case .delimiterLength, .strayDelimiter, .opaqueSequence, .undefinedLength: "PS3.5 7.5"
    case .fragmentsUndeclared, .fragmentsMissing, .fragmentLength: "PS3.5 A.4"
    case .otherSyntax: "PS3.5 10"
    case .severalPixelData: "PS3.3 C.7.6.24"
    case .zlibHeader: "PS3.5 A.5"
    case .noPreamble, .noMeta, .noTransferSyntax: "PS3.10 7.1"
    }
  }

  var message: String {
    switch self {
    case .oddLength: "the value has an odd length"
    case .outOfOrder: "the element stands out of tag order or twice"
    case .trailingPadding: "padding follows the data set"
    case .trailingBytes: "bytes that are no element follow the data set"
    case .implicitElement: "the element has no VR in an explicit data set"
    case .unknownVR: "the VR is none that the standard knows"
    case .delimiterLength: "the delimiter has a length"
    case .strayDelimiter: "a delimiter stands where nothing needs one"
    case .opaqueSequence: "the value starts like a sequence but is none"
    case .undefinedLength: "the VR does not allow an undefined length"
    case .fragmentsUndeclared: "pixel data come in fragments though the transfer syntax says they do not"
    case .fragmentsMissing: "pixel data come without fragments though the transfer syntax says they have them"
    case .otherSyntax: "the data set is not encoded as the transfer syntax says"
    case .noPreamble: "the preamble and DICM are missing"
    case .noMeta: "the file meta information is missing"
    case .noTransferSyntax: "the file meta information names no transfer syntax"
    case .fragmentLength: "a fragment has an odd length"
    case .severalPixelData: "the data set has a second kind of pixel data, where only one may be"
    case .zlibHeader: "the deflated data set has a zlib header before it"
    }
  }
}

/// The findings of one file.
struct OddityLog {
  private(set) var findings: [Finding] = []
  private var seen: UInt32 = 0
  var limit = 32

  mutating func removeAll() {
    findings.removeAll(keepingCapacity: true)
    seen = 0
  }

  /// True the first time: the caller then says where.
  mutating func isFirst(_ oddity: Oddity) -> Bool {
    let bit = UInt32(1) << UInt32(oddity.rawValue)
    defer { seen |= bit }
    return seen & bit == 0
  }

  /// - Parameter message: in the place of the usual one.
  mutating func add(_ oddity: Oddity, at place: Place, saying message: String? = nil) {
    guard findings.count < limit else { return }
    findings.append(
      Finding(oddity.severity, rule: oddity.rule, clause: oddity.clause, at: place, message ?? oddity.message))
  }
}
