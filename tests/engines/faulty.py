"""A server on loopback as servers are on bad days: it stands between a laptop and one that is well, and hands on what it is asked, or
does not."""

import http.client
import os
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# What a file is sent by, and what comes on the way to it.
SENDS = {"PUT", "MOVE", "MKCOL"}

AWAY, NO_ENTRY, SILENT = "shared-server-away", "shared-server-no-entry", "shared-folder-silent"
READ_ONLY, FULL = "read-only", "disk-full"

# What it does, and what somebody may be told of it who has something to send. Of nothing is anything but this said.
FAULTS = {
    "is broken": {AWAY},
    "lets nobody in": {NO_ENTRY},
    "has nothing there": {AWAY},
    "answers with something else": {AWAY},
    "sends people elsewhere": {AWAY},
    "says nothing": {SILENT},
    "cuts its answers off": {AWAY},
    "never stops answering": {AWAY},
    "answers half, and says that it is all": {AWAY},
    "cuts off what it is sent": {AWAY},
    "keeps half of what it is sent": {AWAY},
    "keeps nothing of what it is sent": {AWAY},
    "takes nothing from anybody": {READ_ONLY},
    "has no more room": {FULL},
}

# What belongs to one connection, and not to what is said on it.
OF_CONNECTION = {"connection", "keep-alive", "transfer-encoding", "te", "upgrade"}


class Faulty(ThreadingHTTPServer):
    """Hands on to a port. `how` is one of [`FAULTS`], or nothing."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, to):
        super().__init__(("127.0.0.1", 0), Handing)
        self.to, self.how, self.mended, self.elsewhere = to, None, threading.Event(), 0
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def fail(self, how):
        self.mended.clear()
        self.how = how

    def mend(self):
        self.how = None
        self.mended.set()

    def end(self):
        self.mend()
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """Who asks may be killed while they do."""


class Handing(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # What waits for more to send waits 40 ms for nothing.
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def asked(self):
        how, sends = self.server.how, self.command in SENDS
        length = int(self.headers.get("content-length") or 0)
        if how == "cuts off what it is sent" and self.command == "PUT":
            self.rfile.read(length // 2)
            return self.cut()
        body = self.rfile.read(length)
        if self.path.startswith("/elsewhere"):
            self.server.elsewhere += 1
            return self.answer(200)
        if how == "says nothing":
            self.server.mended.wait(120)
            return self.cut()
        plain = {"is broken": 500, "lets nobody in": 401, "has nothing there": 404}
        if how in plain:
            return self.answer(plain[how])
        if how == "sends people elsewhere" and self.command == "GET":
            return self.answer(307, [("Location", f"http://localhost:{self.server.port}/elsewhere{self.path}")])
        if how == "answers with something else":
            return self.answer(200, [("Content-Type", "text/html")], b"<html>Logg inn" + os.urandom(2000))
        if how in (no := {"takes nothing from anybody": 403, "has no more room": 507}) and sends:
            return self.answer(no[how])
        if how == "keeps nothing of what it is sent" and sends:
            return self.answer(201)
        if how == "keeps half of what it is sent" and self.command == "PUT":
            body = body[: len(body) // 2]
        if how == "never stops answering" and self.headers.get("range"):
            return self.go_on_and_on()
        return self.hand_on(body, how)

    do_GET = do_HEAD = do_PUT = do_DELETE = do_POST = do_OPTIONS = do_PROPFIND = do_MKCOL = do_MOVE = do_COPY = asked

    def hand_on(self, body, how):
        try:
            status, headers, said = self.ask_the_well_one(body)
        except (OSError, http.client.HTTPException):
            return self.cut()
        if how == "answers half, and says that it is all":
            said = said[: len(said) // 2]
        if how == "cuts its answers off" and said:
            self.answer(status, headers, said[: len(said) // 2], len(said))
            return self.cut()
        return self.answer(status, headers, said)

    def ask_the_well_one(self, body):
        well = http.client.HTTPConnection("127.0.0.1", self.server.to, timeout=60)
        try:
            well.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in OF_CONNECTION | {"content-length"}:
                    well.putheader(name, value)
            if body or self.headers.get("content-length"):
                well.putheader("Content-Length", str(len(body)))
            well.endheaders(body or None)
            told = well.getresponse()
            return told.status, told.getheaders(), told.read()
        finally:
            well.close()

    def go_on_and_on(self):
        self.answer(206, [], b"", 1 << 40)
        try:
            while self.server.how:
                self.wfile.write(bytes(1 << 16))
        except OSError:
            pass
        self.cut()

    def answer(self, status, headers=(), said=b"", length=None):
        self.send_response_only(status)
        # What is asked for without its bytes is as long as it is said to be.
        bare = self.command == "HEAD" or status in (204, 304)
        for name, value in headers:
            if name.lower() not in OF_CONNECTION and (bare or name.lower() != "content-length"):
                self.send_header(name, value)
        if not bare:
            self.send_header("Content-Length", str(len(said) if length is None else length))
        self.end_headers()
        if not bare:
            self.wfile.write(said)

    def cut(self):
        self.close_connection = True
        try:
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
