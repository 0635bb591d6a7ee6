// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import LeakCheck

/// What the leak check costs: its secrets made ready, and bytes searched for them.
struct SearchCost {
  /// Seconds of CPU before the first byte can be searched.
  let preparing: Double
  /// Of CPU, the median of the rounds.
  let gigabytesASecond: Double

  init(secrets path: String, file: String, rounds: Int) throws {
    let secrets = try Self.secrets(path)
    let bytes = try Self.bytes(file)
    let start = DeidentificationBench.used()
    let scan = try LeakScanner(SecretSet(secrets)).rawScan()
    preparing = DeidentificationBench.used() - start
    var rates: [Double] = []
    for _ in 0..<rounds {
      let start = DeidentificationBench.used()
      var hits = 0
      for at in stride(from: 0, to: bytes.count, by: 1 << 20) {
        try bytes[at..<min(at + 1 << 20, bytes.count)].withUnsafeBytes { try scan.consume($0) }
      }
      hits += try scan.finish().count
      guard hits == 0 else { throw BenchError("noise held a secret") }
      rates.append(Double(bytes.count) / 1e9 / (DeidentificationBench.used() - start))
    }
    gigabytesASecond = rates.sorted()[rates.count / 2]
  }

  private static func secrets(_ path: String) throws -> [Secret] {
    let text = String(decoding: try bytes(path), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ",")
      guard fields.count == 2, let kind = Secret.Kind(rawValue: String(fields[0])) else { return nil }
      return Secret(kind, String(fields[1]))
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchError("\(path) cannot be opened") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }
}
