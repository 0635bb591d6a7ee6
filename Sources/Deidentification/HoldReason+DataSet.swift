// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM

extension Deidentifier {
  /// The first reason to hold an instance back that the request does not accept, nil for none.
  ///
  /// Burned-in text is taken for likely where
  /// - Burned In Annotation (0028,0301) says YES;
  /// - the SOP class is known for it: ultrasound, secondary and hardcopy captures, endoscopy, video;
  /// - Conversion Type (0008,0064) is there at all, as only captures and digitised films have it;
  /// - Image Type (0008,0008) names a screen, a capture or a scan, in any class;
  /// - an angiographic or radiofluoroscopic image (XA, RF) calls itself DERIVED or SECONDARY: a picture taken off
  ///   the console. Acquired runs, ORIGINAL\PRIMARY, pass;
  /// - a whole slide image shows the slide's label, alone or in the overview (Image Type, value 3);
  /// - an overlay lies in unused bits of the pixels (60xx,0102 above 0), where no header rule reaches it.
  public func holdReason(
    for dataSet: DataSet, acceptingPixels: Bool = false, acceptingEnhanced: Bool = false
  ) -> HoldReason? {
    let sopClass = dataSet.string(.sopClassUID) ?? ""
    let kind = sopClass.hasPrefix(HoldReason.root) ? String(sopClass.dropFirst(HoldReason.root.count)) : ""
    if kind == "66" { return .rawData }
    if !acceptingPixels {
      if HoldReason.documents.contains(kind) || dataSet.index(of: .encapsulatedDocument) != nil { return .document }
      if HoldReason.hardcopies.contains(sopClass) { return .burnedInText }
      if HoldReason.burning.contains(kind) || mayShowText(dataSet, kind) { return .burnedInText }
    }
    if !acceptingEnhanced, HoldReason.isEnhanced(sopClass) { return .enhancedMultiFrame }
    return nil
  }

  private func mayShowText(_ dataSet: DataSet, _ kind: String) -> Bool {
    if dataSet.string(.burnedInAnnotation)?.uppercased().hasPrefix("Y") == true { return true }
    if let conversion = dataSet.string(.conversionType), !conversion.isEmpty { return true }
    if let imageType = dataSet.index(of: .imageType) {
      if dataSet.withValue(imageType, Self.namesCapture) { return true }
      if kind == "12.1" || kind == "12.2",
        dataSet.strings(imageType).prefix(2).contains(where: { ["DERIVED", "SECONDARY"].contains($0.uppercased()) })
      {
        return true
      }
      if kind == HoldReason.wholeSlide,
        dataSet.strings(imageType).contains(where: { ["LABEL", "OVERVIEW"].contains($0.uppercased()) })
      {
        return true
      }
    }
    return dataSet.elements.contains { element in
      element.depth == 0 && element.tag.group & 0xFF00 == 0x6000 && element.tag.element == 0x0102
        && (dataSet.integer(element.tag) ?? 0) > 0
    }
  }

  private static let captures = ["SCREEN", "CAPTURE", "SNAPSHOT", "SCANNED", "PRINT"].map { Array($0.utf8) }

  /// Whether one of these words stands anywhere in the value, in any case. Asked of every file, so it makes no strings.
  private static func namesCapture(_ value: UnsafeRawBufferPointer) -> Bool {
    captures.contains { word in
      value.indices.contains { start in
        start + word.count <= value.count
          && word.indices.allSatisfy { value[start + $0] == word[$0] || value[start + $0] == word[$0] | 0x20 }
      }
    }
  }
}
