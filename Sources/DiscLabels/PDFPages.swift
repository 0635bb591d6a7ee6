// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo
import Documents

/// A PDF written page by page into memory by Cairo.
final class PDFPages {
  private final class Output {
    var bytes: [UInt8] = []
  }

  private let output: Output
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// - Parameters:
  ///   - size: of the pages, in millimetres.
  ///   - date: the document's date; the clock is never asked.
  init(size: LabelStock.Size, title: String, date: CalendarDate) throws(DiscLabelError) {
    let output = Output()
    let surface = cairo_pdf_surface_create_for_stream(
      { closure, data, count in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes.append(
          contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), size.width * Self.points, size.height * Self.points)
    guard let surface, let context = cairo_create(surface) else {
      throw DiscLabelError.notDrawn(CAIRO_STATUS_NO_MEMORY.rawValue)
    }
    self.output = output
    self.surface = surface
    self.context = context
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "\(date)T00:00:00Z")
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Points in a millimetre.
  static let points = 72 / 25.4

  /// - Parameters:
  ///   - line: a `PangoLayoutLine`.
  ///   - x: in points from the left of the page, as `y` from its top, of the line's baseline.
  func draw(_ line: UnsafeMutablePointer<PangoLayoutLine>, grey: Double, x: Double, y: Double) {
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_move_to(context, x, y)
    pango_cairo_show_layout_line(context, line)
  }

  func endPage() { cairo_show_page(context) }

  /// Ends the document.
  func finish() throws(DiscLabelError) -> [UInt8] {
    let drawn = cairo_status(context)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    guard drawn == CAIRO_STATUS_SUCCESS, written == CAIRO_STATUS_SUCCESS else {
      throw DiscLabelError.notDrawn(max(drawn.rawValue, written.rawValue))
    }
    return output.bytes
  }
}
