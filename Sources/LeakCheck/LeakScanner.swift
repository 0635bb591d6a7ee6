// SPDX-License-Identifier: GPL-3.0-or-later

/// All forms of all secrets, compiled once; searched from any number of threads.
///
/// It answers by kind and place, never by value.
public final class LeakScanner: Sendable {
  let strings: StringForms
  let binaries: ByteForms
  let streams: ByteForms
  let uids: Set<UInt64>
  let documentExemptions: [[UInt8]]
  let kept: [UInt32: [[UInt8]]]

  /// Milliseconds for a thousand secrets.
  public init(_ secrets: SecretSet) throws(LeakCheckError) {
    strings = try StringForms(secrets.forms)
    binaries = try ByteForms.forBinaries(secrets.forms)
    streams = try ByteForms.forStreams(secrets.forms, exempt: secrets.documentExemptions)
    uids = secrets.uids
    documentExemptions = secrets.documentExemptions
    kept = secrets.kept
  }

  /// A search through strings, for one task.
  public func textScan() throws(LeakCheckError) -> TextScan { try TextScan(self) }

  /// A search through one stream of bytes, for one task.
  public func rawScan() throws(LeakCheckError) -> RawScan { try RawScan(self) }

  /// A search through binary elements, for one task.
  public func binaryScan() throws(LeakCheckError) -> BinaryScan { try BinaryScan(self) }

  /// How many literals the search through raw bytes holds.
  public var rawLiteralCount: Int { streams.forms.count }
}
