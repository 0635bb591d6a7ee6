// SPDX-License-Identifier: GPL-3.0-or-later

/// A slice made of ellipses, later ones over earlier ones, with noise over all.
struct Phantom: Sendable {
  /// Centre and radii in fractions of the matrix, x to the right and y down.
  struct Ellipse: Sendable {
    let x, y, radiusX, radiusY: Double
    let value: Int16

    init(_ x: Double, _ y: Double, _ radiusX: Double, _ radiusY: Double, _ value: Int16) {
      (self.x, self.y, self.radiusX, self.radiusY, self.value) = (x, y, radiusX, radiusY, value)
    }
  }

  var background: Int16
  var ellipses: [Ellipse]
  var noiseAmplitude: Int32
  var range: ClosedRange<Int32>
  var seed: UInt64

  func render(columns: Int, rows: Int, noise: Noise) -> [Int16] {
    [Int16](unsafeUninitializedCapacity: columns * rows) { pixels, count in
      pixels.initialize(repeating: background)
      for row in 0..<rows {
        let line = UnsafeMutableBufferPointer(rebasing: pixels[row * columns..<(row + 1) * columns])
        paint(line, atHeight: (Double(row) + 0.5) / Double(rows))
        noise.add(to: line, seed: seed &* 65_536 &+ UInt64(row), amplitude: noiseAmplitude, range: range)
      }
      count = columns * rows
    }
  }

  private func paint(_ line: UnsafeMutableBufferPointer<Int16>, atHeight y: Double) {
    for ellipse in ellipses {
      let height = (y - ellipse.y) / ellipse.radiusY
      let rest = 1 - height * height
      guard rest > 0 else { continue }
      let half = ellipse.radiusX * rest.squareRoot()
      let first = max(0, Int((ellipse.x - half) * Double(line.count) + 0.5))
      let last = min(line.count, Int((ellipse.x + half) * Double(line.count) + 0.5))
      if first < last { line[first..<last].update(repeating: ellipse.value) }
    }
  }
}
