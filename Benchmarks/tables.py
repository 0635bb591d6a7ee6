# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements as plain tables."""
from statistics import median

# What `spindle master` does, in its order. Of two that overlap, both show their whole time.
PHASES = {
    "list": "list: files found",
    "scan": "scan: headers read",
    "rehearse": "rehearsal: headers de-identified",
    "plan": "plan: discs packed and costed",
    "write": "write: the image",
    "sync": "sync (while it is read back)",
    "read-back": "read back: every byte compared",
    "validate": "validate: headers and DICOMDIR",
    "leak-check": "leak check: headers and every byte",
    "label": "label sheets",
}
APART = ("validate", "leak-check")


def size_text(size):
    return f"{size >> 20} MiB" if size >= 1 << 20 else f"{size >> 10} KiB"


def seconds(run, phase):
    return run.phases[phase].wall if phase in run.phases else 0.0


def apart(run):
    return sum(seconds(run, phase) for phase in APART)


def table(title, heads, rows):
    width = max(len(row[0]) for row in rows + [heads])
    lines = [title, ""]
    for row in [heads] + rows:
        lines.append(row[0].ljust(width) + "".join(cell.rjust(max(9, len(head) + 2)) for cell, head in zip(row[1:], heads[1:])))
        if row is heads:
            lines.append("-" * len(lines[-1]))
    return "\n".join(lines)


def ratio(values, base):
    return f"{median(a / b for a, b in zip(values, base)):.2f}"


def speed_table(measured, count, size):
    cats = [run.wall for run in measured["cat"]]
    spindles = measured["spindle"]
    rows = []

    def row(label, walls, cpus):
        cpu = f"{median(cpus):.2f}" if cpus else ""
        rows.append([label, f"{median(walls):.2f}", cpu, ratio(walls, cats)])

    row("cat of all files, fsync", cats, [run.cpu for run in measured["cat"]])
    row("cp -r, xorriso, fsync", [run.wall for run in measured["xorriso"]], [run.cpu for run in measured["xorriso"]])
    row("spindle master, all of it", [run.wall for run in spindles], [run.cpu for run in spindles])
    row("  without validate and leak check", [run.wall - apart(run) for run in spindles], None)
    title = f"{count:,} files of {size_text(size)} ({count * size / 1e6:.0f} MB), warm cache, median of {len(cats)} rounds"
    return table(title, ["", "wall s", "CPU s", "x cat"], rows)


def phase_table(cats, spindles):
    walls = [run.wall for run in cats]
    rows = []
    for phase, label in PHASES.items():
        times = [seconds(run, phase) for run in spindles]
        cpus = [run.phases[phase].cpu for run in spindles if phase in run.phases]
        rows.append([label, f"{median(times):.2f}", f"{median(cpus):.2f}" if cpus else "", ratio(times, walls)])
    # Read-back runs while the sync does: the longer of the two counts.
    rest = [
        run.wall - sum(seconds(run, phase) for phase in PHASES if phase not in ("sync", "read-back"))
        - max(seconds(run, "sync"), seconds(run, "read-back"))
        for run in spindles
    ]
    rows.append(["all between: records, seals, start", f"{median(rest):.2f}", "", ratio(rest, walls)])
    return table("How spindle master splits", ["phase", "wall s", "CPU s", "x cat"], rows)


def header_table(spindles, count):
    def micro(phase):
        return f"{median(run.phases[phase].cpu for run in spindles) / count * 1e6:.0f}"

    return table(
        "CPU of a header, microseconds", ["", "us"],
        [
            ["scan: open, parse, identities", micro("scan")],
            ["rehearsal: open, parse, de-identify, rewrite, digest, parse again, directory keys", micro("rehearse")],
        ])


def memory_table(run, count, size):
    rows = [[
        f"{count:,} instances of {size_text(size)}", f"{run.peak / 1e6:.0f}", f"{run.wall:.1f}",
        f"{run.wall - apart(run):.1f}", f"{run.cpu:.1f}",
    ]]
    rows_of_phases = [
        [PHASES[name], f"{phase.wall:.2f}", f"{phase.cpu:.2f}", f"{phase.cpu / count * 1e6:.0f}"]
        for name, phase in run.phases.items()
    ]
    return "\n\n".join([
        table("Memory", ["", "peak MB", "wall s", "without checks", "CPU s"], rows),
        table("Its phases", ["phase", "wall s", "CPU s", "us CPU each"], rows_of_phases),
    ])
