// SPDX-License-Identifier: GPL-3.0-or-later

import Requests

/// What the data are by HIPAA for the way that dates were treated (the seed, Dates of Service).
enum DateStanding {
  /// At most 80 characters, for the terminal.
  static func sentence(_ dates: DateHandling) -> String {
    switch dates {
    case .keep: "Exam dates are left intact: a limited data set as HIPAA defines it."
    case .shift: "Dates are shifted: de-identified if an expert determines it, not by Safe Harbor."
    case .remove: "Dates are removed: headers lack what DICOM wants; DICOMDIRs say 19000101."
    }
  }
}
