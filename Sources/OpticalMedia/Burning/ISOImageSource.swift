// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// An image as a content that is made while it is read, for a drive or a gate: no file is written.
///
/// Every opening pulls the sources anew and gives the same bytes, or says which source has changed.
public struct ISOImageSource: ByteSource {
  private let writer: ISOImageWriter
  public let geometry: ISOImageGeometry
  public var length: ByteCount { geometry.length }

  /// - Throws: what `ISOImageWriter` throws for a volume that no image can hold.
  public init(_ writer: ISOImageWriter) throws {
    self.writer = writer
    geometry = ISOImageGeometry(
      writer.volume, length: try writer.plannedSectors().bytes, options: writer.options)
  }

  public func open() throws -> any ByteReader { try writer.open() }
}

extension ISOImageStream: ByteReader {}
