// SPDX-License-Identifier: GPL-3.0-or-later

/// Which room may import what: the table of the design, as data.
struct Room {
  let name: String
  let floor: Int
  /// Rooms on lower floors.
  let rooms: Set<String>
  /// System libraries of floor 0 and products of packages, by the name that is imported.
  let packages: Set<String>

  init(_ floor: Int, _ name: String, rooms: Set<String> = [], packages: Set<String> = []) {
    self.name = name
    self.floor = floor
    self.rooms = rooms
    self.packages = packages
  }
}

enum FloorPlan {
  static let rooms = [
    Room(0, "Findings"),
    Room(1, "Documents", rooms: ["Findings"], packages: ["Yams"]),
    Room(1, "DICOM", rooms: ["Findings"], packages: ["CZlib"]),
    Room(1, "Volumes", rooms: ["Findings"], packages: ["Crypto"]),
    Room(1, "DiscPacking"),
    Room(1, "LeakCheck", rooms: ["Findings"], packages: ["CVectorscan"]),
    Room(2, "Requests", rooms: ["Documents", "Findings"]),
    Room(
      2, "Deidentification", rooms: ["DICOM", "Documents", "Findings"], packages: ["Crypto", "CryptoExtras"]),
    Room(2, "FileSets", rooms: ["DICOM", "Volumes", "Findings"]),
    Room(2, "OpticalMedia", rooms: ["Volumes", "Findings"], packages: ["CLibburnia", "CLinux"]),
    Room(2, "DiscLabels", rooms: ["Documents", "Findings"], packages: ["CCairo", "CQREncode", "CCUPS"]),
    Room(2, "Delivery", rooms: ["Volumes", "Findings"], packages: ["CCurl", "CDeflate"]),
    Room(
      3, "Mastering",
      rooms: [
        "Findings", "Documents", "DICOM", "Volumes", "DiscPacking", "LeakCheck", "Requests", "Deidentification",
        "FileSets", "OpticalMedia", "DiscLabels", "Delivery",
      ], packages: ["Logging"]),
    Room(4, "Console", rooms: ["Mastering", "Findings"], packages: ["Hummingbird", "GRDB"]),
    // What the command shows is findings, so it may name them.
    Room(5, "spindle", rooms: ["Mastering", "Console", "Findings"], packages: ["ArgumentParser"]),
  ]

  /// What every room may import: the C library, and what comes with the compiler or stands for system calls.
  static let everywhere: Set<String> = ["Glibc", "Synchronization", "SystemPackage"]

  /// Foundation costs start-up time and memory: the files that import it nevertheless, each with its reason.
  static let foundation: [String: String] = [:]

  static func room(_ name: String) -> Room? { rooms.first { $0.name == name } }
}
