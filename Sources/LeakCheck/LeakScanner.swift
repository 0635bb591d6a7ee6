// SPDX-License-Identifier: GPL-3.0-or-later

/// All forms of all secrets, compiled once; searched from any number of threads.
///
/// It answers by kind and place, never by value.
public final class LeakScanner: Sendable {
  let strings: [StringForm]
  let stringIndex: LiteralIndex
  let binaries: ByteForms
  let binaryIndex: LiteralIndex
  let streams: ByteForms
  /// Nil where no form is distinctive: Vectorscan refuses an empty list.
  let streamDatabase: LiteralDatabase?
  let uids: Set<UInt64>
  let documentExemptions: [[UInt8]]
  let kept: [UInt32: [[UInt8]]]

  /// A few hundred milliseconds for a thousand secrets.
  public init(_ secrets: SecretSet) throws(LeakCheckError) {
    strings = secrets.forms.map(StringForm.init)
    stringIndex = LiteralIndex(strings.lazy.map(\.bytes))
    binaries = ByteForms.forBinaries(secrets.forms)
    binaryIndex = LiteralIndex(binaries.forms.lazy.map(\.bytes))
    streams = ByteForms.forStreams(secrets.forms, exempt: secrets.documentExemptions)
    streamDatabase = streams.forms.isEmpty ? nil : try LiteralDatabase(streams.forms.map(\.bytes))
    uids = secrets.uids
    documentExemptions = secrets.documentExemptions
    kept = secrets.kept
  }

  /// A search through strings, for one task.
  public func textScan() -> TextScan { TextScan(self) }

  /// A search through one stream of bytes, for one task.
  public func rawScan() throws(LeakCheckError) -> RawScan { try RawScan(self) }

  /// A search through binary elements, for one task.
  public func binaryScan() -> BinaryScan { BinaryScan(self) }

  /// How many literals the search through raw bytes holds.
  public var rawLiteralCount: Int { streams.forms.count }
}
