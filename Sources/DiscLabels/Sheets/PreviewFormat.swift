// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo

/// What a preview is made as.
public enum PreviewFormat: Hashable, Sendable {
  case png(dotsPerInch: Double)
  case svg

  func canvas(_ size: LabelStock.Size) throws(DiscLabelError) -> Canvas {
    switch self {
    case .png(let dotsPerInch): try PNGPage(size: size, dotsPerInch: dotsPerInch)
    case .svg: try SVGPage(size: size)
    }
  }
}

/// One page as pixels.
private final class PNGPage: Canvas {
  init(size: LabelStock.Size, dotsPerInch: Double) throws(DiscLabelError) {
    let scale = dotsPerInch / 72
    func pixels(_ length: Double) -> Int32 { Int32(clamping: Int((length / 25.4 * dotsPerInch).rounded())) }
    try super.init(
      owning: cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(size.width), pixels(size.height)),
      writingTo: CanvasOutput(), scale: scale)
  }

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
