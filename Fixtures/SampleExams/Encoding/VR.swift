// SPDX-License-Identifier: GPL-3.0-or-later

/// The value representations that the sample exams use (PS3.5 6.2).
enum VR: String, Sendable {
  case ae, `as`, at, cs, da, ds, dt, fd, fl, `is`, lo, lt, ob, ow, pn, sh, sl, sq, ss, st, tm, ui, ul, un, us, ut

  /// The two letters as they stand in an explicit header.
  var letters: [UInt8] { Array(rawValue.uppercased().utf8) }

  /// Two reserved bytes and a 32-bit length follow these in explicit encodings (PS3.5 7.1.2).
  var hasLongLength: Bool {
    switch self {
    case .ob, .ow, .sq, .un, .ut: true
    default: false
    }
  }

  /// Whether Specific Character Set governs the text (PS3.5 6.1.2.2).
  var followsCharacterSet: Bool {
    switch self {
    case .lo, .lt, .pn, .sh, .st, .ut: true
    default: false
    }
  }

  /// What makes an odd value even.
  var padding: UInt8 {
    switch self {
    case .ob, .ow, .ui, .un: 0
    default: 0x20
    }
  }
}
