// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file
// Made by Generator/generate.py from labels/robots. Change that, not this.

/// The jobs of disc publishing robots that come with the program.
enum RobotDocuments {
  static let all: [(name: String, text: StaticString)] = [
    ("epson.yaml", #"""
      # A job of TD Bridge, which drives Epson's Discproducer publishers and watches a folder for JDF files.
      # Written after Epson's TD Bridge Technical Reference Guide (M00009302, M00009311), chapter 4, setting item list; IMAGE
      # and the words for DVD DL and BD are not in the pages that were read: check them. Not tried on a machine.
      name: epson
      extension: JDF
      newline: crlf
      separator: backslash
      label: png
      stock: Publisher page 124
      discs: {cd: CD, dvd: DVD, dvd-dl: DVD-DL, bd: BD}
      job: |
        JOB_ID={id}
        COPIES={copies}
        DISC_TYPE={disc}
        IMAGE={image}
        LABEL={label}
      """#),
    ("primera.yaml", #"""
      # A job of PTBurn, which drives Primera's Bravo publishers and watches a folder for JRQ files.
      # Written after Primera's PTBurn 3 SDK (revision 3.24), chapter 2; the words of DiscType after the SDK of 2005, which has
      # none for DVD DL and BD. PrintLabel takes no PNG. Not tried on a machine.
      name: primera
      extension: JRQ
      newline: crlf
      separator: backslash
      label: bmp
      stock: Publisher page 124
      discs: {cd: CDR, dvd: DVDR}
      job: |
        JobID={id}
        ClientID=Spindle
        DiscType={disc}
        ImageFile={image}
        ImageType=MODE_1_2048
        Copies={copies}
        PrintLabel={label}
        VolumeName={volume}
        CloseDisc=YES
        VerifyDisc=YES
        RejectIfNotBlank=YES
      """#),
    ("rimage.yaml", #"""
      # An order of Rimage's Network Publisher Multi-Platform, which watches a folder for NWP files; PDF is one of its labels.
      # Written after the commands that the Copytrax Artmaster 600 specifications list for it ("scripts for Rimage
      # duplicators"). The medium is that of the order's defaults. Not tried on a machine.
      name: rimage
      extension: nwp
      newline: crlf
      separator: backslash
      label: pdf
      stock: Publisher page 124
      job: |
        order_id={id}
        filetype=IMAGE
        file={image}
        label={label}
        copies={copies}
      """#),
  ]
}
