"""Opens a plan the way docs/file-format.md says, with `age` and any SQLCipher 4: without this program.

Arguments: the plan's folder, the key file's name. Standard input: the pass phrase. Prints what the plan says; or does what is said in
SQL as a third argument instead.
"""

import fcntl
import os
import pty
import subprocess
import sys
import termios

import sqlcipher3


def unwrapped(key_file: str, phrase: str) -> str:
    """The key, by way of the identity that `age -d` gives, which asks for the phrase at a terminal and nowhere else."""
    terminal, age_side = pty.openpty()
    age = subprocess.Popen(
        ["age", "-d", key_file],
        stdin=age_side,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(age_side)
    os.read(terminal, 1024)  # the question
    os.write(terminal, phrase.encode() + b"\n")
    identity, told = age.communicate(timeout=60)
    if age.returncode != 0:
        sys.exit(f"age: {told.decode()}")
    return key_for(identity, key_file.replace(".age", "-key.age"))


def key_for(identity: bytes, key_file: str) -> str:
    """The key, from `age -d -i`, with the identity that the phrase opened. The names of those who get it stand below."""
    age = subprocess.run(
        ["age", "-d", "-i", "-", key_file], input=identity, capture_output=True, timeout=60
    )
    if age.returncode != 0:
        sys.exit(f"age: {age.stderr.decode()}")
    return age.stdout.decode().splitlines()[0]


def main() -> None:
    folder, key_file, *deeds = sys.argv[1:]
    phrase = sys.stdin.readline().rstrip("\n")
    key = unwrapped(os.path.join(folder, "keys", key_file), phrase)
    plan = sqlcipher3.connect(os.path.join(folder, "plan.db"), isolation_level=None)
    plan.execute(f"PRAGMA key = \"x'{key}'\"")
    assert plan.execute("PRAGMA cipher_integrity_check").fetchall() == [], "a page is damaged"
    for deed in deeds:
        plan.execute(deed)
    if deeds:
        plan.close()
        return
    for (words,) in plan.execute("SELECT words FROM said"):
        print(words)


main()
