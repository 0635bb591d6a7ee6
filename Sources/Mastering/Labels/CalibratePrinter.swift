// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Requests
import Volumes

/// The page that shows how far a printer is off, for one stock.
public struct CalibratePrinter: Sendable {
  private let stock: String?
  private let offset: String?
  private let printer: String?
  private let folder: RequestFolder?
  private let into: String?
  private let officePath: String?
  private let environment: [String: String]

  /// - Parameters:
  ///   - stock: nil for the standard one.
  ///   - offset: `0.5,-1.2`, drawn with it, to see whether it is right; remembered of the printer, if one is named.
  ///   - folder: a request's, in whose `labels` the page goes.
  ///   - into: where `calibration.pdf` goes instead.
  public init(
    stock: String?, offset: String?, printer: String?, folder: String?, into: String?, officePath: String? = nil,
    environment: [String: String]
  ) {
    self.stock = stock
    self.offset = offset
    self.printer = printer
    self.folder = folder.map { RequestFolder($0) }
    self.into = into
    self.officePath = officePath
    self.environment = environment
  }

  /// - Returns: the path of the page.
  /// - Throws: 66 for what is no request's folder where no other is named.
  public func run() throws -> String {
    let target = try target()
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    let stock = try LabelLibrary(folders: office.labelFolders).stock(named: stock ?? LabelLibrary.standardStock)
    let given = try offset.map(PrinterOffsets.parsed)
    let offset = try PrinterOffsets.offset(given, of: printer, environment: environment)
    let path = "\(target)/calibration.pdf"
    try FileSystem.makeFolder(target, mode: 0o755)
    try FileSystem.writeAtomically(CalibrationPage(stock: stock, offset: offset).pdf(), to: path)
    try PrinterOffsets.remember(given, of: printer, environment: environment)
    return path
  }

  private func target() throws -> String {
    if let into { return into }
    guard let folder else {
      throw MasteringError(
        .usage, rule: "calibration-folder", "no folder is named for the page", remedy: "name one with --into")
    }
    // So that a path of no folder makes none.
    _ = try RequestOrigin(in: folder)
    return folder.labelExtras
  }
}
