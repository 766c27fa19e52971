"""Why a file cannot be imported: its format, what it holds, its size. Each says the way out."""

from __future__ import annotations

from viewer.errors import BriefingError


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


class OldWordFormat(BriefingError):
    """A file of Word before 2007 or of WPS's own kind."""

    chinese = "文件“{detail}”是旧版 Word 或 WPS 格式。请用 Word 或 WPS 打开它，选“另存为”，类型选 .docx，再导入。"
    english = (
        "“{detail}” is in an old Word or WPS format. Open it in Word or WPS, choose “Save as” and the type .docx, then "
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


class PasswordProtected(BriefingError):
    """The file is encrypted."""

    chinese = "文件“{detail}”设有密码。请先打开它，取消密码后另存一份，再导入。"
    english = "“{detail}” is protected by a password. Open it, save it without one, and import that."


class WrongContents(BriefingError):
    """The file is of another kind than its suffix says."""

    chinese = "文件“{detail}”的内容与后缀名不符。请用 Word 或 WPS 打开它，另存为 .docx，再导入。"
    english = "“{detail}” is not what its suffix says. Open it in Word or WPS, save it as .docx, and import that."


class DamagedFile(BriefingError):
    """The file is cut off or garbled."""

    chinese = "文件“{detail}”已损坏或不完整，读不出文字。请另取一份，或打开修复后另存，再导入。"
    english = "“{detail}” is damaged or incomplete and cannot be read. Fetch another copy, or repair it and save it."


class TooLarge(BriefingError):
    """The file holds more than can be read."""

    chinese = "文件“{detail}”太大，无法导入。请只留正文另存后再导入。"
    english = "“{detail}” is too large to import. Save its text alone and import that."


class FileTooLarge(TooLarge):
    """The file is larger than what is read into memory. ``detail`` is its name, ``size`` and ``limit`` are in bytes."""

    chinese = "文件“{name}”有 {size} MB，超过 {limit} MB 的上限，请拆分后再导入。"
    english = "The file “{name}” has {size} MB, more than the limit of {limit} MB; divide it and import the parts."

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(name)
        self.name, self.size, self.limit = self.detail, size, limit

    def sentence(self, language: str = "zh") -> str:
        template = self.english if language.startswith("en") else self.chinese
        # Rounded up: a file just above the limit must not read as one of the limit's size.
        return template.format(name=self.name, size=-(-self.size // 2**20), limit=self.limit // 2**20)


class TooManyPages(BriefingError):
    """The file has more pages than are read. ``detail`` is its name with the number of pages."""

    chinese = "“{detail}”，页数太多，请拆分后再导入。"
    english = "“{detail}”: too many pages; divide it and import the parts."


class UnsafeFile(BriefingError):
    """The file is made so that reading it would harm: a zip bomb, nesting without end, declared entities."""

    chinese = "文件“{detail}”的结构异常，可能有害，没有导入。"
    english = "“{detail}” is built in a way that may do harm and was not imported."
