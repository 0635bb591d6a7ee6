// SPDX-License-Identifier: GPL-3.0-or-later

extension LabelStock {
  /// Avery 5931: Letter is the paper of the office's country, no cut is sold under more names, and with a hole of
  /// 41 mm its ring is as narrow as any, so that a label that looks well on it looks well on the others.
  public static let standard = avery5931

  public static let all: [LabelStock] = [
    avery5931,
    pair(
      "Avery 5824", .letter, 117.48, 41.28, 50.80, 12.70, 139.70, aliases: ["Worldlabel WL-1200", "SheetLabels SL110"]),
    pair("Avery 8960", .letter, 117.48, 10.0, 49.0, 17.7, 127.0),
    LabelStock(
      name: "Memorex", sheet: .letter, outerDiameter: 117.48, holeDiameter: 41.28,
      positions: [Position(x: 14.29, y: 15.87), Position(x: 84.14, y: 146.05)]),
    LabelStock(
      name: "Stomper PRO", sheet: .letter, outerDiameter: 117.48, holeDiameter: 41.28,
      positions: [Position(x: 11.99, y: 15.17), Position(x: 86.43, y: 146.76)]),
    pair("OnlineLabels OL1200", .letter, 114.3, 41.28, 50.8, 12.7, 139.7),
    pair("OnlineLabels OL5625", .letter, 118.26, 17, 48.82, 16.66, 127.79),
    pair("Avery 8676", .a4, 117.48, 12, 45.86, 20.99, 136.88, aliases: ["Avery J8676"]),
    pair("Avery L6043", .a4, 117.4, 41.2, 46.0, 21.8, 137.0),
    pair("Avery L7676", .a4, 117, 17.6, 46.5, 22.0, 137.0),
    pair("Zweckform 6015", .a4, 117, 41, 46.5, 21.43, 137.0),
    pair("Herma 4093", .a4, 116, 41, 47.0, 16.5, 148.0),
    pair("Neato A4", .a4, 117.48, 41.28, 44.1, 24.3, 127.0),
    LabelStock(
      name: "Canon Type J tray", sheet: canonTray, outerDiameter: 118, holeDiameter: 22,
      positions: [Position(x: 5.6, y: 58.5)]),
  ]

  private static let avery5931 = pair(
    "Avery 5931", .letter, 117.48, 41.28, 49.21, 17.46, 127.00,
    aliases: ["Avery 5692", "Avery 5698", "Avery 8692", "Avery 8942", "Neato USCD2lbl"])

  /// The facts give the disc's place in the tray; the page ends as far beyond the disc as it begins before it.
  private static let canonTray = Size(width: 129.2, height: 182.1)

  /// Two labels, one above the other.
  private static func pair(
    _ name: String, _ sheet: Size, _ outer: Double, _ hole: Double, _ x: Double, _ y: Double, _ pitch: Double,
    aliases: [String] = []
  ) -> LabelStock {
    LabelStock(
      name: name, aliases: aliases, sheet: sheet, outerDiameter: outer, holeDiameter: hole,
      positions: [Position(x: x, y: y), Position(x: x, y: y + pitch)])
  }
}
