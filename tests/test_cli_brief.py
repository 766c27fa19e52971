"""The command ``brief``: every range, into one file or a folder, and nothing written when something is wrong."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from viewer.cli import run

pytestmark = pytest.mark.usefixtures("qapp")


def _pdf(file: Path, out: Path, *more: str) -> str:
    assert run(["brief", str(file), *more, "--pdf", str(out)]) == 0
    return "".join(page.extract_text() for page in PdfReader(out).pages).replace("\n", "")


def test_a_point_a_pick_and_a_filter(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    point = _pdf(file, out, "--section", "1.1.2")
    assert "提升加工能力" in point
    assert "扩大种植规模" not in point
    pick = _pdf(file, out, "--section", "2.2", "1.2")
    assert pick.startswith("青山县2030年工作报告（节选）")
    assert pick.index("改善营商环境") < pick.index("完善停车设施")
    assert _pdf(file, out, "--find", "停车").startswith("“停车”相关章节")
    assert "继续深化改革" in _pdf(file, out, "--chapter", "2", "3")


def test_options_reach_the_paper(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    plain = _pdf(file, out, "--chapter", "1", "--no-figures", "--no-notes", "--header", "内部资料")
    assert "内部资料" in plain
    assert "关键数据" not in plain
    assert "来源：" not in plain
    assert "〔一〕" in _pdf(file, out, "--chapter", "1", "--bracketed")
    assert "继续深化" not in _pdf(file, out, "--all", "--no-text")
    assert len(PdfReader(out).pages) == 1


def test_each_section_into_a_folder(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "各节"
    folder.mkdir()
    assert run(["brief", str(file), "--section", "1.1", "2.2", "--out-dir", str(folder)]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["1.1 壮大特色产业.pdf", "2.2 完善停车设施.pdf"]
    assert capsys.readouterr().out.count("已写入") == 2
    assert run(["brief", str(file), "--all", "--out-dir", str(folder)]) == 0
    assert len(list(folder.iterdir())) == 5  # four sections and the chapter without any


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--section", "1.1", "9.9"], "没有编号为“9.9”的章节。"),
        (["--find", "养犬"], "没有找到“养犬”，没有可印的章节。"),
        (["--section", "0"], "没有编号为“0”的章节。"),
    ],
)
def test_nothing_is_written_when_one_is_wrong(
    file: Path, tmp_path: Path, arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert run(["brief", str(file), *arguments, "--out-dir", str(folder)]) == 2
    assert capsys.readouterr().err == sentence + "\n"
    assert list(folder.iterdir()) == []


def test_an_output_is_needed_and_its_folder_is_made(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["brief", str(file), "--all"]) == 2
    assert capsys.readouterr().err == "没有写明要写入的文件：请加 --pdf 或 --docx。\n"
    folder = tmp_path / "新的" / "一层"
    assert run(["brief", str(file), "--section", "2.2", "--docx", "--out-dir", str(folder)]) == 0
    assert [path.suffix for path in folder.iterdir()] == [".docx"]
    assert run(["brief", str(file), "--section", "9.9", "--docx", "--out-dir", str(tmp_path / "none")]) == 2
    assert not (tmp_path / "none").exists()
    assert run(["brief", str(file), "--all", "--out-dir", str(file)]) == 2
    assert "无法写入" in capsys.readouterr().err


def test_word_and_pdf_at_once(file: Path, tmp_path: Path) -> None:
    pdf, word = tmp_path / "a.pdf", tmp_path / "a.docx"
    assert run(["brief", str(file), "--section", "2.2", "--pdf", str(pdf), "--docx", str(word)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert word.read_bytes().startswith(b"PK")
    assert run(["brief", str(file), "--section", "2.2", "--docx", str(pdf)]) == 2
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_two_files_do_not_go_to_one_place(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "a.pdf"
    assert run(["brief", str(file), "--section", "2.2", "--pdf", str(out), "--docx", str(out)]) == 2
    assert "“a.pdf”" in capsys.readouterr().err
    assert not out.exists()


def test_a_section_named_twice_is_written_once(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["brief", str(file), "--section", "2.2", "2.2", "--docx", "--out-dir", str(tmp_path)]) == 0
    assert capsys.readouterr().out.count("已写入") == 1


def test_an_archive_of_a_newer_sort_is_not_replaced(file: Path, tmp_path: Path) -> None:
    """The library for archives refuses it with an error of its own kind."""
    other = tmp_path / "archive.docx"
    with ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "")
    held = bytearray(other.read_bytes())
    held[held.index(b"PK\x01\x02") + 6] = 200  # the version of the format that reading it takes
    other.write_bytes(held)
    assert run(["brief", str(file), "--all", "--docx", str(other)]) == 2
    assert other.read_bytes() == held


def test_only_a_word_file_is_replaced_by_one(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a"
    assert run(["figures", str(file), "--xlsx", str(out)]) == 0
    workbook = out.read_bytes()
    assert run(["brief", str(file), "--section", "2.2", "--docx", str(out)]) == 2
    assert out.read_bytes() == workbook
    out.write_bytes(b"")
    for _ in range(2):
        assert run(["brief", str(file), "--section", "2.2", "--docx", str(out)]) == 0
    assert out.read_bytes().startswith(b"PK")


def test_the_longest_titles_have_files(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    source = tmp_path / "报告.txt"
    source.write_text("一、夯实基础\n今年新增岗位300个。\n", encoding="utf-8")
    for sign in ("长", "\U00020bb7"):
        made = tmp_path / "made.briefing"
        assert run(["import", str(source), "-o", str(made), "--title", sign * 200]) == 0
        assert run(["brief", str(made), "--all", "--pdf", "--docx"]) == 0
        assert run(["import", str(source), "-o", str(tmp_path / f"{(sign * 200)[:60]}.briefing")]) == 0
    written = sorted(path.suffix for path in tmp_path.iterdir())
    assert written == [".briefing"] * 4 + [".docx"] * 2 + [".pdf"] * 2 + [".txt"]


@pytest.mark.parametrize("option", ["--pdf", "--docx", "--out-dir"])
def test_a_name_that_can_never_be_is_refused(
    option: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "长" * 100
    assert run(["brief", str(file), "--all", option, str(tmp_path / name)]) == 2
    assert capsys.readouterr().err == f"无法写入“{name}”，请换一个文件夹或检查权限。\n"
    assert run(["import", str(file), "-o", str(tmp_path / name)]) == 2
