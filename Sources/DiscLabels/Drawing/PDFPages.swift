// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo
import Documents

/// A PDF written page by page into memory.
final class PDFPages: Canvas {
  /// - Parameters:
  ///   - size: of the pages, in millimetres.
  ///   - date: the document's date; the clock is never asked.
  init(size: LabelStock.Size, title: String, date: CalendarDate) throws(DiscLabelError) {
    let output = CanvasOutput()
    let surface = cairo_pdf_surface_create_for_stream(
      CanvasOutput.write, output.pointer, size.width * Canvas.points, size.height * Canvas.points)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "\(date)T00:00:00Z")
    try super.init(owning: surface, writingTo: output)
  }
}
