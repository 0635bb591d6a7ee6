// SPDX-License-Identifier: GPL-3.0-or-later

/// The header of one file as a flat pre-order array over the bytes it was read from.
///
/// One value serves file after file: the reader reuses its storage, so nothing is allocated per element.
public struct DataSet: Sendable {
  /// Flat, in the order of the file. Written by the reader only.
  public internal(set) var elements: [DataElement] = []
  /// The encoding really found, which may not be the one declared.
  public internal(set) var transferSyntax: TransferSyntax = .explicitVRLittleEndian
  /// How elements of the main data set are encoded; the syntax names pixels too and may be private.
  var encoding = ElementEncoding.explicitLittleEndian
  /// Bytes from the start of the file; of an inflated file all of them.
  @usableFromInline var head = ByteWindow()
  /// Bytes from the end of the last pixel data on, where `head` does not reach them.
  @usableFromInline var tail = ByteWindow()
  /// Bytes between two kinds of pixel data, where there are several.
  @usableFromInline var between: [ByteWindow] = []
  /// Index of the first top-level pixel data.
  var pixelDataIndex: Int?
  /// Where the character sets are declared.
  var characterSetPlaces = CharacterSetPlaces()
  /// `head` holds inflated bytes, pixel data included.
  var isInflated = false
  /// The name that errors about this data set give.
  var name = ""

  public init() {}
}
