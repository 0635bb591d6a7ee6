// SPDX-License-Identifier: GPL-3.0-or-later

import CCairo

/// Measures and draws single lines of text by Pango, the same on any screen, locale and user's settings.
///
/// Every Pango object lives and dies within it; one render uses one of them.
final class Typesetter {
  struct Extent {
    var width: Double
    /// Above the baseline, of the font and not of the letters that happen to be there.
    var ascent: Double
    var descent: Double

    init(width: Double, ascent: Double, descent: Double) {
      self.width = width
      self.ascent = ascent
      self.descent = descent
    }

    /// Another width, the same height.
    init(_ width: Double, _ other: Extent) { self.init(width: width, ascent: other.ascent, descent: other.descent) }
  }

  /// Offsets into the UTF-8 of a text.
  struct Breaks {
    var lines: [Int] = []
    var clusters: [Int] = []
  }

  static let family = "DejaVu Sans"

  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private var extents: [Key: Extent] = [:]
  private var breakPlaces: [String: Breaks] = [:]
  private var drawable: [String: Bool] = [:]

  private struct Key: Hashable {
    var text: String
    var isBold: Bool
    var family: String
  }

  private static let measuringSize = 100.0

  init() throws(DiscLabelError) {
    guard let fontMap = pango_cairo_font_map_new(), let context = pango_font_map_create_context(fontMap),
      let layout = pango_layout_new(context)
    else { throw DiscLabelError.missingFont(Self.family) }
    self.fontMap = fontMap
    self.context = context
    self.layout = layout
    // A point is a point, whatever the screen's resolution and hinting are said to be.
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_layout_set_single_paragraph_mode(layout, 1)
    guard isInstalled(Self.family) else { throw DiscLabelError.missingFont(Self.family) }
  }

  /// For a template, all of whose fonts must be there.
  convenience init(_ template: LabelTemplate) throws(DiscLabelError) {
    try self.init()
    for element in template.elements {
      for family in element.families where family != Self.family && !isInstalled(family) {
        throw .missingFont(family, element)
      }
    }
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// Unhinted text grows in proportion with its size, so each text is laid out once, large, and scaled from there.
  func measure(_ text: String, _ style: TextStyle) -> Extent {
    let key = Key(text: text, isBold: style.isBold, family: style.family)
    let full = extents[key] ?? layOut(text, style)
    extents[key] = full
    let scale = style.size / Self.measuringSize
    return Extent(width: full.width * scale, ascent: full.ascent * scale, descent: full.descent * scale)
  }

  private func layOut(_ text: String, _ style: TextStyle) -> Extent {
    var large = style
    large.size = Self.measuringSize
    set(text, large)
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    let baseline = pango_layout_get_baseline(layout)
    let scale = Double(PANGO_SCALE)
    return Extent(
      width: Double(logical.width) / scale, ascent: Double(baseline) / scale,
      descent: Double(logical.height - baseline) / scale)
  }

  /// Whether the installed fonts have a glyph for everything in the text.
  func canDraw(_ text: String) -> Bool {
    if let known = drawable[text] { return known }
    set(text, .value)
    let isDrawable = pango_layout_get_unknown_glyphs_count(layout) == 0
    drawable[text] = isDrawable
    return isDrawable
  }

  /// Where a line may end, and where it may be cut if it must.
  func breaks(in text: String) -> Breaks {
    let found = breakPlaces[text] ?? findBreaks(in: text)
    breakPlaces[text] = found
    return found
  }

  private func findBreaks(in text: String) -> Breaks {
    set(text, .value)
    var count: Int32 = 0
    var found = Breaks()
    guard let attributes = pango_layout_get_log_attrs_readonly(layout, &count) else { return found }
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() where index < Int(count) {
      if offset > 0 {
        if attributes[index].is_line_break != 0 { found.lines.append(offset) }
        if attributes[index].is_cursor_position != 0 { found.clusters.append(offset) }
      }
      offset += UTF8.width(scalar)
    }
    return found
  }

  /// Draws one line with its baseline's left end at (x, y), in points from the top left of the page.
  func draw(_ text: String, _ style: TextStyle, x: Double, y: Double, on page: Canvas) {
    set(text, style)
    guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
    page.draw(line, ink: style.ink, x: x, y: y)
  }

  /// Draws one line along a circle about the origin, each of its clusters turned, in the order in which they are seen.
  /// - Parameter isTop: with the letters' feet on the circle, the middle of the text at the top; else at the bottom.
  func draw(_ text: String, _ style: TextStyle, radius: Double, isTop: Bool, on page: Canvas) {
    set(text, style)
    guard radius > 0, let line = pango_layout_get_line_readonly(layout, 0) else { return }
    var logical = PangoRectangle()
    pango_layout_line_get_extents(line, nil, &logical)
    let scale = Double(PANGO_SCALE)
    var x = -Double(logical.width) / scale / 2
    var runs = line.pointee.runs
    while let run = runs {
      runs = run.pointee.next
      guard let item = run.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
        let glyphs = item.pointee.glyphs, let font = item.pointee.item?.pointee.analysis.font
      else { continue }
      let count = Int(glyphs.pointee.num_glyphs)
      var start = 0
      while start < count {
        var end = start + 1
        while end < count, glyphs.pointee.glyphs[end].attr.is_cluster_start == 0 { end += 1 }
        // A run from right to left has its clusters' marks after their starts all the same.
        let width = (start..<end).reduce(0) { $0 + Double(glyphs.pointee.glyphs[$1].geometry.width) } / scale
        var part = PangoGlyphString(
          num_glyphs: Int32(end - start), glyphs: glyphs.pointee.glyphs + start,
          log_clusters: glyphs.pointee.log_clusters.map { $0 + start }, space: 0)
        let angle = (x + width / 2) / radius
        page.rotated(by: isTop ? angle : -angle) {
          page.draw(&part, font, ink: style.ink, x: -width / 2, y: isTop ? -radius : radius)
        }
        x += width
        start = end
      }
    }
  }

  private func set(_ text: String, _ style: TextStyle) {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, style.family)
    pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_font_description_free(font)
    // Without a language the user's settings would choose among the fonts for Han.
    pango_context_set_language(context, pango_language_from_string(Script.language(of: text)))
    pango_layout_context_changed(layout)
    pango_layout_set_text(layout, text, Int32(clamping: text.utf8.count))
  }

  /// Fontconfig gives some other font without a word where the one asked for is missing.
  func isInstalled(_ family: String) -> Bool {
    let wanted = pango_font_description_new()
    defer { pango_font_description_free(wanted) }
    pango_font_description_set_family(wanted, family)
    pango_font_description_set_absolute_size(wanted, 10 * Double(PANGO_SCALE))
    guard let font = pango_context_load_font(context, wanted) else { return false }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    return pango_font_description_get_family(found).map { String(cString: $0) == family } ?? false
  }
}
