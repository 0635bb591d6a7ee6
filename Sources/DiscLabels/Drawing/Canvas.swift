// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo

/// Where text, codes and pictures are drawn by Cairo. All places and lengths in points from the top left of the page.
class Canvas {
  /// Points in a millimetre.
  static let points = 72 / 25.4

  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let output: CanvasOutput
  /// PNGs unpacked, each once: Cairo stores a surface in a PDF once, however often it is drawn.
  private var pixels: [LabelPicture: OpaquePointer] = [:]

  /// Takes over a `cairo_surface_t`, which may write into `output` as long as it lives.
  /// - Parameter scale: of what is drawn, for surfaces whose unit is not the point.
  init(
    owning surface: OpaquePointer?, writingTo output: CanvasOutput, scale: Double = 1
  ) throws(DiscLabelError) {
    guard let surface, let context = cairo_create(surface) else {
      throw DiscLabelError.notDrawn(CAIRO_STATUS_NO_MEMORY.rawValue)
    }
    self.surface = surface
    self.context = context
    self.output = output
    cairo_scale(context, scale, scale)
  }

  deinit {
    for surface in pixels.values { cairo_surface_destroy(surface) }
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Moves the origin for what `body` draws.
  func translated<E: Error>(x: Double, y: Double, _ body: () throws(E) -> Void) throws(E) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, x, y)
    try body()
  }

  /// Turns what `body` draws clockwise about the origin.
  func rotated(by radians: Double, _ body: () -> Void) {
    cairo_save(context)
    cairo_rotate(context, radians)
    body()
    cairo_restore(context)
  }

  /// - Parameters:
  ///   - line: a `PangoLayoutLine`.
  ///   - x: of the left end of the line's baseline, as `y`.
  func draw(_ line: UnsafeMutablePointer<PangoLayoutLine>, ink: Ink, x: Double, y: Double) {
    use(ink)
    cairo_move_to(context, x, y)
    pango_cairo_show_layout_line(context, line)
  }

  /// Glyphs of one font, from the left end of their baseline.
  func draw(
    _ glyphs: UnsafeMutablePointer<PangoGlyphString>, _ font: UnsafeMutablePointer<PangoFont>, ink: Ink, x: Double,
    y: Double
  ) {
    use(ink)
    cairo_move_to(context, x, y)
    pango_cairo_show_glyph_string(context, font, glyphs)
  }

  /// Rectangles that meet leave no seam: they are one path.
  func fill(_ boxes: [LabelBox], ink: Ink) {
    use(ink)
    cairo_new_path(context)
    for box in boxes { cairo_rectangle(context, box.x, box.y, box.width, box.height) }
    cairo_fill(context)
  }

  func rule(fromX x: Double, y: Double, toX x2: Double, y2: Double, width: Double, ink: Ink, dashed: Bool = false) {
    use(ink)
    cairo_set_line_width(context, width)
    let dashes = dashed ? [4.0, 3.0] : []
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_new_path(context)
    cairo_move_to(context, x, y)
    cairo_line_to(context, x2, y2)
    cairo_stroke(context)
  }

  func circle(x: Double, y: Double, radius: Double, width: Double, ink: Ink) {
    use(ink)
    cairo_set_line_width(context, width)
    cairo_set_dash(context, nil, 0, 0)
    cairo_new_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * Double.pi)
    cairo_stroke(context)
  }

  /// Draws what needs Cairo's own context, fitted into the box.
  func draw(_ picture: LabelPicture, in box: LabelBox) throws(DiscLabelError) {
    cairo_save(context)
    defer { cairo_restore(context) }
    if pixels[picture] == nil { pixels[picture] = try picture.unpacked() }
    try picture.draw(on: context, in: box, pixels: pixels[picture])
  }

  /// Fills the whole page.
  func paint(_ ink: Ink) {
    use(ink)
    cairo_paint(context)
  }

  func endPage() { cairo_show_page(context) }

  /// Ends the document.
  /// - Returns: all of it.
  func finish() throws(DiscLabelError) -> [UInt8] {
    let drawn = cairo_status(context)
    complete(surface, output)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    guard drawn == CAIRO_STATUS_SUCCESS, written == CAIRO_STATUS_SUCCESS else {
      throw DiscLabelError.notDrawn(max(drawn.rawValue, written.rawValue))
    }
    return output.bytes
  }

  /// What a kind of document still needs before its surface ends.
  func complete(_ surface: OpaquePointer, _ output: CanvasOutput) {}

  private func use(_ ink: Ink) { cairo_set_source_rgb(context, ink.red, ink.green, ink.blue) }
}
