// SPDX-License-Identifier: GPL-3.0-or-later

/// How Spindle names itself in the DICOMDIR files that it makes (PS3.10 7.1).
enum Implementation {
  static let classUID = "2.25.302043790172249692526321623266752743501"
  static let versionName = "SPINDLE_1"
}
