// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo
import Documents
import Findings
import Glibc

/// A logo: a PNG, or an SVG, which stays a drawing of lines in the PDF.
public struct LabelPicture: Hashable, Sendable {
  enum Format: Hashable, Sendable {
    case png, svg
  }

  /// The file that it came from, for messages.
  let path: String
  let bytes: [UInt8]
  let format: Format
  /// In units of its own: only their ratio counts.
  let width: Double
  let height: Double

  private static let largest = 8 << 20
  /// More is no logo, and would be unpacked into memory.
  private static let mostPixels = 40_000_000.0

  /// Not over all bytes, which `==` compares: pictures are looked up for each label.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes.count)
  }

  /// - Throws: 66 if there is no such file, 65 for what is neither PNG nor SVG or cannot be read as such.
  public init(path: String) throws(DiscLabelError) {
    self.path = path
    do throws(DocumentError) { bytes = try DocumentFile.bytes(of: path, limit: Self.largest) } catch {
      throw DiscLabelError(error)
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
      guard let size = Self.sizeOfPNG(bytes) else {
        throw Self.unusable(path, "cannot be read as a PNG of a size that can be printed")
      }
      (width, height) = size
    } else {
      format = .svg
      guard let size = Self.sizeOfSVG(bytes) else {
        throw Self.unusable(path, "is neither a PNG nor an SVG with a size")
      }
      (width, height) = size
      try checkDrawing()
    }
  }

  /// Draws it as large as the box allows, in its middle, without distorting it.
  /// - Parameter pixels: of a PNG, which `unpacked` gave.
  func draw(on context: OpaquePointer, in box: LabelBox, pixels: OpaquePointer?) throws(DiscLabelError) {
    let scale = min(box.width / width, box.height / height)
    let (drawnWidth, drawnHeight) = (width * scale, height * scale)
    cairo_translate(context, box.x + (box.width - drawnWidth) / 2, box.y + (box.height - drawnHeight) / 2)
    guard let pixels else { return try drawSVG(on: context, width: drawnWidth, height: drawnHeight) }
    cairo_scale(context, scale, scale)
    cairo_set_source_surface(context, pixels, 0, 0)
    cairo_paint(context)
  }

  /// A PNG as a `cairo_surface_t`, which the caller destroys; nil for an SVG.
  func unpacked() throws(DiscLabelError) -> OpaquePointer? {
    guard format == .png else { return nil }
    guard let surface = Self.surface(ofPNG: bytes) else { throw Self.unusable(path, "cannot be unpacked") }
    return surface
  }

  private func drawSVG(on context: OpaquePointer, width: Double, height: Double) throws(DiscLabelError) {
    guard let handle = Self.handle(bytes) else { throw Self.unusable(path, "cannot be read") }
    defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
    var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
    guard rsvg_handle_render_document(handle, context, &viewport, nil) != 0 else {
      throw Self.unusable(path, "cannot be drawn: it is broken, or has too many parts")
    }
  }

  /// Draws an SVG once for nobody, so that one that cannot be drawn is refused where it is named.
  private func checkDrawing() throws(DiscLabelError) {
    let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
    let context = cairo_create(surface)
    defer {
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    guard let context else { throw DiscLabelError.notDrawn(CAIRO_STATUS_NO_MEMORY.rawValue) }
    try drawSVG(on: context, width: width, height: height)
  }

  /// Nil where Cairo cannot read it.
  private static func surface(ofPNG bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer
      return withUnsafeMutablePointer(to: &rest) { pointer -> OpaquePointer? in
        let read: cairo_read_func_t = { closure, data, count in
          guard let rest = closure?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let data,
            rest.pointee.count >= Int(count)
          else { return CAIRO_STATUS_READ_ERROR }
          if let base = rest.pointee.baseAddress { memcpy(data, base, Int(count)) }
          rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(Int(count)))
          return CAIRO_STATUS_SUCCESS
        }
        guard let surface = cairo_image_surface_create_from_png_stream(read, pointer) else { return nil }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
          cairo_surface_destroy(surface)
          return nil
        }
        return surface
      }
    }
  }

  private static func sizeOfPNG(_ bytes: [UInt8]) -> (Double, Double)? {
    func number(at offset: Int) -> Double { bytes[offset..<offset + 4].reduce(0) { $0 * 256 + Double($1) } }
    // The header's width and height, before anything is unpacked.
    guard bytes.count > 24, number(at: 16) * number(at: 20) <= mostPixels, let surface = surface(ofPNG: bytes) else {
      return nil
    }
    defer { cairo_surface_destroy(surface) }
    return (Double(cairo_image_surface_get_width(surface)), Double(cairo_image_surface_get_height(surface)))
  }

  private typealias Handle = UnsafeMutablePointer<RsvgHandle>

  /// Without a place of its own, so that it can load nothing else.
  private static func handle(_ bytes: [UInt8]) -> Handle? {
    bytes.withUnsafeBufferPointer { rsvg_handle_new_from_data($0.baseAddress, gsize($0.count), nil) }
  }

  /// The size that it says it has, else that of its view box.
  private static func sizeOfSVG(_ bytes: [UInt8]) -> (Double, Double)? {
    guard let handle = handle(bytes) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(handle)) }
    var (width, height) = (0.0, 0.0)
    if rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) != 0, width > 0, height > 0 {
      return (width, height)
    }
    var (hasWidth, hasHeight, hasBox) = (gboolean(0), gboolean(0), gboolean(0))
    var (one, other) = (RsvgLength(), RsvgLength())
    var box = RsvgRectangle()
    rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &one, &hasHeight, &other, &hasBox, &box)
    return hasBox != 0 && box.width > 0 && box.height > 0 ? (box.width, box.height) : nil
  }

  private static func unusable(_ path: String, _ message: String) -> DiscLabelError {
    DiscLabelError(
      .badInput, "label-logo", at: Place(path: path), "The logo \(message)", "Save it as PNG or SVG again.")
  }
}
