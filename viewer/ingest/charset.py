"""Which characters a file's bytes stand for: by its mark, else as UTF-8, else the likeliest of the Chinese sets.

No library: charset-normalizer, tried, is right on whole reports and takes a line of GBK for Big5, and it would be one
more to ship. Two Chinese sets are easily told apart by what they make of the bytes: read in the wrong one, common words
become rare characters.
"""

from __future__ import annotations

import codecs
import re

# Longest first: the UTF-16 mark is the beginning of the UTF-32 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# GB 18030 is the mandatory Chinese set and holds GBK and GB 2312; cp950 is Big5 as Windows writes it, big5hkscs as
# Hong Kong does.
_SETS = ("gb18030", "cp950", "big5hkscs")
# Latin-1 is none of them: every byte is a character of it, and servers declare it for everything.
_DECLARED = frozenset({"gb18030", "big5", "cp950", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"})
# What no text file holds: half characters, and control characters but tab, line ends, form feed and DOS's end mark.
_BINARY = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_COMMON = frozenset(
    "的一是在不了和有人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下"
    "过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩"
    "体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各"
    "重新线線内數数正心反你明看原又么利比或但质質第向道命此变變条條只没結结解问問意建月公无無系军軍很情者最立代想已通"
    "并提直题題程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將"
    "组組见見计計别她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處府务務市县縣年万萬亿億"
)
_SAMPLE = 60_000
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\ue000-\uf8ff]")
# One byte in a thousand may be broken, and one in any file: a copy cut in the middle of a character, a fault of a disk.
_BROKEN = 1000


class NoTextError(Exception):
    """The bytes are no text in any set."""


def decode(raw: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The characters of ``raw``, and Chinese sentences on what could not be read.

    ``declared``: the set that the file itself names (a web page), used where the bytes are not UTF-8. Raises
    NoTextError.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(*_tolerant(raw[len(mark) :], (encoding,)))
    wide = _wide(raw)
    if wide:
        return _checked(*_tolerant(raw, (wide,)))
    if _is_utf8(raw):
        text = raw.decode("utf-8")
        return _checked(*_tolerant(raw, ("utf-8",))) if _BINARY.search(text) else (text, ())
    sets = tuple(dict.fromkeys(name for name in (_known(declared), *_ranked(raw)) if name))
    for encoding in sets:
        try:
            return _checked(raw.decode(encoding), 0)
        except (UnicodeDecodeError, NoTextError):
            continue
    return _checked(*_tolerant(raw, ("utf-8", *sets)))


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _known(declared: str) -> str:
    """A declared set by Python's name, "" where it is none; GB 2312 and GBK are written with characters beyond them."""
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return ""
    if name in ("gb2312", "gbk", "hz"):
        return "gb18030"
    return name if name in _DECLARED else ""


def _wide(raw: bytes) -> str:
    """UTF-16 without a mark: pairs whose high byte is NUL (digits, line ends) at one parity only; "" when it is not."""
    sample = raw[: _SAMPLE & ~1]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    if len(raw) % 2 or low + high < max(1, len(sample) // 400) or (low and high):
        return ""
    encoding = "utf-16-le" if high else "utf-16-be"
    text = sample.decode(encoding, errors="replace")
    plain = sum(letter.isprintable() or letter in "\r\n\t" for letter in text)
    return encoding if plain > 0.98 * len(text) and (_commonness(text) > 0.2 or text.isascii()) else ""


def _ranked(raw: bytes) -> list[str]:
    """The Chinese sets, likeliest first; GB 18030 where they are equally likely."""
    sample = raw[:_SAMPLE]
    return sorted(_SETS, key=lambda name: -_commonness(sample.decode(name, errors="replace")))


def _commonness(text: str) -> float:
    """The share of everyday characters among the Chinese ones and the undecodable of ``text``, else 0."""
    han = _HAN.findall(text)
    return sum(letter in _COMMON for letter in han) / (len(han) + text.count("\ufffd") or 1)


def _tolerant(raw: bytes, encodings: tuple[str, ...]) -> tuple[str, int]:
    """The reading with the fewest undecodable places, and their number. Raises NoTextError when they are too many.

    A control character counts as one: a single one that another program left must not keep a whole report out.
    """
    best: tuple[str, int] | None = None
    for encoding in encodings:
        text = _BINARY.sub("\ufffd", raw.decode(encoding, errors="replace"))
        broken = text.count("\ufffd")
        if best is None or broken < best[1]:
            best = (text, broken)
    if best is None or best[1] > max(1, len(best[0]) // _BROKEN) or (best[1] and len(best[0]) < 20):
        raise NoTextError
    return best


def _checked(text: str, broken: int) -> tuple[str, tuple[str, ...]]:
    if _BINARY.search(text):
        raise NoTextError
    if not broken:
        return text, ()
    places = len(re.findall("\ufffd+", text))
    line = text.count("\n", 0, text.index("\ufffd")) + 1
    return text, (f"原文件有 {places} 处字符已损坏，读不出来，以“\ufffd”标出（第一处在第 {line} 行）。",)
