// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// Who changes the discs in the drives: a person at a terminal, a robot, or nobody.
public protocol DiscAttendant: Sendable {
  /// Asks for another medium in a drive, and returns when it was put in, or may have been.
  /// - Throws: where nobody answers; the work that is left can be taken up again later.
  func change(_ request: DiscRequest) async throws
}

/// Which drive wants what.
public struct DiscRequest: Sendable {
  public var drive: String
  /// "blank CD".
  public var medium: String
  /// What will be burned: "disc 2 of 5 (REQ_17_D02), copy 1 of 2".
  public var disc: String
  /// What lies in the drive as far as this run knows: "disc 1 of 5 (REQ_17_D01), copy 2 of 2, good"; nil for nothing.
  public var done: String?
  /// Why what is in the drive will not do; nil at the change from one disc to the next.
  public var reason: Finding?
}

/// Nobody stands by: the first change of a medium ends the run.
public struct NoAttendant: DiscAttendant {
  public init() {}

  public func change(_ request: DiscRequest) async throws {
    if let reason = request.reason {
      throw MasteringError(reason.rule == "no-medium" || reason.rule == "not-ready" ? .tryAgain : .cannotCreate, reason)
    }
    throw MasteringError(
      .tryAgain, rule: "disc-wanted", at: request.drive,
      "a \(request.medium) is wanted for \(request.disc), and there is no terminal to ask at",
      remedy: "put it in and run the same command again, or run it at a terminal")
  }
}
