# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges every row of PS3.15 Table E.1-1 under every option, on the bytes that come out, by pydicom and the table.

    every_row.py make TABLES FOLDER      writes one file for each of some SOP classes, every row planted in it
    every_row.py judge TABLES LIST       LIST: source, result, options with commas, days of shift; tab-separated

TABLES is the folder with ps3.15-e1.tsv and the tables of types. Nothing here knows the code under test or what was
generated for it. Prints one line for each fault and, last, `judged`, the count of rows looked at, that of faults.
"""
import csv
import datetime
import functools
import pathlib
import sys
import warnings

import pydicom
from pydicom.datadict import add_dict_entries, dictionary_has_tag
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE
pydicom.config.settings.writing_validation_mode = pydicom.config.IGNORE

CLASSES = {
    "ct": "1.2.840.10008.5.1.4.1.1.2",
    "enhanced-mr": "1.2.840.10008.5.1.4.1.1.4.1",
    "rt-structure-set": "1.2.840.10008.5.1.4.1.1.481.3",
    "rt-treatment": "1.2.840.10008.5.1.4.1.1.481.4",
    "report": "1.2.840.10008.5.1.4.1.1.88.33",
    "presentation": "1.2.840.10008.5.1.4.1.1.11.1",
}
# Newer than pydicom's dictionary.
LATE = {0x0040E012: "UR", 0x3004007F: "LO"}
# One sequence that the table has no row for, and one inside it.
OUTER, INNER = 0x00540016, 0x00540300
CODES = {"0100": "SH", "0102": "SH", "0104": "LO"}
WORDS = ("LO", "SH", "PN", "LT", "ST", "UT", "UC", "AE", "UR", "CS")


def rows(tables, name):
    with open(pathlib.Path(tables) / name, encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def planted_tag(text):
    """The tag that stands for a row: of repeating groups the first."""
    if "odd" in text:
        return None
    text = text.strip("()").replace(",", "").replace("xxxx", "3000").replace("xx", "00")
    return int(text, 16)


def vr_of(tag):
    if tag >> 24 in (0x50, 0x60):
        return "LO" if tag & 0xFFFF == 0x4000 else "OW"
    if tag in LATE:
        return LATE[tag]
    if tag == 0xFFFAFFFA:
        return "SQ"
    if tag == 0xFFFCFFFC:
        return "OB"
    vr = dictionary()[tag]
    return "OB" if " or " in vr else vr


@functools.cache
def dictionary():
    """PS3.6, since pydicom's own copy of it is older than the table."""
    path = pathlib.Path(sys.argv[2]).resolve().parent.parent / "DICOM" / "Tables" / "ps3.6.tsv"
    with open(path, encoding="utf-8", newline="") as table:
        found = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {int(r["tag"][1:10].replace(",", ""), 16): r["vr"] for r in found if "x" not in r["tag"]}


def word(number):
    letters = ""
    for _ in range(4):
        letters += chr(0x41 + number % 25)
        number //= 25
    return f"QK{letters}ZV"


def value(tag, row, number):
    """What is planted: a word, date or UID of the row's own; a name beside it where an option has to clean."""
    vr = vr_of(tag)
    if tag == 0x00080201:
        return "-0600"
    if vr in WORDS:
        return word(number) + (" DOE" if "C" in dates_apart(row) and vr not in ("AE", "CS") else "")
    if vr == "SQ":
        item = Dataset()
        if "Code Sequence" in row["name"]:
            for element, kind in CODES.items():
                item.add(DataElement(Tag(0x0008, int(element, 16)), kind, word(number)))
        elif row["basic"].endswith("U*") or "Referenced" in row["name"]:
            item.ReferencedSOPClassUID = CLASSES["ct"]
            item.ReferencedSOPInstanceUID = f"1.2.826.0.1.98.{number}"
        else:
            item.BodyPartExamined = "CHEST"
        return Sequence([item])
    return {
        "UI": f"1.2.826.0.1.99.{number}",
        "DA": (datetime.date(2001, 1, 1) + datetime.timedelta(days=number)).strftime("%Y%m%d"),
        "DT": (datetime.date(2001, 1, 1) + datetime.timedelta(days=number)).strftime("%Y%m%d") + "101112.5-0600",
        "TM": f"{number % 24:02}{number % 60:02}{number % 59:02}",
        "AS": "045Y",
        "DS": f"{number}.5",
        "IS": str(number),
        "US": number,
    }.get(vr, word(number).encode())


def dates_apart(row):
    """The letters of the options other than those on dates."""
    return "".join(row[name] or "" for name in options_of(row) if "longitudinal" not in name)


def options_of(row):
    return list(row)[5:]


def plant(into, tag, row, number):
    planted = value(tag, row, number)
    into.add(DataElement(Tag(tag), vr_of(tag), planted))


# Every way of encoding, and character sets, one a file.
SYNTAXES = {
    "ct": (pydicom.uid.ExplicitVRLittleEndian, None),
    "enhanced-mr": (pydicom.uid.ImplicitVRLittleEndian, None),
    "rt-structure-set": (pydicom.uid.DeflatedExplicitVRLittleEndian, None),
    "rt-treatment": (pydicom.uid.ExplicitVRBigEndian, None),
    "report": (pydicom.uid.ExplicitVRLittleEndian, "ISO_IR 192"),
    "presentation": (pydicom.uid.ExplicitVRLittleEndian, ["", "ISO 2022 IR 87"]),
}


def base(name, uid):
    dataset = Dataset()
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = uid
    meta.MediaStorageSOPInstanceUID = "1.2.826.0.1.99.5"
    meta.TransferSyntaxUID, charset = SYNTAXES[name]
    dataset.file_meta = meta
    if charset:
        dataset.SpecificCharacterSet = charset
    dataset.SOPClassUID = uid
    dataset.Modality = "OT"
    dataset.PatientBirthDate = "19500228"
    return dataset


def private(dataset):
    block = dataset.private_block(0x0019, "GEMS_ACQU_01", create=True)
    block.add_new(0x02, "SL", 4711)
    block = dataset.private_block(0x0021, "NOBODY KNOWS IT", create=True)
    block.add_new(0x01, "LO", "QKPRIVATEZV")


def is_planted(tag):
    """Commands and directories are not part of an exam's data set; group 2 is written by pydicom."""
    return tag is not None and tag >> 16 not in (0x0000, 0x0002, 0x0004)


def make(tables, folder):
    table = rows(tables, "ps3.15-e1.tsv")
    types = Types(tables)
    for name, uid in CLASSES.items():
        dataset = base(name, uid)
        outer, inner = Dataset(), Dataset()
        for number, row in enumerate(table):
            tag = planted_tag(row["tag"])
            if not is_planted(tag):
                continue
            plant(dataset, tag, row, number)
            if tag not in (0xFFFCFFFC, 0xFFFAFFFA):
                plant(outer, tag, row, number)
                plant(inner, tag, row, number)
        outer.add(DataElement(Tag(INNER), "SQ", Sequence([inner])))
        dataset.add(DataElement(Tag(OUTER), "SQ", Sequence([outer])))
        for place, (path, tag) in enumerate(types.places(uid)):
            number, row = next((n, r) for n, r in enumerate(table) if planted_tag(r["tag"]) == tag)
            item = dataset
            for step in path:
                if step not in item or not item[step].value:
                    item.add(DataElement(Tag(step), "SQ", Sequence([Dataset()])))
                item = item[step].value[0]
            if tag not in item:
                # Words of its own: what stands in a sequence that goes is an identity elsewhere, too.
                plant(item, tag, row, number + 1000 * (place % 50 + 1))
        dataset.PatientName = "DOE^JANE"
        private(dataset)
        dataset.save_as(pathlib.Path(folder) / f"{name}.dcm", enforce_file_format=True)


class Types:
    """The IOD's types where Table E.1-1 leaves a choice."""

    def __init__(self, tables):
        self.iods = {row["sop_class_uid"]: row["iod"] for row in rows(tables, "sop-class-iod.tsv")}
        self.modules = {row["iod"]: row["modules"].split() for row in rows(tables, "iod-modules.tsv")}
        self.attributes = {}
        for row in rows(tables, "attribute-types.tsv"):
            path = tuple(planted_tag(step) for step in row["path"].split(".") if step)
            self.attributes.setdefault(row["module"], []).append((path, planted_tag(row["tag"]), row["type"]))

    def of(self, uid):
        """Strictest type by path and tag."""
        found = {}
        for module in self.modules[self.iods[uid]]:
            for path, tag, kind in self.attributes[module]:
                kind = kind[0] if kind[0] in "123" else "3"
                found[path, tag] = min(found.get((path, tag), "3"), kind)
        return found

    def places(self, uid):
        return sorted((path, tag) for path, tag in self.of(uid) if path)


def expected(basic, kind):
    """Letters that a combined action allows at a place of that type; without a type, any of them."""
    letters = basic.rstrip("*").split("/")
    if len(letters) == 1:
        return letters
    if kind is None:
        return letters
    if kind == "3":
        return ["X"] if "X" in letters else ["Z"]
    if kind == "2":
        return ["Z"] if "Z" in letters else ["D", "U"]
    return [letter for letter in letters if letter in "DU"] or ["Z"]


def shifted(text, days):
    day = datetime.datetime.strptime(text[:8], "%Y%m%d").date() + datetime.timedelta(days=days)
    return day.strftime("%Y%m%d") + text[8:]


def plain(element):
    """A value to compare by; of sequences the values in it."""
    if element.VR == "SQ":
        return [[plain(inner) for inner in item] for item in element.value]
    held = element.value
    return held if isinstance(held, (bytes, int, float)) else str(held if held is not None else "").rstrip(" \0")


def verdict(letter, before, after, days, is_word):
    """Whether what stands there now is what one letter asks for."""
    if letter == "X":
        return after is None
    if after is None:
        return False
    old, new = plain(before), plain(after)
    is_empty = new in ("", b"", [])
    if letter == "Z":
        return is_empty or new != old
    if letter == "D":
        return not is_empty and (new != old or before.VR == "SQ")
    if letter == "U":
        if before.VR == "SQ":
            return new != old and not is_empty
        return new != old and new.startswith("2.25.")
    if letter == "K":
        return new == old
    if letter == "shift":
        return new == (old if before.VR == "TM" or before.tag == 0x00080201 else shifted(old, days))
    # C: what says nothing of the patient stays.
    if is_word:
        return new == old.replace(" DOE", "") or new == old and "DOE" not in old
    return True


def judge_row(row, chosen, kind, before, after, days):
    columns = {name: row[name] for name in options_of(row) if row[name] and name in chosen}
    name = "retain_longitudinal_modified_dates"
    if columns.get(name) and before.VR != "OB" and before.VR != "SQ":
        letters = ["shift"]
    elif columns.get(name):
        letters = ["C"]
    elif "K" in columns.values():
        letters = ["K"]
    elif columns:
        letters = ["C"]
    else:
        letters = expected(row["basic"], kind)
    # Overlays, curves and blobs have no words that could be cut: they go, which cleans them, too.
    if letters == ["C"] and (before.VR in ("OW", "OB") or before.tag >> 24 in (0x50, 0x60)):
        letters = ["C", "X", "Z", "D"]
    # The graphics option's icon and the certified time stamp are bytes that cannot be read.
    if letters == ["K"] and before.VR == "OB":
        letters = ["K", "D", "X"]
    if any(verdict(letter, before, after, days, before.VR in WORDS) for letter in letters):
        return None
    now = "gone" if after is None else repr(plain(after))[:60]
    return f"{'/'.join(letters)} wanted of {repr(plain(before))[:60]}, found {now}"


def judge(tables, line):
    source, result, chosen, days = line.rstrip("\n").split("\t")
    chosen = {option.replace("-", "_") for option in chosen.split(",") if option}
    before, after = pydicom.dcmread(source), pydicom.dcmread(result)
    table = rows(tables, "ps3.15-e1.tsv")
    types = Types(tables).of(before.SOPClassUID)
    faults, count = [], 0

    def at(dataset, path):
        for step in path:
            if dataset is None or step not in dataset or not dataset[step].value:
                return None
            dataset = dataset[step].value[0]
        return dataset

    def look(row, tag, path, kind, where):
        nonlocal count
        old, new = at(before, path), at(after, path)
        # Inside a sequence that went nothing is left to judge.
        if old is None or tag not in old or new is None:
            return
        count += 1
        fault = judge_row(row, chosen, kind, old[tag], new[tag] if tag in new else None, int(days))
        if fault:
            faults.append(f"{row['tag']}\t{where}\t{row['name']}: {fault}\t{','.join(sorted(chosen))}\t{source}")

    for row in table:
        tag = planted_tag(row["tag"])
        if tag is None:
            count += 1
            known, unknown = Tag(0x0019, 0x1002) in after, Tag(0x0021, 0x1001) in after
            if unknown or known != ("retain_safe_private" in chosen):
                faults.append(f"{row['tag']}\ttop\tsafe one there: {known}, unknown one there: {unknown}\t{','.join(sorted(chosen))}\t{source}")
        elif is_planted(tag):
            look(row, tag, (), types.get(((), tag), "3"), "top")
            look(row, tag, (OUTER,), None, "nested")
            look(row, tag, (OUTER, INNER), None, "nested twice")
            for path, other in types:
                if path and other == tag:
                    look(row, tag, path, types[path, other], f"in {len(path)} of the IOD's sequences")
    meta = after.file_meta.MediaStorageSOPInstanceUID
    count += 1
    if (meta == before.file_meta.MediaStorageSOPInstanceUID) != ("retain_uids" in chosen) or meta != after.SOPInstanceUID:
        faults.append(f"(0002,0003)\tmeta\tis {meta}\t{source}")
    return faults, count


def main():
    verb, tables, last = sys.argv[1:4]
    # Implicit VR is read by pydicom's dictionary, which is older than the table.
    late = {tag: vr for tag, vr in {**dictionary(), **LATE}.items() if vr and not dictionary_has_tag(tag)}
    add_dict_entries({tag: (vr, "1", f"Late {tag:08X}", "", f"Late{tag:08X}") for tag, vr in late.items()})
    if verb == "make":
        return make(tables, last)
    total = bad = 0
    for line in open(last, encoding="utf-8"):
        faults, count = judge(tables, line)
        total, bad = total + count, bad + len(faults)
        for fault in faults:
            print(fault)
    print(f"judged\t{total}\t{bad}")


if __name__ == "__main__":
    main()
