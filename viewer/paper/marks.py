"""How text is written on paper: the report's own words in the marks of an official document, one character for one.

Every result has exactly as many characters as the text, so that spans into it stay true.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from viewer.punctuation import full_width, paired_quotes

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
# A web address whose colon the report itself has full width; one that is right stays as it is.
_SCHEME = re.compile(r"(?<=[A-Za-z])：(?=//)")
# GB/T 15834-2011, 4.1, 4.13.3.3 and 4.10: the full stop, the wavy dash of a range, the dash of two.
_STOP = re.compile(rf"(?<=[{_HAN}”’）》])\.(?=[{_HAN}”’）“（《]|\s*$)")
_WAVE = re.compile(rf"(?<=[\d%％{_HAN}])~(?=[\d{_HAN}])")
_DASH = re.compile(rf"(?<=[{_HAN}”’）》，。])--(?=[{_HAN}“‘（《])")
# Radicals and compatibility signs, which texts copied out of a PDF have for the plain character.
_RADICAL = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
_RADICALS = dict(
    zip(
        "⺠⺟⺎⺬⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "民母兀示虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BROKEN = re.compile("[\ud800-\udfff\ufffd\ufffe\uffff]")
_PLAIN = re.compile(rf"[{_HAN}，。、；：“”（）《》0-9A-Za-z%\n]*")
UNREADABLE = "□"
"""What stands for half a character or one that was lost when the file was read: official texts mark a gap so."""


def on_paper(text: str) -> str:
    """``text``, one paragraph, with its marks as an official document writes them."""
    text = paired_quotes(full_width(text))
    if _PLAIN.fullmatch(text):
        return text
    text = _SCHEME.sub(":", text)
    text = _DASH.sub("——", _WAVE.sub("～", _STOP.sub("。", text)))
    return _BROKEN.sub(UNREADABLE, _CONTROL.sub(" ", _RADICAL.sub(_unified, text)))


def _unified(found: re.Match[str]) -> str:
    plain = _RADICALS.get(found[0]) or normalize("NFKC", found[0])
    return plain if len(plain) == 1 else found[0]
