// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

/// The size of a sheet in hundredths of a millimetre, as IPP counts.
struct MediaSize: Hashable {
  var width: Int
  var height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init(_ sheet: LabelStock.Size) {
    // A stock's sheet is some decimetres; what is not says so when it is read.
    width = Int((min(max(sheet.width, 0), 10_000) * 100).rounded())
    height = Int((min(max(sheet.height, 0), 10_000) * 100).rounded())
  }

  /// Of a self-describing name (PWG 5101.1): `iso_a4_210x297mm`. Nil for any other.
  init?(name: String) {
    guard let media = pwgMediaForPWG(name) else { return nil }
    self.init(width: Int(media.pointee.width), height: Int(media.pointee.length))
  }

  /// The name that printers know: `na_letter_8.5x11in`, `custom_124x124mm_124x124mm`.
  var name: String {
    // Half a millimetre apart is the same sheet, made by another ruler.
    for (name, width, height) in [("na_letter_8.5x11in", 21_590, 27_940), ("iso_a4_210x297mm", 21_000, 29_700)]
    where isSame(as: MediaSize(width: width, height: height)) {
      return name
    }
    let size = "\(Self.millimetres(width))x\(Self.millimetres(height))mm"
    return "custom_\(size)_\(size)"
  }

  func isSame(as other: MediaSize) -> Bool { abs(width - other.width) <= 50 && abs(height - other.height) <= 50 }

  /// Whether a printer that supports the media of these names takes this sheet. `custom_min_…` and `custom_max_…`
  /// bound the sizes that it takes beside those that it names.
  func isSupported(by names: [String]) -> Bool {
    let sizes = names.filter { !$0.hasPrefix("custom_m") }.compactMap { MediaSize(name: $0) }
    if sizes.contains(where: { isSame(as: $0) }) { return true }
    func bound(_ prefix: String) -> MediaSize? {
      names.first { $0.hasPrefix(prefix) }.flatMap { MediaSize(name: $0) }
    }
    guard let least = bound("custom_min"), let most = bound("custom_max") else { return false }
    return (least.width...max(least.width, most.width)).contains(width)
      && (least.height...max(least.height, most.height)).contains(height)
  }

  /// `124` or `129.2`.
  private static func millimetres(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    guard rest != 0 else { return "\(hundredths / 100)" }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}

/// What lies in one of a printer's trays.
struct LoadedMedia: Hashable {
  var size: MediaSize
  /// The tray, as an IPP `media-source`.
  var source: String?
  /// What kind of paper it is said to be: `labels`, `stationery`.
  var type: String?
}
