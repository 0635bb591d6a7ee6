# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the tables of Tables/ into Generated/*.swift.

    python3 Sources/Deidentification/Generator/generate.py [FOLDER]

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes a table: the
result is in the tree. PS3.6 is read from the DICOM room's Tables, for the VR behind each row.
Each table goes into the program as one string literal; `RuleTable` and `PrivateElementTable` say how it is read.
"""
import collections
import csv
import pathlib
import re
import sys

ROOM = pathlib.Path(__file__).resolve().parent.parent
HEADER = (
    "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    "// swift-format-ignore-file\n"
    "// Made by Generator/generate.py from {}. Change those, not this.\n\n"
)
OPTIONS = (
    "retain_safe_private retain_uids retain_device_identity retain_institution_identity "
    "retain_patient_characteristics retain_longitudinal_full_dates retain_longitudinal_modified_dates "
    "clean_descriptors clean_structured_content clean_graphics"
).split()
FACILITY = re.compile(r"Institution|Organization|Location|Department|Facility")
PERSONS = re.compile(r"Physician|Operator|Observer|Performer|Recipient|Participant|Interpreter|Creator|Approver")
CONTACT = re.compile(r"Address|Telephone|Telecom|Phone")
IDENTIFIER = re.compile(r"\bIDs?\b|Identifier|Number|Locator|Accession")


def rows(path):
    with open(path, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def literal(name, doc, lines):
    text = "".join(f"    {line}\n" for line in lines)
    return f'  /// {doc}\n  static let {name}: StaticString = """\n{text}    """\n'


def write(out, name, sources, doc, parts):
    body = "\n".join(literal(*part) for part in parts)
    (out / f"{name}.swift").write_text(
        HEADER.format(sources) + f"/// {doc}\nenum {name} {{\n{body}}}\n", encoding="utf-8"
    )


def digits(tag):
    return tag.strip("()").replace(",", "").upper()


def kind(row, vr):
    """What a value under a row of Table E.1-1 is, so that copies of it can be found elsewhere."""
    name = row["name"]
    if row["basic"] in ("U", "") or vr == "UI":
        return "uid"
    if row["retain_longitudinal_full_dates"]:
        return "date"
    if vr == "SQ":
        return "staff" if PERSONS.search(name) else "institution" if FACILITY.search(name) else "none"
    if vr in ("OB", "OW", "UN", "US", "UL", "FD", "FL", "DS", "IS", "AS"):
        return "none"
    if vr == "PN":
        return "patient" if row["tag"].startswith("(0010") else "staff"
    if row["retain_device_identity"]:
        return "device"
    if row["retain_institution_identity"]:
        return "institution"
    if CONTACT.search(name):
        return "contact"
    if row["clean_descriptors"]:
        return "text"
    if IDENTIFIER.search(name):
        return "identifier"
    if FACILITY.search(name):
        return "institution"
    return "none"


def confidentiality(tables, out):
    vrs = {digits(row["tag"]): row["vr"] for row in rows(ROOM.parent / "DICOM" / "Tables" / "ps3.6.tsv")}
    lines = []
    for row in sorted(rows(tables / "ps3.15-e1.tsv"), key=lambda row: row["tag"]):
        tag = digits(row["tag"])
        if not re.fullmatch("[0-9A-F]{8}", tag):
            continue
        options = "".join(row[option] or "-" for option in OPTIONS)
        lines.append(f'{tag} {row["basic"].rstrip("*")} {options} {kind(row, vrs.get(tag, ""))}')
    office = [
        f'{digits(row["tag"])} {row["top"]} {row["nested"]} {row["kind"] or "none"}'
        for row in sorted(rows(tables / "office-rules.tsv"), key=lambda row: row["tag"])
    ]
    items = [
        "|".join((row["scheme"], row["code"], row["value_type"], row["basic"]))
        for row in rows(tables / "ps3.15-e3.4-content-items.tsv")
    ]
    write(
        out,
        "ConfidentialityTables",
        "the tables of PS3.15 and office-rules.tsv",
        "The rules as data, one a line, in the order of their tags.",
        [
            ("profile", "PS3.15 E.1-1: tag, basic action, the ten options in the table's order, kind of value.", lines),
            ("office", "The seed's procedure on top: tag, action in the main data set, action nested, kind.", office),
            ("contentItems", "PS3.15 E.3.4: scheme, code, value type, basic action.", sorted(items)),
        ],
    )


SIGNATURE = re.compile(r'\(([0-9A-Fa-f]{4}),"?([^"()]*?)"?,([0-9A-Fa-f]{2})\)$')


def private(tables, out):
    """One disposition for each creator, group and element: the office's, else the standard's, else TCIA's.

    TCIA's table knows paths; where two paths disagree about an element the stricter holds for all.
    k keep, d delete, u remap as UID, o a date, i a date as seconds since 1970.
    """
    strict = {"k": "k", "h": "u", "o": "o", "oi": "i", "d": "d", "na": "d", "": "d"}
    seen = collections.defaultdict(set)
    for row in rows(tables / "tcia-private-kb.tsv"):
        match = SIGNATURE.search(row["element_sig_pattern"].strip())
        if not match or not match.group(2).strip() or match.group(2).startswith("Unnamed Private Block"):
            continue
        group, creator, element = match.groups()
        seen[creator.strip(), group.upper(), element.upper()].add(strict[row["disposition"].strip().lower()])
    table = {}
    for key, found in seen.items():
        table[key] = found.pop() if len(found) == 1 else "d"
    for row in rows(tables / "safe-private.tsv"):
        key = row["private_creator"].strip(), row["group"].upper(), row["element_low_byte"].upper()
        table[key] = "k"
    for row in rows(tables / "office-private.tsv"):
        key = row["private_creator"].strip(), row["group"].upper(), row["element_low_byte"].upper()
        table[key] = row["disposition"]
    # Creators that differ in case only are one: makers are not consistent.
    folded = {}
    for (creator, group, element), disposition in sorted(table.items()):
        key = creator.upper(), group, element
        folded[key] = disposition if folded.get(key, disposition) == disposition else "d"
    blocks = collections.defaultdict(list)
    for (creator, group, element), disposition in sorted(folded.items()):
        blocks[creator, group].append(element + disposition)
    lines = [f'{creator}|{group}|{"".join(elements)}' for (creator, group), elements in sorted(blocks.items())]
    assert all("\\" not in line and '"""' not in line for line in lines)
    write(
        out,
        "PrivateElementTables",
        "safe-private.tsv, tcia-private-kb.tsv and office-private.tsv",
        "What is known of manufacturers' private elements.",
        [("blocks", "Creator in capitals, group, then for each element two digits and its disposition.", lines)],
    )


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    confidentiality(ROOM / "Tables", out)
    private(ROOM / "Tables", out)


if __name__ == "__main__":
    main()
