"""The Windows files agree with the application and with each other; they run on no machine of this project."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from viewer import association
from viewer.paths import APP_ID, VERSION
from viewer.ui.taskbar import TASKBAR_ID

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOWS = ROOT / "packaging" / "windows"
WORKFLOW = ROOT / ".github" / "workflows" / "package.yml"
LISTED = re.compile(r'(\w+): (?:"((?:[^"]|"")*)"|(\S+?))(?:;|$)')


def script() -> str:
    """The installer's script with its own names put in."""
    text = (WINDOWS / "briefing-viewer.iss").read_text(encoding="utf-8-sig")
    for name, value in re.findall(r'^#define (\w+) "(.+)"$', text, re.MULTILINE):
        text = text.replace(f"{{#{name}}}", value)
    return text


def section(text: str, name: str) -> list[str]:
    body = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", text, re.MULTILINE | re.DOTALL)
    assert body is not None
    return [line for line in body.group(1).splitlines() if line and not line.startswith((";", "#"))]


def setup() -> dict[str, str]:
    return dict(line.split("=", 1) for line in section(script(), "Setup"))


def entry(line: str) -> dict[str, str]:
    """The parameters of a line of the installer's script."""
    return {name: quoted.replace('""', '"') or plain for name, quoted, plain in LISTED.findall(line)}


# -- version resource -----------------------------------------------------------------------------------------------


def test_a_version_has_four_numbers_for_windows() -> None:
    import version_resource

    assert version_resource.numbers("1.20.3") == (1, 20, 3, 0)
    assert version_resource.numbers(VERSION)


@pytest.mark.parametrize("version", ["1.0", "1.0.0rc1", "v1.0.0", "1.0.0.0", ""])
def test_another_form_of_version_is_refused(version: str) -> None:
    import version_resource

    with pytest.raises(ValueError, match="three numbers"):
        version_resource.numbers(version)


@pytest.mark.parametrize("ending", ["", "-cli"])
def test_the_resource_is_what_pyinstaller_evaluates(tmp_path: Path, ending: str) -> None:
    import version_resource

    version_resource.write_resources(tmp_path, APP_ID, VERSION)
    made: list[object] = []

    def take(*args: object, **named: object) -> tuple[object, ...]:
        made.append((args, named))
        return args

    names = [
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    ]
    eval((tmp_path / f"{APP_ID}{ending}.version.txt").read_text(encoding="utf-8"), dict.fromkeys(names, take))
    fixed = next(named for args, named in made if "filevers" in named)
    strings = dict(args for args, named in made if len(args) == 2 and isinstance(args[1], str))
    assert fixed["filevers"] == fixed["prodvers"] == version_resource.numbers(VERSION)
    assert strings["FileVersion"] == strings["ProductVersion"] == VERSION
    assert strings["OriginalFilename"] == f"{APP_ID}{ending}.exe"
    assert strings["FileDescription"].startswith("简报阅览")


# -- icon and manifest ----------------------------------------------------------------------------------------------


def test_the_icon_holds_every_size(tmp_path: Path, qapp: object) -> None:
    import icons
    from PySide6.QtGui import QImage

    icons.make_icons(tmp_path)
    data = (tmp_path / f"{APP_ID}.ico").read_bytes()
    count = struct.unpack_from("<HHH", data)[2]
    sizes = []
    for number in range(count):
        width, height, _, _, _, depth, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        picture = QImage.fromData(data[at : at + length], "PNG")
        assert width == height
        assert depth == 32
        assert (picture.width(), picture.height()) == (width or 256, height or 256)
        sizes.append(picture.width())
    assert tuple(sizes) == icons.ICO_SIZES
    assert {16, 24, 32, 48, 256} <= set(sizes)


def test_the_manifest_asks_for_no_administrator_and_is_sharp_on_every_screen() -> None:
    text = (WINDOWS / "briefing-viewer.manifest").read_text(encoding="utf-8")
    found = {element.tag.rpartition("}")[2]: element for element in ElementTree.fromstring(text).iter()}
    assert found["requestedExecutionLevel"].get("level") == "asInvoker"
    assert (found["dpiAwareness"].text or "").split(",")[0] == "PerMonitorV2"
    assert found["longPathAware"].text == "true"


# -- licences --------------------------------------------------------------------------------------------------------


def test_every_library_of_a_windows_bundle_has_a_licence() -> None:
    import notices
    from contents import Contents

    pythons = ["python3.dll", "python311.dll", "VCRUNTIME140.dll", "VCRUNTIME140_1.dll", "libffi-8.dll", "sqlite3.dll"]
    files = {name: f"/python/{name}" for name in pythons}
    assert notices.windows_libraries(Contents(files, {})) == sorted(pythons)
    with pytest.raises(notices.NoLicenceError, match=r"libcrypto-3\.dll"):
        notices.windows_libraries(Contents(files | {"libcrypto-3.dll": "/python/libcrypto-3.dll"}, {}))
    assert "Microsoft" in (notices.LICENCES / notices.MICROSOFT).read_text(encoding="utf-8")


# -- installer ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["associate", "unassociate"])
def test_the_scripts_of_the_zip_call_it(name: str) -> None:
    text = (WINDOWS / f"{name}.cmd").read_bytes()
    assert text.isascii()  # cmd reads a file in the machine's own encoding
    assert f'"%~dp0{APP_ID}-cli.exe" --{name}'.encode() in text


def test_the_installer_needs_no_administrator_and_belongs_to_the_user() -> None:
    found = setup()
    assert found["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in found
    assert found["DefaultDirName"] == rf"{{localappdata}}\Programs\{APP_ID}"
    assert found["AppId"].startswith("{{")
    assert found["ChangesAssociations"] == "yes"
    assert not re.search(r"HKLM|HKCR|HKA|commonpf|\{pf", script())


def test_the_installer_registers_what_the_zip_registers() -> None:
    written = []
    for line in section(script(), "Registry"):
        found = entry(line)
        assert found["Root"] == "HKCU"
        assert found["Tasks"] == "associate"
        key = found["Subkey"].removeprefix("Software\\Classes\\")
        text = found["ValueData"].replace("{cm:TypeName}", association.TYPE_NAME)
        written.append((key, found.get("ValueName", ""), text))
    assert written == association.values(rf"{{app}}\{APP_ID}.exe")
    assert f"zh.TypeName={association.TYPE_NAME}" in section(script(), "CustomMessages")


def test_the_installers_shortcuts_belong_to_the_window() -> None:
    icons = [entry(line) for line in section(script(), "Icons")]
    assert {icon["AppUserModelID"] for icon in icons} == {TASKBAR_ID}
    assert {icon["Filename"] for icon in icons} == {rf"{{app}}\{APP_ID}.exe"}
    assert [icon.get("Tasks") for icon in icons] == [None, "desktop"]
    assert "unchecked" in next(line for line in section(script(), "Tasks") if '"desktop"' in line)


def test_the_installer_speaks_chinese_first_and_says_what_stays() -> None:
    languages = [entry(line)["Name"] for line in section(script(), "Languages")]
    assert languages == ["zh", "en"]
    said = dict(line.split("=", 1) for line in section(script(), "Messages"))
    for language in languages:
        for message in ("ConfirmUninstall", "UninstalledAll"):
            assert rf"AppData\Local\{APP_ID}" in said[f"{language}.{message}"]
    assert not re.search(r"^\[UninstallDelete\]", script(), re.MULTILINE)


def test_every_chinese_message_is_one_line_with_a_name_and_no_other_placeholders() -> None:
    """Placeholders beyond those of the English would be printed as they stand."""
    text = (WINDOWS / "chinese.isl").read_text(encoding="utf-8-sig")
    messages = section(text, "Messages") + section(text, "CustomMessages")
    names = [line.split("=", 1)[0] for line in messages]
    assert len(names) == len(set(names)) > 100
    for line in messages:
        assert re.fullmatch(r"\w+=.+", line)
        assert not re.search(r"%(?![1-4n])", line)
    assert "LanguageID=$0804" in section(text, "LangOptions")


@pytest.mark.parametrize("name", ["briefing-viewer.iss", "chinese.isl"])
def test_inno_setup_is_told_the_encoding(name: str) -> None:
    assert (WINDOWS / name).read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_compiler_is_found_and_called(tmp_path: Path) -> None:
    import installer

    compiler = tmp_path / "Programs" / "Inno Setup 6" / "ISCC.exe"
    assert installer.find_compiler({"LOCALAPPDATA": str(tmp_path)}) is None
    compiler.parent.mkdir(parents=True)
    compiler.touch()
    assert installer.find_compiler({"LOCALAPPDATA": str(tmp_path)}) == compiler
    assert installer.find_compiler({"ISCC": str(compiler)}) == compiler
    call = installer.command(
        compiler, tmp_path / "built", tmp_path / "a.ico", tmp_path / "out" / "a-setup.exe", VERSION
    )
    given = {part[2:].split("=")[0] for part in call if part.startswith("/D")}
    assert given == set(re.findall(r"^#ifndef (\w+)", script(), re.MULTILINE))
    assert f"/DVersion={VERSION}" in call
    assert call[-1].endswith("briefing-viewer.iss")


# -- build script and workflow --------------------------------------------------------------------------------------


def test_the_build_script_is_plain_and_closed() -> None:
    text = (WINDOWS / "build.ps1").read_text(encoding="ascii")
    code = re.sub(r"<#.*?#>|#.*?$|'[^']*'|\"[^\"]*\"", "", text, flags=re.DOTALL | re.MULTILINE)
    for opening, closing in ("{}", "()", "[]"):
        assert code.count(opening) == code.count(closing)
    assert "--require-hashes" in text
    assert re.search(r"requirements\.lock", text)
    assert not re.search(r"https?:|Invoke-WebRequest|curl", text)


def test_the_build_script_and_the_builder_know_the_same_options() -> None:
    text = (WINDOWS / "build.ps1").read_text(encoding="ascii")
    builder = (ROOT / "packaging" / "package.py").read_text(encoding="utf-8")
    for option in set(re.findall(r"'(--[a-z-]+)", text)) - {"--quiet", "--only-binary", "--require-hashes"}:
        if option != "--disable-pip-version-check":
            assert f'"{option}"' in builder


def test_every_action_is_pinned_by_commit() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert len(used) == 6
    for action in used:
        assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v[\d.]+", action)
    assert "\t" not in text


def test_the_workflow_calls_what_is_there() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"make ([\w-]+)", text):
        assert re.search(rf"^{target}:", made, re.MULTILINE)
    switches = re.findall(r" -(\w+)", re.search(r"run: packaging\\windows\\build\.ps1(.*)", text)[1])
    script_text = (WINDOWS / "build.ps1").read_text(encoding="ascii")
    assert switches == ["Python", "RequireInstaller"]
    for switch in switches:
        assert re.search(rf"\] \${switch}\b", script_text)


def test_the_workflow_is_yaml() -> None:
    yaml = pytest.importorskip("yaml")  # in no requirement of ours; where it is there, it is asked
    jobs = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    assert set(jobs) == {"linux", "windows"}
    assert all(job["timeout-minutes"] <= 90 and job["steps"] for job in jobs.values())
