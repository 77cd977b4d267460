#!/usr/bin/env python3
"""What the program is built from, for machines that look for known faults: CycloneDX 1.6, out of the two lock files.

What is in the program is in it: what only builds or tests it is not. Beside the packages stand what lies inside them (SQLCipher with
SQLite, and OpenSSL where the system has none) and the fonts.
"""

import base64
import hashlib
import json
import re
import sys
import tomllib
import uuid
from functools import cache
from pathlib import Path
from urllib.parse import quote

from product import LICENCE, NUMBERS, ROOT, TITLE, asked, day, version

# With OpenSSL of its own, as on Windows: what is asked for there and not here.
FEATURES = ["--features", "viktig-core/vendored-openssl"]
PROGRAM = "viktig-for-meg"


def licences(told):
    """An expression of licence names; what is none is told as it stands."""
    expression = (told or "").replace("/", " OR ")
    if re.fullmatch(r"[\w.+() -]+", expression):
        return [{"expression": expression}]
    return [{"license": {"name": told or "see its licence file"}}]


def component(name, number, purl, licence, sums=(), kind="library"):
    told = {"type": kind, "bom-ref": purl, "name": name, "version": number, "licenses": licences(licence)}
    if sums:
        told["hashes"] = [{"alg": algorithm, "content": content} for algorithm, content in sums]
    if purl.startswith("pkg:"):
        told["purl"] = purl
    return told


def in_the_program(metadata):
    """The packages that the program is linked of, each with what it needs: on any system, and not what builds or tests them."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    first = next(package["id"] for package in metadata["packages"] if package["name"] == PROGRAM and not package["source"])
    needs, waiting = {}, [first]
    while waiting:
        one = waiting.pop()
        if one not in needs:
            linked = [dep["pkg"] for dep in nodes[one]["deps"] if any(kind["kind"] is None for kind in dep["dep_kinds"])]
            needs[one] = linked
            waiting += linked
    return first, needs


def inside(package):
    """What somebody else wrote that lies inside a crate, and is compiled with it."""
    folder = Path(package["manifest_path"]).parent
    if package["name"] == "libsqlite3-sys":
        header = (folder / "sqlcipher/sqlite3.h").read_text(encoding="utf-8", errors="replace")
        source = (folder / "sqlcipher/sqlite3.c").read_text(encoding="utf-8", errors="replace")
        sqlite = re.search(r'#define SQLITE_VERSION\s+"([^"]+)"', header)[1]
        cipher = re.search(r"#define CIPHER_VERSION_NUMBER\s+(\S+)", source)[1]
        yield component("SQLite", sqlite, f"pkg:generic/sqlite@{sqlite}", "blessing")
        yield component("SQLCipher", cipher, f"pkg:generic/sqlcipher@{cipher}", "BSD-3-Clause")
    elif package["name"] == "openssl-src":
        number = package["version"].partition("+")[2]
        yield component("OpenSSL (Windows)", number, f"pkg:generic/openssl@{number}", "Apache-2.0")


def crates():
    """The Rust packages, and what each needs."""
    metadata = json.loads(asked("cargo", "metadata", "--format-version", "1", "--locked", *FEATURES))
    locked = tomllib.loads((ROOT / "Cargo.lock").read_text(encoding="utf-8"))["package"]
    sums = {(one["name"], one["version"]): one.get("checksum") for one in locked}
    packages = {package["id"]: package for package in metadata["packages"]}
    first, needs = in_the_program(metadata)

    def purl(one):
        return f"pkg:cargo/{packages[one]['name']}@{quote(packages[one]['version'])}"

    told, needed = [], []
    for one in needs:
        package = packages[one]
        checksum = sums[package["name"], package["version"]]
        if one != first:
            told.append(component(package["name"], package["version"], purl(one), package["license"],
                                  [("SHA-256", checksum)] if checksum else []))
        told += inside(package)
        needed.append({"ref": purl(one), "dependsOn": sorted({purl(other) for other in needs[one]})})
    # OpenSSL's source is only there to be built, but what is built of it is in the program.
    told += [part for package in packages.values() if package["name"] == "openssl-src" for part in inside(package)]
    return purl(first), told, needed


def web_packages():
    """What the window is made of."""
    lock = json.loads((ROOT / "ui/package-lock.json").read_text(encoding="utf-8"))
    for place, package in lock["packages"].items():
        if place and not package.get("dev") and not package.get("optional"):
            name = place.rpartition("node_modules/")[2]
            algorithm, _, content = package.get("integrity", "").partition("-")
            sums = [("SHA-512", base64.b64decode(content).hex())] if algorithm == "sha512" else []
            yield component(name, package["version"], f"pkg:npm/{quote(name, safe='/')}@{package['version']}",
                            package.get("license"), sums)


def fonts():
    for font in sorted(ROOT.glob("core/fonts/*.ttf")):
        content = hashlib.sha256(font.read_bytes()).hexdigest()
        yield component(font.name, content[:12], f"font:{font.name}", "OFL-1.1", [("SHA-256", content)], kind="file")


@cache
def text():
    """The whole list, as text: the same for the same commit."""
    program, told, needed = crates()
    parts = {part["bom-ref"]: part for part in [*told, *web_packages(), *fonts()]}
    itself = component(TITLE, version(), program, LICENCE, kind="application")
    return json.dumps({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(NUMBERS, f'sbom/{version()}/{day().isoformat()}')}",
        "version": 1,
        "metadata": {"timestamp": day().strftime("%Y-%m-%dT%H:%M:%SZ"), "component": itself},
        "components": [parts[ref] for ref in sorted(parts)],
        "dependencies": sorted(needed, key=lambda one: one["ref"]),
    }, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(text())
