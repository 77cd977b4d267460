#!/usr/bin/env python3
"""Signs what is made, with keys from outside; without them nothing is signed. No key, and no word that opens one, is ever in the
repository or in an argument.

    VIKTIG_SIGN_PKCS12     a certificate for programs (.p12): viktig.exe, viktig-for-meg.exe, both installers and the uninstaller
    VIKTIG_SIGN_WORD_FILE  the file that holds the word that opens it
    VIKTIG_SIGN_TIME       the address of a time stamp service, the one thing that needs a network; without it none is asked
    VIKTIG_SIGN_GPG        a GnuPG key: it signs the .rpm, and SHA256SUMS beside it (SHA256SUMS.asc), which covers all the others

`sign.py FILE` signs one program for Windows: makensis asks for it, for the uninstaller.
"""

import os
import shutil
import sys
from pathlib import Path

from product import moment, run


def has_certificate():
    return bool(os.environ.get("VIKTIG_SIGN_PKCS12"))


def program(path):
    """Signs a program or an installer for Windows."""
    if not has_certificate():
        return
    word = os.environ.get("VIKTIG_SIGN_WORD_FILE")
    time = os.environ.get("VIKTIG_SIGN_TIME")
    signed = path.with_name(path.name + ".signed")
    # Without a service's time stamp the time is the commit's: signed twice by one key, the bytes are the same.
    stamped = ["-ts", time] if time else ["-time", str(moment())]
    run("osslsigncode", "sign", "-pkcs12", os.environ["VIKTIG_SIGN_PKCS12"], *(["-readpass", word] if word else []),
        "-h", "sha256", "-n", "Viktig for meg", *stamped, "-in", path, "-out", signed, capture_output=True)
    signed.replace(path)


def package(path):
    """Signs an .rpm."""
    if key := os.environ.get("VIKTIG_SIGN_GPG"):
        run("rpmsign", "--define", f"_gpg_name {key}", "--define", f"__gpg {shutil.which('gpg')}", "--addsign", path,
            capture_output=True)


def sums(path):
    """Signs SHA256SUMS, beside it."""
    if key := os.environ.get("VIKTIG_SIGN_GPG"):
        run("gpg", "--batch", "--yes", "--local-user", key, "--armor", "--detach-sign", path, capture_output=True)


if __name__ == "__main__":
    program(Path(sys.argv[1]))
