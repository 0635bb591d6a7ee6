# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: each contender runs once and gives a `Run`."""
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field


@dataclass
class Phase:
    wall: float = 0.0
    cpu: float = 0.0


@dataclass
class Run:
    wall: float
    cpu: float
    # Bytes; only of spindle.
    peak: int = 0
    phases: dict = field(default_factory=dict)


class Clock:
    """Wall time and the CPU time of this process and of the children that it waited for."""

    def __init__(self):
        self.start, self.cpu = time.monotonic(), self.used()

    @staticmethod
    def used():
        return sum(
            usage.ru_utime + usage.ru_stime
            for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        )

    def stop(self):
        return Run(time.monotonic() - self.start, self.used() - self.cpu)


TOUCH = """
import mmap, os
size = min(3 << 30, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 4)
with mmap.mmap(-1, size) as memory:
    for offset in range(0, size, mmap.PAGESIZE):
        memory[offset] = 1
"""


def touch_memory():
    """What a virtual machine has not used for a while its host has taken back, and gives again page by page: as much as
    a contender needs is touched before each, or that falls on whoever comes next. A process of its own does it, since
    a child's peak memory counts its parent's."""
    subprocess.run([sys.executable, "-c", TOUCH], check=True)


def interleaved(contenders, rounds):
    """Runs of each contender, by name. Every round runs all of them, each round beginning with another, so that what
    else the machine does hits them alike; the round that warms the cache does not count. Nothing waits to be written
    when a run begins."""
    measured = {name: [] for name in contenders}
    names = list(contenders)
    for number in range(rounds + 1):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            touch_memory()
            os.sync()
            result = contenders[name]()
            if number > 0:
                measured[name].append(result)
        print(f"round {number} of {rounds}", file=sys.stderr)
    return measured


def synchronize(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def cat_and_sync(source, folder):
    """All files into one, and that one onto the medium."""
    output = os.path.join(folder, "cat.out")
    clock = Clock()
    with open(output, "wb") as file:
        subprocess.run(["sh", "-c", 'find "$0" -type f -print0 | sort -z | xargs -0 cat', source], stdout=file, check=True)
    synchronize(output)
    run = clock.stop()
    os.unlink(output)
    return run


def copy_and_xorriso(source, folder):
    """What an office does by hand: a tree to copy to, and an image of it. Nothing is de-identified or checked."""
    staging, output = os.path.join(folder, "staging"), os.path.join(folder, "xorriso.iso")
    clock = Clock()
    subprocess.run(["cp", "-r", source, staging], check=True)
    make = ["xorriso", "-as", "mkisofs", "-quiet", "-iso-level", "1", "-R", "-J", "-o", output, staging]
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    synchronize(output)
    run = clock.stop()
    shutil.rmtree(staging)
    os.unlink(output)
    return run


class Spindle:
    def __init__(self, program, request, folder):
        self.program, self.request = program, request
        self.into = os.path.join(folder, "made")
        # Its own configuration: the office's secret is made at the first run.
        self.environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": os.path.join(folder, "config")}
        self.environment.pop("SPINDLE_OFFICE", None)

    def run(self):
        shutil.rmtree(self.into, ignore_errors=True)
        start = time.monotonic()
        process = subprocess.Popen(
            [self.program, "master", self.request, "--into", self.into, "--progress", "json"],
            env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        phases, begun, words = {}, {}, []
        for line in process.stderr:
            # Most lines tell of an advance.
            if b'"event":"advanced"' in line:
                continue
            if not line.startswith(b"{"):
                words.append(line.decode())
                continue
            event = json.loads(line)
            if event["event"] == "began":
                begun[event["phase"]] = cpu_of(process.pid)
            elif event["event"] == "ended":
                phase = phases.setdefault(event["phase"], Phase())
                phase.wall += event["milliseconds"] / 1000
                phase.cpu += cpu_of(process.pid) - begun[event["phase"]]
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        shutil.rmtree(self.into, ignore_errors=True)
        if status != 0:
            raise SystemExit(f"spindle ended with {process.returncode}:\n" + "".join(words))
        return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10, phases)


def cpu_of(pid):
    """The CPU time of all threads of a process, in seconds: clock_getcpuclockid(3), spelt out."""
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return float("nan")
