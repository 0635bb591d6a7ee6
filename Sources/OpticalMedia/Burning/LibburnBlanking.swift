// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// Makes a rewritable medium in a real drive ready to take a disc.
struct LibburnBlanking {
  private let handle: LibburnHandle
  private let address: DriveAddress

  /// Of `burn_disc_format`: size mode 3.
  private static let defaultSize: Int32 = 3 << 1
  /// Of `burn_disc_format`: bit 6. Certification reads the whole medium, which may take an hour.
  private static let withoutCertification: Int32 = 1 << 6

  init(_ handle: LibburnHandle, _ address: DriveAddress) {
    self.handle = handle
    self.address = address
  }

  /// CD-RW and sequential DVD-RW are blanked, which forgets what they hold; overwritable media need nothing but, when
  /// they are new, to be formatted.
  func run(_ progress: (BurnProgress) -> Void) throws {
    let profile = handle.profile
    guard profile.isRewritable else {
      throw OpticalMediaError.refused(
        "not-rewritable", address, "A \(profile.name) cannot be blanked", "Put in another disc.")
    }
    let needsFormat = handle.isUnformatted
    guard profile.recording == .blankable || needsFormat else { return }
    let (result, messages) = Libburn.shared.hearing {
      Libburn.shared.starting {
        if needsFormat {
          burn_disc_format(handle.drive, 0, Self.defaultSize | Self.withoutCertification)
        } else {
          // The short way: what the disc held is forgotten, not wiped.
          burn_disc_erase(handle.drive, 1)
        }
      }
      // The drive does this alone: there is no safe way to stop it.
      return LibburnRun(drive: handle.drive, isCancellable: false).watch { status, counters in
        progress(BurnProgress(stage: .init(status), done: Int64(counters.sector), total: 0x10000))
      }
    }
    guard result.isGood else { throw OpticalMediaError.blankingFailed(address, messages.words) }
  }
}
