# SPDX-License-Identifier: GPL-3.0-or-later
"""packing.py FOLDER SPINDLE [--quick]: how many instances of the benchmark classes `spindle pack` proves, and how
many discs it and its peers need for the same sets of exams.

Times are of whole processes, start included. A peer that is not installed is left out and named.
"""
import json
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from packing_instances import CLASSES
from tables import table

DVD = 2_295_104


def spindle_pack(spindle, capacity, sizes):
    start = time.monotonic()
    run = subprocess.run([spindle, "pack", "--capacity", str(capacity), "--json"], capture_output=True, check=True,
                         input="".join(f"{size}\n" for size in sizes).encode())
    elapsed = time.monotonic() - start
    answer = json.loads(run.stdout)
    check(answer, capacity, sizes)
    return answer, elapsed


def check(answer, capacity, sizes):
    """Every item once, no bin over capacity, no bound above the count."""
    assert sorted(item for bin in answer["bins"] for item in bin) == list(range(len(sizes)))
    assert all(sum(sizes[item] for item in bin) <= capacity for bin in answer["bins"])
    assert answer["lowerBound"] <= answer["count"] == len(answer["bins"])
    assert (answer["status"] == "optimal") == (answer["lowerBound"] == answer["count"])


def prove_classes(spindle, scale):
    rows = []
    for title, make in CLASSES.items():
        proved, held_out, held_out_proved, times = 0, 0, 0, []
        for number, (_, capacity, sizes) in enumerate(make(scale)):
            answer, elapsed = spindle_pack(spindle, capacity, sizes)
            is_proved = answer["status"] == "optimal"
            proved += is_proved
            times.append(elapsed)
            if number % 2:
                held_out += 1
                held_out_proved += is_proved
        share = lambda part, whole: f"{100 * part / whole:.1f} %" if whole else "-"
        rows.append([title, str(len(times)), share(proved, len(times)), share(held_out_proved, held_out),
                     f"{1000 * median(times):.0f}", f"{1000 * max(times):.0f}"])
    print(table("Proved optimal, by class", ["class", "n", "proved", "held out", "median ms", "max ms"], rows))


def disc_sets(count):
    """As in the class of discs, kept to what the peers can do in reasonable time."""
    for items, median_size, sigma in ((50, 88_000, 0.9), (50, 635_000, 0.5), (200, 635_000, 0.5)):
        for number in range(count):
            draw = random.Random(f"peers {items} {median_size} {number}")
            yield [min(DVD * 99 // 100, max(1, round(draw.lognormvariate(0, sigma) * median_size))) for _ in range(items)]


def fpart(sizes, folder):
    lines = "".join(f"{size} {number}\n" for number, size in enumerate(sizes))
    run = subprocess.run(["fpart", "-a", "-s", str(DVD), "-i", "-"], input=lines, text=True, capture_output=True,
                         check=True)
    return len({line.split()[0] for line in run.stdout.splitlines() if line.strip()})


def gaffitter(sizes, folder):
    lines = "".join(f"{size} item{number}\n" for number, size in enumerate(sizes))
    run = subprocess.run(["gaffitter", "-", "--di", "-t", str(DVD)], input=lines, text=True, capture_output=True,
                         check=True)
    groups = [group for group in run.stdout.split("\n\n") if "item" in group]
    assert sum(group.count("item") for group in groups) >= len(sizes)
    return len(groups)


def dirsplit(sizes, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "sizes").write_text("".join(f"{size * 2048} item{number}\n" for number, size in enumerate(sizes)))
    # Each file by itself, and no share for directories: the others have none either.
    subprocess.run(["dirsplit", "-e1", "-o", "0", "-s", str(DVD * 2048), "-p", "vol_", "-T", "sizes"],
                   capture_output=True, check=True, cwd=folder)
    lists = list(folder.glob("vol_*"))
    assert sum(len(part.read_text().splitlines()) for part in lists) == len(sizes)
    return len(lists)


def binpacking(sizes, folder):
    from binpacking import to_constant_volume
    return len(to_constant_volume(dict(enumerate(sizes)), DVD))


def compare(spindle, folder, count):
    peers = {}
    for name, run in (("fpart", fpart), ("dirsplit", dirsplit), ("gaffitter", gaffitter)):
        if shutil.which(name):
            peers[name] = run
        else:
            print(f"{name} is not installed; run scripts/dependencies.sh bench")
    try:
        import binpacking as _
        peers["PyPI binpacking"] = binpacking
    except ImportError:
        print("PyPI binpacking is not installed in this Python; Benchmarks/setup.sh makes one that has it")
    sets = list(disc_sets(count))
    totals = {name: [0, 0, []] for name in ["spindle pack", *peers]}
    for sizes in sets:
        answer, elapsed = spindle_pack(spindle, DVD, sizes)
        results = {"spindle pack": (answer["count"], elapsed)}
        for name, run in peers.items():
            start = time.monotonic()
            results[name] = (run(sizes, folder / "dirsplit"), time.monotonic() - start)
        for name, (discs, elapsed) in results.items():
            totals[name][0] += discs
            totals[name][1] += discs == answer["lowerBound"]
            totals[name][2].append(elapsed)
    rows = [[name, str(discs), f"{fewest} of {len(sets)}", f"{1000 * median(times):.1f}", f"{1000 * max(times):.0f}"]
            for name, (discs, fewest, times) in totals.items()]
    print(table("The same sets of exams on DVDs", ["", "discs", "fewest", "median ms", "max ms"], rows))


def main():
    folder, spindle = Path(sys.argv[1]), sys.argv[2]
    quick = "--quick" in sys.argv
    scale = (lambda full: max(1, full // 20)) if quick else (lambda full: full)
    compare(spindle, folder, 2 if quick else 10)
    prove_classes(spindle, scale)


if __name__ == "__main__":
    main()
