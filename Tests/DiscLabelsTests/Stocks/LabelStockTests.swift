// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import TestSupport
import Testing

@Suite struct LabelStockTests {
  /// Names, and the lengths of the first label in millimetres: sheet, outer, hole, x, y, and the second's y.
  private static let known: [(String, [Double])] = [
    ("Avery 5931", [215.9, 117.48, 41.28, 49.21, 17.46, 144.46]),
    ("Avery 5824", [215.9, 117.48, 41.28, 50.80, 12.70, 152.40]),
    ("Avery 8960", [215.9, 117.48, 10.0, 49.0, 17.7, 144.7]),
    ("Memorex", [215.9, 117.48, 41.28, 14.29, 15.87, 146.05]),
    ("Stomper PRO", [215.9, 117.48, 41.28, 11.99, 15.17, 146.76]),
    ("OnlineLabels OL1200", [215.9, 114.3, 41.28, 50.8, 12.7, 152.4]),
    ("OnlineLabels OL5625", [215.9, 118.26, 17, 48.82, 16.66, 144.45]),
    ("Avery 8676", [210, 117.48, 12, 45.86, 20.99, 157.87]), ("Avery L6043", [210, 117.4, 41.2, 46, 21.8, 158.8]),
    ("Avery L7676", [210, 117, 17.6, 46.5, 22, 159]), ("Zweckform 6015", [210, 117, 41, 46.5, 21.43, 158.43]),
    ("Herma 4093", [210, 116, 41, 47, 16.5, 164.5]), ("Neato A4", [210, 117.48, 41.28, 44.1, 24.3, 151.3]),
    ("Canon Type J tray", [129.2, 118, 22, 5.6, 58.5]), ("Disc face 118/22", [120, 118, 22, 1, 1]),
    ("Disc face 116/20", [120, 116, 20, 2, 2]), ("Publisher page 124", [124, 118, 22, 3, 3]),
  ]

  @Test func everyStockOfTheListIsThereWithItsSizes() throws {
    let library = try Samples.library.get()
    #expect(library.stocks.count == Self.known.count)
    for (name, lengths) in Self.known {
      let stock = try library.stock(named: name)
      let first = stock.positions[0]
      let found =
        [stock.sheet.width, stock.outerDiameter, stock.holeDiameter, first.x, first.y]
        + stock.positions.dropFirst().map(\.y)
      #expect(found == lengths, "\(name)")
    }
  }

  @Test func stocksAreFoundByAnyOfTheirNames() throws {
    for name in ["Avery 5931", "avery 5692", "8942", "neato uscd2lbl"] {
      #expect(try Samples.stock(name).name == "Avery 5931")
    }
    #expect(try Samples.stock("J8676").sheet == .a4)
    #expect(try Samples.stock("SL110").name == "Avery 5824")
    for name in ["593", "", "Avery 5932"] {
      #expect(throws: DiscLabelError.self) { _ = try Samples.stock(name) }
    }
    let error = try #require(throws: DiscLabelError.self) { try Samples.stock("Avery 5932") }
    #expect(error.finding.remedy?.contains("Avery 5931") == true)
  }

  @Test func aFolderOfTheirOwnWinsOverOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.yaml.replacing("NAME", with: "Avery 5931"), to: "stocks/mine.yaml")
    try folder.write(Self.yaml.replacing("NAME", with: "Own"), to: "stocks/own.yml")
    try folder.write("name: trial\nbelow: {volume: \"{volume}\"}\n", to: "templates/trial.yaml")
    let library = try LabelLibrary(folders: ["/nowhere", folder.path])
    #expect(try library.stock(named: "avery 5931").holeDiameter == 20)
    #expect(try library.stock(named: "own").positions.count == 1)
    #expect(library.stocks.count == Self.known.count + 1)
    #expect(library.stocks.count { $0.stock.name == "Avery 5931" } == 1)
    let (own, ours) = (try library.template(named: "trial"), try Samples.template("trial"))
    #expect(own != ours)
  }

  private static let yaml = """
    name: NAME
    sheet: a4
    outer: 117
    hole: 20
    labels: [{x: 10, y: 10}]

    """

  @Test(arguments: [
    ("outer: 117", "outer: wide", 3, 8), ("outer: 117", "outer: 500", 3, 8), ("hole: 20", "hole: 110", 4, 7),
    ("x: 10", "x: 100", 5, 10), ("{x: 10, y: 10}", "{x: 10, y: 10}, {x: 20, y: 50}", 5, 26),
    ("sheet: a4", "sheet: a5", 2, 8), ("hole:", "whole:", 4, 1), ("[{x: 10, y: 10}]", "[]", 5, 9),
    ("sheet: a4", "sheet: {width: 210}", 2, 8), ("name: NAME", "name: NAME\nhub: 116", 2, 6),
  ])
  func aWrongStockIsRefusedByLineAndColumn(_ right: String, _ wrong: String, _ line: Int, _ column: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.yaml.replacing(right, with: wrong), to: "stocks/own.yaml")
    let error = try #require(throws: DiscLabelError.self) { try LabelLibrary(folders: [folder.path]) }
    #expect(error.kind == .configuration)
    #expect(error.finding.place.path == folder.path + "/stocks/own.yaml")
    #expect(error.finding.place.line == line && error.finding.place.column == column, "\(error)")
  }
}
