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
    let imageType = dataSet.index(of: .imageType).map { dataSet.strings($0).map { $0.uppercased() } } ?? []
    if imageType.contains(where: { value in Self.captures.contains { value.contains($0) } }) { return true }
    if kind == "12.1" || kind == "12.2", imageType.prefix(2).contains(where: { $0 == "DERIVED" || $0 == "SECONDARY" }) {
      return true
    }
    return dataSet.elements.contains { element in
      element.depth == 0 && element.tag.group & 0xFF00 == 0x6000 && element.tag.element == 0x0102
        && (dataSet.integer(element.tag) ?? 0) > 0
    }
  }

  private static let captures = ["SCREEN", "CAPTURE", "SNAPSHOT", "SCANNED", "PRINT"]
}
