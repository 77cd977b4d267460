"""The packages for Linux: one tree of files, as .deb and as .rpm. Neither runs anything when it is put in or taken out.

The command line is the same program by another name: two programs would each carry all of core, with its fonts.
"""

import hashlib
import json
import os
import tempfile
from html import escape
from pathlib import Path

import sbom
from product import (DESCRIPTION, FONT_LICENCES, LICENCE, MAKER, NAME, PAPERS, ROOT, SUMMARY, asked, day, files, fresh, moment,
                     put, run, settle, template, version)

HERE = Path(__file__).parent / "linux"
PARTS = ROOT / "target/package-parts"
ICONS = {"32x32": "32x32.png", "128x128": "128x128.png", "256x256": "128x128@2x.png"}
DOCS = f"usr/share/doc/{NAME}"

# What it is better with, by the names each has for it: spelling in both written languages, and a voice that reads aloud.
DEBIAN_RECOMMENDS = "hunspell-no, hunspell-en-gb, speech-dispatcher, speech-dispatcher-espeak-ng, espeak-ng"
FEDORA_RECOMMENDS = ["hunspell-nb", "hunspell-nn", "hunspell-en-GB", "speech-dispatcher", "espeak-ng"]


def news():
    """What is new, for software centres: the words of the help page."""
    told = {language: json.loads((ROOT / f"core/texts/{language}/help.json").read_text(encoding="utf-8"))["version"]["news"]
            for language in ("en", "nb", "nn")}
    lines = []
    for english, bokmaal, nynorsk in zip(told["en"], told["nb"], told["nn"], strict=True):
        lines += [f"          <li>{escape(english, quote=False)}</li>",
                  f'          <li xml:lang="nb">{escape(bokmaal, quote=False)}</li>',
                  f'          <li xml:lang="nn">{escape(nynorsk, quote=False)}</li>']
    return "\n".join(lines)


def tree(program):
    """Everything that is installed, where it is installed."""
    root = fresh(PARTS / "linux")
    put(program, root / "usr/bin" / NAME, 0o755)
    (root / "usr/bin/viktig").symlink_to(NAME)
    put(HERE / f"{NAME}.desktop", root / f"usr/share/applications/{NAME}.desktop")
    put(HERE / f"{NAME}.xml", root / f"usr/share/mime/packages/{NAME}.xml")
    told = template(HERE / "no.viktigformeg.program.metainfo.xml", VERSION=version(), DAY=day().strftime("%Y-%m-%d"), NEWS=news())
    put(told, root / "usr/share/metainfo/no.viktigformeg.program.metainfo.xml")
    for size, icon in ICONS.items():
        put(ROOT / "src-tauri/icons" / icon, root / f"usr/share/icons/hicolor/{size}/apps/{NAME}.png")
    for paper in PAPERS:
        put(ROOT / paper, root / DOCS / Path(paper).name)
    for licence in FONT_LICENCES:
        put(licence, root / DOCS / "fonts" / licence.name)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines()
    indented = "\n".join(f" {line or '.'}" for line in licence)
    put(template(HERE / "copyright", LICENCE=indented), root / DOCS / "copyright")
    put(sbom.text(), root / DOCS / "sbom.cdx.json")
    settle(root)
    return root


def debian_needs(program):
    """The packages that the program's libraries are in here, and from which version on."""
    with tempfile.TemporaryDirectory() as folder:
        put(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: amd64\n", Path(folder) / "debian/control")
        told = asked("dpkg-shlibdeps", "-O", f"-e{program.resolve()}", cwd=folder)
    return told.strip().removeprefix("shlibs:Depends=")


def deb(program, out):
    """The package for Debian and Ubuntu."""
    root = tree(program)
    installed = [path for path in files(root) if not (root / path).is_symlink()]
    size = sum((root / path).stat().st_size for path in installed)
    sums = [f"{hashlib.md5((root / path).read_bytes()).hexdigest()}  {path}\n" for path in installed]
    control = template(HERE / "control", NAME=NAME, VERSION=version(), SIZE=-(-size // 1024), NEEDS=debian_needs(program),
                       RECOMMENDS=DEBIAN_RECOMMENDS, MAKER=MAKER, SUMMARY=SUMMARY,
                       DESCRIPTION="\n".join(f" {line}" for line in DESCRIPTION.splitlines()))
    put(control, root / "DEBIAN/control")
    put("".join(sums), root / "DEBIAN/md5sums")
    settle(root)
    made = out / f"{NAME}_{version()}_amd64.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build", root, made, env=dated(), capture_output=True)
    return [made]


def rpm(program, out):
    """The package for Fedora and its relatives. What the program needs is found by rpmbuild, as the libraries' own names."""
    root = tree(program)
    listed = "\n".join([f"%dir /{DOCS}", f"%dir /{DOCS}/fonts", *(f"/{path}" for path in files(root))])
    spec = template(HERE / "rpm.spec", NAME=NAME, VERSION=version(), SUMMARY=SUMMARY, LICENCE=LICENCE, MAKER=MAKER,
                    RECOMMENDS="\n".join(f"Recommends: {package}" for package in FEDORA_RECOMMENDS),
                    DESCRIPTION=DESCRIPTION, TREE=root, FILES=listed)
    top = fresh(PARTS / "rpm")
    put(spec, top / f"{NAME}.spec")
    run("rpmbuild", "-bb", "--quiet", "--target", "x86_64-linux", "--define", f"_topdir {top}", "--define", f"_rpmdir {out}",
        "--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm", top / f"{NAME}.spec", env=dated(),
        capture_output=True)
    return [out / f"{NAME}-{version()}-1.x86_64.rpm"]


def dated():
    """The surroundings in which a tool takes the commit's time for now, and nothing of this machine's."""
    return {"PATH": os.environ["PATH"], "HOME": str(PARTS), "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": str(moment())}
