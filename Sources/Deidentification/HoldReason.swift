// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import Findings

/// Why an instance stays in the office unless the request accepts its kind.
public enum HoldReason: String, Sendable, Hashable, CaseIterable {
  /// Text may be burned into the pixels.
  case burnedInText
  /// A document, a recording of a voice: no header rule can clean it.
  case document
  /// Data before reconstruction, of a maker's own form (seed: special arrangements).
  case rawData
  /// A stacked object (seed: special arrangements).
  case enhancedMultiFrame

  /// What the request says to let such instances through; nil where nothing does.
  public var remedy: String? {
    switch self {
    case .burnedInText, .document: "if a person has looked at them, say pixels: accept in the request"
    case .enhancedMultiFrame: "if the requester arranged for them, say enhanced: accept in the request"
    case .rawData: nil
    }
  }

  /// For the report of what was held back.
  public func finding(path: String) -> Finding {
    let message =
      switch self {
      case .burnedInText: "may show the patient's name in its pixels, and is held back"
      case .document: "is a document or a recording that header rules cannot clean, and is held back"
      case .rawData: "is raw data, which leaves the office by special arrangement only, and is held back"
      case .enhancedMultiFrame: "is an enhanced multi-frame object, a special arrangement, and is held back"
      }
    return Finding(.warning, rule: "held-back", at: Place(path: path), message, remedy: remedy)
  }

  /// Whether `sopClass` is an enhanced image: all frames of an acquisition in one object.
  static func isEnhanced(_ sopClass: String) -> Bool {
    sopClass.hasPrefix(root) && enhanced.contains(String(sopClass.dropFirst(root.count)))
  }

  static let root = "1.2.840.10008.5.1.4.1.1."

  /// CT, MR, PET, XA, XRF, 3D X-ray, tomosynthesis, OCT, ultrasound volumes, with their legacy converted kinds.
  private static let enhanced: Set<String> = [
    "2.1", "2.2", "4.1", "4.3", "4.4", "6.2", "12.1.1", "12.2.1", "13.1.1", "13.1.2", "13.1.3", "13.1.4", "13.1.5",
    "14.1", "14.2", "128.1", "130",
  ]

  /// Hardcopies in grayscale and colour: what was printed, with its annotation.
  static let hardcopies: Set<String> = ["1.2.840.10008.5.1.1.29", "1.2.840.10008.5.1.1.30"]

  /// Ultrasound with its retired kinds, photoacoustics, secondary captures, and endoscopes and video, whose
  /// processors write the name into the picture.
  static let burning: Set<String> = [
    "3", "3.1", "6", "6.1", "6.2", "6.3", "7", "7.1", "7.2", "7.3", "7.4", "77.1.1", "77.1.1.1",
    "77.1.2.1", "77.1.4.1",
  ]

  /// Whole slides: their label is a photograph of the slide's own, with name, number and barcode, and the overview may
  /// show it (PS3.3 C.8.12.4.1.1).
  static let wholeSlide = "77.1.6"

  /// Encapsulated PDF, CDA, STL, OBJ and MTL, and recorded voices.
  static let documents: Set<String> = ["104.1", "104.2", "104.3", "104.4", "104.5", "9.4.1", "9.4.2"]
}
