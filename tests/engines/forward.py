"""A way from one laptop to a server on loopback, that can be cut and mended."""

import socket
import threading

from started import free_port


class Forward:
    def __init__(self, to):
        self.to, self.port = to, free_port()
        self.listening, self.open, self.lock = None, set(), threading.Lock()
        self.mend()

    def mend(self):
        self.listening = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self.accept, args=(self.listening,), daemon=True).start()

    def is_there(self):
        return self.listening is not None

    def cut(self):
        """Nobody is let through, and whoever was on the way is not any more."""
        listening, self.listening = self.listening, None
        if listening:
            # What waits for somebody to come is woken by this alone.
            listening.shutdown(socket.SHUT_RDWR)
            listening.close()
        with self.lock:
            for one in self.open:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def accept(self, listening):
        while True:
            try:
                here, _ = listening.accept()
            except OSError:
                return
            try:
                there = socket.create_connection(("127.0.0.1", self.to), timeout=5)
            except OSError:
                here.close()
                continue
            there.settimeout(None)
            with self.lock:
                self.open |= {here, there}
            ends = [threading.Thread(target=self.carry, args=pair, daemon=True) for pair in [(here, there), (there, here)]]
            for one in ends:
                one.start()
            threading.Thread(target=self.close, args=(ends, here, there), daemon=True).start()

    @staticmethod
    def carry(one, other):
        try:
            while data := one.recv(1 << 16):
                other.sendall(data)
        except OSError:
            pass
        try:
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def close(self, ends, *both):
        for one in ends:
            one.join()
        with self.lock:
            self.open -= set(both)
        for one in both:
            one.close()
