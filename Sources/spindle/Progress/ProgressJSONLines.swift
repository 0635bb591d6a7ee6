// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// One JSON object a line on standard error, for programs that watch.
struct ProgressJSONLines: ProgressRenderer {
  mutating func show(_ event: ProgressEvent) { StandardError.write("\(ProgressDocument(event).line)\n") }

  mutating func finish() {}
}
