"""Failures that a user can act on, each with one clear sentence in Chinese and English.

The sentences live here, not in Qt's catalogues, because the command line says the same ones without Qt. Whatever is
not a BriefingError is a fault of ours and reaches ``sys.excepthook``.
"""

from __future__ import annotations


class BriefingError(Exception):
    """Base of all failures a user can act on. ``detail`` is filled into the sentence (a file name, a section id)."""

    chinese = "无法完成：{detail}。"
    english = "This could not be done: {detail}."

    def __init__(self, detail: object = "") -> None:
        super().__init__(str(detail))
        self.detail = str(detail)

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


class NotPlainText(BriefingError):
    """The file holds binary data where text was expected."""

    chinese = "文件“{detail}”不是文字文件，读不出文字内容。"
    english = "The file “{detail}” is not a text file; no text can be read from it."


class UnknownFormat(BriefingError):
    """A file type that cannot be imported."""

    chinese = "不能读取“{detail}”这种文件。可以导入 .txt、.md、.docx、.html、.odt 和带文字的 .pdf，请先另存为其中一种。"
    english = (
        "Files like “{detail}” cannot be read. .txt, .md, .docx, .html, .odt and .pdf with text can be imported; save "
        "it as one of them first."
    )


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


class OldWordFormat(BriefingError):
    """A .doc or .wps file: the binary format of Word before 2007, or of WPS."""

    chinese = "文件“{detail}”是旧版 Word 或 WPS 格式。请用 Word 或 WPS 打开它，选“另存为”，类型选 .docx，再导入。"
    english = (
        "The file “{detail}” is in an old Word or WPS format. Open it in Word or WPS, choose Save as, type .docx, and "
        "import that."
    )


class RichTextFormat(BriefingError):
    """A .rtf file."""

    chinese = "文件“{detail}”是 RTF 格式。请用 Word 或 WPS 打开它，选“另存为”，类型选 .docx，再导入。"
    english = (
        "The file “{detail}” is rich text (RTF). Open it in Word or WPS, choose Save as, type .docx, and import that."
    )


class FixedLayoutFormat(BriefingError):
    """A file of a reader of its own: .ofd, .ceb, .caj."""

    chinese = "文件“{detail}”是版式文件。请用平时打开它的阅读软件另存为或导出为带文字的 .pdf 或 .txt，再导入。"
    english = (
        "The file “{detail}” is in a fixed-layout format. Save or export it as .pdf or .txt, with its text, in the "
        "reader that opens it, and import that."
    )


class NoTextLayer(BriefingError):
    """A scan or a picture: nothing in it is text."""

    chinese = (
        "文件“{detail}”是扫描件或图片，里面没有文字。请先用带文字识别（OCR）的软件转成文字版"
        "（如 .docx、.txt），再导入。"
    )
    english = (
        "The file “{detail}” is a scan or a picture and holds no text. Turn it into text (.docx, .txt) with software "
        "that recognises characters (OCR) first."
    )


class ProtectedFile(BriefingError):
    """The file is encrypted and asks for a password."""

    chinese = "文件“{detail}”有密码保护。请用密码打开它，另存为一份没有密码的文件，再导入。"
    english = (
        "The file “{detail}” asks for a password. Open it with the password, save it without one, and import that."
    )


class DamagedFile(BriefingError):
    """The file is of a known format but broken."""

    chinese = "文件“{detail}”已损坏或不完整，读不出内容。请重新取一份再导入。"
    english = "The file “{detail}” is damaged or incomplete and cannot be read; fetch another copy."


class TooLarge(BriefingError):
    """The file is larger than what is read into memory. ``detail`` is its name, ``size`` and ``limit`` are in bytes."""

    chinese = "文件“{name}”有 {size} MB，超过 {limit} MB 的上限，请拆分后再导入。"
    english = "The file “{name}” has {size} MB, more than the limit of {limit} MB; divide it and import the parts."

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(name)
        self.name, self.size, self.limit = name, size, limit

    def sentence(self, language: str = "zh") -> str:
        template = self.english if language.startswith("en") else self.chinese
        # Rounded up: a file just above the limit must not read as one of the limit's size.
        return template.format(name=self.name, size=-(-self.size // 2**20), limit=self.limit // 2**20)


class TooManyPages(BriefingError):
    """The file has more pages than are read. ``detail`` is its name with the number of pages."""

    chinese = "“{detail}”，页数太多，请拆分后再导入。"
    english = "“{detail}”: too many pages; divide it and import the parts."
