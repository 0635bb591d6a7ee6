# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns labels/stocks/*.yaml and labels/templates/*.yaml into Generated/LabelDocuments.swift.

    python3 Sources/DiscLabels/Generator/generate.py [FOLDER]

FOLDER is where the Swift goes, by default the Generated folder beside this one. Only for who changes one of these:
the result is in the tree, so that an installed command needs no path to them.
"""
import pathlib
import sys

ROOM = pathlib.Path(__file__).resolve().parent.parent
LABELS = ROOM.parent.parent / "labels"


def documents(name, doc, folder):
    parts = []
    for path in sorted(folder.glob("*.yaml")):
        text = "".join(f"      {line}".rstrip() + "\n" for line in path.read_text(encoding="utf-8").splitlines())
        parts.append(f'    ("{path.name}", #"""\n{text}      """#),\n')
    return f"  /// {doc}\n  static let {name}: [(name: String, text: StaticString)] = [\n{''.join(parts)}  ]\n"


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOM / "Generated"
    (out / "LabelDocuments.swift").write_text(
        "// SPDX-License-Identifier: GPL-3.0-or-later\n"
        "// swift-format-ignore-file\n"
        "// Made by Generator/generate.py from labels/. Change that, not this.\n\n"
        "/// The stocks and templates that come with the program.\nenum LabelDocuments {\n"
        + documents("stocks", "labels/stocks", LABELS / "stocks")
        + "\n"
        + documents("templates", "labels/templates", LABELS / "templates")
        + "}\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
