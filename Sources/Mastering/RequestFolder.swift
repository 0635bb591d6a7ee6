// SPDX-License-Identifier: GPL-3.0-or-later

/// The folder of a request: what stays inside the office under `private/`, what may leave it under `outgoing/`.
public struct RequestFolder: Sendable {
  public let path: String
  /// Mode 0700; may hold identities.
  public let inside: String
  /// Nothing but sealed, de-identified content.
  public let outgoing: String

  public init(_ path: String) { self.init(path, inside: "\(path)/private", outgoing: "\(path)/outgoing") }

  /// Where files are de-identified and nothing else: they lie in `outgoing` itself, the rest beside it.
  init(filesIn outgoing: String, inside: String?) {
    let bare = outgoing.count > 1 && outgoing.hasSuffix("/") ? String(outgoing.dropLast()) : outgoing
    self.init(bare, inside: inside ?? "\(bare)-private", outgoing: bare)
  }

  private init(_ path: String, inside: String, outgoing: String) {
    self.path = path
    self.inside = inside
    self.outgoing = outgoing
  }

  /// Images while they are made and checked.
  public var building: String { "\(inside)/building" }
  /// Copies of the request and the tables that it names, as they were read.
  public var requestCopies: String { "\(inside)/request" }
  /// Where the request lies.
  var origin: String { "\(requestCopies)/origin.json" }
  /// What is remembered of the discs that passed their checks.
  public var sealed: String { "\(inside)/discs" }
  /// What the requester gets beside `outgoing/`, where the request says so: identities are in it.
  public var forRequester: String { "\(path)/for-requester" }
  public var requesterKey: String { "\(forRequester)/key.csv" }

  /// The discs as a picture.
  public var planPicture: String { "\(inside)/plan.svg" }
  public var plan: String { "\(inside)/plan.json" }
  public var key: String { "\(inside)/key.csv" }
  public var uids: String { "\(inside)/uids.csv" }
  public var journal: String { "\(inside)/journal.jsonl" }
  public var account: String { "\(inside)/account.json" }
  public var deidentification: String { "\(inside)/deidentification.json" }
  /// The same for people, to be printed.
  public var report: String { "\(inside)/deidentification.html" }
  public var review: String { "\(inside)/review.csv" }
  public var secrets: String { "\(inside)/secrets.csv" }
  /// Every string and code on the PDFs of `outgoing/`: they are compressed, and a search in them finds nothing.
  public var printed: String { "\(inside)/printed.json" }
  public var lock: String { "\(inside)/lock" }

  public var manifest: String { "\(outgoing)/manifest.json" }
  public var labels: String { "\(outgoing)/\(Self.labelsName)" }
  public static let labelsName = "labels.pdf"
  /// What `spindle labels` makes beside the sheets: previews, faces, cards.
  public var labelExtras: String { "\(path)/labels" }
  /// For the envelope that the discs go out in.
  public var packingList: String { "\(outgoing)/\(Self.packingListName)" }
  public static let packingListName = "packing-list.pdf"

  /// `disc-01.iso`; more digits only from the hundredth disc on.
  public static func imageName(_ disc: Int) -> String { "disc-\(padded(disc)).iso" }
  public func image(_ disc: Int) -> String { "\(outgoing)/\(Self.imageName(disc))" }
  public func imageBeingBuilt(_ disc: Int) -> String { "\(building)/\(Self.imageName(disc))" }
  func sealedState(_ disc: Int) -> String { "\(sealed)/disc-\(Self.padded(disc)).json" }
  func manifestPart(_ disc: Int) -> String { "\(sealed)/disc-\(Self.padded(disc)).manifest.json" }

  static func padded(_ disc: Int) -> String { disc < 10 ? "0\(disc)" : String(disc) }
}
