"""How laptops give each other what they have through a folder."""

import os
from pathlib import Path

from folders import named, sum_of
from laptop import Killed, Refused
from started import until

# What may be said of a file that is no copy of this plan, or none yet. Anything else is a fault.
NO_COPY = {"not-a-sealed-copy", "sealed-copy-damaged", "another-plan", "other-copy-locked", "plan-missing"}
# What may be said while what carries is gone. It is tried again.
LATER = {"file-unreadable", "disk-failed", "disk-full", "read-only", "folder-gone", "shared-folder-away", "shared-folder-silent"}
LATER |= {"shared-server-away", "shared-server-no-entry"}
# What is said of a folder that stands so.
SAYS = {
    "ready": None, "away": "shared-folder-away", "readOnly": "read-only", "full": "disk-full", "other": "shared-folder-locked",
    "silent": "shared-folder-silent", "off": "servers-off", "serverAway": "shared-server-away", "noEntry": "shared-server-no-entry",
}


class LockedCopies:
    """Each saves locked copies in the folder, and meets those of the others."""

    def __init__(self):
        self.count, self.refused, self.met, self.bytes, self.given = 0, {}, 0, 0, {}

    def join(self, run, laptop, first):
        """The first time: the plan is taken from a locked copy that `first` saved."""
        file = self.give(first, run.folder(first))
        run.carrier.settle()
        laptop.run("take", run.folder(laptop) / file.name)
        laptop.plan = laptop.run("list")[0]["folder"]

    @staticmethod
    def files(folder):
        """What lies in a folder of what laptops give each other."""
        return [file for file in named(folder) if file.suffix == ".viktigplan" and file.is_file()]

    def while_away(self, laptop, folder):
        """Nobody tries to save anything where nothing is."""

    def give(self, laptop, folder, kill_after=None):
        self.count += 1
        file = Path(folder) / f"{laptop.name}-{self.count}.viktigplan"
        laptop.run("seal", laptop.plan, file, kill_after=kill_after)
        self.bytes += file.stat().st_size
        given = self.given.setdefault(laptop.name, [])
        given.append(file)
        # A person tidies: a newer one has all that stands in an older.
        while len(given) > 2:
            given.pop(0).unlink(missing_ok=True)
        return file

    def take(self, laptop, folder, dice, most=4, may_be_killed=True):
        """Meets some of what lies there that was not met, by what it holds and not by its name."""
        there = [file for file in named(folder) if ".viktigplan" in file.name]
        for file in dice.sample(there, len(there)):
            if most == 0:
                return
            if not (told := sum_of(file)) or told in laptop.met:
                continue
            most -= 1
            kill_after = dice.uniform(0.05, 1.0) if may_be_killed and dice.random() < 0.15 else None
            try:
                if self.meet(laptop, file, kill_after):
                    laptop.met.add(told)
            except Killed:
                pass

    def take_last(self, laptop, folder):
        """Meets what everybody gave last: of what was saved whole none is refused."""
        for given in self.given.values():
            file, before = Path(folder) / given[-1].name, self.for_good()
            until(lambda at=file: self.meet(laptop, at), f"{laptop.name} reads {file.name}")
            assert self.for_good() == before, f"{file.name} is whole, and was refused: {self.refused}"

    def for_good(self):
        return sum(count for code, count in self.refused.items() if code not in LATER)

    def meet(self, laptop, file, kill_after=None):
        """Whether it was met, or refused for good."""
        try:
            laptop.run("meet", laptop.plan, file, kill_after=kill_after)
            self.met += 1
        except Refused as refused:
            if refused.code not in NO_COPY | LATER:
                raise AssertionError(f"{laptop.name}, {file.name}: {refused}") from refused
            self.refused[refused.code] = self.refused.get(refused.code, 0) + 1
            return refused.code not in LATER
        return True


class SharedFolder:
    """They exchange segments through the folder, and the owner says yes to each copy that asks."""

    def __init__(self):
        self.met, self.refused, self.unreadable, self.allowed, self.away = 0, {}, 0, 0, 0

    def join(self, run, laptop, first):
        first.run("share", first.plan, run.folder(first))
        run.carrier.settle()
        # The plan comes to another laptop as a locked copy, and with it what the folder is encrypted to.
        copy = run.room / "first.viktigplan"
        first.run("seal", first.plan, copy)
        laptop.run("take", copy)
        laptop.plan, laptop.pens = laptop.run("list")[0]["folder"], first.pens
        self.yes(laptop, laptop.run("share", laptop.plan, run.folder(laptop)))
        run.carrier.settle()
        self.give(first, run.folder(first))

    @staticmethod
    def files(folder):
        return [file for file in named(folder) if file.parent.parent.name == "segments" and file.is_file()]

    def give(self, laptop, folder, kill_after=None):
        """Looks into the folder, takes in what is new, writes what is new here; says yes to whoever asks, and looks again."""
        told = laptop.run("meet", laptop.plan, kill_after=kill_after)
        if self.yes(laptop, told):
            told = laptop.run("meet", laptop.plan)
        folder = told["exchanged"]["folder"]
        if code := SAYS[folder["state"]]:
            raise Refused(code, folder)

    def yes(self, laptop, told):
        folder = told["exchanged"]["folder"]
        self.met += told["exchanged"]["met"] is not None
        self.unreadable = max(self.unreadable, folder["unreadable"])
        for asks in folder["asking"]:
            person = laptop.pens[0 if not asks["writers"] else -1]["writer"]
            laptop.run("allow", laptop.plan, asks["copy"], person)
            self.allowed += 1
        return folder["asking"]

    def take(self, laptop, folder, dice, most=4, may_be_killed=True):
        try:
            self.give(laptop, folder, dice.uniform(0.05, 1.0) if may_be_killed and dice.random() < 0.15 else None)
        except Killed:
            pass
        except Refused as refused:
            assert refused.code in LATER, refused
            self.refused[refused.code] = self.refused.get(refused.code, 0) + 1

    def take_last(self, laptop, folder):
        until(lambda: self.took(laptop, folder), f"{laptop.name} looks into the folder")

    def took(self, laptop, folder):
        try:
            self.give(laptop, folder)
        except Refused as refused:
            assert refused.code in LATER, refused
            return False
        return True

    def while_failing(self, laptop, how, codes):
        """What a person is told who has something to send, and what carries it fails."""
        try:
            self.give(laptop, None)
            code = None
        except Refused as refused:
            code = refused.code
        assert code in codes, f"{laptop.name} was told {code} of one that {how}"

    def while_away(self, laptop, folder):
        """The folder is there and empty: nothing is missed, and nothing is written."""
        try:
            laptop.run("meet", laptop.plan)
            raise AssertionError(f"{laptop.name} found its folder where none is")
        except Refused as refused:
            assert refused.code in {"shared-folder-away", "shared-folder-silent", "shared-server-away"}, refused
        assert not os.path.isdir(folder) or not any(Path(folder).iterdir()), "nothing is written where the mark is not"
        self.away += 1


def says(told):
    """All that a plan says: what stands, and its history but for when it met others."""
    journal = told["journal"]
    met = {act["id"] for act in journal["acts"] if act["name"]["verb"] == "unite"}
    own = ("takenIn", "breaks", "seen")
    acts = [{key: value for key, value in act.items() if key not in own} for act in journal["acts"] if act["id"] not in met]
    changes = [change for change in journal["changes"] if change["act"] not in met]
    return {"plan": told["plan"], "acts": acts, "changes": changes}


def same_as(ours, theirs, who):
    for part in ours:
        if ours[part] != theirs[part]:
            here, there = ([str(it) for it in (side[part].items() if isinstance(side[part], dict) else side[part])] for side in (ours, theirs))
            only = [it for it in here if it not in there][:3], [it for it in there if it not in here][:3]
            raise AssertionError(f"{who} do not say the same of {part}: {only}")
