"""Servers that laptops speak to by themselves, without a folder between: for a program that was built with `servers`, and a policy
that lets it. Each laptop has a way of its own there, which is what is cut."""

import json
import os
import shutil

from faulty import FAULTS, Faulty
from forward import Forward
from mounted import Apache, WebDav
from stores import S3
from started import free_port


class Native:
    """What is the same whichever server it is. `folders` are addresses."""

    by = ["segments"]
    built = "target/servers/debug"
    may_fail = FAULTS

    def spoken_to(self, user="", password=""):
        self.between = Faulty(self.port)
        self.ways = [Forward(self.between.port) for _ in range(2)]
        self.folders = [self.address(way.port) for way in self.ways]
        policy = self.room / "policy" / "policy.json"
        policy.parent.mkdir()
        policy.write_text(json.dumps({"sharedServers": self.folders}))
        # Read by a program built for tests alone.
        os.environ |= {"VIKTIG_TEST_POLICY": str(policy), "VIKTIG_SERVER_USER": user, "VIKTIG_SERVER_PASSWORD": password}

    def address(self, port):
        raise NotImplementedError

    def cut(self, number):
        self.ways[number].cut()
        self.cuts += 1

    def mend(self, number):
        self.ways[number].mend()

    def is_there(self, number):
        return self.ways[number].is_there()

    def fail(self, how):
        self.between.fail(how)
        self.faults += 1

    def is_well(self):
        self.between.mend()

    def all_is_told(self):
        assert self.between.elsewhere == 0, "whoever the policy does not name is asked for nothing, whoever points there"

    def settle(self, seconds=600):
        """Both ask the server itself."""
        self.carry()

    def end(self):
        for way in self.ways:
            way.cut()
        self.between.end()
        self.serving.kill()
        for name in ["VIKTIG_TEST_POLICY", "VIKTIG_SERVER_USER", "VIKTIG_SERVER_PASSWORD"]:
            os.environ.pop(name, None)


class OwnWebDav(Native, WebDav):
    """`rclone serve webdav`, with a user and a password."""

    name = "WebDAV, spoken to"
    login = ["siv", "brygge hammer"]

    def begin(self):
        self.server = self.room / "server"
        self.source().mkdir(parents=True)
        self.port = free_port()
        self.serve()
        self.spoken_to(*self.login)

    def options(self):
        return ["--user", self.login[0], "--pass", self.login[1]] if self.login else []

    def address(self, port):
        return f"http://127.0.0.1:{port}/planer"

    def source(self):
        return self.server / "planer"


class OwnApache(OwnWebDav, Apache):
    """Apache's own."""

    name = "WebDAV by Apache, spoken to"
    login = []

    def serve(self):
        if os.getuid() == 0:
            # As the rest of what it serves.
            shutil.chown(self.source(), "www-data", "www-data")
        Apache.serve(self)


class OwnS3(Native, S3):
    """An object store."""

    name = "S3, spoken to"
    # What is signed holds for a quarter of an hour: who has another time is let in nowhere.
    apart = 10 * 60

    def begin(self):
        S3.begin(self)
        self.beside = self.room / "beside"
        self.beside.mkdir()
        self.spoken_to("S3RVER", "S3RVER")

    def address(self, port):
        return f"s3+http://127.0.0.1:{port}/plans/planer"

    def source(self):
        """Somebody else has a copy of all of it, and puts there what they like."""
        self.rclone("copy", "REMOTE/planer", self.beside)
        return self.beside

    def carry(self):
        if any(self.beside.iterdir()):
            self.rclone("copy", self.beside, "REMOTE/planer")
