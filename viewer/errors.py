"""Failures that a user can act on, each with one clear sentence in Chinese and English.

The sentences live here, not in Qt's catalogues, because the command line says the same ones without Qt. Whatever is
not a BriefingError is a fault of ours and reaches ``sys.excepthook``.
"""

from __future__ import annotations


def readable(name: str) -> str:
    """``name`` as it can be shown and kept: a file's name may hold bytes that are no UTF-8 (an old stick in GBK)."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return _decoded(name)
    return name


def _decoded(name: str) -> str:
    """A locale without UTF-8 gives UTF-8 as bytes, too: that is tried first."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.encode("utf-8", "surrogateescape").decode(encoding)
        except UnicodeError:
            continue
    return name.encode("utf-8", "replace").decode("utf-8")


class BriefingError(Exception):
    """Base of all failures a user can act on. ``detail`` is filled into the sentence (a file name, a section id)."""

    chinese = "无法完成：{detail}。"
    english = "This could not be done: {detail}."

    def __init__(self, detail: object = "") -> None:
        self.detail = readable(str(detail))
        super().__init__(self.detail)

    def sentence(self, language: str = "zh") -> str:
        """The sentence to show, in Chinese (``zh``, the default) or English (``en``)."""
        template = self.english if language.startswith("en") else self.chinese
        return template.format(detail=self.detail)

    def __str__(self) -> str:
        return self.sentence("en")


class FileMissing(BriefingError):
    """The file is not there."""

    chinese = "找不到文件“{detail}”，它可能已被移走或改名。"
    english = "The file “{detail}” was not found; it may have been moved or renamed."


class FileUnreadable(BriefingError):
    """The file is there but the system does not let us read it."""

    chinese = "文件“{detail}”无法读取，请检查是否有权限打开它。"
    english = "The file “{detail}” cannot be read; check that you may open it."


class EmptySource(BriefingError):
    """The file holds no text."""

    chinese = "文件“{detail}”里没有文字。"
    english = "The file “{detail}” holds no text."


class NotABriefing(BriefingError):
    """The file is not a briefing."""

    chinese = "文件“{detail}”不是简报文件。"
    english = "The file “{detail}” is not a briefing."


class NewerBriefing(BriefingError):
    """The briefing was written by a newer version."""

    chinese = "简报“{detail}”由更新的版本制作，请先升级本软件再打开。"
    english = "The briefing “{detail}” was made by a newer version; update this application to open it."


class DamagedBriefing(BriefingError):
    """The briefing's database is damaged."""

    chinese = "简报“{detail}”已损坏，请重新导入原文件或另取一份。"
    english = "The briefing “{detail}” is damaged; import the source again or fetch another copy."


class UnknownSection(BriefingError):
    """There is no section with this id."""

    chinese = "没有编号为“{detail}”的章节。"
    english = "There is no section numbered “{detail}”."


class NoWords(BriefingError):
    """There is nothing to look for."""

    chinese = "没有写明要查找的词。"
    english = "No words to find were given."


class NothingFound(BriefingError):
    """No section holds the words."""

    chinese = "没有找到“{detail}”，没有可印的章节。"
    english = "Nothing found for “{detail}”; there is no section to print."


class NoOutput(BriefingError):
    """No file to write was named."""

    chinese = "没有写明要写入的文件：请加 --pdf 或 --docx。"
    english = "No file to write was named: add --pdf or --docx."


class CannotWrite(BriefingError):
    """The output cannot be written."""

    chinese = "无法写入“{detail}”，请换一个文件夹或检查权限。"
    english = "“{detail}” cannot be written; choose another folder or check your rights."


class FileInUse(CannotWrite):
    """The output is there and cannot be replaced: on Windows a file that another program has open is locked."""

    chinese = "无法写入“{detail}”，它可能正在 WPS、Excel 等程序中打开；请关闭后再试，或换一个名称。"
    english = (
        "“{detail}” cannot be replaced; close it where it is open (WPS, Excel) and try again, or choose another name."
    )


class DiskFull(CannotWrite):
    """There is no room left for the output."""

    chinese = "磁盘空间不足，“{detail}”没有写入；请腾出空间后再试。"
    english = "The disk is full; “{detail}” was not written. Make room and try again."


class NotEnoughMemory(BriefingError):
    """A file needs more memory than an import may take."""

    chinese = "文件“{detail}”太大，内存不够读完它；请拆成几份再导入。"
    english = "The file “{detail}” is too large for the memory there is; split it and import the parts."


class ImportBroken(BriefingError):
    """The process that read a file ended before it was done: killed, crashed, or by a fault of ours."""

    chinese = "读取文件“{detail}”时中断了，没有导入；文件可能已损坏，请另存一份再试。"
    english = (
        "Reading the file “{detail}” broke off and nothing was imported; it may be damaged: save a copy and retry."
    )


class OutlineBroken(BriefingError):
    """The process that read an outline changed by hand anew ended before it was done; the outline is as before."""

    chinese = "重新识别“{detail}”的目录时中断了，目录已恢复到改动之前；请再改一次。"
    english = "Reading the outline of “{detail}” anew broke off; it is as it was before the change: make it again."


class NothingToImport(BriefingError):
    """A folder named for import holds no file that can be imported."""

    chinese = "文件夹“{detail}”里没有可以导入的文件。"
    english = "There is no file to import in the folder “{detail}”."


class AlreadyBriefing(BriefingError):
    """A file named for import is a briefing already."""

    chinese = "“{detail}”已经是简报，不必导入，可直接打开。"
    english = "“{detail}” is a briefing already; open it as it is."


class NoFigures(BriefingError):
    """There is no figure to export."""

    chinese = "“{detail}”里没有可以导出的数据。"
    english = "There are no figures to export in “{detail}”."


class CannotPrint(BriefingError):
    """The printer cannot be started."""

    chinese = "打印机“{detail}”没有响应，可改为导出 PDF。"
    english = "The printer “{detail}” does not respond; you can export a PDF instead."


class NotReplaced(BriefingError):
    """The output's name is taken by a file of another kind, which is left alone."""

    chinese = "“{detail}”是另一种文件，不会被覆盖，请换一个名称。"
    english = "“{detail}” is a file of another kind and is left alone; choose another name."


class OpenBriefing(BriefingError):
    """The output is the briefing that is being read, which is never written to."""

    chinese = "“{detail}”正在阅览，不会被覆盖，请换一个名称。"
    english = "“{detail}” is being read and is left alone; choose another name."


class SameFile(BriefingError):
    """A copy was to be put where the original is."""

    chinese = "“{detail}”就是这份简报本身，请换一个名称或文件夹。"
    english = "“{detail}” is this very briefing; choose another name or folder."


class PagesUnclear(BriefingError):
    """The pages to print cannot be read from what was typed."""

    chinese = "页码“{detail}”看不明白，请写成 1-3,5 这样。"
    english = "The pages “{detail}” are not clear; write them like 1-3,5."


class PagesBackwards(BriefingError):
    """A range of pages ends before it begins."""

    chinese = "页码“{detail}”前大后小，请从小到大填，如 1-3。"
    english = "The pages “{detail}” run backwards; put the smaller number first, like 1-3."


class NoSuchPage(BriefingError):
    """The brief has no such page."""

    chinese = "没有第 {detail} 页，请改填页码。"
    english = "There is no page {detail}; choose other pages."


class NotAHeading(BriefingError):
    """A place in the text was named that no section of the outline begins at."""

    chinese = "“{detail}”处没有目录标题，无法取消。"
    english = "No heading of the outline stands at “{detail}”, so none can be taken away."


class NotATitle(BriefingError):
    """A place or stretch of the text that cannot be a heading: no words, beyond its paragraph, inside another title."""

    chinese = "“{detail}”不能用作标题：标题要在一个段落之内，且不与别的标题重叠。"
    english = "“{detail}” cannot be a heading: it must lie within one paragraph and apart from other headings."


class EmptyTitle(BriefingError):
    """A heading was to be called nothing at all."""

    chinese = "标题不能为空，已保留“{detail}”。"
    english = "A title cannot be empty; “{detail}” was kept."


class ChecksNotKept(BriefingError):
    """What was checked cannot be kept in the user's folder."""

    chinese = "校核结果无法保存到“{detail}”，请检查这个文件夹能否写入、磁盘是否已满。"
    english = "The checks cannot be kept in “{detail}”; check that the folder may be written and the disk is not full."


class ChecksUnreadable(BriefingError):
    """The user's checks are there but cannot be read."""

    chinese = "校核记录“{detail}”无法读取，请检查权限，或先升级本软件。"
    english = "The record of checks “{detail}” cannot be read; check your rights or update this application."


class ChecksSetAside(BriefingError):
    """The user's record of checks was damaged. It has been put aside, and a new one is begun."""

    chinese = "校核记录已损坏，已改名为“{detail}”留存，现从新的记录开始。"
    english = "The record of checks was damaged; it is kept as “{detail}” and a new one is begun."


class NotesNotKept(BriefingError):
    """A note cannot be kept in the user's folder."""

    chinese = "笔记无法保存到“{detail}”，请检查这个文件夹能否写入、磁盘是否已满。"
    english = "The notes cannot be kept in “{detail}”; check that the folder may be written and the disk is not full."


class NotesUnreadable(BriefingError):
    """The user's notes are there but cannot be read."""

    chinese = "笔记“{detail}”无法读取，请检查权限，或先升级本软件。"
    english = "The notes “{detail}” cannot be read; check your rights or update this application."


class NotesSetAside(BriefingError):
    """The user's notes were damaged. They have been put aside, and a new record is begun."""

    chinese = "笔记记录已损坏，已改名为“{detail}”留存，现从新的记录开始。"
    english = "The record of notes was damaged; it is kept as “{detail}” and a new one is begun."
