"""A laptop: a shelf of its own, a clock of its own, the shell that a window talks to (`viktig-host`), and the command line."""

import json
import os
import random
import shutil
import signal
import subprocess
import time
import uuid
from pathlib import Path

PHRASE = "fjord kaffe bordtennis lykt"
OTHERS = "brygge hammer sommer radio"
NEW = {
    "nickname": "Lyn og latter", "symbol": "lightning", "colour": "blue", "language": "nb", "ownerName": "Arne",
    "contactName": "Siv", "contactIsPrimary": True, "writes": "owner", "phrase": PHRASE, "contactPhrase": OTHERS,
}


class Refused(Exception):
    """The program said no, with one of its own codes."""

    def __init__(self, code, params=None):
        super().__init__(f"{code} {params or ''}")
        self.code = code


class Killed(Exception):
    """It was killed before it had answered."""


class Laptop:
    def __init__(self, name, room, programs, dice, clock=None):
        self.name, self.programs, self.dice, self.clock = name, programs, dice, clock
        self.shelf = room / name / "shelf"
        self.shelf.mkdir(parents=True)
        self.host, self.plan, self.pens = None, None, []
        self.said, self.kills, self.count, self.met = {}, 0, 0, set()

    def env(self):
        """Its own place, and its own clock, which is `clock` seconds from everybody else's."""
        own = os.environ | {"VIKTIG_HOST_SHELF": str(self.shelf), "LC_ALL": "C.UTF-8", "HOME": str(self.shelf.parent)}
        if self.clock:
            own |= {"LD_PRELOAD": str(self.programs.clock), "VIKTIG_CLOCK": str(int(time.time()) + self.clock)}
        return own

    # The shell.

    def ask(self, command, kill_after=None, **args):
        """Asks what a window would ask. With `kill_after`, it is killed so many seconds later, whatever it does then."""
        if self.host is None:
            self.host = subprocess.Popen(
                [self.programs.host], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                env=self.env(),
            )
        line = json.dumps({"command": command, "args": args})
        try:
            self.host.stdin.write(line + "\n")
            self.host.stdin.flush()
        except BrokenPipeError as ended:
            raise AssertionError(f"{self.name}: the shell ended by itself") from ended
        if kill_after is not None:
            time.sleep(kill_after)
            self.kill_host()
        answer = self.host.stdout.readline() if self.host else self.left
        if not answer.endswith("\n"):
            if kill_after is None:
                raise AssertionError(f"{self.name}: the shell ended by itself while asked to {command}")
            raise Killed
        answer = json.loads(answer)
        if "problem" in answer:
            raise Refused(answer["problem"]["code"], answer["problem"].get("params"))
        assert "fault" not in answer, answer
        return answer["value"]

    def kill_host(self):
        self.host.send_signal(signal.SIGKILL)
        self.left = self.host.stdout.readline()
        self.host.wait()
        self.host = None
        self.kills += 1

    def make(self):
        opened = self.ask("create_plan", newPlan=NEW)["opened"]
        self.know(opened)

    def know(self, opened):
        self.plan = opened["folder"]
        self.pens = [{"writer": it["id"], "words": it["id"]} for it in opened["plan"]["people"] if it["name"] in ("Arne", "Siv")]
        self.matters = [it["id"] for it in opened["plan"]["matters"]]

    def unlock(self):
        self.know(self.ask("unlock", folder=self.plan, way="owner", secret=PHRASE))

    def lock(self):
        if self.host:
            self.ask("lock", why="asked")

    def shut_down(self):
        if self.host:
            self.lock()
            self.host.stdin.close()
            self.host.wait(60)
            self.host = None

    def write(self, owner, kill_after=None):
        """One random thing that a person does; when it was said to be saved, its text is to be found ever after."""
        self.count += 1
        text = f"ord {self.name}-{self.count} {self.dice.choice(['ro', 'skog', 'kaffe', 'båt'])}"
        pen = self.pens[0 if owner else -1]
        what = self.dice.random()
        change = {"edit": "change", "kind": "matter", "field": "text", "value": text}
        removes = {"edit": "remove", "kind": "matter"}
        if what < 0.4 or not self.matters:
            new = str(uuid.UUID(int=self.dice.getrandbits(128), version=4))
            edit = {"edit": "add", "kind": "matter", "id": new, "fields": {"text": text}}
            self.matters.append(new)
        elif what < 0.85:
            edit = change | {"id": self.dice.choice(self.matters)}
        else:
            edit, text = removes | {"id": self.dice.choice(self.matters)}, None
        try:
            self.ask("act", kill_after, pen=pen, edits=[edit])
        except (Refused, Killed):
            return
        if text:
            self.said[text] = time.time()

    # The command line.

    def run(self, *words, kill_after=None, typed=""):
        """Runs a command; what it says, or [`Refused`]. With `kill_after` it is killed then."""
        command = [self.programs.viktig, "--shelf", self.shelf, "--json", "--passphrase-stdin", *words]
        child = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=self.env(),
        )
        try:
            out, error = child.communicate(f"{PHRASE}\n{typed}\n", timeout=180 if kill_after is None else kill_after)
        except subprocess.TimeoutExpired as late:
            child.kill()
            child.communicate()
            if kill_after is None:
                raise AssertionError(f"{self.name}: {words} did not end") from late
            self.kills += 1
            raise Killed from late
        if child.returncode:
            told = error.strip().splitlines()[-1:] or [""]
            try:
                problem = json.loads(error[error.rindex('{"problem"') :] if '{"problem"' in error else error)["problem"]
            except (ValueError, KeyError) as other:
                raise AssertionError(f"{self.name}: {words} ended with {child.returncode}: {told}") from other
            raise Refused(problem["code"], problem.get("params"))
        return json.loads(out) if out.strip() else None

    def export(self):
        return self.run("export", self.plan, "-")

    # What happens to laptops.

    def image(self, to):
        """Everything on it as it is now, as a backup of the whole machine has it."""
        shutil.copytree(self.shelf, to, copy_function=shutil.copy2)

    def put_back(self, image):
        """The disk was changed, and the backup of the machine put on the new one."""
        shutil.rmtree(self.shelf)
        shutil.copytree(image, self.shelf, copy_function=shutil.copy2)

    def turned_back(self, image):
        """The same disk as it was then, to the last number: a snapshot of a virtual machine was gone back to."""
        for file in Path(image).rglob("*"):
            if file.is_file():
                there = self.shelf / file.relative_to(image)
                there.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, there)
        plan = self.shelf / self.plan
        for left in plan.glob("plan.db-*"):
            if not (Path(image) / self.plan / left.name).exists():
                left.unlink()


def dice_of(seed):
    return random.Random(seed)
