"""What a command line cannot mean. Each is answered by its sentence and exit status 2; nothing is written."""

from __future__ import annotations

from viewer.errors import BriefingError


class OneReportOnly(BriefingError):
    """An option of the command line that one report can have was given to several."""

    chinese = "{detail} 只能用于一份报告；多份报告请用 --out-dir。"
    english = "{detail} is for one report; with several use --out-dir."


class TwoPlaces(BriefingError):
    """A file and a folder to write to were both named; only one can be meant."""

    chinese = "{detail} 不能同时使用：写入一个文件用 --out，写入一个文件夹用 --out-dir。"
    english = "{detail} exclude each other: --out names one file, --out-dir a folder."


class OtherBriefing(BriefingError):
    """The file named for a briefing holds another report's, which may not be replaced unasked."""

    chinese = "“{detail}”是另一份报告的简报，没有覆盖；请换一个名称，确要覆盖请加 --replace。"
    english = "“{detail}” is the briefing of another report and was kept; choose another name, or add --replace."


class ReplaceNothing(BriefingError):
    """The option that lets a named briefing be replaced was given without one."""

    chinese = "{detail} 只与 --out 同用：它允许覆盖 --out 所指的简报；没有写入任何文件。"
    english = "{detail} goes with --out, whose briefing it lets be replaced; nothing was written."
