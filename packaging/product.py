"""What every package says of the program, and what they are all made with.

Two builds of one commit give the same bytes: every time is the commit's, every file is root's, every list is sorted.
"""

import os
import shutil
import subprocess
import sys
import tomllib
import uuid
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "target/packages"

NAME = "viktig-for-meg"
TITLE = "Viktig for meg"
SUMMARY = "Individual plans, written together, offline"
MAKER = "Viktig for meg"
LICENCE = "MIT AND OFL-1.1"
DESCRIPTION = """\
The person who has the plan and the one who helps sit together at one machine
and write it around one question: what matters to you? The plan is one locked
file on the machine, and nothing is sent anywhere."""

# Where everything that is named by a number gets it from: the same name, the same number.
NUMBERS = uuid.uuid5(uuid.NAMESPACE_DNS, "program.viktigformeg.no")

# What goes along with the program wherever it is installed.
PAPERS = ["LICENSE", "THIRD-PARTY.md", "CHANGELOG.md", "docs/administration.md", "docs/privacy.md", "docs/accessibility.md",
          "docs/policy.schema.json"]
FONT_LICENCES = sorted(ROOT.glob("core/fonts/*OFL.txt"))


def run(*command, **more):
    """Runs a tool, and ends with its name when it is not there or says no."""
    if not shutil.which(str(command[0])):
        sys.exit(f"{command[0]} is not installed: packaging/README.md says which packages are needed.")
    done = subprocess.run([str(part) for part in command], text=True, **{"check": False, "cwd": ROOT, **more})
    if done.returncode:
        sys.exit(f"{command[0]} could not do it:\n{(done.stdout or '') + (done.stderr or '')}")
    return done.stdout


def asked(*command, **more):
    return run(*command, capture_output=True, **more)


def version():
    """The version of the program, or the one that a test gives it."""
    told = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))
    return os.environ.get("VIKTIG_PACKAGE_VERSION") or told["workspace"]["package"]["version"]


def moment():
    """When what is packaged was written: seconds since 1970."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or asked("git", "log", "-1", "--format=%ct"))


def day():
    return datetime.fromtimestamp(moment(), timezone.utc)


def number(*name):
    """A number that is always the same for the same name."""
    return str(uuid.uuid5(NUMBERS, "/".join(map(str, name)))).upper()


def put(source, target, mode=0o644):
    """Lays a file, or a text, where it belongs."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(source, Path):
        shutil.copyfile(source, target)
    else:
        target.write_bytes(source.encode())
    target.chmod(mode)


def settle(tree):
    """Gives a tree the commit's time and the modes of what everybody may read and nobody write."""
    for path in [tree, *tree.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (moment(), moment()), follow_symlinks=False)


def files(tree):
    """Every file and link of a tree, sorted, as it is called below it."""
    return sorted(path.relative_to(tree) for path in tree.rglob("*") if path.is_symlink() or path.is_file())


def template(path, **values):
    """A text with its @NAMES@ filled in."""
    text = Path(path).read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    return text


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
