// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

/// The drives for people, three lines each; fits 80 columns.
struct DriveText {
  private let drives: [ListDrives.Status]

  init(_ drives: [ListDrives.Status]) { self.drives = drives }

  var text: String {
    if drives.isEmpty {
      return "There is no drive on this machine, or none that this account may use.\n"
        + "A file can stand for one: --drive stdio:PATH."
    }
    return drives.map(Self.lines).joined(separator: "\n")
  }

  private static func lines(_ drive: ListDrives.Status) -> String {
    let name = [drive.vendor, drive.model].filter { !$0.isEmpty }.joined(separator: " ")
    var lines = ["\(drive.address.text)  \(TerminalText.printable(name))"]
    guard let medium = drive.medium else {
      let words =
        switch drive.state {
        case .busy: "busy: another program has it"
        case .noMedium: "no medium"
        default: "does not say what lies in it"
        }
      return (lines + ["  " + words]).joined(separator: "\n")
    }
    var words = "  \(medium.profile.name), \(medium.state.rawValue)"
    if medium.isBlank {
      words += ", room for \(CountText.grouped(Int(medium.free.rawValue))) sectors"
    } else if medium.readable > .zero {
      words += ", \(CountText.grouped(Int(medium.readable.rawValue))) sectors written"
      if medium.canBeBlanked { words += ", can be blanked" }
    }
    lines.append(words)
    let speeds = medium.writeSpeeds.compactMap { medium.times($0) }.map(PhaseText.times)
    if !speeds.isEmpty { lines += "Speeds \(speeds.joined(separator: ", "))".wrapped(to: 77).map { "  " + $0 } }
    if let maker = medium.maker ?? medium.productCode { lines.append("  Made by \(TerminalText.printable(maker))") }
    return lines.joined(separator: "\n")
  }
}
