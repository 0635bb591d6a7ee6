// SPDX-License-Identifier: GPL-3.0-or-later

/// The office's own settings, `office.yaml`. Without one, plain defaults serve.
public struct OfficeSettings: Sendable {
  /// Where they were found; nil for plain defaults.
  public var path: String?
  /// What research labels call the office.
  public var name: String?
  public var organisation: String?
  /// How to reach it; may have several lines.
  public var contact: String?
  /// A picture for research labels.
  public var logo: NamedPath?
  /// Folders of label stocks and templates, the first to win: that of `labels:`, then the user's own.
  public var labelFolders: [String] = []
  /// The file of the office's secret; made on first use if it is not there.
  public var secretPath: String
  /// The register of sealed discs, extended by every request; nil where the office keeps none.
  public var register: NamedPath?
  /// Answers to what a request leaves open.
  public var defaults: RequestChoices

  /// Plain defaults.
  public init(secretPath: String) {
    self.secretPath = secretPath
    defaults = RequestChoices()
  }
}
