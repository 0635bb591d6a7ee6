// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// What a drive is doing.
public struct BurnProgress: Sendable, Hashable {
  public enum Stage: String, Sendable {
    case starting
    case leadIn = "lead-in"
    case writing
    case closing
    case leadOut = "lead-out"
    case formatting
    case blanking
  }

  /// A buffer of so many bytes, and how much of it is full.
  public struct Fill: Sendable, Hashable {
    public var bytes: Int64
    public var capacity: Int64

    public init(bytes: Int64, capacity: Int64) {
      self.bytes = bytes
      self.capacity = capacity
    }

    public var percent: Int { capacity > 0 ? Int(max(0, min(100, bytes * 100 / capacity))) : 0 }
  }

  public var stage: Stage
  /// Bytes that went to the drive, of all that will; of blanking and formatting, parts of 65,536.
  public var done: Int64
  public var total: Int64
  /// The drive's own; nil where it tells of none.
  public var driveBuffer: Fill?
  /// What was read ahead of the drive.
  public var fifo: Fill?

  public init(stage: Stage, done: Int64, total: Int64, driveBuffer: Fill? = nil, fifo: Fill? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
    self.driveBuffer = driveBuffer
    self.fifo = fifo
  }
}
