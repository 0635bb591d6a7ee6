// SPDX-License-Identifier: GPL-3.0-or-later

import CCUPS

/// The printers that the print server knows, and those that announce themselves on the network.
public enum PrinterSearch {
  private final class Found {
    var printers: [String: Printer] = [:]
  }

  /// How long printers have to announce themselves, in milliseconds.
  private static let patience: Int32 = 1500

  /// By name.
  public static func printers() -> [Printer] {
    let found = Found()
    // It gives 1 to go on.
    let visit: cups_dest_cb_t = { context, flags, destination in
      guard let context, let destination else { return 1 }
      let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
      // An instance is a queue with other options.
      if destination.pointee.instance == nil, let printer = Printer(destination.pointee) {
        found.printers[printer.name] = flags & UInt32(CUPS_DEST_FLAGS_REMOVED) == 0 ? printer : nil
      }
      return 1
    }
    withExtendedLifetime(found) {
      _ = cupsEnumDests(
        UInt32(CUPS_DEST_FLAGS_NONE), patience, nil, 0, 0, visit, Unmanaged.passUnretained(found).toOpaque())
    }
    return found.printers.values.sorted { $0.name < $1.name }
  }
}

extension Printer {
  fileprivate init?(_ destination: cups_dest_t) {
    guard let name = destination.name else { return nil }
    func option(_ option: String) -> String? {
      cupsGetOption(option, destination.num_options, destination.options).map { String(cString: $0) }
        .flatMap { $0.isEmpty ? nil : $0 }
    }
    self.init(
      name: String(cString: name), info: option("printer-info"), location: option("printer-location"),
      model: option("printer-make-and-model"), state: State(code: option("printer-state").flatMap { Int($0) }),
      reasons: option("printer-state-reasons")?.split(separator: ",").map(String.init) ?? [],
      acceptsJobs: option("printer-is-accepting-jobs") != "false", isDefault: destination.is_default != 0)
  }
}
