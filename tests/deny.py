#!/usr/bin/env python3
"""Holds both lock files against deny.toml without a network: where packages come from, under which licences, what has no
place here, and which of them has a known fault.

`deny.py`                 says what is not allowed, and ends with 1
`deny.py --update FOLDER` writes tests/advisories.txt from a checkout of RustSec's advisory-db

`cargo deny check` (`make deny`) reads the same deny.toml and asks for the newest advisories; building that tool takes longer
than everything this program is made of, so it is no part of `make check`.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / "tests/advisories.txt"
CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index"
# What only builds or tests may be under these as well: none of it is handed on.
ONLY_FOR_BUILDING = {"CC-BY-4.0", "Python-2.0"}


def metadata():
    """Every crate of the workspace that is not ours, in whatever is built: what somebody builds with servers is held to the same."""
    told = cargo("metadata", "--format-version", "1", "--locked", "--all-features")
    return [package for package in json.loads(told)["packages"] if not package["id"].startswith("path+")]


def fuzzing():
    """What the lock file of the fuzz targets names. None of it is handed on, so its licences are not asked for; nor is it
    asked whether the file is in step with the program's own: cargo brings it up to date when it is used."""
    lock = tomllib.loads((ROOT / "fuzz/Cargo.lock").read_text(encoding="utf-8"))
    for package in lock["package"]:
        if "source" in package:
            yield package | {"license": "MIT"}


def handed_on(targets, *more):
    """The names of all that is in the program itself and its command line, wherever it runs; with what more is asked for."""
    names = set()
    for target in targets:
        ours = ("-p", "viktig-for-meg", "-p", "viktig-core")
        told = cargo("tree", *ours, "--locked", "--target", target, "--edges", "normal", "--prefix", "none", *more)
        names |= {line.split(" ")[0] for line in told.splitlines()}
    return names


def cargo(*words):
    return subprocess.run(["cargo", *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


# Licences.


def allowed(expression, licences):
    """Whether an SPDX expression can be met with `licences` alone. The old way of writing «or» is a slash."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))

    def either():
        result = both()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            result = both() or result
        return result

    def both():
        result = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            result = one() and result
        return result

    def one():
        token = tokens.pop(0)
        if token == "(":
            result = either()
            tokens.pop(0)
            return result
        if tokens[:1] == ["WITH"]:
            tokens.pop(0)
            token += f" WITH {tokens.pop(0)}"
        return token in licences

    return either()


# Advisories.


def parts(version):
    """A version to compare by: its numbers, and whether it is a release."""
    numbers, _, before = version.split("+")[0].partition("-")
    numbers = [int(number) for number in numbers.split(".")]
    return (*(numbers + [0, 0, 0])[:3], before == "", before)


def within(version, requirement):
    """Whether a version meets a requirement as advisories write them: `>= 1.2, < 2`, `^1.4`, `~1.4`, `1.4.2`."""
    found = parts(version)
    for condition in requirement.split(","):
        operator, wanted = re.fullmatch(r"\s*(>=|<=|>|<|=|\^|~)?\s*(\S+)\s*", condition).groups()
        least = parts(wanted)
        given = len(wanted.split("-")[0].split("."))
        upper = {
            "^": next((at for at in range(given) if least[at] != 0), given - 1) + 1,
            "~": min(given, 2),
            None: next((at for at in range(given) if least[at] != 0), given - 1) + 1,
        }.get(operator)
        if upper is not None:
            above = [*least[: upper - 1], least[upper - 1] + 1, 0, 0][:3]
            met = least <= found and found[:3] < tuple(above)
        else:
            met = {
                ">=": found >= least,
                "<=": found <= least,
                ">": found > least,
                "<": found < least,
                "=": found == least,
            }[operator]
        if not met:
            return False
    return True


def advisories():
    """(id, crate, versions that are all right) of each line of the copy."""
    for line in COPY.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, crate, *fine = line.split("\t")
            yield number, crate, fine


def update(folder):
    lines = []
    for path in sorted(Path(folder, "crates").glob("*/RUSTSEC-*.md")):
        told = tomllib.loads(path.read_text(encoding="utf-8").split("```toml", 1)[1].split("```", 1)[0])
        advisory, versions = told["advisory"], told["versions"]
        if advisory.get("withdrawn") or advisory.get("informational") in ("unmaintained", "notice"):
            continue
        fine = versions.get("patched", []) + versions.get("unaffected", [])
        lines.append("\t".join([advisory["id"], advisory["package"], *fine]))
    newest = subprocess.run(
        ["git", "-C", folder, "log", "-1", "--format=%cs"], check=True, capture_output=True, text=True
    ).stdout.strip()
    COPY.write_text(HEAD.format(newest=newest) + "\n".join(lines) + "\n", encoding="utf-8")


HEAD = """# Known faults in Rust's packages: number, package, and the versions that are free of it. A copy of RustSec's
# advisory-db (public domain but for what it took from GitHub's advisory database, which is CC-BY-4.0), so that the
# lock file can be held against it without a network. Written by tests/deny.py --update.
# As it was {newest}.
"""


# What is not allowed.


def faults():
    rules = tomllib.loads((ROOT / "deny.toml").read_text(encoding="utf-8"))
    licences = set(rules["licenses"]["allow"])
    accepted = {one["id"] for one in rules["advisories"]["ignore"]}
    known = {}
    for number, crate, fine in advisories():
        if number not in accepted:
            known.setdefault(crate, []).append((number, fine))
    yield from faults_of_crates(metadata(), licences, known)
    yield from faults_of_crates(fuzzing(), licences, known)
    handed = handed_on(rules["graph"]["targets"])
    for ban in rules["bans"]["deny"]:
        if ban["crate"] in handed:
            yield f"{ban['crate']} has no place here: {ban['reason']}"
    yield from faults_of_window(licences)


def faults_of_crates(crates, licences, known):
    for package in crates:
        called = f"{package['name']} {package['version']}"
        if package["source"] != CRATES_IO:
            yield f"{called} does not come from crates.io but from {package['source']}"
        if not allowed(package["license"] or "none", licences):
            yield f"{called} is under {package['license']}"
        for number, fine in known.get(package["name"], []):
            if not any(within(package["version"], requirement) for requirement in fine):
                yield f"{called} has a known fault: https://rustsec.org/advisories/{number}"


def faults_of_window(licences):
    """The same for the window's packages. npm checks each against its `integrity` when it is fetched."""
    lock = json.loads((ROOT / "ui/package-lock.json").read_text(encoding="utf-8"))
    for place, package in lock["packages"].items():
        if not place:
            continue
        called = f"{place.rpartition('node_modules/')[2]} {package['version']}"
        if not package.get("resolved", "https://registry.npmjs.org/").startswith("https://registry.npmjs.org/"):
            yield f"{called} does not come from npm's registry but from {package['resolved']}"
        if not package.get("integrity", "").startswith("sha512-"):
            yield f"{called} has no checksum"
        may = licences | ONLY_FOR_BUILDING if package.get("dev") else licences
        if not allowed(package.get("license", "none"), may):
            yield f"{called} is under {package.get('license', 'no licence that it names')}"


def main():
    if "--update" in sys.argv:
        update(sys.argv[sys.argv.index("--update") + 1])
        return
    found = sorted(set(faults()))
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
