// SPDX-License-Identifier: GPL-3.0-or-later

/// A PDF on its way to a printer, to be printed as large as it is and on one side.
public struct PrintJob: Sendable {
  /// What queues call it; it bears no identity.
  public var title: String
  public var pdf: [UInt8]
  /// Of the paper, which the pages fill.
  public var sheet: LabelStock.Size
  /// The tray, as an IPP `media-source`; nil for one that says it holds labels of this size, else the printer's choice.
  public var source: String?
  /// Whether the paper is label stock.
  public var isLabels: Bool
  public var copies: Int

  public init(
    title: String, pdf: [UInt8], sheet: LabelStock.Size, source: String? = nil, isLabels: Bool, copies: Int = 1
  ) {
    self.title = title
    self.pdf = pdf
    self.sheet = sheet
    self.source = source
    self.isLabels = isLabels
    self.copies = copies
  }
}

/// A job as the printer took it.
public struct SentJob: Hashable, Sendable {
  public var number: Int
  /// What the paper is called: `na_letter_8.5x11in`.
  public var media: String
  /// The tray that was asked for; nil where the printer chooses.
  public var source: String?
  /// What the printer says that it did not heed, such as `print-scaling`.
  public var ignored: [String]
}

/// How far a printer is with a job.
public struct PrintJobProgress: Hashable, Sendable {
  public enum State: String, Sendable {
    case waiting, held, printing, stopped, canceled, aborted, completed
    /// The printer no longer knows it: some forget jobs as soon as these are done.
    case forgotten
  }

  public var state: State
  /// Why, as IPP keywords, those of the job and those of the printer.
  public var reasons: [String]
  /// In the printer's words.
  public var message: String?
  public var printer: Printer.State

  public var isOver: Bool {
    switch state {
    case .canceled, .aborted, .completed, .forgotten: true
    case .waiting, .held, .printing, .stopped: false
    }
  }
}

extension PrintJobProgress.State {
  /// Of IPP's `job-state` (RFC 8011 5.3.7).
  init?(code: Int?) {
    switch code {
    case 3: self = .waiting
    case 4: self = .held
    case 5: self = .printing
    case 6: self = .stopped
    case 7: self = .canceled
    case 8: self = .aborted
    case 9: self = .completed
    default: return nil
    }
  }
}
