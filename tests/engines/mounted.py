"""Servers of files on loopback, and a mount of one on each laptop."""

import os
import shutil
import subprocess

from carrier import Carrier
from folders import tree
from started import Started, answers, free_port, until


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

    def settle(self, seconds=600):
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

    def options(self):
        return []

    def remote(self):
        return f":webdav,url='http://127.0.0.1:{self.port}':"

    def serve(self):
        command = ["rclone", "--config", "/dev/null", "serve", "webdav", self.server, "--addr", f"127.0.0.1:{self.port}", "--dir-cache-time", "1s", *self.options()]
        self.serving = Started(command, self.log)
        until(lambda: answers(self.port), "the WebDAV server starts")


class Apache(WebDav):
    """Apache's own WebDAV, mounted."""

    name = "WebDAV by Apache"

    def serve(self):
        own = self.room / "apache"
        own.mkdir(exist_ok=True)
        if os.getuid() == 0:
            # It does not serve as root.
            self.room.chmod(0o711)
            for folder in [own, self.server]:
                shutil.chown(folder, "www-data", "www-data")
        modules = ["mpm_event", "authz_core", "dav", "dav_fs"]
        load = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules)
        (own / "apache.conf").write_text(f"""{load}
ServerName 127.0.0.1
Listen 127.0.0.1:{self.port}
User www-data
Group www-data
PidFile {own}/pid
ErrorLog {own}/error.log
DocumentRoot {self.server}
DAVLockDB {own}/locks
<Directory {self.server}>
  Dav On
  Require all granted
</Directory>
""")
        self.serving = Started(["apache2", "-D", "FOREGROUND", "-f", own / "apache.conf"], self.log)
        until(lambda: answers(self.port), "Apache starts")
