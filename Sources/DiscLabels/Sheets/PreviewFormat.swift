// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo

/// What a preview is made as.
public enum PreviewFormat: Hashable, Sendable {
  case png(dotsPerInch: Double)
  /// Three bytes a pixel, for printers that know nothing newer.
  case bmp(dotsPerInch: Double)
  case svg

  func canvas(_ size: LabelStock.Size) throws(DiscLabelError) -> Canvas {
    switch self {
    case .png(let dotsPerInch): try PNGPage(size: size, dotsPerInch: dotsPerInch)
    case .bmp(let dotsPerInch): try BMPPage(size: size, dotsPerInch: dotsPerInch)
    case .svg: try SVGPage(size: size)
    }
  }
}

/// One page as pixels.
private class PixelPage: Canvas {
  let dotsPerInch: Double

  init(size: LabelStock.Size, dotsPerInch: Double) throws(DiscLabelError) {
    self.dotsPerInch = dotsPerInch
    let scale = dotsPerInch / 72
    func pixels(_ length: Double) -> Int32 { Int32(clamping: Int((length / 25.4 * dotsPerInch).rounded())) }
    try super.init(
      owning: cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(size.width), pixels(size.height)),
      writingTo: CanvasOutput(), scale: scale)
  }
}

private final class PNGPage: PixelPage {
  override func complete(_ surface: OpaquePointer, _ output: CanvasOutput) {
    cairo_surface_write_to_png_stream(surface, CanvasOutput.write, output.pointer)
  }
}

/// One page as lines.
private final class SVGPage: Canvas {
  init(size: LabelStock.Size) throws(DiscLabelError) {
    let output = CanvasOutput()
    let surface = cairo_svg_surface_create_for_stream(
      CanvasOutput.write, output.pointer, size.width * Canvas.points, size.height * Canvas.points)
    try super.init(owning: surface, writingTo: output)
  }
}

/// As Windows has pictures since its version 3: a header of 54 bytes, then rows from the lowest to the highest.
private final class BMPPage: PixelPage {
  override func complete(_ surface: OpaquePointer, _ output: CanvasOutput) {
    cairo_surface_flush(surface)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let pixels = cairo_image_surface_get_data(surface), width > 0, height > 0 else { return }
    let row = (width * 3 + 3) / 4 * 4
    var bytes: [UInt8] = []
    bytes.reserveCapacity(54 + row * height)
    func put(_ value: Int, _ count: Int) {
      for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
    let dotsPerMetre = Int((dotsPerInch / 0.0254).rounded())
    bytes += Array("BM".utf8)
    for value in [54 + row * height, 0, 54, 40, width, height] { put(value, 4) }
    put(1, 2)
    put(24, 2)
    for value in [0, row * height, dotsPerMetre, dotsPerMetre, 0, 0] { put(value, 4) }
    for line in (0..<height).reversed() {
      // Cairo has blue, green, red and nothing in four bytes, as this machine orders them.
      for pixel in 0..<width { for part in 0..<3 { bytes.append(pixels[line * stride + pixel * 4 + part]) } }
      bytes += [UInt8](repeating: 0, count: row - width * 3)
    }
    output.append(bytes)
  }
}
