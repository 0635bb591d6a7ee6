// SPDX-License-Identifier: GPL-3.0-or-later
import Findings

extension Volume {
  func shortNameFault() -> Finding? { nil }
}
