// SPDX-License-Identifier: GPL-3.0-or-later

/// An RGB picture, samples interleaved, as ultrasound machines and screen captures make them.
struct ColourPicture: Sendable {
  let columns: Int
  let rows: Int
  private(set) var samples: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    samples = [UInt8](repeating: 0, count: columns * rows * 3)
  }

  /// A fan of speckle below the banner, darker with depth, with a dark cyst and one patch of colour flow.
  mutating func paintUltrasoundFan(noise: Noise, seed: UInt64) {
    var line = [Int16](repeating: 0, count: columns)
    for row in rows / 8..<rows {
      let depth = Double(row - rows / 8) / Double(rows - rows / 8)
      line.withUnsafeMutableBufferPointer {
        $0.update(repeating: Int16(120 - 70 * depth))
        noise.add(to: $0, seed: seed &* 4096 &+ UInt64(row), amplitude: 34, range: 0...255)
      }
      for column in 0..<columns {
        let across = (Double(column) + 0.5) / Double(columns) - 0.5
        guard abs(across) < 0.08 + 0.4 * depth, depth * depth + across * across < 0.93 else { continue }
        paint(column, row, grey: UInt8(line[column]), across: across, depth: depth)
      }
    }
  }

  private mutating func paint(_ column: Int, _ row: Int, grey: UInt8, across: Double, depth: Double) {
    let cyst = (across + 0.08) * (across + 0.08) / 0.006 + (depth - 0.5) * (depth - 0.5) / 0.012
    let flow = (across - 0.12) * (across - 0.12) / 0.004 + (depth - 0.55) * (depth - 0.55) / 0.003
    let place = (row * columns + column) * 3
    samples[place] = cyst < 1 ? grey / 8 : (flow < 1 ? 200 : grey)
    samples[place + 1] = cyst < 1 ? grey / 8 : (flow < 1 ? grey / 3 : grey)
    samples[place + 2] = cyst < 1 ? grey / 8 : (flow < 1 ? 30 : grey)
  }

  /// Burns text in, white on what is there, as large as `width` of the picture allows.
  mutating func burn(_ text: String, atRow top: Int, width: Double = 0.96) {
    let (dots, textWidth) = BitmapFont.dots(text)
    let scale = max(1, Int(Double(columns) * width) / max(1, textWidth))
    let left = columns / 50
    for dot in dots {
      for y in top + dot.y * scale..<top + (dot.y + 1) * scale where y < rows {
        for x in left + dot.x * scale..<left + (dot.x + 1) * scale where x < columns {
          for sample in 0..<3 { samples[(y * columns + x) * 3 + sample] = 235 }
        }
      }
    }
  }
}
