// SPDX-License-Identifier: GPL-3.0-or-later
import Findings

/// Writes a read file anew with edits applied. Unchanged runs of bytes are copied whole, pixel data not at all.
public struct PartTenWriter: Sendable {
  public enum SyntaxPolicy: Sendable, Hashable {
    /// Implicit and deflated little endian leave as Explicit VR Little Endian; big endian and compressed stay.
    case conformant
    case asIs
  }

  public static func rewrite(
    _ file: PartTenFile, edits: DataSetEdits, syntax: SyntaxPolicy, meta: NewMeta
  ) throws(DICOMError) -> RewrittenFile {
    throw DICOMError(.cannotEncode, Finding(.error, rule: "cannot-write", "cannot be written"))
  }
}
