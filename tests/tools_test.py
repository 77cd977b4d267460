#!/usr/bin/env python3
"""What is held against the tools that hold everything else, tests/deny.py and tests/promises.py; and what the pages name."""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True
import deny  # noqa: E402
import promises  # noqa: E402

LOG = """
     Running unittests src/lib.rs (target/debug/deps/viktig_core-0123456789abcdef)

running 3 tests
test vault::tests::a_plan_opens ... ok
test vault::tests::a_plan_locks ... FAILED
test vault::tests::disks::a_disk_fills ... ignored, needs root

successes:

---- vault::tests::a_plan_opens stdout ----
of 20, 4 were counted here
figure: of 20, one opened

thread 'vault::tests::a_plan_opens' (7513) panicked at core/src/vault/tests.rs:7:5:
that is wanted here, at 12
stack backtrace:
   0: __rustc::rust_begin_unwind
  12: core::ops::function::FnOnce::call_once
figure: and 19 were told

successes:
    vault::tests::a_plan_opens

failures:

---- vault::tests::a_plan_locks stdout ----
figure: 3 locked so far
thread 'vault::tests::a_plan_locks' (7514) panicked at core/src/vault/tests.rs:3:5:
the 4th did not lock
stack backtrace:
  17: core::ops::function::FnOnce::call_once

     Running tests/durability.rs (target/debug/deps/durability-0123456789abcdef)

running 1 test
test nothing_is_lost ... ok

successes:

---- nothing_is_lost stdout ----
figure: 200 kills, 812 acts | all there

test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 3.68s
"""

AGAIN = """
     Running unittests src/lib.rs (target/debug/deps/viktig_core-0123456789abcdef)
test vault::tests::a_plan_locks ... ok
test vault::tests::a_plan_opens ... ok

successes:

---- vault::tests::a_plan_locks stdout ----
figure: 12 locked
"""


class Versions(unittest.TestCase):
    def test_requirements_are_met_as_cargo_meets_them(self):
        for version, requirement, met in [
            ("0.11.1", ">= 0.11.1", True),
            ("0.11.0", ">= 0.11.1", False),
            ("0.7.5", ">= 0.7.2, < 0.8.0", True),
            ("0.8.0", ">= 0.7.2, < 0.8.0", False),
            ("1.4.9", "^1.4", True),
            ("2.0.0", "^1.4", False),
            ("0.4.7", "^0.4.2", True),
            ("0.5.0", "^0.4.2", False),
            ("0.0.4", "^0.0.3", False),
            ("1.4.3", "~1.4.2", True),
            ("1.5.0", "~1.4.2", False),
            ("1.0.0-rc.1", ">= 1.0.0", False),
            ("1.2.0", "= 1.2.0", True),
        ]:
            self.assertEqual(deny.within(version, requirement), met, f"{version} in {requirement}")


class Licences(unittest.TestCase):
    def test_one_of_several_is_enough_and_all_of_several_are_needed(self):
        for expression, may in [
            ("MIT OR GPL-3.0", True),
            ("MIT/GPL-3.0", True),
            ("MIT AND GPL-3.0", False),
            ("(GPL-3.0 OR MIT) AND Zlib", True),
            ("GPL-3.0", False),
            ("Zlib WITH an-exception", False),
            ("none", False),
        ]:
            self.assertEqual(deny.allowed(expression, {"MIT", "Zlib"}), may, expression)


class Faults(unittest.TestCase):
    def test_a_package_from_elsewhere_with_a_known_fault_is_told(self):
        crate = {"name": "age", "version": "0.11.0", "source": "git+https://example.org", "license": "GPL-3.0"}
        known = {"age": [("RUSTSEC-2024-0433", [">= 0.11.1"])]}
        told = list(deny.faults_of_crates([crate], {"MIT"}, known))
        self.assertEqual(len(told), 3, told)

    def test_what_speaks_to_servers_is_in_a_build_that_asks_for_it_alone(self):
        targets = ["x86_64-unknown-linux-gnu"]
        built, with_servers = deny.handed_on(targets), deny.handed_on(targets, "--features", "viktig-core/servers")
        speak = {"opendal", "opendal-core", "reqwest", "native-tls", "hyper"}
        self.assertEqual(built & speak, set(), "the program opens no connection")
        self.assertEqual(with_servers & speak, speak, "or it would not be seen where it is")

    def test_the_copy_of_advisories_can_be_read(self):
        known = list(deny.advisories())
        self.assertGreater(len(known), 500)
        self.assertTrue(all(number.startswith("RUSTSEC-") for number, _, _ in known))


class Promises(unittest.TestCase):
    def run_of(self, log):
        with mock.patch.object(promises.Run, "read", staticmethod(lambda name: log if name == "rust.txt" else "")):
            return promises.Run()

    def test_figures_and_verdicts_are_read_from_what_the_tests_said(self):
        run = self.run_of(LOG)
        for place, test, wanted in [
            ("core/src/vault/tests.rs", "a_plan_opens", (promises.PASS, "of 20, one opened; and 19 were told")),
            ("core/src/vault/tests.rs", "a_plan_locks", (promises.FAIL, "the 4th did not lock")),
            ("core/src/vault/tests/disks.rs", "a_disk_fills", (promises.ABSENT, "")),
            ("core/tests/durability.rs", "nothing_is_lost", (promises.PASS, "200 kills, 812 acts | all there")),
            ("tests/tests/durability2.rs", "nothing_is_lost", (promises.ABSENT, "")),
        ]:
            self.assertEqual(run.of({"in": place, "test": test}), wanted, test)

    def test_what_was_run_again_is_told_as_it_went_the_last_time(self):
        run = self.run_of(LOG + AGAIN)
        locks = run.of({"in": "core/src/vault/tests.rs", "test": "a_plan_locks"})
        self.assertEqual(locks, (promises.PASS, "12 locked"))

    def test_what_is_no_test_has_its_figure_where_it_says_so(self):
        log = "ok    2a   whole-nn.pdf  (103970 checks)\nfigure: 9 documents, 812 checks\n"
        with mock.patch.object(promises.Run, "read", staticmethod(lambda name: log if name == "pdf.txt" else "")):
            with mock.patch.object(Path, "exists", lambda path: path.name == "pdf.txt.ok"):
                said = promises.Run().of({"in": "tests/pdf/check.sh", "log": "pdf.txt"})
        self.assertEqual(said, (promises.PASS, "9 documents, 812 checks"))

    def checked(self, *promised):
        with mock.patch.object(promises, "promises", lambda: list(promised)):
            with self.assertRaises(SystemExit) as ended:
                promises.check()
        return str(ended.exception)

    def test_a_promise_without_a_test_is_told(self):
        self.assertIn("has no test", self.checked({"says": "Nothing is lost", "tried": []}))

    def test_a_page_that_names_a_test_nobody_wrote_is_told(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "accessibility.md"
            page.write_text("| `ui/src/store/PlanStore.test.ts`, «undoes what nobody did» |", encoding="utf-8")
            with mock.patch.object(promises, "PAGES", [page]):
                self.assertIn("undoes what nobody did", self.checked())

    def test_a_test_that_is_not_there_is_told(self):
        for place, test in [
            ("core/tests/durability.rs", "a_test_nobody_wrote"),
            ("core/tests/no_such_file.rs", "a_killed_writer_loses_nothing_it_acknowledged"),
            ("ui/src/store/queue.test.ts", "says what nobody says"),
        ]:
            promise = {"says": "Nothing is lost", "tried": [{"in": place, "test": test}]}
            self.assertIn("not there", self.checked(promise), test)

    def test_a_broken_promise_counts(self):
        trial = {"in": "core/src/vault/tests.rs", "test": "a_plan_locks"}
        fine = {"in": "core/src/vault/tests.rs", "test": "a_plan_opens"}
        absent = {"in": "core/src/vault/tests/disks.rs", "test": "a_disk_fills"}
        for tried, broken in [
            ([fine], 0),
            ([trial], 1),
            ([fine, trial], 1),
            ([fine, absent], 1),
            ([fine, absent | {"needs": "root"}], 0),
            ([absent | {"needs": "root"}], 1),
        ]:
            with mock.patch.object(promises, "promises", lambda: [{"says": "It opens", "tried": tried}]):
                with mock.patch("builtins.print"):
                    self.assertEqual(promises.table(self.run_of(LOG)), broken, tried)


class Pages(unittest.TestCase):
    """A page leads nowhere when what it names has been moved."""

    ROOT = Path(__file__).parent.parent
    # A link, and a file or folder named in code: `core/src/plan`, `texts/nb`, never `a/b` of one letter.
    NAMES = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)|`(\w[\w.-]+(?:/[\w.-]+)+)/?`")
    # Where a page may begin a path from, besides its own folder.
    FROM = ["", "core", "core/src", "ui", "ui/src", "src-tauri", "src-tauri/src", "tests"]

    def names(self, page):
        for link, path in self.NAMES.findall(page.read_text(encoding="utf-8")):
            yield link or path

    def test_every_page_names_only_what_is_there(self):
        listed = subprocess.run(["git", "ls-files", "*.md"], cwd=self.ROOT, capture_output=True, text=True, check=True)
        pages = [self.ROOT / page for page in listed.stdout.split()]
        self.assertGreater(len(pages), 10)
        made = ("target/", "ui/dist", "VIKTIG_HOME")
        for page in pages:
            places = [page.parent, *(self.ROOT / place for place in self.FROM)]
            for name in self.names(page):
                if not name.startswith(made):
                    found = any((place / name).exists() for place in places)
                    self.assertTrue(found, f"{page.relative_to(self.ROOT)} names {name}, which is not there")


if __name__ == "__main__":
    unittest.main()
