"""What a folder that others can write in may come to hold. Nothing of it may be believed, and nothing of it may stop the rest."""

import os
import shutil
from pathlib import Path


def harm(folder, files, dice, junk):
    """Puts harmed versions of some files beside them, and junk in the folder they lie in; tells how many it put there."""
    files = sorted(file for file in files if file.stat().st_size)
    before = sum(1 for _ in Path(folder).rglob("*"))
    chosen = [dice.choice(files) for _ in range(min(len(files), 4))]
    for number, file in enumerate(chosen):
        data = file.read_bytes()
        beside = lambda sort: file.with_name(f"{sort}-{number}{file.suffix}")  # noqa: E731
        # Half of it, and nothing of it: what is still on its way, and what a client only pretends is there.
        beside("half").write_bytes(data[: dice.randrange(len(data))])
        beside("none").write_bytes(b"")
        # Forged: one bit is another, and something is put behind it.
        at = dice.randrange(len(data))
        beside("forged").write_bytes(data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) + data[at + 1 :])
        beside("longer").write_bytes(data + os.urandom(64))
        # The same again, as what carries it calls it when two wrote at once.
        shutil.copyfile(file, file.with_name(f"{file.stem}.sync-conflict-20261129-120000-ABCDEFG{file.suffix}"))
        shutil.copyfile(file, beside("replayed (1)"))
        shutil.copyfile(file, file.with_name(f"~{file.name}.tmp"))
        # One in another's place.
        shutil.copyfile(dice.choice(files), beside("swapped"))
    link = Path(folder) / f"link{files[0].suffix}"
    if not link.is_symlink():
        link.symlink_to("/dev/zero")
    deep = Path(folder) / "søppel"
    deep.mkdir(exist_ok=True)
    for number in range(junk):
        # One in a hundred is as long as a segment is.
        length = dice.randrange(4000, 9000) if number % 100 == 0 else dice.randrange(200)
        (deep / f"{number:05}.{dice.choice(['tmp', 'txt', 'age', 'viktig'])}").write_bytes(os.urandom(length))
    return sum(1 for _ in Path(folder).rglob("*")) - before
