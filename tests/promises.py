#!/usr/bin/env python3
"""Holds every promise (tests/promises.toml) against its tests.

`promises.py --check`  every promise has a test that exists, and docs/promises.md names them all; so has each that
                       the other pages for auditors name
`promises.py`          prints the promises with what the tests of the last run said (target/promises), and ends with 1
                       when one of them is not kept
`promises.py --write`  writes docs/promises.md, with the figures of the last run
`promises.py --soak`   runs the long form of those that have one, and prints what they said
"""

import json
import os
import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAID = ROOT / "target/promises"
DOCS = ROOT / "docs/promises.md"
# Others that say what is tried, and by which test.
PAGES = [ROOT / "docs/accessibility.md", ROOT / "docs/administration.md"]
PASS, FAIL, ABSENT = "kept", "BROKEN", "not run"
# A test may print whatever it likes, and what it stumbles over prints more: only lines that begin so are figures.
FIGURE = "figure: "

HEAD = """# What is promised

Each promise has at least one test that fails when the promise is broken. `make test` runs them all and ends with them as
one table; `make promises` does that alone, and `make soak` runs the long form of those that have one. This page is written
from `tests/promises.toml` by `tests/promises.py --write`, with the figures of the run it was written after.

| promise | where it is tried | what the test said |
|---|---|---|
"""


def promises():
    return tomllib.loads((ROOT / "tests/promises.toml").read_text(encoding="utf-8"))["promise"]


def is_window(place):
    return place.endswith((".ts", ".tsx"))


def exists(trial):
    """Whether the file has a test of that name; what keeps a log of its own must only be there."""
    path = ROOT / trial["in"]
    if not path.is_file():
        return False
    if "log" in trial:
        return True
    text = path.read_text(encoding="utf-8")
    if is_window(trial["in"]):
        return any(f"{quote}{trial['test']}{quote}" in text for quote in "'`\"")
    return re.search(rf"\bfn {re.escape(trial['test'])}\b", text) is not None


def named_on(page):
    """The tests that a page names: `file`: `test`, or `file`, «test»; «test»."""
    for place, tests in re.findall(r"`([\w./-]+\.(?:rs|tsx?))`((?:[,:;] (?:«[^»]+»|`\w+`))+)", page):
        for test in re.findall(r"[«`]([^»`]+)[»`]", tests):
            yield {"in": place, "test": test}


# What cargo said.


def binary_of(place):
    """The name of the test program a Rust file is compiled into."""
    parts = Path(place).parts
    if "src" in parts:
        return {"core": "viktig_core", "src-tauri": "viktig_for_meg"}[parts[0]]
    # A file, or a folder of them.
    last = len(parts) - 1 - parts[::-1].index("tests")
    return Path(parts[last + 1]).stem


def cargo_results(log):
    """Every test of a log of `cargo test -- --show-output`: (program, path) → (whether it passed, what it said)."""
    results, printed, program, block = {}, {}, "", None
    for line in log.splitlines():
        if began := re.match(r"\s*Running .*\(.*?/?([A-Za-z_0-9]+)-[0-9a-f]{16}(?:\.exe)?\)", line):
            program, block = began[1], None
        elif ended := re.match(r"test (\S+)(?: - should panic)? \.\.\. (ok|FAILED|ignored)", line):
            if ended[2] != "ignored":
                # A test that is run again as root says more than the run that passed it over.
                results[program, ended[1]] = ended[2] == "ok"
            block = None
        elif began := re.match(r"---- (\S+) stdout ----", line):
            block = printed[program, began[1]] = []
        elif re.match(r"(successes|failures):$|test result:|running \d+ test", line):
            block = None
        elif block is not None and line.strip():
            block.append(line.strip())
    return {key: (passed, figure(printed.get(key, []), passed)) for key, passed in results.items()}


def module_of(place):
    """`core/src/vault/tests.rs` → `vault::tests`; empty for an integration test."""
    parts = Path(place).with_suffix("").parts
    if "src" not in parts:
        return ""
    inner = [part for part in parts[parts.index("src") + 1 :] if part not in ("mod", "lib")]
    return "::".join(inner)


def cargo_verdict(trial, results):
    program, module, name = binary_of(trial["in"]), module_of(trial["in"]), trial["test"]
    for (ran, path), verdict in results.items():
        of_program = ran == program or ran.startswith(program)
        if of_program and (path == name or path.endswith("::" + name)) and path.startswith(module):
            return verdict
    return None


# What vitest said.


def window_results(report):
    """Every test of a vitest report: (file, name) → (whether it passed, no figure)."""
    results = {}
    for file in report.get("testResults", []):
        place = os.path.relpath(file["name"], ROOT)
        for one in file["assertionResults"]:
            results[place, one["title"]] = (one["status"] == "passed", "")
    return results


class Run:
    """What the tests of the last run said."""

    def __init__(self, *logs):
        text = "\n".join(self.read(name) for name in logs or ("rust.txt", "core-tests.txt", "window-tests.txt", "disks.txt"))
        self.rust = cargo_results(text)
        self.window = window_results(json.loads(self.read("window.json") or "{}"))

    @staticmethod
    def read(name):
        path = SAID / name
        return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""

    def of(self, trial):
        """(verdict, figure) of one trial."""
        if "log" in trial:
            lines = [line.strip() for line in self.read(trial["log"]).splitlines() if line.strip()]
            passed = (SAID / (trial["log"] + ".ok")).exists()
            return (PASS if passed else FAIL if lines else ABSENT), figure(lines, passed)
        if is_window(trial["in"]):
            verdict = self.window.get((trial["in"], trial["test"]))
        else:
            verdict = cargo_verdict(trial, self.rust)
        if verdict is None:
            return ABSENT, ""
        return (PASS if verdict[0] else FAIL), verdict[1]


def figure(lines, passed):
    """What the test gave as its figure, on lines of their own; of one that failed, the first thing it complained of."""
    if passed:
        return "; ".join(line.removeprefix(FIGURE) for line in lines if line.startswith(FIGURE))
    complaints = [after for line, after in zip(lines, lines[1:]) if re.match(r"thread '.*panicked at ", line)]
    return next(iter(complaints + lines), "")


# What is told.


def name(trial):
    return trial.get("test", trial["in"])


def table(run, only=lambda trial: True):
    """Prints the promises and gives how many are broken."""
    wide = (44, 62, 58)
    broken = 0
    row = "{:<%d}  {:<%d}  {:<%d}  {}" % wide
    print(row.format("promise", "test", "figure", ""))
    for promise in promises():
        trials = [trial for trial in promise["tried"] if only(trial)]
        verdicts = [(trial, *run.of(trial)) for trial in trials]
        if not verdicts:
            continue
        kept = [verdict for trial, verdict, _ in verdicts if verdict != ABSENT]
        is_kept = kept and all(verdict == PASS for verdict in kept)
        lacking = [trial for trial, verdict, _ in verdicts if verdict == ABSENT and "needs" not in trial]
        broken += not is_kept or bool(lacking)
        left = textwrap.wrap(promise["says"], wide[0])
        for trial, verdict, said in verdicts:
            if verdict == ABSENT and "needs" in trial:
                said = f"needs {trial['needs']}"
            middle = textwrap.wrap(name(trial).replace("_", " "), wide[1])
            right = textwrap.wrap(said, wide[2])
            for at in range(max(len(middle), len(right), len(left) if trial is verdicts[-1][0] else 1)):
                part = [lines[at] if at < len(lines) else "" for lines in (middle, right)]
                print(row.format(left.pop(0) if left else "", *part, verdict if at == 0 else "").rstrip())
        print()
    return broken


def page(run):
    """docs/promises.md."""
    lines = []
    for promise in promises():
        where, figures = [], []
        for trial in promise["tried"]:
            where.append(f"`{trial['in']}`" + (f": {name(trial).replace('_', ' ')}" if "test" in trial else ""))
            said = run.of(trial)[1] if run else ""
            if said:
                figures.append(said.replace("|", "\\|"))
        lines.append(f"| **{promise['says']}** | {'<br>'.join(where)} | {'<br>'.join(figures)} |")
    return HEAD + "\n".join(lines) + "\n"


def without_figures(text):
    return [line.rsplit(" | ", 1)[0] for line in text.splitlines()]


def check():
    faults, seen = [], set()
    for promise in promises():
        if promise["says"] in seen:
            faults.append(f"«{promise['says']}» is promised twice")
        seen.add(promise["says"])
        if not promise.get("tried"):
            faults.append(f"«{promise['says']}» has no test")
        for trial in promise.get("tried", []):
            if not exists(trial):
                faults.append(f"«{promise['says']}» names a test that is not there: {trial['in']}: {name(trial)}")
    written = DOCS.read_text(encoding="utf-8") if DOCS.is_file() else ""
    if not faults and without_figures(written) != without_figures(page(None)):
        faults.append("docs/promises.md is out of step with tests/promises.toml: run tests/promises.py --write")
    for page_of_tests in PAGES:
        for trial in named_on(page_of_tests.read_text(encoding="utf-8")):
            if not exists(trial):
                faults.append(f"{page_of_tests.name} names a test that is not there: {trial['in']}: {name(trial)}")
    if faults:
        sys.exit("\n".join(faults))


def soak():
    """Runs the long form of each trial that has one."""
    SAID.mkdir(parents=True, exist_ok=True)
    long = {}
    for promise in promises():
        for trial in promise["tried"]:
            if "long" in trial:
                numbers = {key: os.environ.get(key, value) for key, value in trial["long"].items()}
                program = ["--lib"] if "src" in Path(trial["in"]).parts else ["--test", binary_of(trial["in"])]
                long.setdefault((tuple(program), trial["test"]), {}).update(numbers)
    flags = os.environ.get("FLAGS", "--workspace --features viktig-for-meg/automation").split()
    with (SAID / "soak.txt").open("w", encoding="utf-8") as log:
        for (program, test), numbers in long.items():
            print(f"{test.replace('_', ' ')}: {numbers}", flush=True)
            command = ["cargo", "test", *flags, *program, "--", test, "--show-output"]
            subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, env=os.environ | numbers, check=False)
            log.flush()
    return Run("soak.txt")


def main():
    if "--check" in sys.argv:
        check()
    elif "--write" in sys.argv:
        DOCS.write_text(page(Run()), encoding="utf-8")
    elif "--soak" in sys.argv:
        sys.exit(1 if table(soak(), lambda trial: "long" in trial) else 0)
    else:
        broken = table(Run())
        count = len(promises())
        print(f"{count - broken} of {count} promises kept.")
        sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
