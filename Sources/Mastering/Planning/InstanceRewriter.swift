// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Requests
import Volumes

/// Reads a source file's header and makes the de-identified one from it; keeps its buffers from file to file.
///
/// The rehearsal and the build go through here alike, so that what is planned is what is written.
struct InstanceRewriter: Sendable {
  private var file = PartTenFile()
  private var edits = DataSetEdits()
  private var reader = PartTenReader()
  private let deidentifier: Deidentifier
  private let syntax: PartTenWriter.SyntaxPolicy
  /// What was removed from all files so far. It also holds the working memory that goes from file to file.
  private(set) var account = DeidentificationAccount()

  /// What was removed since the last call; the next file begins a new account.
  mutating func takeAccount() -> DeidentificationAccount {
    defer { account = DeidentificationAccount() }
    return account
  }

  /// Why the last file read would stay in the office if nothing were accepted.
  var holdReason: HoldReason? { deidentifier.holdReason(for: file.dataSet) }

  init(_ deidentifier: Deidentifier, syntax: SyntaxHandling = .conformant) {
    self.deidentifier = deidentifier
    self.syntax = syntax == .asIs ? .asIs : .conformant
  }

  /// - Returns: the new file around the source's pixel bytes, and the SHA-256 of the source's header.
  mutating func rewrite(
    _ source: OpenFile, exam: ExamContext
  ) throws -> (RewrittenFile, SHA256Digest) {
    try reader.read(
      descriptor: source.descriptor, at: 0, length: source.length().rawValue, name: source.path, into: &file)
    let meta = try deidentifier.edits(for: file, exam: exam, into: &edits, account: &account)
    let rewritten = try PartTenWriter.rewrite(file, edits: edits, syntax: syntax, meta: meta)
    var hasher = SHA256Hasher()
    file.withHeaderBytes { hasher.update($0) }
    return (rewritten, hasher.finalize())
  }
}
