// SPDX-License-Identifier: GPL-3.0-or-later

/// What one content of a medium is, as its own bytes say.
public struct ContentFacts: Sendable {
  public enum Kind: UInt8, Sendable {
    /// Not DICOM.
    case other
    /// A SOP instance, however badly written.
    case instance
    /// A Media Storage Directory: a DICOMDIR, whatever its name.
    case directory
    /// A file of secure media: CMS EnvelopedData (PS3.15 D.1).
    case enveloped
  }

  public var kind: Kind = .other
  /// Of an instance, as its data set says; UIDs that are not there are empty.
  public var reference = SOPInstanceReference(sopClassUID: "", sopInstanceUID: "", transferSyntaxUID: "")
  /// Hashes of Study and Series Instance UID, for comparison alone; 0 where there are none.
  var study = 0
  var series = 0
  /// Related General SOP Class UID (0008,001A) has a value.
  var hasGeneralClass = false

  public init() {}
}
