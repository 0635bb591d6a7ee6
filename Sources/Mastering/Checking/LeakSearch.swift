// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Deidentification
import FileSets
import Findings
import LeakCheck
import Volumes

/// What is searched for, and what must be known of the content to search it rightly. Serves any number of threads.
struct LeakSearch: Sendable {
  let scanner: LeakScanner
  /// Each subject's number by its ID: words of names and short values count in their own subject's text alone.
  let owners: [String: Int32]
  /// What became of dates of service: what stays or was moved may equal somebody's date of birth.
  let dates: DateMode

  /// So many findings are kept of each part of the work.
  static let mostFindings = 50

  func worker() throws -> Worker { try Worker(self) }

  /// Whose text stands under a path: that of the subject whose folder it begins with.
  func owner(ofPath path: String) -> Int32? { owners[String(path.prefix { $0 != "/" })] }

  /// Working memory of one thread.
  struct Worker {
    private let search: LeakSearch
    private var headers: HeaderLeakScan
    private let texts: TextScan
    private let raw: RawScan
    private var reader = PartTenReader()
    private var file = PartTenFile()
    private var buffer = [UInt8](repeating: 0, count: 1 << 20)

    init(_ search: LeakSearch) throws {
      self.search = search
      headers = HeaderLeakScan(search.scanner, dates: search.dates)
      texts = search.scanner.textScan()
      raw = try search.scanner.rawScan()
    }

    /// The header of an instance, element by element. It is its subject's by Patient ID, else by its path.
    /// What cannot be read is an error among the findings: other files may hold leaks.
    mutating func instance(_ source: OpenFile, _ extent: ByteExtent, path: String) throws -> [Finding] {
      do throws(DICOMError) {
        try reader.read(
          descriptor: source.descriptor, at: extent.offset, length: extent.length, name: path, into: &file)
      } catch {
        guard error.kind == .badInput else { throw error }
        return [UnsearchedContent.finding(path, error)]
      }
      let owner = search.owners[file.dataSet.trimmed(.patientID)] ?? search.owner(ofPath: path)
      return headers.findings(in: file, of: owner, path: path)
    }

    /// A DICOMDIR, some records at a time.
    mutating func directory(_ source: OpenFile, _ extent: ByteExtent, path: String) throws -> [Finding] {
      var findings: [Finding] = []
      do {
        var pieces = try DirectoryPieces(source, extent)
        while let piece = try pieces.next(), findings.count < LeakSearch.mostFindings {
          try reader.read(bytes: piece.bytes, name: path, into: &file)
          findings += headers.findings(in: file, of: nil, path: path, offset: piece.offset)
        }
      } catch let error as any SpindleError where error.kind == .badInput {
        findings.append(UnsearchedContent.finding(path, error))
      }
      return findings
    }

    /// Strings in their context, of one subject or of several.
    func strings(_ strings: [ScannedText], of owner: Int32? = nil, at place: Place) -> [Finding] {
      texts.scan(strings, of: owner).map { $0.finding(at: place) }
    }

    /// The same of one file; each string has the byte at which it starts there. Behind nothing but ASCII the
    /// secret's own byte is told.
    /// - Parameter unit: bytes of a character of ASCII.
    func strings(_ strings: [ScannedText], path: String, offsets: [Int64], unit: Int64 = 1) -> [Finding] {
      texts.scan(strings, of: search.owner(ofPath: path)).map { hit in
        let isASCII = strings[hit.index].text.utf8.prefix(Int(hit.offset)).allSatisfy { $0 < 0x80 }
        return hit.finding(at: Place(path: path, offset: offsets[hit.index] + (isASCII ? unit * hit.offset : 0)))
      }
    }

    /// Every byte of a range. Offsets of the hits count from the start of the file.
    /// - Parameter advance: told the count of bytes read, piece by piece.
    mutating func bytes(
      _ source: OpenFile, _ range: Range<Int64>, advance: (Int64) -> Void = { _ in }
    ) throws -> [LeakHit] {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let wanted = Int(min(Int64(buffer.count), range.upperBound - offset))
        let count = try buffer.withUnsafeMutableBytes { bytes in
          let target = UnsafeMutableRawBufferPointer(rebasing: bytes[..<wanted])
          let count = try source.read(at: offset, into: target)
          try raw.consume(UnsafeRawBufferPointer(rebasing: target[..<count]))
          return count
        }
        guard count > 0 else { break }
        offset += Int64(count)
        advance(Int64(count))
      }
      return try raw.finish().prefix(LeakSearch.mostFindings).map { hit in
        var hit = hit
        hit.offset += range.lowerBound
        return hit
      }
    }
  }
}
