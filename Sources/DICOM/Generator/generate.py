# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns Tables/ps3.6.tsv and Tables/uids.tsv into Generated/*.swift.

    python3 Sources/DICOM/Generator/generate.py [FOLDER]

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes a table: the
result is in the tree. The tables go into the program as one string literal each, since array literals of this size
cost the compiler seconds and the program start-up time.
"""
import csv
import pathlib
import re
import sys

ROOM = pathlib.Path(__file__).resolve().parent.parent
HEADER = (
    "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    "// Made by Generator/generate.py from Tables/{}. Change those, not this.\n\n"
)
# Two letters for what the standard leaves to the context; `DataDictionary` resolves them.
AMBIGUOUS = {"US or SS": "xs", "OB or OW": "ox", "US or OW": "lt", "US or SS or OW": "lo", "?": "UN", "NONE": "UN"}
# Where the rule for capitals does not give what a reader expects.
NAMES = {"CTDIvol": "ctdiVol"}


def rows(name):
    with open(ROOM / "Tables" / name, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def swift_name(keyword):
    """PatientName -> patientName, SOPClassUID -> sopClassUID, XRayOutput -> xRayOutput."""
    if keyword in NAMES:
        return NAMES[keyword]
    run = re.match(r"[A-Z0-9]*", keyword).group()
    if len(run) > 1 and len(run) < len(keyword):
        run = run[:-1]
    return run.lower() + keyword[len(run):]


def literal(name, doc, lines):
    text = "".join(f"    {line}\n" for line in lines)
    return f'  /// {doc}\n  static let {name}: StaticString = """\n{text}    """\n'


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    elements = rows("ps3.6.tsv")
    exact, repeating, names, seen = [], [], [], set()
    for row in sorted(elements, key=lambda row: row["tag"]):
        tag = row["tag"].strip("()").replace(",", "").upper().replace("X", "x")
        vr = AMBIGUOUS.get(row["vr"], row["vr"])
        line = f'{tag} {vr} {row["retired"]} {row["vm"].replace(" or ", "/").replace(" ", "")} {row["keyword"]}'
        (repeating if "x" in tag else exact).append(line.rstrip())
        name = swift_name(row["keyword"])
        if "x" in tag or not name or name in seen:
            continue
        seen.add(name)
        names.append(
            f"  @inlinable public static var {name}: DataElementTag "
            f"{{ DataElementTag(rawValue: 0x{tag[:4]}_{tag[4:]}) }}\n"
        )
    (out / "DataDictionaryTable.swift").write_text(
        HEADER.format("ps3.6.tsv")
        + "/// The data elements of PS3.6, one a line: tag, VR, retired, VM, keyword.\n"
        + "enum DataDictionaryTable {\n"
        + literal("elements", "In the order of their tags.", exact)
        + "\n"
        + literal("repeatingGroups", "Any digit may stand for an x.", repeating)
        + "}\n",
        encoding="utf-8",
    )
    (out / "DataElementTagNames.swift").write_text(
        HEADER.format("ps3.6.tsv")
        + "// swift-format-ignore-file\n"
        + "/// The keywords of PS3.6, in lower camel case.\nextension DataElementTag {\n"
        + "".join(names)
        + "}\n",
        encoding="utf-8",
    )
    uids = sorted(rows("uids.tsv"), key=lambda row: row["uid"])
    lines = ["|".join((row["uid"], row["retired"], row["type"], row["name"])) for row in uids]
    (out / "UIDRegistryTable.swift").write_text(
        HEADER.format("uids.tsv")
        + "/// The UIDs of PS3.6, one a line: UID, retired, type, name.\n"
        + "enum UIDRegistryTable {\n"
        + literal("uids", "In the order of their text.", lines)
        + "}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
