// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// One job that libburn does on a thread of its own (writing, blanking, formatting), watched to its end.
struct LibburnRun {
  let drive: OpaquePointer
  /// Whether the job can be broken off.
  let isCancellable: Bool
  /// Something else that ends it: a failing source.
  var mustEnd: () -> Bool = { false }

  struct Result {
    /// libburn says that all went well.
    var isGood: Bool
    /// Somebody broke it off.
    var wasCancelled: Bool
    /// As it stood last: libburn sets its counters to zero at the end.
    var sectors: Int64
  }

  /// - Parameter progress: about ten times a second.
  func watch(_ progress: (burn_drive_status, burn_progress) -> Void) -> Result {
    var counters = burn_progress()
    var sectors: Int64 = 0
    var wasCancelled = false
    while true {
      let status = burn_drive_get_status(drive, &counters)
      if status == BURN_DRIVE_IDLE { break }
      // The lead-out's own count begins anew.
      if status == BURN_DRIVE_WRITING { sectors = max(sectors, Int64(counters.sector)) }
      if isCancellable, Task.isCancelled || mustEnd() {
        wasCancelled = wasCancelled || Task.isCancelled
        // Heard only in some states: said until it is.
        burn_drive_cancel(drive)
      }
      progress(status, counters)
      usleep(status == BURN_DRIVE_SPAWNING ? 2_000 : 100_000)
    }
    return Result(isGood: burn_drive_wrote_well(drive) == 1, wasCancelled: wasCancelled, sectors: sectors)
  }
}

extension BurnProgress.Stage {
  init(_ status: burn_drive_status) {
    switch status {
    case BURN_DRIVE_WRITING_LEADIN, BURN_DRIVE_WRITING_PREGAP: self = .leadIn
    case BURN_DRIVE_WRITING, BURN_DRIVE_WRITING_SYNC: self = .writing
    case BURN_DRIVE_CLOSING_TRACK, BURN_DRIVE_CLOSING_SESSION: self = .closing
    case BURN_DRIVE_WRITING_LEADOUT: self = .leadOut
    case BURN_DRIVE_ERASING: self = .blanking
    case BURN_DRIVE_FORMATTING: self = .formatting
    default: self = .starting
    }
  }
}
