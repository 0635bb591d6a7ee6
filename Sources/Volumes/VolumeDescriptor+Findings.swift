// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension VolumeDescriptor {
  /// What breaks ECMA-119 8.4 and 8.5 in a descriptor of a tree: numbers whose byte orders disagree, fixed fields that
  /// have another value, characters and dates that may not stand there.
  func findings(_ path: String) -> [Finding] {
    guard hasTree else { return [] }
    var findings: [Finding] = []
    func say(
      _ severity: Finding.Severity, _ rule: String, _ clause: String, _ position: Int, _ message: String
    ) {
      findings.append(
        Finding(
          severity, rule: rule, clause: "ECMA-119 \(clause)",
          at: Place(path: path, offset: sector * SectorCount.size + Int64(position)), message))
    }
    func check(_ agrees: Bool, _ field: String, _ clause: String, _ position: Int) {
      guard !agrees else { return }
      say(.error, "iso-byte-orders", clause, position, "The \(field) differs between its two byte orders.")
    }
    check(fields.both32(80).agrees, "Volume Space Size", "8.4.8", 80)
    check(fields.both16(120).agrees, "Volume Set Size", "8.4.10", 120)
    check(fields.both16(124).agrees, "Volume Sequence Number", "8.4.11", 124)
    check(fields.both16(128).agrees, "Logical Block Size", "8.4.12", 128)
    check(fields.both32(132).agrees, "Path Table Size", "8.4.13", 132)

    let isPlain = kind != .supplementary
    if isPlain, fields.byte(6) != 1 {
      say(.error, "iso-descriptor", "8.4.3", 6, "The version of the volume descriptor is not 1.")
    }
    if isPlain, fields.byte(881) != 1 {
      say(.error, "iso-descriptor", "8.4.31", 881, "The File Structure Version is not 1.")
    }
    let sequence = fields.both16(124).value
    if sequence == 0 || sequence > fields.both16(120).value {
      say(.error, "iso-descriptor", "8.4.11", 124, "The volume's number lies outside its volume set.")
    }
    for (name, clause, position) in [
      ("Creation", "8.4.26", 813), ("Modification", "8.4.27", 830), ("Expiration", "8.4.28", 847),
      ("Effective", "8.4.29", 864),
    ] where !Self.isDate(fields.bytes, at: position) {
      say(.warning, "iso-descriptor-date", clause, position, "The volume's date and time of \(name) is none.")
    }
    if kind == .primary {
      let identifier = fields.bytes[min(40, fields.bytes.count)..<min(72, fields.bytes.count)]
      if !identifier.allSatisfy({ VolumeNameRules.isDCharacter($0) || $0 == 0x20 }) {
        say(
          .warning, "iso-volume-identifier", "8.4.6", 40,
          "The Volume Identifier has other characters than capitals, digits and _.")
      }
    }
    return findings
  }

  /// Sixteen digits, all zeros where nothing is said, and the zone (8.4.26.1).
  private static func isDate(_ bytes: [UInt8], at position: Int) -> Bool {
    guard position + 17 <= bytes.count else { return false }
    let digits = bytes[position..<position + 16]
    // Some writers leave it empty altogether.
    if digits.allSatisfy({ $0 == 0 }) { return true }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    if digits.allSatisfy({ $0 == 0x30 }) { return true }
    func number(_ from: Int) -> Int { Int(bytes[position + from] - 0x30) * 10 + Int(bytes[position + from + 1] - 0x30) }
    return (1...12).contains(number(4)) && (1...31).contains(number(6)) && number(8) < 24 && number(10) < 60
      && number(12) < 60
  }
}
