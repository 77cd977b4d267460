"""What lies in folders, looked at as it is: no link is followed."""

import hashlib
import os
import stat
from pathlib import Path

# What the engines keep in a folder for themselves.
OWN = (".stfolder", ".stversions", ".syncthing.")


def tree(folder, reads=True):
    """What lies in a folder, by name: its sum, or only how long it is."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = Path(at) / name
            if not any(part.startswith(OWN) for part in path.relative_to(folder).parts):
                try:
                    # A link is not followed: one may lead to what has no end.
                    there = os.lstat(path)
                    if stat.S_ISREG(there.st_mode):
                        told = hashlib.sha256(path.read_bytes()).hexdigest() if reads else there.st_size
                        found[str(path.relative_to(folder))] = told
                except OSError:
                    found[str(path.relative_to(folder))] = "gone"
    return found


def named(folder):
    return [Path(at) / name for at, _, names in os.walk(folder) for name in names]


def sum_of(file):
    """What tells a file from others; something of its own for what is no file, and nothing for one that just went."""
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode):
            return str(file)
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
