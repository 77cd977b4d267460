"""What carries a folder between laptops, as a run sees it."""

from folders import tree
from started import until


class Carrier:
    """One folder for each of two laptops, that come to hold the same."""

    name = ""
    # How laptops can give through it: each way of run.py.
    by = ["segments", "copies"]
    # Where the program that can is built.
    built = "target/debug"
    # How far from each other the clocks of two laptops may be, in seconds: no order may come of them.
    apart = 365 * 24 * 60 * 60

    def __init__(self, room):
        self.room, self.log = room, room / "engine.log"
        self.folders = [room / f"folder-{number}" for number in range(2)]
        for folder in self.folders:
            folder.mkdir()
        self.cuts, self.kills, self.faults = 0, 0, 0

    def begin(self):
        """Starts it."""

    def cut(self, number):
        """One laptop is away; mended, it is back."""

    def mend(self, number):
        pass

    def is_there(self, number):
        """Whether a laptop reaches its folder now, be it carried or not."""
        return True

    def kill(self):
        """What carries is killed, and started again."""

    # What may be wrong with it beside that, each with what a person may be told of it.
    may_fail = {}

    def fail(self, how):
        """It begins to fail so, until it is well again."""

    def is_well(self):
        pass

    def all_is_told(self):
        """Looks at what came of all its failures."""

    def carry(self):
        """For those that carry only when told to."""

    def source(self):
        """Where somebody else could put anything at all."""
        return self.folders[0]

    def settle(self, seconds=600):
        """Waits until both folders hold the same."""

        def alike():
            self.carry()
            return all(tree(self.folders[0], reads) == tree(self.folders[1], reads) for reads in [False, True])

        until(alike, f"{self.name} brings both folders to hold the same", seconds)

    def end(self):
        """Ends what it started."""
