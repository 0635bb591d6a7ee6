// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

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

  /// - Parameter name: of a queue, or `ipp://` or `ipps://` for a printer that no server stands before; nil for the
  ///   default printer.
  init(_ name: String?) throws(DiscLabelError) {
    let isURI = name?.contains("://") ?? false
    let found =
      isURI ? cupsGetDestWithURI("printer", name) : cupsGetNamedDest(nil, name, nil)
    guard let destination = found else { throw Self.notFound(name, isURI: isURI) }
    defer { cupsFreeDests(1, destination) }
    var resource = [CChar](repeating: 0, count: 1024)
    guard
      let http = cupsConnectDest(
        destination, UInt32(CUPS_DEST_FLAGS_NONE), Self.patience, nil, &resource, resource.count, nil, nil)
    else {
      throw DiscLabelError.printerUnreachable(name ?? String(cString: destination.pointee.name), Self.lastError)
    }
    func option(_ option: String) -> String? {
      cupsGetOption(option, destination.pointee.num_options, destination.pointee.options)
        .map { String(cString: $0) }
    }
    let queue = destination.pointee.name.map { String(cString: $0) } ?? ""
    self.http = http
    self.resource = String(decoding: resource.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.name = isURI ? name ?? queue : queue
    isDefault = destination.pointee.is_default != 0
    uri =
      (isURI ? name : option("printer-uri-supported")) ?? option("device-uri") ?? "ipp://localhost/printers/\(queue)"
  }

  deinit { httpClose(http) }

  /// Sends a request, with a document behind it where there is one, and gives the answer.
  func answer(to request: IPPRequest, document: [UInt8] = []) throws(DiscLabelError) -> IPPAnswer {
    let length = ippLength(request.pointer) + document.count
    var status = cupsSendRequest(http, request.pointer, resource, length)
    if status == HTTP_STATUS_CONTINUE, !document.isEmpty {
      status = document.withUnsafeBytes { bytes in
        cupsWriteRequestData(http, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
      }
    }
    guard status == HTTP_STATUS_CONTINUE, let answer = cupsGetResponse(http, resource) else {
      throw DiscLabelError.printerUnreachable(name, Self.lastError)
    }
    return IPPAnswer(adopting: answer)
  }

  static var lastError: String { cupsLastErrorString().map { String(cString: $0) } ?? "it does not say why" }

  private static func notFound(_ name: String?, isURI: Bool) -> DiscLabelError {
    if isURI { return DiscLabelError.printerURI(name ?? "") }
    let status = cupsLastError()
    // Not found is what a server says; anything else comes from not reaching one.
    let isServed = status == IPP_STATUS_ERROR_NOT_FOUND || status.rawValue >= 0 && status.rawValue < 0x0100
    guard isServed else { return DiscLabelError.printerUnreachable(name ?? "the default printer", lastError) }
    return DiscLabelError.noSuchPrinter(name)
  }
}
