// SPDX-License-Identifier: GPL-3.0-or-later

import DiscLabels
import Documents
import Findings
import Requests
import Volumes

/// Which request's disc is in the hand, by the code on its label, its volume identifier or its image's digest.
public struct IdentifyDisc: Sendable {
  var code: String
  var registerPath: String?
  var officePath: String?
  var readsImages: Bool
  var environment: [String: String]

  /// - Parameters:
  ///   - code: the text of the label's QR code; a volume identifier; a request's number, for all of its discs; or the
  ///     first digits of an image's SHA-256, at least four.
  ///   - register: nil for the one that the office's settings name.
  ///   - readsImages: reads each image found, instead of believing its manifest.
  public init(
    code: String, register: String? = nil, officePath: String? = nil, readsImages: Bool = false,
    environment: [String: String]
  ) {
    self.code = code
    registerPath = register
    self.officePath = officePath
    self.readsImages = readsImages
    self.environment = environment
  }

  public struct Match: Sendable {
    public var disc: RegisteredDisc
    public var image: RegisteredImage
  }

  public struct Outcome: Sendable {
    public var code: String
    public var register: String
    /// In the order in which they were sealed.
    public var matches: [Match]
    /// Of severity error where the code names another image than the register has.
    public var findings: [Finding]
  }

  private static let fewestDigits = 4

  /// - Throws: 78 where the office keeps no register, 66 where it has no such disc.
  public func run() throws -> Outcome {
    let path = try register()
    guard try FileSystem.status(of: path) != nil else {
      throw MasteringError(
        .missingInput, rule: "register-missing", at: path, "there is no register of discs yet",
        remedy: "it begins with the next disc that is sealed; spindle master adds the sealed discs of a folder to it")
    }
    let discs = try DiscRegister(path).discs()
    let found = matches(in: discs)
    guard !found.discs.isEmpty else {
      throw MasteringError(
        .missingInput, rule: "disc-unknown", at: path, "the register has no disc of this code",
        remedy: "give the QR code's whole text, the volume identifier, or four or more of the first digits of the "
          + "image's SHA-256; a disc that was sealed before the office kept a register is added by running "
          + "spindle master on its request again")
    }
    let matches = found.discs.map { Match(disc: $0, image: RegisteredImage(of: $0, reading: readsImages)) }
    return Outcome(code: code, register: path, matches: matches, findings: found.findings)
  }

  private func register() throws -> String {
    if let registerPath { return registerPath }
    let office = try OfficeSettings.find(explicit: officePath, environment: environment)
    if let register = office.register { return register.resolved }
    throw MasteringError(
      .configuration, rule: "no-register", at: office.path, "the office's settings name no register of discs",
      remedy: "write register: PATH into office.yaml; discs are entered from then on")
  }

  private func matches(in discs: [RegisteredDisc]) -> (discs: [RegisteredDisc], findings: [Finding]) {
    let text = String(code.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    if let code = DiscCode(text) { return matches(of: code, in: discs) }
    let upper = text.uppercased()
    let lower = text.lowercased()
    // A request's number may look like an image's first digits: whoever asks is shown both.
    let mayBeDigits = lower.utf8.count >= Self.fewestDigits
    let found = discs.filter {
      $0.volumeIdentifier == upper || $0.request.uppercased() == upper || mayBeDigits && $0.sha256.hasPrefix(lower)
    }
    return (found, [])
  }

  /// All three parts of a code count; a name alone may be another office's, or of a disc that was made again.
  private func matches(
    of code: DiscCode, in discs: [RegisteredDisc]
  ) -> (discs: [RegisteredDisc], findings: [Finding]) {
    let named = discs.filter {
      $0.volumeIdentifier == code.volumeIdentifier && $0.request.uppercased() == code.requestNumber.uppercased()
    }
    let exact = named.filter { $0.sha256.hasPrefix(code.imageDigits.lowercased()) }
    guard exact.isEmpty, !named.isEmpty else { return (exact, []) }
    let finding = Finding(
      .error, rule: "register-digest", "the register has this disc of this request, but with another image",
      remedy: "the disc in hand was not sealed in this office, or its register is incomplete: ask who made it")
    return (named, [finding])
  }
}
