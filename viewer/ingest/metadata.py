"""Guesses what a report is called, whose it is and of which year, from what stands before its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from viewer.ingest.numbering import from_han, read_mark
from viewer.ingest.titles import NOT_A_TITLE, ORGAN, PATH, decreed, named_title, without_mark
from viewer.ingest.unbroken import paragraphs_apart
from viewer.model import Metadata
from viewer.source import Source
from viewer.wraps import without_breaks

_FRONT_WITHIN = 40
_FIELDS_WITHIN = 12
_TITLE_LENGTH = 50
_TITLE_FIELD = re.compile(r"(?:标\s*题|题\s*目|文件名称)[：:]\s*(\S.*)")
_ISSUER_FIELD = re.compile(r"(?:发文单位|发文机关|发布机构|发布单位|制发机关)[：:]\s*(\S.*)")
# 2030年, the first of 2031—2033年, and 〔2030〕8号 of a document's number.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})\s*(?:[-—–~～至]{1,2}\s*(?:19|20)?\d{2})?\s*(?:年|财政年度|財政年度)")
_NUMBERED = re.compile(r"[〔\[（(]((?:19|20)\d{2})[〕\]）)]第?\d+号")
# Years of the Republic, as Taiwan counts them: 114年2月25日 is in 2025.
_ROC = re.compile(r"(?<!\d)(1[0-4]\d)年\d{1,2}月")
_ROC_BEGAN = 1911
_ROC_TITLE = re.compile(r"(?<![\d一二三四五六七八九])(1[0-4]\d|一百[零〇一二三四五六七八九十]{1,3})年度")
# 一九九八年 in old reports.
_WRITTEN = re.compile(r"([一二][〇零○一二三四五六七八九]{3})\s*年")
_DIGITS = {digit: str(value) for value, digit in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_DATED = re.compile(r"(?<!\d)((?:19|20)\d{2})[年./-]\d{1,2}[月./-]\d{1,2}")
# A title names its issuer before the kind of document: …市人民政府工作报告, …县2030年工作报告.
_ISSUER = re.compile(
    r"(?:关于)?(?:\d{4}年(?:度)?)?([\u4e00-\u9fff]{2,12}?(?:[省市区县州盟旗區縣]|[镇鎮乡鄉](?=人民政府|\d{4}年)))"
    r"(?:人民)?(?:政府|\d{4}年|[\u4e00-\u9fff]{0,8}工作报告)"
)
_GOVERNMENT = re.compile(r"(?:\d{4}年(?:度)?)?((?:(?![的在])[\u4e00-\u9fff]){2,20}?)(?:人民)?政府(?:工作|施政)[报報]告")
_ABOVE = re.compile(r"[\u4e00-\u9fff]{2,20}(?:[院部署局厅廳会會委]|政府|办公室|辦公室)")
_PLACE = re.compile(
    r"(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])"
    r"(?=国民经济|第[一二三四五六七八九十]+个五年|“[一二三四五六七八九十]+五”)"
)
# Or the organ that issues it: …委员会关于…的通知, …局2030年工作总结.
_BY_ORGAN = re.compile(
    r"(?:\d{4}年(?:度)?)?"
    r"(国务院|(?:(?![的在])[\u4e00-\u9fff、]){1,30}?(?:国务院|办公厅|办公室|委员会|政府|[局厅部委院署会會]))"
    r"(?=关于|關於|转发|轉發|印发|批转|对|\d{4}年|(?:政府)?(?:工作|施政)(?:总结|要点|[报報]告))"
)
# Or the line of the meeting or of the speaker does: ——…在某县第十七届人民代表大会…, 某县人民政府县长　某人.
_MEETING = re.compile(r"在([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])第[一二三四五六七八九十]+届")
_SPEAKER = re.compile(r"([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])人民政府(?:代|副)?(?:省|市|区|县|州|盟|旗)长")
_HEAD = re.compile(r"([\u4e00-\u9fff]{2,20}(?:委员会|[局厅委]))(?:代|副)?(?:局长|厅长|主任)\s+\S")
_SENTENCE = re.compile(r"[。！？!?]")
_WITHOUT_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]")
_SPACED = re.compile(r"(?:[\u3400-\u9fff][ \u3000\xa0]+)+[\u3400-\u9fff]")
# A page sets figures off from the signs beside them: 2030 年.
_BESIDE_FIGURES = re.compile(r"(?<=\d) (?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]) (?=\d)")
_SHORTEST_REST = 2


def guess_metadata(source: Source) -> Metadata:
    """Title, issuer and year as far as the source says them, to be corrected by the user.

    The title is the one the format names (or the line of the front that says more), else a title field, else the line
    before the text that names a kind of document, else the first line when it has the form of a title, else the file's
    name without its suffix. The year is the one that the title, else the document's number, the line of the meeting or
    the first sentence names.
    """
    words = _front(paragraphs_apart(source))
    fields, first = words[:_FIELDS_WITHIN], words[0] if words else ""
    named = named_title(words, _YEAR, _ISSUER)
    titled = 0 < len(first) <= _TITLE_LENGTH and not NOT_A_TITLE.search(first) and not PATH.search(first)
    # Neither the first heading of a text without a title nor the organ that stands below one set as a picture.
    titled = titled and read_mark(first, 0, len(first)) is None and not ORGAN.fullmatch(first)
    given = _BESIDE_FIGURES.sub("", source.title or _field(_TITLE_FIELD, fields))
    if given and named.find(given) >= 0:
        given = named
    title = given or named or (first if titled else Path(source.name).stem)
    return Metadata(title, _issuer(title, words), _year(title, words))


def _front(source: Source) -> list[str]:
    """The first lines, each in one piece, up to the first that holds a sentence or is a numbered heading (included)."""
    found: list[str] = []
    for paragraph in source.paragraphs[:_FRONT_WITHIN]:
        line = _WITHOUT_WIDTH.sub("", without_breaks(paragraph.span.of(source.text))).strip()
        line = _BESIDE_FIGURES.sub("", line)
        if not line:
            continue
        if found and len(line) < _SHORTEST_REST and "\u3400" <= line <= "\u9fff":
            found[-1] += line  # the last character of a title that a page tore off
            continue
        found.append(re.sub(r"\s", "", line) if _SPACED.fullmatch(line) else line)
        if _SENTENCE.search(line) or read_mark(line, 0, len(line)) is not None:
            break
    return found


def _issuer(title: str, words: Sequence[str]) -> str:
    if field := _field(_ISSUER_FIELD, words[:_FIELDS_WITHIN]):
        return field
    below = _organ_below(title, words)
    if named := _ISSUER.match(title) or _GOVERNMENT.match(title):
        # Where the title names no more than a place and a year, its organ below it is the one that reports.
        by_organ = named[0].endswith("年") and below and not below.endswith("政府")
        return below if by_organ else named[1]
    if decree := decreed(words):
        return decree[0]
    if organ := _BY_ORGAN.match(title):
        return organ[1]
    for pattern in (_SPEAKER, _HEAD, _MEETING):
        if found := next(filter(None, (pattern.search(line) for line in words)), None):
            return found[1]
    if below:
        return below
    ends = _end_of_title(title, words)
    # An organ may have a line of its own above what it reports: 行政院 / 施政報告.
    if 0 < ends < len(words) and words[ends] == title and _ABOVE.fullmatch(words[ends - 1]):
        return words[ends - 1]
    if place := _PLACE.match(title):
        return place[1]
    return words[0] if words and ORGAN.fullmatch(words[0]) else ""


def _end_of_title(title: str, words: Sequence[str]) -> int:
    return next((at for at, line in enumerate(words) if line and title.endswith(without_mark(line))), len(words))


def _organ_below(title: str, words: Sequence[str]) -> str:
    """The organ that has a line of its own right below the title, or ""."""
    behind = words[_end_of_title(title, words) + 1 :]
    organ = next(filter(None, (ORGAN.match(line) for line in behind[:2])), None)
    return organ[0] if organ and not _SENTENCE.search(organ.string) else ""


def _year(title: str, words: Sequence[str]) -> int | None:
    front = [line for line in words if not _SENTENCE.search(line)]
    said = [_YEAR.search(title), *map(_NUMBERED.search, front)]
    said += [_DATED.search(line) for line in front if line.startswith(tuple("—―－-（("))]
    said += [_YEAR.search(_first_sentence(words)), *map(_DATED.search, front)]
    found = next(filter(None, said), None)
    if found:
        return int(found[1])
    written = next(filter(None, map(_WRITTEN.search, (title, *front))), None)
    if written:
        return int("".join(_DIGITS[digit] for digit in written[1]))
    if titled := _ROC_TITLE.search(title):
        return (int(titled[1]) if titled[1].isdecimal() else from_han(titled[1].replace("〇", "零"))) + _ROC_BEGAN
    counted = next(filter(None, map(_ROC.search, front)), None)
    return int(counted[1]) + _ROC_BEGAN if counted else None


def _field(pattern: re.Pattern[str], words: Sequence[str]) -> str:
    found = (pattern.fullmatch(line) for line in words)
    return next((match[1].strip() for match in found if match), "")


def _first_sentence(words: Sequence[str]) -> str:
    """The opening of the first paragraph that holds a sentence, up to its end."""
    paragraph = next((line for line in words if _SENTENCE.search(line)), "")
    return _SENTENCE.split(paragraph, maxsplit=1)[0]
