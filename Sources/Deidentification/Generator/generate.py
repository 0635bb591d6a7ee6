# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the tables of Tables/ and the profiles of Profiles/ into Generated/*.swift.

    python3 Sources/Deidentification/Generator/generate.py [FOLDER]

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes one of these:
the result is in the tree. PS3.6 is read from the DICOM room's Tables, for the VR behind each row.
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
    """What a value under a row of Table E.1-1 is, as its name and columns suggest it."""
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
    stated = {digits(row["tag"]): row["kind"] for row in rows(tables / "element-kinds.tsv")}
    lines = []
    listed = set()
    for row in sorted(rows(tables / "ps3.15-e1.tsv"), key=lambda row: row["tag"]):
        tag = digits(row["tag"])
        if not re.fullmatch("[0-9A-F]{8}", tag):
            continue
        options = "".join(row[option] or "-" for option in OPTIONS)
        listed.add(tag)
        lines.append(f'{tag} {row["basic"]} {options} {stated.get(tag) or kind(row, vrs.get(tag, ""))}')
    kinds = [f"{tag} {kind}" for tag, kind in sorted(stated.items()) if tag not in listed]
    items = [
        "|".join(
            [row["scheme"], row["code"], row["value_type"], row["basic"]]
            + ["".join(row[option] or "-" for option in OPTIONS[1:8])]
        )
        for row in rows(tables / "ps3.15-e3.4-content-items.tsv")
    ]
    write(
        out,
        "ConfidentialityTables",
        "the tables of PS3.15 and element-kinds.tsv",
        "PS3.15's rules, one a line, in the order of their tags.",
        [
            ("profile", "PS3.15 E.1-1: tag, basic action, the ten options in the table's order, kind of value.", lines),
            ("kinds", "Elements without a row: tag, kind of value.", kinds),
            ("contentItems", "PS3.15 E.3.4: scheme, code, value type, basic action, seven options.", sorted(items)),
        ],
    )


SIGNATURE = re.compile(r'\(([0-9A-Fa-f]{4}),"?([^"()]*?)"?,([0-9A-Fa-f]{2})\)$')


def private(tables, out):
    """One disposition for each creator, group and element: the office's, else what TCIA deletes wherever it stands,
    else the standard's, else TCIA's.

    TCIA's table knows paths; where two paths disagree about an element the stricter holds for all.
    s safe by the standard, k keep by TCIA, d delete, u remap as UID, o a date, i a date as seconds since 1970.
    """
    strict = {"k": "k", "h": "u", "o": "o", "oi": "i", "d": "d", "na": "d", "": "d"}

    def key(creator, group, element):
        """Creators that differ in case only are one: makers are not consistent."""
        return creator.strip().upper(), group.upper(), element.upper()

    def listed(path):
        return [(key(row["private_creator"], row["group"], row["element_low_byte"]), row) for row in rows(tables / path)]

    seen = collections.defaultdict(set)
    for row in rows(tables / "tcia-private-kb.tsv"):
        match = SIGNATURE.search(row["element_sig_pattern"].strip())
        if not match or not match.group(2).strip() or match.group(2).startswith("Unnamed Private Block"):
            continue
        group, creator, element = match.groups()
        seen[key(creator, group, element)].add(strict[row["disposition"].strip().lower()])
    table = {place: min(found) if len(found) == 1 else "d" for place, found in seen.items()}
    for place, _ in listed("safe-private.tsv"):
        if seen[place] != {"d"}:
            table[place] = "s"
    for place, row in listed("office-private.tsv"):
        table[place] = row["disposition"]
    blocks = collections.defaultdict(list)
    for (creator, group, element), disposition in sorted(table.items()):
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


def types(tables, out):
    """The IOD's types of the attributes whose action in Table E.1-1 depends on them."""
    classes = [f'{row["sop_class_uid"]} {row["iod"]}' for row in rows(tables / "sop-class-iod.tsv")]
    modules = [f'{row["iod"]} {row["modules"]}' for row in rows(tables / "iod-modules.tsv")]
    attributes = [
        " ".join([row["module"], *(digits(tag) for tag in row["path"].split(".") if tag), digits(row["tag"]), row["type"]])
        for row in rows(tables / "attribute-types.tsv")
    ]
    write(
        out,
        "AttributeTypeTables",
        "sop-class-iod.tsv, iod-modules.tsv and attribute-types.tsv",
        "Types of attributes in the IODs of PS3.3.",
        [
            ("classes", "SOP class, IOD.", sorted(classes)),
            ("modules", "IOD, its modules.", sorted(modules)),
            ("attributes", "Module, sequences around the attribute, the attribute, its type.", sorted(attributes)),
        ],
    )


def profiles(folder, out):
    """The profiles' YAML as it stands, so that an installed command needs no path to it."""
    parts = []
    for path in sorted(folder.glob("*.yaml")):
        name = "office" if path.stem == "office" else "basic"
        text = "".join(f"    {line}".rstrip() + "\n" for line in path.read_text(encoding="utf-8").splitlines())
        parts.append(f'  /// {path.name}\n  static let {name}: StaticString = #"""\n{text}    """#\n')
    (out / "ProfileTexts.swift").write_text(
        HEADER.format("Profiles/*.yaml")
        + "/// The profiles that come with the program.\nenum ProfileTexts {\n" + "\n".join(parts) + "}\n",
        encoding="utf-8",
    )


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    confidentiality(ROOM / "Tables", out)
    private(ROOM / "Tables", out)
    types(ROOM / "Tables", out)
    profiles(ROOM / "Profiles", out)


if __name__ == "__main__":
    main()
