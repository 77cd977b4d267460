"""Gives an .msi the commit's time and a number of its own choosing: wixl gives each one this moment's, and a number by chance."""

import struct
from pathlib import Path

# How a summary of a file names itself in any such file, and what in it is asked for: MS-OLEPS.
SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
NUMBER, CREATED, SAVED = 9, 12, 13
# From 1601, in tenths of a microsecond.
BEFORE_1970 = 11_644_473_600


def places(whole):
    """Where in the file each part of its summary stands."""
    named = whole.index(SUMMARY)
    # The summary begins 28 bytes before its name does, and says after the name how far from there the parts are.
    begins = named - 28 + struct.unpack_from("<I", whole, named + 16)[0]
    count = struct.unpack_from("<I", whole, begins + 4)[0]
    pairs = (struct.unpack_from("<II", whole, begins + 8 + 8 * at) for at in range(count))
    # Each part begins with four bytes that say what kind it is.
    return {kind: begins + offset + 4 for kind, offset in pairs}


def settle(path: Path, moment: int, number: str):
    whole = bytearray(path.read_bytes())
    at = places(whole)
    for kind in (CREATED, SAVED):
        struct.pack_into("<Q", whole, at[kind], (moment + BEFORE_1970) * 10_000_000)
    told = f"{{{number}}}".encode()
    # Before the text stands its length.
    whole[at[NUMBER] + 4:at[NUMBER] + 4 + len(told)] = told
    path.write_bytes(whole)
