"""What carries a folder between laptops: programs that exist, each with its own ways to be late, halfway, or twice.

Everything listens on loopback alone. What Syncthing would ask of the network (discovery, relays, its own upgrades, crash reports)
is turned off.
"""

import json
import subprocess
import urllib.request

from carrier import Carrier
from mounted import Apache, Samba, WebDav
from servers import OwnApache, OwnS3, OwnWebDav
from started import Started, answers, free_port, until
from stores import S3


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


ALL = {"folder": OneFolder, "syncthing": Syncthing, "samba": Samba, "webdav": WebDav, "apache": Apache, "s3": S3}
# What laptops speak to by themselves.
ALL |= {"own-webdav": OwnWebDav, "own-apache": OwnApache, "own-s3": OwnS3}
