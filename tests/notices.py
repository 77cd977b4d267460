#!/usr/bin/env python3
"""Makes THIRD-PARTY.md, the notices of everything the program is built from, out of the two lock files.

`notices.py` writes it; `notices.py --check` says whether it is in step.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NOTICES = ROOT / "THIRD-PARTY.md"

HEAD = """# What the program is built from

«Viktig for meg» is MIT (see LICENSE). It is built from the packages below, each under its own licence. The list is made
from `Cargo.lock` and `ui/package-lock.json` by `tests/notices.py`; packages that only help to build or test are not in it
where the lock file tells them apart. The fonts in `core/fonts/` are under the SIL Open Font License; their licence texts
lie beside them.
"""


def rust_packages():
    """Name, version and licence of every crate in Cargo.lock that is not ours."""
    metadata = subprocess.run(
        ["cargo", "metadata", "--format-version", "1", "--locked"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for package in json.loads(metadata.stdout)["packages"]:
        if package["source"]:
            yield package["name"], package["version"], package["license"] or "see its licence file"


def web_packages():
    """Name, version and licence of every package of package-lock.json that is in the built window."""
    lock = json.loads((ROOT / "ui/package-lock.json").read_text(encoding="utf-8"))
    for place, package in lock["packages"].items():
        if place and not package.get("dev") and not package.get("optional"):
            name = place.rpartition("node_modules/")[2]
            yield name, package["version"], package.get("license", "see its licence file")


def section(title, packages):
    """One table for each licence, the most used first."""
    by_licence = defaultdict(set)
    for name, version, licence in packages:
        by_licence[licence.replace("/", " OR ")].add(f"{name} {version}")
    lines = [f"\n## {title}\n"]
    for licence, names in sorted(by_licence.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(f"**{licence}**: {', '.join(sorted(names))}\n")
    return "\n".join(lines)


def main():
    notices = HEAD + section("Rust", rust_packages()) + section("The window", web_packages())
    if "--check" not in sys.argv:
        NOTICES.write_text(notices, encoding="utf-8")
    elif NOTICES.read_text(encoding="utf-8") != notices:
        sys.exit("THIRD-PARTY.md is out of step with the lock files: run tests/notices.py")


if __name__ == "__main__":
    main()
