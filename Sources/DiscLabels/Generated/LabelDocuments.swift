// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file
// Made by Generator/generate.py from labels/. Change that, not this.

/// The stocks and templates that come with the program.
enum LabelDocuments {
  /// labels/stocks
  static let stocks: [(name: String, text: StaticString)] = [
    ("avery-5824.yaml", #"""
      # Two labels on Letter. Lengths in millimetres.
      name: Avery 5824
      also: [Worldlabel WL-1200, SheetLabels SL110]
      sheet: letter
      outer: 117.48
      hole: 41.28
      labels:
        - {x: 50.8, y: 12.7}
        - {x: 50.8, y: 152.4}
      """#),
    ("avery-5931.yaml", #"""
      # Two labels on Letter, the cut that is sold under most names: what is used where no stock is named. Lengths in millimetres.
      name: Avery 5931
      also: [Avery 5692, Avery 5698, Avery 8692, Avery 8942, Neato USCD2lbl]
      sheet: letter
      outer: 117.48
      hole: 41.28
      labels:
        - {x: 49.21, y: 17.46}
        - {x: 49.21, y: 144.46}
      """#),
    ("avery-8676.yaml", #"""
      # Two full-face labels on A4. Lengths in millimetres.
      name: Avery 8676
      also: [Avery J8676]
      sheet: a4
      outer: 117.48
      hole: 12
      labels:
        - {x: 45.86, y: 20.99}
        - {x: 45.86, y: 157.87}
      """#),
    ("avery-8960.yaml", #"""
      # Two full-face labels on Letter. Lengths in millimetres.
      name: Avery 8960
      sheet: letter
      outer: 117.48
      hole: 10
      labels:
        - {x: 49, y: 17.7}
        - {x: 49, y: 144.7}
      """#),
    ("avery-l6043.yaml", #"""
      # Two labels on A4. Lengths in millimetres.
      name: Avery L6043
      sheet: a4
      outer: 117.4
      hole: 41.2
      labels:
        - {x: 46, y: 21.8}
        - {x: 46, y: 158.8}
      """#),
    ("avery-l7676.yaml", #"""
      # Two full-face labels on A4. Lengths in millimetres.
      name: Avery L7676
      sheet: a4
      outer: 117
      hole: 17.6
      labels:
        - {x: 46.5, y: 22}
        - {x: 46.5, y: 159}
      """#),
    ("canon-type-j.yaml", #"""
      # The tray that a Canon printer takes a disc in. The page ends as far beyond the disc as it begins before it.
      # Lengths in millimetres. Print may come nearer to the edge than on paper, which is fed a little off.
      name: Canon Type J tray
      also: [Canon Type J]
      sheet: {width: 129.2, height: 182.1}
      outer: 118
      hole: 22
      labels:
        - {x: 5.6, y: 58.5}
      edge: 2
      hub: 26
      """#),
    ("disc-116.yaml", #"""
      # The limits of screen print on a disc, on a page as large as the disc.
      # Lengths in millimetres. Print may come nearer to the edge than on paper, which is fed a little off.
      name: Disc face 116/20
      also: [116/20]
      sheet: {width: 120, height: 120}
      outer: 116
      hole: 20
      labels:
        - {x: 2, y: 2}
      edge: 2
      hub: 26
      """#),
    ("disc-118.yaml", #"""
      # The printable face of an inkjet or thermal disc, on a page as large as the disc.
      # Lengths in millimetres. Print may come nearer to the edge than on paper, which is fed a little off.
      name: Disc face 118/22
      also: [118/22]
      sheet: {width: 120, height: 120}
      outer: 118
      hole: 22
      labels:
        - {x: 1, y: 1}
      edge: 2
      hub: 26
      """#),
    ("herma-4093.yaml", #"""
      # Two labels on A4. Lengths in millimetres.
      name: Herma 4093
      sheet: a4
      outer: 116
      hole: 41
      labels:
        - {x: 47, y: 16.5}
        - {x: 47, y: 164.5}
      """#),
    ("memorex.yaml", #"""
      # Two labels on Letter, one to the left, one to the right. Lengths in millimetres.
      name: Memorex
      sheet: letter
      outer: 117.48
      hole: 41.28
      labels:
        - {x: 14.29, y: 15.87}
        - {x: 84.14, y: 146.05}
      """#),
    ("neato-a4.yaml", #"""
      # Two labels on A4. Lengths in millimetres.
      name: Neato A4
      sheet: a4
      outer: 117.48
      hole: 41.28
      labels:
        - {x: 44.1, y: 24.3}
        - {x: 44.1, y: 151.3}
      """#),
    ("onlinelabels-ol1200.yaml", #"""
      # Two labels on Letter. Lengths in millimetres.
      name: OnlineLabels OL1200
      sheet: letter
      outer: 114.3
      hole: 41.28
      labels:
        - {x: 50.8, y: 12.7}
        - {x: 50.8, y: 152.4}
      """#),
    ("onlinelabels-ol5625.yaml", #"""
      # Two full-face labels on Letter. Lengths in millimetres.
      name: OnlineLabels OL5625
      sheet: letter
      outer: 118.26
      hole: 17
      labels:
        - {x: 48.82, y: 16.66}
        - {x: 48.82, y: 144.45}
      """#),
    ("publisher-124.yaml", #"""
      # The page that disc publishers take: 124 x 124 mm, of which they leave 2 mm at the sides unprinted.
      # Lengths in millimetres. Print may come nearer to the edge than on paper, which is fed a little off.
      name: Publisher page 124
      also: [Epson publisher, 124 x 124]
      sheet: {width: 124, height: 124}
      outer: 118
      hole: 22
      labels:
        - {x: 3, y: 3}
      edge: 2
      hub: 26
      """#),
    ("stomper-pro.yaml", #"""
      # Two labels on Letter, one to the left, one to the right. Lengths in millimetres.
      name: Stomper PRO
      sheet: letter
      outer: 117.48
      hole: 41.28
      labels:
        - {x: 11.99, y: 15.17}
        - {x: 86.43, y: 146.76}
      """#),
    ("zweckform-6015.yaml", #"""
      # Two labels on A4. Lengths in millimetres.
      name: Zweckform 6015
      sheet: a4
      outer: 117
      hole: 41
      labels:
        - {x: 46.5, y: 21.43}
        - {x: 46.5, y: 158.43}
      """#),
  ]

  /// labels/templates
  static let templates: [(name: String, text: StaticString)] = [
    ("blank-with-fields.yaml", #"""
      # To be filled in with a pen. The disc's number and its codes are printed, so that it can be found again.
      name: blank-with-fields
      above:
        study: {write: Study, width: 64, style: small}
        site: {write: Site, width: 64, style: small}
        subject: {write: Subject, width: 64, style: small}
      left:
        disc:
          caption: Disc
          text: [{text: "{disc}", style: number}, {text: " of {discs}", style: count}]
        date: {caption: Date, text: "{date}", space: 1.5}
      right:
        code: {qr: "{code}", width: 17}
        volume: {text: "{volume}", style: small, space: 0.2}
      below:
        bars: {code128: "{volume}", width: 60}
        exam: {write: Exam, width: 64, style: small}
        timepoint: {write: Time point, width: 64, style: small}
        exam_date: {write: Exam date, width: 64, style: small}
      """#),
    ("research.yaml", #"""
      # For basic research: who asked, for which study, under which request, made by which office.
      name: research
      above:
        logo: {logo: office, height: 9}
        organisation: {text: "{organisation}", style: office, lines: 2}
        office: {text: "{office}", style: office, lines: 2, space: 0.3}
        study: {text: "{study}", style: title, lines: 3, space: 1.8}
      left:
        disc:
          caption: Disc
          text: [{text: "{disc}", style: number}, {text: " of {discs}", style: count}]
        date: {caption: Date, text: "{date}", space: 1.5}
      right:
        code: {qr: "{code}", width: 17}
        volume: {text: "{volume}", style: small, space: 0.2}
      below:
        title: {text: "{title}", style: heading, lines: 2}
        requester: {caption: Requester, text: "{requester}", style: lead, lines: 3}
        request: {caption: Request, text: "{request}", space: 1}
        contents: {caption: Contents, text: "{contents}", lines: 2, space: 1}
        exams: {exams: [subject, date, timepoint, modality, type, part], space: 1}
      """#),
    ("trial.yaml", #"""
      # For a clinical trial: study, site, subject, time point, exam date and type, and no word of the office.
      name: trial
      above:
        study: {text: "{study_short}", style: title, lines: 3}
        number: {text: "{study_number}[  ·  Site {site}]", style: heading, lines: 2}
      left:
        disc:
          caption: Disc
          text: [{text: "{disc}", style: number}, {text: " of {discs}", style: count}]
        date: {caption: Date, text: "{date}", space: 1.5}
      right:
        code: {qr: "{code}", width: 17}
        volume: {text: "{volume}", style: small, space: 0.2}
      below:
        title: {text: "{title}", style: heading, lines: 2}
        subject: {caption: [Subject, Subjects], text: "{subjects}", style: lead, lines: 3}
        # One exam has a line for each fact, several have a line each.
        exam: {caption: Exam, text: "{types}", lines: 2, if: one-exam, space: 1.2}
        timepoint: {caption: Time point, text: "{timepoints}", lines: 2, if: one-exam, space: 1.2}
        exam_date: {caption: Exam date, text: "{dates}", if: one-exam, space: 1.2}
        part: {text: "{parts}", if: one-exam, lines: 2, space: 1.2}
        exams: {exams: [subject, date, timepoint, modality, type, part], if: several-exams, space: 1.4}
      """#),
  ]
}
