#!/usr/bin/env python3
"""The packaged program from its start to its first page, and the memory it then has, beside an empty window built from the same parts:
`start.py PROGRAM EMPTY_WINDOW`. Ends with 1 when either is more than 1.2 times the other's.

`make bench` asks the page itself, by a driver, which takes a program that lets itself be driven. What is packaged does not, so here the
screen is looked at: a page is there when its letters are, which are drawn in more than a few colours.
"""

import mmap
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
# How long a window is left alone before its memory is looked at, and how long one is waited for.
SETTLES, PATIENCE = 2.0, 60.0
MOST = 1.2
SIZE = (1280, 800)
# Letters have soft edges: shades between the page's colour and theirs.
SHADES = 8


class Screen:
    """A screen of its own, whose picture lies in memory."""

    def __init__(self, folder):
        self.folder = folder
        ready, told = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", folder, "-nolisten", "tcp"],
            pass_fds=[told], stderr=subprocess.DEVNULL)
        os.close(told)
        with os.fdopen(ready) as name:
            self.name = f":{name.readline().strip()}"
        with open(Path(folder) / "Xvfb_screen0", "rb") as picture:
            self.picture = mmap.mmap(picture.fileno(), 0, prot=mmap.PROT_READ)
        self.begins = len(self.picture) - SIZE[0] * SIZE[1] * 4

    def is_drawn(self):
        """Whether there are letters on it. Every fourth line is looked at: a line of text is higher than that."""
        wide, seen = SIZE[0] * 4, set()
        for line in range(0, SIZE[1], 4):
            at = self.begins + line * wide
            seen.update(memoryview(self.picture[at:at + wide]).cast("I"))
            if len(seen) > SHADES:
                return True
        return False

    def end(self):
        self.picture.close()
        self.server.terminate()
        self.server.wait()


def family(process):
    """A process and all that it started."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(") ", 1)[1].split()[1])
            except OSError:
                continue
    found = [process]
    for one in found:
        found += [other for other, parent in parents.items() if parent == one]
    return found


def memory(process):
    """In mebibytes, with its part of what it shares with others."""
    kibibytes = 0
    for one in family(process):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        kibibytes += next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return kibibytes / 1024


def start(program):
    """One start: milliseconds to the first page, and mebibytes a little later."""
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(folder)
        home = Path(folder) / "home"
        home.mkdir()
        # No desktop's bus, as for both, and nothing of whoever runs this.
        surroundings = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DISPLAY": screen.name, "LIBGL_ALWAYS_SOFTWARE": "1"}
        began = time.monotonic()
        running = subprocess.Popen([program], env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not screen.is_drawn():
                if running.poll() is not None or time.monotonic() - began > PATIENCE:
                    sys.exit(f"{program} shows no page")
                time.sleep(0.005)
            took = (time.monotonic() - began) * 1000
            time.sleep(SETTLES)
            return took, memory(running.pid)
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(timeout=PATIENCE)
            screen.end()


def main():
    ours, empty = (str(Path(program).resolve()) for program in sys.argv[1:])
    pairs = []
    for run in range(RUNS + 1):
        pair = start(ours), start(empty)
        # The first time brings the files into memory.
        if run:
            pairs.append(pair)
    missed = False
    for at, (what, unit) in enumerate([("start to the first page", "ms"), ("memory with WebKit's processes", "MiB")]):
        mine, others = (statistics.median(pair[whose][at] for pair in pairs) for whose in (0, 1))
        times = statistics.median(pair[0][at] / pair[1][at] for pair in pairs)
        missed = missed or times > MOST
        print(f"figure: {what}: {mine:.0f} {unit} beside {others:.0f} of an empty window, {times:.2f} times in the median of {RUNS} pairs")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
