// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of dates of service (seed: Dates of Service).
public enum DateMode: String, Sendable, Hashable, CaseIterable {
  /// Left intact: a limited data set.
  case keep
  /// Moved by the subject's whole days; times untouched.
  case shift
  case remove
}
