// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import Findings
import Requests
import Synchronization
import Volumes

/// The instances of one disc, opened by number: each opening reads the source's header again and must find what
/// the plan saw.
final class DiscInstances: Sendable {
  private struct Entry: Sendable {
    var file: Int32
    var exam: Int32
    var headerDigest: SHA256Digest
  }

  private let files: SourceFileTable
  private let entries: [Entry]
  private let exams: [ExamContext]
  private let deidentifier: Deidentifier
  private let syntax: SyntaxHandling
  private let spares: Mutex<[InstanceRewriter]>

  /// The instances of these exams, numbered through in their order.
  init(_ prepared: PreparedRequest, exams placed: [DiscExam]) {
    files = prepared.catalogue.files
    deidentifier = prepared.deidentifier
    syntax = prepared.request.syntax
    exams = placed.map { prepared.exams[$0.exam].context }
    entries = placed.enumerated().flatMap { place, one in
      let exam = prepared.exams[one.exam]
      return prepared.slices(of: one).lazy.flatMap { exam.series[$0.series].instances[$0.instances] }.map {
        Entry(file: $0.file, exam: Int32(place), headerDigest: $0.headerDigest)
      }
    }
    spares = Mutex([])
  }

  func open(_ index: Int, expecting length: ByteCount) throws -> any ByteReader {
    let entry = entries[index]
    let path = files.absolutePath(Int(entry.file))
    let source = try OpenFile(reading: path)
    guard try source.length().rawValue == files.files[Int(entry.file)].length else { throw changed(path) }
    var rewriter = spares.withLock { $0.popLast() } ?? InstanceRewriter(deidentifier, syntax: syntax)
    let (rewritten, digest) = try rewriter.rewrite(source, exam: exams[Int(entry.exam)])
    let kept = rewriter
    spares.withLock { $0.append(kept) }
    guard digest == entry.headerDigest, rewritten.length == length.rawValue else { throw changed(path) }
    var segments: [SplicedReader.Segment] = [.bytes(rewritten.head)]
    for piece in rewritten.rest {
      switch piece {
      case .range(let offset, let length): segments.append(.range(source, offset: offset, length: length))
      case .bytes(let bytes): segments.append(.bytes(bytes))
      }
    }
    return SplicedReader(segments)
  }

  private func changed(_ path: String) -> MasteringError {
    MasteringError(
      .badInput, rule: "source-changed", at: path, "the file changed while the disc was made",
      remedy: "let the export finish, then run the same command again")
  }
}
