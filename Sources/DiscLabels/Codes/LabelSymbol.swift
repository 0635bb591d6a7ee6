// SPDX-License-Identifier: GPL-3.0-or-later

import CQREncode

/// A code as dark modules on a light ground, with the quiet zone that its readers need.
struct LabelSymbol: Hashable, Sendable {
  /// What a reader of codes will say.
  let payload: String
  /// In modules, quiet zone included.
  let columns: Int
  let rows: Int
  /// Runs of dark modules, in modules from the top left.
  let dark: [LabelBox]

  /// A QR code of medium error correction: 15 of 100 of it may be scratched. Nil where the text is too long.
  init?(qr payload: String) {
    // Bytes whatever they are, so that the size depends on the length alone.
    let bytes = Array(payload.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M) else {
      return nil
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    self.payload = payload
    let quiet = 4
    columns = width + 2 * quiet
    rows = columns
    dark = (0..<width).flatMap { row in
      Self.runs((0..<width).map { modules[row * width + $0] & 1 == 1 }).map { run in
        LabelBox(x: Double(quiet + run.lowerBound), y: Double(quiet + row), width: Double(run.count), height: 1)
      }
    }
  }

  /// A Code 128, one module high. Nil for text outside of printable ASCII.
  init?(code128 payload: String) {
    guard let bars = Code128(payload)?.bars else { return nil }
    self.payload = payload
    let quiet = 10
    columns = bars.count + 2 * quiet
    rows = 1
    dark = Self.runs(bars).map { run in
      LabelBox(x: Double(quiet + run.lowerBound), y: 0, width: Double(run.count), height: 1)
    }
  }

  /// The dark modules, drawn into a box.
  func boxes(in box: LabelBox) -> [LabelBox] {
    let (across, down) = (box.width / Double(columns), box.height / Double(rows))
    return dark.map {
      LabelBox(
        x: box.x + $0.x * across, y: box.y + $0.y * down, width: $0.width * across, height: $0.height * down)
    }
  }

  private static func runs(_ modules: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, isDark) in (modules + [false]).enumerated() {
      if isDark {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    return runs
  }
}
