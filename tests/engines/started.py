"""Programs that a run starts, on loopback alone; each is ended by the one who started it, with all that it started itself."""

import os
import signal
import socket
import subprocess
import time


def free_port():
    """A port on loopback that nobody has now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


def until(is_so, what, seconds=60):
    """Waits for something to be so, and never for longer than it may take."""
    ends = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > ends:
            raise TimeoutError(f"{what}: not within {seconds} seconds")
        time.sleep(0.1)


class Started:
    """A program in a group of its own, which is what is ended."""

    every = []

    def __init__(self, command, log, env=None):
        self.log = log.open("ab")
        self.process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            env=os.environ | (env or {}),
            start_new_session=True,
        )
        Started.every.append(self)

    def kill(self, how=signal.SIGKILL):
        """Ends it. What it is asked by `SIGTERM` it has ten seconds to do."""
        for way in [how, signal.SIGKILL]:
            try:
                os.killpg(self.process.pid, way)
                until(self.is_gone, "it ends", 10)
                break
            except ProcessLookupError:
                break
            except TimeoutError:
                continue
        self.log.close()
        if self in Started.every:
            Started.every.remove(self)

    def is_gone(self):
        """It, and all that it started: a database is held until the last one is."""
        self.process.poll()
        try:
            os.killpg(self.process.pid, 0)
        except ProcessLookupError:
            return True
        return False

    @classmethod
    def end_all(cls):
        for started in list(cls.every):
            started.kill(signal.SIGTERM)
