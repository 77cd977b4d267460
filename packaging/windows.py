"""The installers for Windows, .exe (NSIS) and .msi (wixl), made of a folder with the program that was built for Windows.

Both lay the same files in the same place, say the same to Windows, and touch no plan.
"""

import os
import tempfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import dated_msi
import sbom
import sign
from product import (FONT_LICENCES, MAKER, NAME, PAPERS, ROOT, TITLE, files, fresh, moment, number, put, run, settle, template,
                     version)

HERE = Path(__file__).parent / "windows"
PARTS = ROOT / "target/package-parts"
# What whoever begins the .msi may tell the installer, which works as somebody else: where the program goes, and what was found out first.
TOLD = ["ANOTHERVERSION", "INSTALLDIR", "KEPTDIR", "WINDOWSNUMBER"]
PROGRAMS = ["viktig-for-meg.exe", "viktig.exe", "WebView2Loader.dll"]


def tree(programs):
    """Everything that is installed, as it lies in the program's folder."""
    root = fresh(PARTS / "windows")
    for program in PROGRAMS:
        put(programs / program, root / program)
        if program.endswith(".exe"):
            sign.program(root / program)
    for paper in PAPERS:
        put(ROOT / paper, root / "docs" / Path(paper).name)
    for licence in FONT_LICENCES:
        put(licence, root / "docs/fonts" / licence.name)
    for policies in sorted(HERE.rglob("ViktigForMeg.adm?")):
        put(policies, root / "policies" / policies.relative_to(HERE))
    put(sbom.text(), root / "docs/sbom.cdx.json")
    settle(root)
    return root


def backslashed(path):
    return str(path).replace("/", "\\")


def nsis_files(root):
    """What the installer puts down and the uninstaller takes away: each file by its name, so that nothing else is ever taken."""
    installed = files(root)
    folders = sorted({folder for path in installed for folder in path.parents if folder != Path(".")}, reverse=True)
    takes, puts, removes, last = [], [], [], None
    for path in installed:
        if path.parent != last:
            takes.append(f'SetOutPath "$INSTDIR\\new\\{backslashed(path.parent)}"')
            puts.append(f'CreateDirectory "$INSTDIR\\{backslashed(path.parent)}"')
            last = path.parent
        takes.append(f'File "{root / path}"')
        puts.append(f'!insertmacro PutInPlace "{backslashed(path)}"')
        removes.append(f'!insertmacro Remove "{backslashed(path)}"')
    removes += [f'RMDir "$INSTDIR\\{backslashed(folder)}"' for folder in folders]
    return {"TAKES": "\n".join(takes), "PUTS": "\n".join(puts), "REMOVES": "\n".join(removes)}


def icon():
    """The program's icon, or none where there is none yet."""
    found = ROOT / "src-tauri/icons/icon.ico"
    return found if found.is_file() else None


def exe(programs, out):
    """The installer that a person can start, and IT can start silently: for the machine, or for one user."""
    root = tree(programs)
    made = out / f"{NAME}-{version()}-setup.exe"
    kilobytes = sum((root / path).stat().st_size for path in files(root)) // 1024
    icons = f'!define MUI_ICON "{icon()}"\n!define MUI_UNICON "{icon()}"' if icon() else ""
    # A signed installer has a signed uninstaller: makensis hands it over before it is packed.
    signing = f"!uninstfinalize '\"{Path(sign.__file__)}\" \"%1\"' = 0" if sign.has_certificate() else ""
    script = template(HERE / "installer.nsi", VERSION=version(), TITLE=TITLE, MAKER=MAKER, OUT=made, SIZE=kilobytes, ICONS=icons,
                      SIGNING=signing, LICENCE=ROOT / "LICENSE", **nsis_files(root))
    with tempfile.TemporaryDirectory() as folder:
        put(script, Path(folder) / "installer.nsi")
        run("makensis", "-V2", "-NOCD", "-INPUTCHARSET", "UTF8", Path(folder) / "installer.nsi", env=dated(), capture_output=True)
    sign.program(made)
    return [made]


def msi_tree(root, folder=Path("."), depth=5):
    """The folders and files of the package, as wixl reads them: by their names below the folder that the text itself is in."""
    lines = []
    space = "  " * depth
    for path in sorted(one for one in root.iterdir() if one.is_file()):
        source = path.relative_to(PARTS).as_posix()
        name = (folder / path.name).as_posix()
        key = f"f{number('file', name).replace('-', '')[:20]}"
        lines.append(f'{space}<Component Id="c{key}" Guid="{number("component", name)}" Win64="yes">')
        lines.append(f'{space}  <File Id="{key}" Name={quoteattr(path.name)} Source={quoteattr(source)} KeyPath="yes"/>')
        lines.append(f"{space}</Component>")
    for path in sorted(one for one in root.iterdir() if one.is_dir()):
        key = f"d{number('folder', (folder / path.name).as_posix()).replace('-', '')[:20]}"
        lines.append(f'{space}<Directory Id="{key}" Name={quoteattr(path.name)}>')
        lines += msi_tree(path, folder / path.name, depth + 1)
        lines.append(f"{space}</Directory>")
    return lines


def msi(programs, out):
    """The package for group policy and Intune, for the machine."""
    root = tree(programs)
    laid = msi_tree(root)
    components = [line.split('"')[1] for line in laid if "<Component " in line]
    named = "\n".join(f'      <ComponentRef Id="{one}"/>' for one in components)
    made = out / f"{NAME}-{version()}.msi"
    if icon():
        put(icon(), PARTS / "program.ico")
    icons = '<Icon Id="program.ico" SourceFile="program.ico"/>\n    <Property Id="ARPPRODUCTICON" Value="program.ico"/>' if icon() else ""
    text = template(HERE / "package.wxs", VERSION=version(), TITLE=TITLE, MAKER=MAKER, ICONS=icons, TREE="\n".join(laid),
                    NAMED=named, PRODUCT=number("product", version(), moment()),
                    FAMILY=number("family"), CLASSES=number("classes"), SHORTCUT=number("shortcut"))
    put(text, PARTS / "package.wxs")
    run("wixl", "-a", "x64", "-o", made, PARTS / "package.wxs", env=dated(), capture_output=True)
    # wixl names the first of these alone, and takes no others.
    run("msibuild", made, "-q", f"UPDATE `Property` SET `Value` = '{';'.join(TOLD)}' WHERE `Property` = 'SecureCustomProperties'",
        capture_output=True)
    dated_msi.settle(made, moment(), number("package", version(), moment()))
    sign.program(made)
    return [made]


def dated():
    """The surroundings in which a tool takes the commit's time for now."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(moment()), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
