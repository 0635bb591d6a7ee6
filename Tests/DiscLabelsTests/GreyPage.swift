// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Foundation
import Testing

/// A page as grey pixels.
struct GreyPage {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  /// Of a binary PGM of 8 bits.
  init(pgm: Data) throws {
    let head = String(decoding: pgm.prefix(40), as: UTF8.self).split(whereSeparator: \.isWhitespace).prefix(4)
    try #require(head.count == 4 && head[0] == "P5" && head[3] == "255")
    width = try #require(Int(head[1]))
    height = try #require(Int(head[2]))
    pixels = Array(pgm.suffix(width * height))
    try #require(pixels.count == width * height)
  }

  /// The sum of darkness.
  var ink: Int { pixels.withUnsafeBytes { $0.reduce(0) { $0 + 255 - Int($1) } } }

  /// How many pixels outside of all rings of the stock are not white.
  func strayInk(_ stock: LabelStock, dotsPerInch: Int) -> Int {
    let scale = 25.4 / Double(dotsPerInch)
    let radius = stock.outerDiameter / 2
    let (outer, hole) = (radius * radius, stock.holeDiameter * stock.holeDiameter / 4)
    let centres = stock.positions.map { ($0.x + radius, $0.y + radius) }
    var stray = 0
    for y in 0..<height {
      for x in 0..<width where pixels[y * width + x] != 255 {
        let isInside = centres.contains { centre in
          let (dx, dy) = ((Double(x) + 0.5) * scale - centre.0, (Double(y) + 0.5) * scale - centre.1)
          return (hole...outer).contains(dx * dx + dy * dy)
        }
        if !isInside { stray += 1 }
      }
    }
    return stray
  }
}
