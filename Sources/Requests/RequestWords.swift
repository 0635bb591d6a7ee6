// SPDX-License-Identifier: GPL-3.0-or-later

/// `kind:` of a request: who the discs are for, and so what stands on them. There is no default.
public enum RequestKind: String, Sendable, CaseIterable {
  /// Labels bear requester, study and request number, and the office's name.
  case research
  /// Labels bear study, site, subject, time point and exam, and no word of the office.
  case trial
}

/// `organization:` how the files lie. Default `type1`, for a trial `type2`.
public enum FileOrganization: String, Sendable, CaseIterable {
  /// Subject, exam, series, images under readable names.
  case type1
  /// Subject and exam, each exam with its own DICOMDIR.
  case type2
  /// Nothing but the short names of one DICOM file-set.
  case fileset
}

/// `dates:` what becomes of dates of service. Default `keep`.
public enum DateHandling: String, Sendable, CaseIterable {
  case keep
  /// Moved by whole days, the same for everything of a subject.
  case shift
  case remove
}

/// `refusals:` what a file that cannot be mastered does to the request. Default `stop`.
public enum RefusalHandling: String, Sendable, CaseIterable {
  /// Nothing is sealed.
  case stop
  /// The rest is mastered.
  case leaveOut = "leave-out"
}

/// `pixels:` and `enhanced:` what happens to instances that a rule would keep in the office. Default `hold`.
public enum Acceptance: String, Sendable, CaseIterable {
  case hold
  case accept
}

/// `views:` which names a disc shows. Default `both`.
public enum DiscViews: String, Sendable, CaseIterable {
  /// The organization's long names, and the File IDs of the root's DICOMDIR over the same extents.
  case both
  /// The organization alone: no DICOMDIR in the root.
  case asAsked = "as-asked"
  /// The DICOMDIR and its File IDs alone.
  case strict
}

/// `checksums:` what an image records of itself, beside the manifest. Default `none`.
public enum ChecksumRecording: String, Sendable, CaseIterable {
  case none
  /// The MD5 of the session in libisofs' form, which `xorriso -check_media` checks years later without the manifest.
  case md5
}

/// `syntax:` the transfer syntax that instances leave in. Default `conformant`.
public enum SyntaxHandling: String, Sendable, CaseIterable {
  /// Implicit and deflated little endian leave as Explicit VR Little Endian; big endian and compressed ones stay.
  case conformant
  /// Every one stays.
  case asIs = "as-is"
}
