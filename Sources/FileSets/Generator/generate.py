# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns Tables/*.tsv into Generated/DirectoryTables.swift and Generated/ProfileTables.swift.

    python3 Sources/FileSets/Generator/generate.py [FOLDER]

directory-record-types.tsv and directory-record-keys.tsv are the standard's tables as the project keeps them;
directory-extra-keys.tsv adds what those tables lack, with its source. application-profiles.tsv, profile-content.tsv and
profile-keys.tsv are PS3.11: which profiles there are, what each may hold, which keys each adds to a DICOMDIR.

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes a table: the
result is in the tree. The tables go into the program as one string literal each, as the DICOM room's do.
"""
import csv
import pathlib
import sys

ROOM = pathlib.Path(__file__).resolve().parent.parent


HEAD = (
    "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    "// Made by Generator/generate.py from Tables/*.tsv. Change those, not this.\n\n"
)


def rows(name):
    with open(ROOM / "Tables" / name, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def literal(name, doc, lines):
    text = "".join(f"    {line}\n" for line in lines)
    return f'  /// {doc}\n  static let {name}: StaticString = """\n{text}    """\n'


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    types = sorted(f'{row["sop_class_uid"]}|{row["record_type"]}' for row in rows("directory-record-types.tsv"))
    keys = [
        (row["record_type"], row["tag"].strip("()").replace(",", ""), row["vr"], row["type"], row["keyword"])
        for row in rows("directory-record-keys.tsv") + rows("directory-extra-keys.tsv")
    ]
    order = list(dict.fromkeys(key[0] for key in keys))
    keys.sort(key=lambda key: (order.index(key[0]), int(key[1], 16)))
    text = (
        HEAD + "/// The directory records of PS3.3 Annex F, as text.\n"
        "enum DirectoryTables {\n"
        + literal("types", "SOP class and the type of its record, one a line (PS3.3 F.4).", types)
        + "\n"
        + literal(
            "keys",
            "Record type, tag, VR, type of the attribute, keyword, one a line (PS3.3 F.5), in the order of tags.",
            ["|".join(key) for key in keys],
        )
        + "}\n"
    )
    (out / "DirectoryTables.swift").write_text(text, encoding="utf-8")
    (out / "ProfileTables.swift").write_text(profiles(), encoding="utf-8")


def profiles():
    def lines(name, *columns):
        return ["|".join(row[column] for column in columns) for row in rows(name)]

    keys = [
        (row["keys"], row["record_type"], row["tag"].strip("()").replace(",", ""), row["vr"], row["type"])
        for row in rows("profile-keys.tsv")
    ]
    return (
        HEAD + "/// The application profiles of PS3.11, as text.\n"
        "enum ProfileTables {\n"
        + literal(
            "profiles",
            "Profile, medium, name of its content, name of its keys, demand on icons, clause, one a line.",
            lines("application-profiles.tsv", "profile", "medium", "content", "keys", "icon", "clause"),
        )
        + "\n"
        + literal(
            "content",
            "Name of a content, SOP class, transfer syntaxes, values, one a line: alternatives.",
            lines("profile-content.tsv", "content", "sop_class_uid", "transfer_syntax_uids", "values"),
        )
        + "\n"
        + literal("keys", "Name of keys, record type, tag, VR, type of the attribute, one a line.", map("|".join, keys))
        + "}\n"
    )


main()
