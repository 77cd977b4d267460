#!/usr/bin/env python3
"""One plan on two laptops and more, carried by programs that exist: afterwards all say the same, and no word is lost.

`run.py [ENGINE …] [--by segments|copies] [--seconds N] [--seed N] [--junk N]`, with engines folder, syncthing, samba, webdav, apache
and s3, and own-webdav, own-apache and own-s3, which the laptops speak to themselves (all of them), by segments in a shared folder or by
locked copies that lie there (both). `make engines` builds what it takes; another command line and shell without a window are found by
VIKTIG and VIKTIG_HOST. It listens on loopback alone.
"""

import argparse
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from dataclasses import dataclass
from itertools import product
from os import environ
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import carriers  # noqa: E402
import hostile  # noqa: E402
from exchange import LATER, LockedCopies, SharedFolder, same_as, says  # noqa: E402
from laptop import Killed, Laptop, Refused, dice_of  # noqa: E402
from started import Started, until  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Programs:
    viktig: Path
    host: Path
    clock: Path

    @classmethod
    def built(cls, room, folder):
        clock = room / "clock.so"
        source = ROOT / "core/tests/clock/shim.c"
        subprocess.run([environ.get("CC", "cc"), "-shared", "-fPIC", "-o", clock, source], check=True)
        return cls(
            Path(environ.get("VIKTIG", ROOT / folder / "viktig")),
            Path(environ.get("VIKTIG_HOST", ROOT / folder / "viktig-host")),
            clock,
        )


BY = {"segments": SharedFolder, "copies": LockedCopies}


class Run:
    """A folder, an engine, and the laptops at it."""

    def __init__(self, engine, by, room, seed, junk):
        self.dice, self.room, self.junk = dice_of(seed), room, junk
        self.carrier = carriers.ALL[engine](room)
        self.programs = Programs.built(room, self.carrier.built)
        self.exchange = BY[by]()
        self.refused = 0
        self.away, self.harmed, self.restored, self.cloned, self.turned = set(), 0, 0, 0, 0
        self.laptops = {}

    def laptop(self, name, at, clock=None):
        """One that reaches one of the two folders."""
        made = Laptop(name, self.room, self.programs, self.dice, clock)
        self.laptops[made] = at
        return made

    def folder(self, laptop):
        return self.carrier.folders[self.laptops[laptop]]

    def begin(self):
        self.carrier.begin()
        arne = self.laptop("a", 0)
        arne.make()
        arne.shut_down()
        # Before, or after: no order may come of clocks.
        siv = self.laptop("b", 1, self.dice.choice([-1, 1]) * self.carrier.apart)
        self.exchange.join(self, siv, arne)
        self.image = self.room / "image"
        arne.image(self.image)

    def write(self, laptop):
        """Somebody sits down, and writes; now and then the laptop dies in the middle of it."""
        laptop.unlock()
        for _ in range(self.dice.randrange(1, 9)):
            laptop.write(owner=laptop.name == "a" or self.dice.random() < 0.3)
        if self.dice.random() < 0.25:
            laptop.write(owner=True, kill_after=self.dice.uniform(0, 0.02))
        if laptop.host:
            laptop.shut_down()

    def reaches(self, laptop):
        """Whether the laptop's folder is there; what was carried before it went away may be."""
        there = self.carrier.is_there(self.laptops[laptop])
        if not there:
            self.exchange.while_away(laptop, self.folder(laptop))
        return there

    def give(self, laptop):
        if not self.reaches(laptop):
            return
        kill_after = self.dice.uniform(0.05, 0.6) if self.dice.random() < 0.15 else None
        try:
            self.exchange.give(laptop, self.folder(laptop), kill_after)
        except Killed:
            pass
        except Refused as refused:
            # What carries was killed a moment ago: then the program says that it could not, and it is tried again later.
            assert refused.code in LATER, refused
            self.refused += 1

    def take(self, laptop):
        if self.reaches(laptop):
            self.exchange.take(laptop, self.folder(laptop), self.dice)

    def weather(self):
        """What happens to the engine."""
        what, number = self.dice.random(), self.dice.randrange(2)
        if what < 0.15:
            self.carrier.kill() if not self.away else None
        elif what < 0.35 and number not in self.away:
            self.away.add(number)
            self.carrier.cut(number)
        elif what < 0.8:
            self.fair()
        elif self.carrier.may_fail:
            self.carrier.fail(self.dice.choice(list(self.carrier.may_fail)))

    def fair(self):
        for number in sorted(self.away):
            self.carrier.mend(number)
        self.away.clear()
        self.carrier.is_well()

    def every_fault(self):
        """What carries fails in each of its ways, just when somebody has something to send. Then it goes on where it was."""
        self.fair()
        for how, codes in self.carrier.may_fail.items():
            laptop = self.dice.choice(list(self.laptops))
            before = len(laptop.said)
            while len(laptop.said) == before:
                self.write(laptop)
            self.carrier.fail(how)
            self.exchange.while_failing(laptop, how, codes)
            self.carrier.is_well()
            until(lambda at=laptop: self.gives(at), f"{laptop.name} can give what it has")
        self.carrier.all_is_told()

    def everything_out(self):
        """What everybody has written lies in the folders, on both sides."""
        self.fair()
        for laptop in self.laptops:
            until(lambda at=laptop: self.gives(at), f"{laptop.name} can give what it has")
        self.carrier.settle()

    def gives(self, laptop):
        try:
            self.exchange.give(laptop, self.folder(laptop))
        except Refused as refused:
            assert refused.code in LATER, refused
            self.refused += 1
            return False
        return True

    def everywhere(self):
        """The others have taken it too: then nothing is lost with a disk."""
        self.everything_out()
        for laptop in self.laptops:
            self.exchange.take_last(laptop, self.folder(laptop))

    def trouble(self, number):
        """What laptops come into, each once."""
        arne, siv = list(self.laptops)[:2]
        if number == 0:
            self.everywhere()
            arne.put_back(self.image)
            arne.met.clear()
            self.restored += 1
        elif number == 1:
            clone = self.laptop("c", 1)
            shutil.rmtree(clone.shelf)
            siv.image(clone.shelf)
            clone.plan, clone.pens = siv.plan, siv.pens
            self.cloned += 1
            siv.image(self.room / "then")
        elif number == 2:
            self.everywhere()
            siv.turned_back(self.room / "then")
            siv.met.clear()
            self.turned += 1
        else:
            self.everything_out()
            self.harmed += hostile.harm(
                self.carrier.source(), self.exchange.files(self.carrier.source()), self.dice, self.junk
            )

    def play(self, seconds):
        began = time.monotonic()
        troubles = 0
        while (gone := time.monotonic() - began) < seconds:
            for laptop in list(self.laptops):
                if self.dice.random() < 0.7:
                    self.write(laptop)
                if self.dice.random() < 0.4:
                    self.give(laptop)
                if self.dice.random() < 0.4:
                    self.take(laptop)
            self.weather()
            if not self.away:
                self.carrier.carry()
            if troubles < 4 and gone > seconds * (troubles + 1) / 6:
                self.trouble(troubles)
                troubles += 1
            time.sleep(self.dice.uniform(0, 1))
        for late in range(troubles, 4):
            self.trouble(late)

    def end(self):
        """All give what they have, and take what there is; then they say the same."""
        for most in [10, 0, 0]:
            self.everything_out()
            for laptop in self.laptops:
                self.exchange.take(laptop, self.folder(laptop), self.dice, most, may_be_killed=False)
                self.exchange.take_last(laptop, self.folder(laptop))
        told = {laptop: laptop.export() for laptop in self.laptops}
        first, *others = told
        for other in others:
            same_as(says(told[first]), says(told[other]), f"{first.name} and {other.name}")
        for laptop in self.laptops:
            laptop.run("verify", laptop.plan)
        written = [text for laptop in self.laptops for text in laptop.said]
        history = {change["value"] for change in told[first]["journal"]["changes"] if isinstance(change["value"], str)}
        lost = [text for text in written if not any(text in kept for kept in history)]
        assert not lost, f"acknowledged, and nowhere: {lost}"
        return len(written)


def tried(engine, by, options):
    """One engine, and one way to give through it; what it came to, in a line."""
    with tempfile.TemporaryDirectory(prefix="viktig-engines-", ignore_cleanup_errors=True) as room:
        run = Run(engine, by, Path(room), options.seed, options.junk)
        try:
            run.begin()
            run.play(options.seconds)
            run.every_fault()
            texts = run.end()
        except BaseException:
            if kept := environ.get("VIKTIG_KEEP"):
                subprocess.run(["cp", "-a", "--", room, Path(kept) / f"{engine}-{by}"], check=False, stderr=subprocess.DEVNULL)
            raise
        finally:
            for laptop in run.laptops:
                if laptop.host:
                    laptop.kill_host()
            run.carrier.end()
        kills = sum(laptop.kills for laptop in run.laptops)
        refused = run.refused + sum(run.exchange.refused.values())
        return (
            f"figure: {run.carrier.name}, by {by}: {texts} texts saved on {len(run.laptops)} laptops, {run.exchange.met} meetings, "
            f"{kills} kills of ours and {run.carrier.kills} of the engine, {run.carrier.cuts} spells away, "
            f"{run.carrier.faults} failures, {run.restored} restored, "
            f"{run.cloned} cloned, {run.turned} turned back, {run.harmed} hostile files, {refused} refused; all say the same, texts lost: 0"
        )


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("engines", nargs="*", help=", ".join(carriers.ALL))
    asked.add_argument("--by", choices=BY)
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--seed", type=int, default=int(time.time()))
    asked.add_argument("--junk", type=int, default=10_000)
    options = asked.parse_args()
    # Who ends this ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    broken = 0
    ways = product(options.engines or carriers.ALL, [options.by] if options.by else BY)
    for engine, by in [(engine, by) for engine, by in ways if by in carriers.ALL[engine].by]:
        print(f"{engine}, by {by}, seed {options.seed}", flush=True)
        try:
            print(tried(engine, by, options), flush=True)
        except Exception:
            broken += 1
            traceback.print_exc()
            print(f"BROKEN: {engine} --by {by} --seed {options.seed}", flush=True)
        finally:
            Started.end_all()
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
