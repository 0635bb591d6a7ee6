// SPDX-License-Identifier: GPL-3.0-or-later

/// How JSON is laid out.
public enum JSONLayout: Sendable {
  /// Without any space.
  case compact
  /// A value a line, two spaces for each level, a line feed at the end.
  case pretty
  /// Pretty, with arrays and objects that hold only single values on one line each.
  case leavesOnOneLine
}
