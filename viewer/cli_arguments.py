"""What the command line understands, explained in Chinese or English."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

# argparse words its complaints in English; these are the ones a user can cause here.
_COMPLAINTS = (
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"one of the arguments (.+) is required", r"需要其中之一：\1"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 不能与 \2 同用"),
    (r"argument (.+): expected .*", r"\1 后面缺少内容"),
    (r"argument (.+): not a year: '(.*)'", r"\1 应为四位数的年份，而不是“\2”"),
    (r"argument ([A-Z].*): empty", r"\1 是空的"),
    (r"argument (.+): empty", r"\1 后面缺少内容"),
    (r"argument (?:.+): invalid choice: '(.*?)'.*", r"没有“\1”这个命令"),
    (r"unrecognized arguments: (.+)", r"不认识 \1"),
)


BY_NAME = Path()
"""Stands for a file whose name is made from the section's."""


def typed(argument: str) -> str:
    """What the user typed, also where the locale (C) made Python take it for mere bytes."""
    return os.fsencode(argument).decode("utf-8", errors="replace")


@dataclass(frozen=True, slots=True)
class Say:
    """Chooses the Chinese or the English wording of a sentence."""

    language: str

    def __call__(self, chinese: str, english: str) -> str:
        return english if self.language == "en" else chinese


def language(environment: Mapping[str, str]) -> str:
    """``en`` where the locale asks for English, else ``zh``; the first variable that is set decides (POSIX, 8.2)."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    return "en" if locale.lower().startswith("en") else "zh"


def arguments(say: Say, version: str) -> argparse.ArgumentParser:
    """The parser of all commands; a wrong use prints one sentence on standard error and exits with status 2."""
    parser = _Parser(say=say, description=say(
        "把政府报告读成简报，查找、导出和打印；不带命令时打开窗口。",
        "Reads government reports into briefings, searches and prints them; without a command it opens the window.",
    ))  # fmt: skip
    parser.add_argument(
        "--version", action="version", version=version, help=say("显示版本号并退出", "show the version and exit")
    )
    word = say("命令", "command")
    commands = parser.add_subparsers(dest="command", required=True, metavar=word, title=say("命令", "commands"))
    _add_import(commands, say)
    _add_extract(commands, say)
    _add_find(commands, say)
    _add_brief(commands, say)
    _add_figures(commands, say)
    return parser


def _add_import(commands: Any, say: Say) -> None:  # noqa: ANN401 - argparse keeps the type of its sub-parsers private
    command = commands.add_parser(
        "import", say=say, help=say("把一份或多份报告读成简报文件", "read one report or many into briefing files")
    )
    command.add_argument("sources", type=_path, nargs="+", metavar="SOURCE", help=_source_help(say) + say(
        "；写文件夹则导入其中能导入的文件，不进下一层",
        "; of a folder the files in it that can be imported, not those of its folders",
    ))  # fmt: skip
    command.add_argument("-o", "--out", type=_path, metavar="OUT", help=say(
        "写入的简报文件；不写则与报告同一文件夹、同名，扩展名为 .briefing；另一份报告的简报不会被覆盖",
        "briefing file to write; by default beside the report, of the same name with .briefing; another report's "
        "briefing is left alone",
    ))  # fmt: skip
    command.add_argument("--replace", action="store_true", help=say(
        "--out 所指的是另一份报告的简报时，也照样覆盖",
        "write over the briefing that --out names, even if it is another report's",
    ))  # fmt: skip
    command.add_argument("--out-dir", type=_path, metavar="FOLDER", help=say(
        "把每份报告的简报写入这个文件夹；同名而内容不同的自动编号；有文件不能导入时其余照做，退出码为 1",
        "folder to write each report's briefing into; another text of the same name gets a number; where a file fails "
        "the others are done and the exit status is 1",
    ))  # fmt: skip
    command.add_argument("--title", type=_title, help=say("报告标题", "title of the report"))
    command.add_argument("--issuer", help=say("发布单位", "who issued it"))
    command.add_argument("--year", type=_year, help=say("年度", "its year"))


def _add_extract(commands: Any, say: Say) -> None:  # noqa: ANN401
    command = commands.add_parser(
        "extract", say=say, help=say("以 JSON 输出报告的章节和数据", "print a report's sections and figures as JSON")
    )
    command.add_argument("source", type=_path, metavar="SOURCE", help=_source_help(say) + say(
        "，或简报文件", ", or a briefing file",
    ))  # fmt: skip


def _add_find(commands: Any, say: Say) -> None:  # noqa: ANN401
    command = commands.add_parser("find", say=say, help=say("在简报中查找", "search a briefing"))
    command.add_argument("file", type=_path, metavar="FILE.briefing", help=say("简报文件", "briefing file"))
    command.add_argument("words", nargs="+", metavar="WORDS", help=say(
        "要查找的词，几个词须在同一节出现；可用拼音；"
        "整个加上引号还可写 '甲 -乙'、'\"甲 乙\"'、'章:四'、'数:甲'、'>1000万'",
        "words to find, all in the same section; pinyin will do; in quotes also 'a -b', '\"a b\"', '章:四', '数:a', "
        "'>1000万'",
    ))  # fmt: skip
    command.add_argument("--json", action="store_true", help=say("以 JSON 输出", "print JSON"))


def _add_brief(commands: Any, say: Say) -> None:  # noqa: ANN401
    command = commands.add_parser(
        "brief",
        say=say,
        help=say("把章节排成公文版式的 PDF 或 Word 文件", "set sections as an official PDF or Word file"),
    )
    command.add_argument("file", type=_path, metavar="FILE.briefing", help=say("简报文件", "briefing file"))
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--section", nargs="+", metavar="ID", help=say(
        "一节或几节，如 4.3；要点如 4.3.2", "one or more sections, such as 4.3; a point such as 4.3.2",
    ))  # fmt: skip
    which.add_argument(
        "--chapter", nargs="+", metavar="ID", help=say("一章或几章，如 4", "one or more chapters, such as 4")
    )
    which.add_argument("--find", nargs="+", metavar="WORDS", help=say(
        "含有这些词的章节", "the sections in which these words stand",
    ))  # fmt: skip
    which.add_argument("--all", action="store_true", help=say("全文", "the whole report"))
    command.add_argument("--pdf", type=_path, nargs="?", const=BY_NAME, metavar="OUT.pdf", help=say(
        "写入的 PDF 文件", "PDF file to write",
    ))  # fmt: skip
    command.add_argument("--docx", type=_path, nargs="?", const=BY_NAME, metavar="OUT.docx", help=say(
        "写入的 Word 文件", "Word file to write",
    ))  # fmt: skip
    command.add_argument("--out-dir", type=_path, metavar="DIR", help=say(
        "每节各写一个文件到这个文件夹（配合 --pdf、--docx，可不写文件名）",
        "write each section to a file of its own in this folder (with --pdf, --docx without a name)",
    ))  # fmt: skip
    for name, chinese, english in (
        ("--no-figures", "不印关键数据表", "without the key figures"),
        ("--no-text", "只印数据，不印正文", "figures only"),
        ("--no-notes", "不印文末注", "without the closing note"),
        ("--underline", "数据下加底线", "underline the figures"),
        ("--bracketed", "补出的序号加六角括号", "supplied numbers in brackets"),
        ("--large", "大字版式", "large print"),
    ):
        command.add_argument(name, action="store_true", help=say(chinese, english))
    command.add_argument(
        "--header", metavar="TEXT", default="", help=say("页眉字样", "a line above the text of each page")
    )
    command.add_argument("--watermark", metavar="TEXT", default="", help=say("水印字样", "pale words behind the text"))


def _add_figures(commands: Any, say: Say) -> None:  # noqa: ANN401
    command = commands.add_parser(
        "figures", say=say, help=say("把数据导出为 Excel 或 CSV", "export the figures to Excel or CSV")
    )
    command.add_argument("file", type=_path, metavar="FILE.briefing", help=say("简报文件", "briefing file"))
    command.add_argument("--xlsx", type=_path, metavar="OUT.xlsx", help=say(
        "写入的 Excel 文件，每章一张工作表", "Excel file to write, a sheet for each chapter",
    ))  # fmt: skip
    command.add_argument("--csv", type=_path, metavar="OUT.csv", help=say("写入的 CSV 文件", "CSV file to write"))
    which = command.add_mutually_exclusive_group()
    which.add_argument("--section", metavar="ID", help=say("只要一节，如 4.3", "one section only, such as 4.3"))
    which.add_argument("--chapter", metavar="ID", help=say("只要一章，如 4", "one chapter only, such as 4"))
    # argparse knows no "at least one of": the command itself asks, in argparse's words.
    command.set_defaults(lacks_target=lambda: command.error("one of the arguments --xlsx --csv is required"))


def _path(argument: str) -> Path:
    """An empty name, as a script with an unset variable gives it, is not the folder that ``Path`` takes it for."""
    if not argument:
        raise argparse.ArgumentTypeError("empty")
    return Path(argument)


def _title(argument: str) -> str:
    if not argument.strip():
        raise argparse.ArgumentTypeError("empty")
    return argument


def _year(argument: str) -> int:
    """Four digits, as the window's dialog asks for them."""
    if not re.fullmatch("[1-9][0-9]{3}", argument):
        raise argparse.ArgumentTypeError(f"not a year: '{argument}'")
    return int(argument)


def _source_help(say: Say) -> str:
    return say(
        "报告文件（.txt、.md、.docx、.html、.odt 或带文字的 .pdf）",
        "report file (.txt, .md, .docx, .html, .odt or .pdf with text)",
    )


class _Formatter(argparse.HelpFormatter):
    usage_word = "用法："

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self.usage_word if prefix is None else prefix)


class _EnglishFormatter(_Formatter):
    usage_word = "usage: "


class _Parser(argparse.ArgumentParser):
    def __init__(self, *, say: Say, **more: Any) -> None:  # noqa: ANN401 - argparse's own arguments
        formatter = _EnglishFormatter if say.language == "en" else _Formatter
        super().__init__(formatter_class=formatter, add_help=False, allow_abbrev=False, **more)
        self._say = say
        self._positionals.title = say("参数", "arguments")
        self._optionals.title = say("选项", "options")
        self.add_argument("-h", "--help", action="help", help=say("显示这份说明并退出", "show this help and exit"))

    def error(self, message: str) -> NoReturn:
        for english, chinese in _COMPLAINTS:
            if self._say.language != "en" and re.fullmatch(english, message):
                message = re.sub(english, chinese, message)
                break
        ending = self._say("。用 {prog} -h 查看用法。\n", ". See {prog} -h.\n").format(prog=self.prog)
        self.exit(2, message + ending)
