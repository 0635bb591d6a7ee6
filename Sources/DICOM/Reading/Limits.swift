// SPDX-License-Identifier: GPL-3.0-or-later

/// What a single file may cost. Each is checked before the memory is taken.
public struct Limits: Sendable, Hashable {
  /// Sequences within sequences.
  public var depth: Int
  /// Entries of `DataSet.elements`.
  public var elements: Int
  /// Bytes of header held in memory: all but the top-level pixel data.
  public var headerBytes: Int64
  /// Bytes that a deflated data set may inflate to, its pixel data included.
  public var inflatedBytes: Int64
  /// Fragments of encapsulated pixel data.
  public var fragments: Int
  /// Findings kept for one file.
  public var findings: Int

  public init(
    depth: Int = 256, elements: Int = 4_000_000, headerBytes: Int64 = 256 << 20, inflatedBytes: Int64 = 1 << 30,
    fragments: Int = 4_000_000, findings: Int = 32
  ) {
    self.depth = depth
    self.elements = elements
    self.headerBytes = headerBytes
    self.inflatedBytes = inflatedBytes
    self.fragments = fragments
    self.findings = findings
  }

  public static let `default` = Limits()
}
