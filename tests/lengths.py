#!/usr/bin/env python3
"""Holds every file of code against 300 lines: a longer one says why in its first line, as «(long: one table)».

What is written by the tests (.gitattributes calls it generated) is nobody's to divide.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = 300
CODE = ["*.rs", "*.ts", "*.tsx", "*.py", "*.sh", "*.css", "*.typ"]


def git(*asked):
    return subprocess.run(["git", *asked], cwd=ROOT, capture_output=True, text=True, check=True).stdout


def files():
    """The files of code that people write."""
    there = git("ls-files", "--cached", "--others", "--exclude-standard", "--", *CODE).splitlines()
    told = git("check-attr", "linguist-generated", "--", *there).splitlines()
    written = {line.split(": ")[0] for line in told if line.endswith((": set", ": true"))}
    return [Path(name) for name in there if name not in written and (ROOT / name).is_file()]


def is_too_long(text):
    lines = text.splitlines()
    return len(lines) > LINES and not any("(long: " in line for line in lines[:2])


def main():
    faults = [f"{file} has more than {LINES} lines, and does not say why in its first line"
              for file in files() if is_too_long((ROOT / file).read_text(encoding="utf-8"))]
    sys.exit("\n".join(faults) or None)


if __name__ == "__main__":
    main()
