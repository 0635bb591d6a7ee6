// SPDX-License-Identifier: GPL-3.0-or-later

import CLibburnia
import Glibc
import Volumes

/// The drives of this machine.
public enum DriveList {
  /// Every drive with what lies in it. Each is held only while it is asked, and no tray moves; one that another
  /// program has is told of without touching it.
  public static func find() throws -> [DriveStatus] {
    let names = Set(try scan() + kernelNames().map { "/dev/\($0)" })
    return try names.sorted().map { name in
      let address = try DriveAddress(name)
      var status: DriveStatus
      do {
        status = try LibburnHandle(address, closingTray: false).status(of: address)
      } catch let error as OpticalMediaError {
        let isBusy = error.finding.rule == OpticalMediaError.busyRule
        status = DriveStatus(address: address, state: isBusy ? .busy : .notReady)
      }
      if status.model.isEmpty { (status.vendor, status.model) = kernelWords(of: FileSystem.name(of: name)) }
      return status
    }
  }

  /// The names of the drives that libburn may use. None may be held meanwhile: it invalidates all handles.
  private static func scan() throws -> [String] {
    try Libburn.shared.locked {
      var list: UnsafeMutablePointer<burn_drive_info>?
      var count: UInt32 = 0
      while burn_drive_scan(&list, &count) == 0 { usleep(10_000) }
      guard let list else { return [] }
      defer { burn_drive_info_free(list) }
      return (0..<Int(count)).compactMap { index in
        var name = [CChar](repeating: 0, count: Int(BURN_DRIVE_ADR_LEN))
        guard burn_drive_d_get_adr(list[index].drive, &name) > 0 else { return nil }
        return String(cText: name)
      }
    }
  }

  /// `sr0`, `sr1`, … as the kernel has them, whoever uses them.
  private static func kernelNames() -> [String] {
    guard let folder = opendir("/sys/class/block") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = String(cTuple: entry.pointee.d_name)
      if name.hasPrefix("sr"), Int(name.dropFirst(2)) != nil { names.append(name) }
    }
    return names
  }

  /// Vendor and model as the kernel read them when the drive was found.
  private static func kernelWords(of name: String) -> (String, String) {
    func word(_ file: String) -> String {
      let path = "/sys/class/block/\(name)/device/\(file)"
      guard let bytes = try? FileSystem.readWhole(path, limit: 4096) else { return "" }
      return String(decoding: bytes, as: UTF8.self).singleSpaced
    }
    return (word("vendor"), word("model"))
  }
}
