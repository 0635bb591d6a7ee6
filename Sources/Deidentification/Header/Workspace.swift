// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Documents

/// Working memory that goes from file to file.
struct Workspace: Sendable {
  var walk = ElementWalk()
  var cleaner = TextCleaner()
  /// What `cleaner.matcher` was made for.
  var matcherKey: [UInt8] = []
  /// The file's SOP Instance UID, old and new.
  var instance: (old: [UInt8], new: [UInt8]) = ([], [])
  /// Days that stand in the file, where dates do not stay.
  var days: [CalendarDate] = []
  /// Where the elements stand that are written anew, by their place in `OwnedElement.all`; -1 for none.
  var owned = [Int](repeating: -1, count: OwnedElement.all.count)

  init() {}
}
