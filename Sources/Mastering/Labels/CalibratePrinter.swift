// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Requests
import Volumes

/// The page that shows how far a printer is off, for one stock.
public struct CalibratePrinter: Sendable {
  private let stock: String?
  private let offset: String?
  private let printer: String?
  private let folder: String
  private let officePath: String?
  private let environment: [String: String]

  /// - Parameters:
  ///   - stock: nil for the standard one.
  ///   - offset: `0.5,-1.2`, drawn with it, to see whether it is right; remembered of the printer, if one is named.
  ///   - folder: where `calibration.pdf` goes.
  public init(
    stock: String?, offset: String?, printer: String?, into folder: String, officePath: String? = nil,
    environment: [String: String]
  ) {
    self.stock = stock
    self.offset = offset
    self.printer = printer
    self.folder = folder
    self.officePath = officePath
    self.environment = environment
  }

  /// - Returns: the path of the page.
  public func run() throws -> String {
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    let stock = try LabelLibrary(folders: office.labelFolders).stock(named: stock ?? LabelLibrary.standardStock)
    let offset = try PrinterOffsets.settled(offset.map(PrinterOffsets.parsed), of: printer, environment: environment)
    let path = "\(folder)/calibration.pdf"
    try FileSystem.makeFolder(folder, mode: 0o755)
    try FileSystem.writeAtomically(CalibrationPage(stock: stock, offset: offset).pdf(), to: path)
    return path
  }
}
