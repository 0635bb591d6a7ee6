// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS
import Glibc

/// A connection to a print server's queue or to an IPP printer, and the only place where requests go out.
final class PrinterConnection {
  /// Of the queue, or the URI that it was named by.
  let name: String
  let isDefault: Bool
  let uri: String
  private let http: OpaquePointer
  private let resource: String

  /// How long a printer may take to answer, in milliseconds.
  private static let patience: Int32 = 10_000
  /// How often a request is sent that the printer wants a password, or TLS, for.
  private static let tries = 3

  /// - Parameter name: of a queue, or `ipp://` or `ipps://` for a printer that no server stands before; nil for the
  ///   default printer.
  init(_ name: String?) throws(DiscLabelError) {
    let isURI = name?.contains("://") ?? false
    if let name, isURI, !Self.isPrinterURI(name) { throw DiscLabelError.printerURI(name) }
    let found =
      isURI ? cupsGetDestWithURI("printer", name) : cupsGetNamedDest(nil, name, nil)
    guard let destination = found else {
      throw DiscLabelError.noSuchPrinter(name, hasServer: Self.hasServer)
    }
    defer { cupsFreeDests(1, destination) }
    func option(_ option: String) -> String? {
      cupsGetOption(option, destination.pointee.num_options, destination.pointee.options)
        .map { String(cString: $0) }
    }
    let queue = destination.pointee.name.map { String(cString: $0) } ?? ""
    self.name = isURI ? name ?? queue : queue
    // A printer that only announces itself has no queue: it is spoken to directly.
    let hasQueue = option("printer-uri-supported") != nil
    var resource = [CChar](repeating: 0, count: 1024)
    guard
      let http = cupsConnectDest(
        destination, UInt32(hasQueue ? CUPS_DEST_FLAGS_NONE : CUPS_DEST_FLAGS_DEVICE), Self.patience, nil, &resource,
        resource.count, nil, nil)
    else { throw DiscLabelError.printerUnreachable(self.name, Self.lastError) }
    self.http = http
    self.resource = String(decoding: resource.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    isDefault = destination.pointee.is_default != 0
    uri =
      option("printer-uri-supported") ?? option("resolved-device-uri") ?? option("device-uri")
      ?? "ipp://localhost/printers/\(queue)"
  }

  deinit { httpClose(http) }

  /// Sends a request, with a document behind it where there is one, and gives the answer.
  func answer(to request: IPPRequest, document: [UInt8] = []) throws(DiscLabelError) -> IPPAnswer {
    let length = ippLength(request.pointer) + document.count
    var status = HTTP_STATUS_UNAUTHORIZED
    var tries = Self.tries
    // CUPS asks for the password, or goes over to TLS, and then wants the whole request again.
    while tries > 0, status == HTTP_STATUS_UNAUTHORIZED || status == HTTP_STATUS_UPGRADE_REQUIRED {
      tries -= 1
      status = cupsSendRequest(http, request.pointer, resource, length)
      if status == HTTP_STATUS_CONTINUE, !document.isEmpty {
        status = document.withUnsafeBytes { bytes in
          cupsWriteRequestData(http, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
      }
      guard status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK else { continue }
      if let answer = cupsGetResponse(http, resource) { return IPPAnswer(adopting: answer) }
      status = httpGetStatus(http)
    }
    if status == HTTP_STATUS_UNAUTHORIZED || status == HTTP_STATUS_CUPS_AUTHORIZATION_CANCELED {
      throw DiscLabelError.printerWantsPassword(name)
    }
    throw DiscLabelError.printerUnreachable(name, Self.lastError)
  }

  /// `ipp` or `ipps`, and a host.
  private static func isPrinterURI(_ text: String) -> Bool {
    for scheme in ["ipp://", "ipps://"] where text.lowercased().hasPrefix(scheme) {
      return !(text.dropFirst(scheme.count).first.map { "/:?#".contains($0) } ?? true)
    }
    return false
  }

  static var lastError: String { cupsLastErrorString().map { String(cString: $0) } ?? "it does not say why" }

  /// Whether the print server that CUPS's settings name takes connections.
  private static var hasServer: Bool {
    guard let http = httpConnect2(cupsServer(), ippPort(), nil, AF_UNSPEC, cupsEncryption(), 1, patience, nil) else {
      return false
    }
    httpClose(http)
    return true
  }
}
