"""What carries a folder between laptops: programs that exist, each with its own ways to be late, halfway, or twice.

Everything listens on loopback alone. What Syncthing would ask of the network (discovery, relays, its own upgrades, crash reports)
is turned off.
"""

import json
import os
import subprocess
import urllib.request
from pathlib import Path

from folders import tree
from started import Started, answers, free_port, until

class Carrier:
    """One folder for each of two laptops, that come to hold the same."""

    name = ""

    def __init__(self, room):
        self.room, self.log = room, room / "engine.log"
        self.folders = [room / f"folder-{number}" for number in range(2)]
        for folder in self.folders:
            folder.mkdir()
        self.cuts, self.kills = 0, 0

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

    def carry(self):
        """For those that carry only when told to."""

    def source(self):
        """Where somebody else could put anything at all."""
        return self.folders[0]

    def settle(self, seconds=180):
        """Waits until both folders hold the same."""

        def alike():
            self.carry()
            return tree(self.folders[0]) == tree(self.folders[1])

        until(alike, f"{self.name} brings both folders to hold the same", seconds)

    def end(self):
        """Ends what it started."""


class OneFolder(Carrier):
    """A folder that both reach as it is: a disk of the laptop, a stick that stays in."""

    name = "a folder both reach"

    def begin(self):
        self.folders[1].rmdir()
        self.folders[1] = self.folders[0]


class Syncthing(Carrier):
    """Two instances, each with a folder of its own."""

    name = "Syncthing"

    def begin(self):
        self.homes = [self.room / f"syncthing-{number}" for number in range(2)]
        self.ports = [[free_port(), free_port()] for _ in self.homes]
        self.running = [None, None]
        for home in self.homes:
            subprocess.run(["syncthing", "generate", f"--home={home}", "--no-default-folder"], check=True, capture_output=True)
        self.ids = [subprocess.run(["syncthing", "--device-id", f"--home={home}"], check=True, capture_output=True, text=True).stdout.strip() for home in self.homes]
        for number, home in enumerate(self.homes):
            (home / "config.xml").write_text(self.config(number))
            self.start(number)

    def config(self, number):
        """No more than two on loopback: nothing is announced, relayed, reported or fetched."""
        off = ["globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled", "natEnabled", "crashReportingEnabled", "startBrowser", "announceLANAddresses"]
        device = '<device id="{}" name="{}"><address>tcp://127.0.0.1:{}</address></device>'
        devices = "".join(device.format(its, number, port) for number, (its, (port, _)) in enumerate(zip(self.ids, self.ports)))
        members = "".join(f'<device id="{device}"></device>' for device in self.ids)
        options = "".join(f"<{name}>false</{name}>" for name in off)
        return f"""<configuration version="36">
  <folder id="plans" path="{self.folders[number]}" type="sendreceive" rescanIntervalS="2" fsWatcherEnabled="true" fsWatcherDelayS="1">{members}</folder>
  {devices}
  <gui enabled="true"><address>127.0.0.1:{self.ports[number][1]}</address><apikey>loopback</apikey></gui>
  <options><listenAddress>tcp://127.0.0.1:{self.ports[number][0]}</listenAddress>{options}<urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH><reconnectionIntervalS>1</reconnectionIntervalS></options>
</configuration>"""

    def start(self, number):
        env = {"STNOUPGRADE": "1", "STNODEFAULTFOLDER": "1"}
        command = ["syncthing", "serve", f"--home={self.homes[number]}", "--no-browser", "--no-restart"]
        self.running[number] = Started(command, self.log, env)
        until(lambda: answers(self.ports[number][1]), "Syncthing starts")
        asked = urllib.request.Request(f"http://127.0.0.1:{self.ports[number][1]}/rest/system/config", headers={"X-API-Key": "loopback"})
        options = json.load(urllib.request.urlopen(asked, timeout=20))["options"]
        assert not (options["globalAnnounceEnabled"] or options["localAnnounceEnabled"] or options["relaysEnabled"]), "it stays on loopback"

    def cut(self, number):
        self.running[number].kill()
        self.cuts += 1

    def mend(self, number):
        self.start(number)

    def kill(self):
        for number in range(2):
            self.running[number].kill()
            self.start(number)
        self.kills += 1

    def end(self):
        for running in self.running:
            running.kill()


class Mounted(Carrier):
    """A server, and a mount of it on each laptop."""

    def begin(self):
        self.server = self.room / "server"
        self.server.mkdir()
        self.port = free_port()
        self.mounts = [None, None]
        self.serve()
        for number in range(2):
            self.mend(number)

    def remote(self):
        raise NotImplementedError

    def serve(self):
        raise NotImplementedError

    def mend(self, number):
        folder = self.folders[number]
        command = ["rclone", "--config", "/dev/null", "mount", self.remote(), folder, "--vfs-cache-mode", "writes",
                   "--vfs-write-back", "0s", "--dir-cache-time", "1s", "--cache-dir", self.room / f"cache-{number}",
                   "--contimeout", "5s", "--timeout", "20s"]
        self.mounts[number] = Started(command, self.log)
        until(lambda: os.path.ismount(folder), f"{self.name} is mounted")

    def cut(self, number):
        self.unmount(number)
        self.cuts += 1

    def is_there(self, number):
        return os.path.ismount(self.folders[number])

    def unmount(self, number):
        subprocess.run(["fusermount3", "-u", "-z", self.folders[number]], check=False, capture_output=True)
        self.mounts[number].kill(15)

    def kill(self):
        self.serving.kill()
        self.serve()
        self.kills += 1

    def source(self):
        return self.server

    def settle(self, seconds=180):
        """They read what the server has; it is there when what was written has been sent."""
        until(lambda: all(tree(it, False) == tree(self.server, False) for it in self.folders), f"{self.name} has all", seconds)

    def end(self):
        for number in range(2):
            self.unmount(number)
        self.serving.kill()


class Samba(Mounted):
    """`smbd`, on a port of its own; mounted by `rclone`, since not every kernel mounts it by itself."""

    name = "Samba"

    def remote(self):
        return f":smb,host=127.0.0.1,port={self.port},user=guest:plans"

    def serve(self):
        own = self.room / "samba"
        own.mkdir(exist_ok=True)
        places = "\n".join(f"  {name} = {own}" for name in ["private dir", "lock directory", "state directory", "cache directory", "pid directory", "ncalrpc dir"])
        (own / "smb.conf").write_text(f"""[global]
  server role = standalone server
  interfaces = 127.0.0.1
  bind interfaces only = yes
  smb ports = {self.port}
  map to guest = Bad User
  guest account = root
  disable netbios = yes
  load printers = no
{places}
[plans]
  path = {self.server}
  guest ok = yes
  read only = no
  force user = root
""")
        self.serving = Started(["smbd", "--foreground", "--no-process-group", f"--configfile={own / 'smb.conf'}", f"--log-basename={own}"], self.log)
        until(lambda: answers(self.port), "smbd starts")


class WebDav(Mounted):
    """`rclone serve webdav`, mounted."""

    name = "WebDAV"

    def remote(self):
        return f":webdav,url='http://127.0.0.1:{self.port}':"

    def serve(self):
        command = ["rclone", "--config", "/dev/null", "serve", "webdav", self.server, "--addr", f"127.0.0.1:{self.port}", "--dir-cache-time", "1s"]
        self.serving = Started(command, self.log)
        until(lambda: answers(self.port), "the WebDAV server starts")


class S3(Carrier):
    """An object store, and `rclone copy` both ways: what is missing on one side is never taken away on the other."""

    name = "S3"

    def begin(self):
        self.port, self.store = free_port(), self.room / "store"
        self.away = set()
        self.serve()

    def serve(self):
        program = Path(os.environ.get("VIKTIG_ENGINES", "target/engines")).resolve() / "node_modules/.bin/s3rver"
        assert program.exists(), f"{program}: make engines fetches it"
        command = [program, "--directory", self.store, "--address", "127.0.0.1", "--port", self.port, "--configure-bucket", "plans", "--silent"]
        self.serving = Started(command, self.log)
        until(lambda: answers(self.port), "the object store starts")

    def rclone(self, *words):
        remote = f":s3,provider=Other,access_key_id=S3RVER,secret_access_key=S3RVER,region=none,endpoint='http://127.0.0.1:{self.port}',force_path_style=true:plans"
        words = [str(word).replace("REMOTE", remote) for word in words]
        command = ["rclone", "--config", "/dev/null", *words, "--checksum", "--retries", "2", "--transfers", "8"]
        # A laptop's own certificates are for other stores, and rclone takes none with them.
        env = {name: value for name, value in os.environ.items() if name != "AWS_CA_BUNDLE"}
        with self.log.open("ab") as log:
            subprocess.run(command, check=False, stdout=log, stderr=log, timeout=180, env=env)

    def carry(self):
        there = [folder for number, folder in enumerate(self.folders) if number not in self.away]
        for folder in there:
            self.rclone("copy", folder, "REMOTE")
        for folder in there:
            self.rclone("copy", "REMOTE", folder)

    def cut(self, number):
        self.away.add(number)
        self.cuts += 1

    def mend(self, number):
        self.away.discard(number)

    def kill(self):
        self.serving.kill()
        self.serve()
        self.kills += 1

    def end(self):
        self.serving.kill()


ALL = {"folder": OneFolder, "syncthing": Syncthing, "samba": Samba, "webdav": WebDav, "s3": S3}
