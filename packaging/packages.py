#!/usr/bin/env python3
"""Makes the packages out of programs that are built: `packages.py [--program FILE] [--windows FOLDER] [--out FOLDER] KIND…`.

KIND is deb, rpm, exe or msi; without any it is all whose program is there. Beside them go the list of what is inside (sbom.cdx.json) and
SHA256SUMS. No network is needed.
"""

import argparse
import hashlib
import os
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
import linux  # noqa: E402
import sbom  # noqa: E402
import sign  # noqa: E402
import windows  # noqa: E402
from product import NAME, PACKAGES, ROOT, fresh, put, version  # noqa: E402

MAKERS = {"deb": linux.deb, "rpm": linux.rpm, "exe": windows.exe, "msi": windows.msi}
FOR_LINUX = ["deb", "rpm"]
FOR_WINDOWS = ["exe", "msi"]
# Packed, for Linux.
GOAL = 25_000_000


def megabytes(size):
    return f"{size / 1e6:6.1f} MB"


def installed(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
               and "DEBIAN" not in path.parts)


def told(made, kind, seconds):
    """One line of what was made: how large it is packed, and installed."""
    packed = made.stat().st_size
    laid = installed(linux.PARTS / ("linux" if kind in FOR_LINUX else "windows"))
    over = f"  over the goal of {megabytes(GOAL).strip()}" if kind in FOR_LINUX and packed > GOAL else ""
    print(f"{made.name:44} packed {megabytes(packed)}  installed {megabytes(laid)}  in {seconds:.0f} s{over}", flush=True)


def sums(out):
    there = sorted(path for path in out.iterdir() if path.is_file() and not path.name.startswith("SHA256SUMS"))
    listed = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in there]
    put("".join(listed), out / "SHA256SUMS")
    sign.sums(out / "SHA256SUMS")


def wanted(args):
    """What can be made of what is built, or what was asked for."""
    if args.kind:
        return args.kind
    there = FOR_LINUX if args.program.is_file() else []
    if all((args.windows / program).is_file() for program in windows.PROGRAMS):
        there = there + FOR_WINDOWS
    else:
        print(f"No installers for Windows: there is no program for it in {args.windows} (make windows builds it).", flush=True)
    return there


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, default=ROOT / "target/dist" / NAME, help="the program for Linux")
    parser.add_argument("--windows", type=Path, default=ROOT / "target/windows", help="the folder with the program for Windows")
    parser.add_argument("--out", type=Path, default=PACKAGES)
    parser.add_argument("kind", nargs="*", choices=[*MAKERS, []])
    args = parser.parse_args()
    os.umask(0o022)
    out = fresh(args.out.resolve())
    kinds = wanted(args)
    if not kinds:
        sys.exit("There is no program to make packages of.")
    for kind in kinds:
        began = time.monotonic()
        for made in MAKERS[kind](args.program.resolve() if kind in FOR_LINUX else args.windows.resolve(), out):
            if kind == "rpm":
                sign.package(made)
            told(made, kind, time.monotonic() - began)
    put(sbom.text(), out / f"{NAME}-{version()}.cdx.json")
    sums(out)
    print(f"Written to {out}")


if __name__ == "__main__":
    main()
