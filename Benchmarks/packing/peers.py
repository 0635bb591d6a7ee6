# SPDX-License-Identifier: GPL-3.0-or-later
"""peers.py FOLDER SPINDLE PACKINGBENCH [--quick]: how many discs `spindle pack` and its peers need for the same sets
of exams, those of 50 and 200 of PackingBench's class of discs.

Times are of whole processes, start included. A peer that is not installed is left out and named.
"""
import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1]))
from tables import table

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


def disc_sets(bench, quick):
    """(capacity, sizes) of sets that the peers can do in reasonable time. dirsplit refuses what nearly fills a disc."""
    lines = subprocess.run([bench, "--print", "Discs"], text=True, capture_output=True, check=True).stdout.splitlines()
    for line in lines:
        name, capacity, *sizes = line.split()
        kind, number = name.rsplit("_", 1)
        if kind not in ("disc50small", "disc50large", "disc50mixed", "disc200large") or quick and number != "0":
            continue
        yield int(capacity), [min(int(size), int(capacity) * 99 // 100) for size in sizes]


def fpart(sizes, capacity, folder):
    lines = "".join(f"{size} {number}\n" for number, size in enumerate(sizes))
    run = subprocess.run(["fpart", "-a", "-s", str(capacity), "-i", "-"], input=lines, text=True, capture_output=True,
                         check=True)
    return len({line.split()[0] for line in run.stdout.splitlines() if line.strip()})


def gaffitter(sizes, capacity, folder):
    lines = "".join(f"{size} item{number}\n" for number, size in enumerate(sizes))
    run = subprocess.run(["gaffitter", "-", "--di", "-t", str(capacity)], input=lines, text=True, capture_output=True,
                         check=True)
    groups = [group for group in run.stdout.split("\n\n") if "item" in group]
    assert sum(group.count("item") for group in groups) >= len(sizes)
    return len(groups)


def dirsplit(sizes, capacity, folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "sizes").write_text("".join(f"{size * 2048} item{number}\n" for number, size in enumerate(sizes)))
    # Each file by itself, and no share for directories: the others have none either.
    subprocess.run(["dirsplit", "-e1", "-o", "0", "-s", str(capacity * 2048), "-p", "vol_", "-T", "sizes"],
                   capture_output=True, check=True, cwd=folder)
    lists = list(folder.glob("vol_*"))
    assert sum(len(part.read_text().splitlines()) for part in lists) == len(sizes)
    return len(lists)


def binpacking(sizes, capacity, folder):
    from binpacking import to_constant_volume
    return len(to_constant_volume(dict(enumerate(sizes)), capacity))


def compare(spindle, bench, folder, quick):
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
    sets = list(disc_sets(bench, quick))
    totals = {name: [0, 0, []] for name in ["spindle pack", *peers]}
    for capacity, sizes in sets:
        answer, elapsed = spindle_pack(spindle, capacity, sizes)
        results = {"spindle pack": (answer["count"], elapsed)}
        for name, run in peers.items():
            start = time.monotonic()
            results[name] = (run(sizes, capacity, folder / "dirsplit"), time.monotonic() - start)
        for name, (discs, elapsed) in results.items():
            totals[name][0] += discs
            totals[name][1] += discs == answer["lowerBound"]
            totals[name][2].append(elapsed)
    rows = [[name, str(discs), f"{fewest} of {len(sets)}", f"{1000 * median(times):.1f}", f"{1000 * max(times):.0f}"]
            for name, (discs, fewest, times) in totals.items()]
    print(table("The same sets of exams on DVDs", ["", "discs", "fewest", "median ms", "max ms"], rows))


def main():
    folder, spindle, bench = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    compare(spindle, bench, folder, "--quick" in sys.argv)
    print()


if __name__ == "__main__":
    main()
