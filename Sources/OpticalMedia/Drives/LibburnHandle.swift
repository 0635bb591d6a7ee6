// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// A drive as libburn holds it. Given back with the instance.
final class LibburnHandle {
  let drive: OpaquePointer
  private let list: UnsafeMutablePointer<burn_drive_info>
  private var isHeld = true

  /// - Parameter closingTray: whether a tray that is out is drawn in.
  init(_ address: DriveAddress, closingTray: Bool = true) throws {
    let (list, messages) = try Libburn.shared.hearing {
      try Libburn.shared.locked { () -> UnsafeMutablePointer<burn_drive_info>? in
        var list: UnsafeMutablePointer<burn_drive_info>?
        let result = withMutable(address.resolved) { burn_drive_scan_and_grab(&list, $0, closingTray ? 1 : 0) }
        return result == 1 ? list : nil
      }
    }
    guard let list, let drive = list.pointee.drive else {
      throw Self.isBusy(address) || messages.contains { $0.text.contains("busy") }
        ? OpticalMediaError.driveBusy(address.text)
        : OpticalMediaError.driveMissing(address.text, messages.words, "spindle drives lists the drives that are there")
    }
    self.list = list
    self.drive = drive
  }

  deinit { giveBack(eject: false) }

  func giveBack(eject: Bool) {
    guard isHeld else { return }
    isHeld = false
    // The handle outlives neither, so that nothing is touched after it was freed.
    let drive = self.drive
    let list = self.list
    // Nobody can act on a failure here; libburn is started, since there is a handle.
    try? Libburn.shared.locked {
      burn_drive_release(drive, eject ? 1 : 0)
      burn_drive_info_free(list)
    }
  }

  /// Vendor, model, revision.
  var names: (String, String, String) {
    let info = list.pointee
    return (
      String(cTuple: info.vendor).singleSpaced, String(cTuple: info.product).singleSpaced,
      String(cTuple: info.revision).singleSpaced
    )
  }

  /// A device that another program has opened for itself alone.
  private static func isBusy(_ address: DriveAddress) -> Bool {
    guard !address.isPseudo else { return false }
    let descriptor = open(address.resolved, O_RDWR | O_EXCL | O_NONBLOCK | O_CLOEXEC)
    if descriptor >= 0 {
      close(descriptor)
      return false
    }
    return errno == EBUSY
  }
}
