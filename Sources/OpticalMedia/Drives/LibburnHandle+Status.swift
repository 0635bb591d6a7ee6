// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// What libburn knows of a drive that it holds.
extension LibburnHandle {
  var profile: MediumProfile {
    var number: Int32 = 0
    var name = [CChar](repeating: 0, count: 80)
    guard burn_disc_get_profile(drive, &number, &name) == 1 else { return MediumProfile(number: 0) }
    return MediumProfile(number: Int(number))
  }

  func status(of address: DriveAddress) -> DriveStatus {
    var status = DriveStatus(address: address, state: .noMedium)
    (status.vendor, status.model, status.revision) = names
    status.serial = text { burn_drive_get_serial_no(drive, $0, $1) }
    status.profiles = profiles
    switch discStatus {
    case BURN_DISC_EMPTY: break
    case BURN_DISC_BLANK: load(.blank, into: &status)
    case BURN_DISC_APPENDABLE: load(.appendable, into: &status)
    case BURN_DISC_FULL: load(.full, into: &status)
    case BURN_DISC_UNSUITABLE: load(.unsuitable, into: &status)
    default: status.state = .notReady
    }
    return status
  }

  /// libburn may have to be asked more than once after a tray was closed.
  private var discStatus: burn_disc_status {
    for _ in 0..<20 {
      let status = burn_disc_get_status(drive)
      if status != BURN_DISC_UNREADY { return status }
      usleep(100_000)
    }
    return BURN_DISC_UNREADY
  }

  private func load(_ state: LoadedMedium.State, into status: inout DriveStatus) {
    let profile = self.profile
    if profile.family == .cd, state == .blank { _ = burn_disc_read_atip(drive) }
    var readable: Int32 = 0
    if burn_get_read_capacity(drive, &readable, 0) != 1 { readable = 0 }
    var medium = LoadedMedium(
      profile: profile, state: state,
      free: SectorCount(Int64(burn_disc_available_space(drive, nil)) / SectorCount.size),
      readable: SectorCount(Int64(max(0, readable))))
    if isUnformatted {
      medium.state = .unformatted
    } else if profile.recording == .overwritable, state == .blank, startHoldsData {
      // libburn calls such a medium blank whatever stands on it.
      medium.state = .holdsData
    }
    medium.writeSpeeds = writeSpeeds
    medium.serial = text { burn_drive_get_media_sno(drive, $0, $1) }
    (medium.maker, medium.productCode) = maker(profile)
    status.medium = medium
    status.state = .loaded
  }

  var isUnformatted: Bool {
    var status: Int32 = 0
    var size: off_t = 0
    var spare: UInt32 = 0
    var count: Int32 = 0
    return profile.wantsFormatting && burn_disc_get_formats(drive, &status, &size, &spare, &count) == 1
      && status == BURN_FORMAT_IS_UNFORMATTED
  }

  /// Whether anything but zeros stands where a volume would begin.
  private var startHoldsData: Bool {
    var start = [CChar](repeating: 0, count: 64 << 10)
    var count: off_t = 0
    _ = burn_read_data(drive, 0, &start, off_t(start.count), &count, Self.quietly)
    return start.prefix(Int(clamping: count)).contains { $0 != 0 }
  }

  /// Sectors from the disc, without words about those that cannot be read.
  func read(at sector: SectorCount, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var count: off_t = 0
    let bytes = buffer.bindMemory(to: CChar.self).baseAddress
    _ = burn_read_data(drive, off_t(sector.bytes.rawValue), bytes, off_t(buffer.count), &count, Self.quietly)
    return min(buffer.count, Int(clamping: count))
  }

  /// Bit 1 of `burn_read_data`: no message for a read error.
  private static let quietly: Int32 = 2

  private var profiles: [MediumProfile] {
    var count: Int32 = 0
    var numbers = [Int32](repeating: 0, count: 64)
    var current = [CChar](repeating: 0, count: 64)
    guard burn_drive_get_all_profiles(drive, &count, &numbers, &current) == 1 else { return [] }
    return numbers.prefix(Int(max(0, min(64, count)))).map { MediumProfile(number: Int($0)) }
  }

  /// In bytes a second.
  private var writeSpeeds: [Int64] {
    var list: UnsafeMutablePointer<burn_speed_descriptor>?
    guard burn_drive_get_speedlist(drive, &list) > 0 else { return [] }
    defer { burn_drive_free_speedlist(&list) }
    var speeds: Set<Int64> = []
    var next = list
    while let descriptor = next {
      if descriptor.pointee.write_speed > 0 { speeds.insert(Int64(descriptor.pointee.write_speed) * 1000) }
      next = descriptor.pointee.next
    }
    return speeds.sorted()
  }

  private func maker(_ profile: MediumProfile) -> (maker: String?, code: String?) {
    var code: UnsafeMutablePointer<CChar>?
    var makerCode: UnsafeMutablePointer<CChar>?
    var mediumCode: UnsafeMutablePointer<CChar>?
    var book: UnsafeMutablePointer<CChar>?
    let known = burn_disc_get_media_id(drive, &code, &makerCode, &mediumCode, &book, 0)
    defer { for part in [code, makerCode, mediumCode, book] { free(part) } }
    guard known == 1, let code else { return (nil, nil) }
    let guess = burn_guess_manufacturer(Int32(clamping: profile.number), makerCode, mediumCode, 0)
    defer { free(guess) }
    let maker = guess.map { String(cString: $0) }.flatMap { $0.hasPrefix("Unknown") ? nil : $0 }
    return (maker, String(cString: code))
  }

  /// A text that libburn allocates; nil for an empty one.
  private func text(
    _ ask: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, UnsafeMutablePointer<Int32>) -> Int32
  ) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    var length: Int32 = 0
    let result = ask(&text, &length)
    defer { free(text) }
    guard result > 0, length > 0, let text else { return nil }
    let found = String(cString: text).filter { !$0.isWhitespace }
    return found.isEmpty ? nil : found
  }
}
