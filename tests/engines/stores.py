"""An object store, on loopback."""

import os
import subprocess
from pathlib import Path

from carrier import Carrier
from started import Started, answers, free_port, until


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
        # All names at once: asked folder by folder, this store leaves out a folder that holds nothing but folders.
        command = ["rclone", "--config", "/dev/null", *words, "--checksum", "--fast-list", "--retries", "2", "--transfers", "8"]
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
