"""Whose a report is: as its title, the fields of a saved page, the speaker, the meeting or the organ below say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.titles import ORGAN, decreed, without_mark

_FIELD = re.compile(r"(?:发文单位|发文机关|发布机构|发布单位|制发机关)[：:]\s*(\S.*)")
# A page tells where a bulletin comes from: 信息来源：某县统计局.
_SOURCE = re.compile(
    r"(?:^|\s|\d|信息|文章)[来來]源[：:]\s*([\u4e00-\u9fff]{3,20}(?:[局厅廳委]|办公室|辦公室))(?=\s|$)"
)
# A title names its issuer before the kind of document: …市人民政府工作报告, …县2030年工作报告.
_NO_PLACE = r"(?![的在对和与]|关于|關於|推进|推進|推出|加强|加強|促进|开展|受理|做好|全面|[全本我各][省市区县])"
ISSUER = re.compile(
    rf"(?:关于)?(?:\d{{4}}年(?:度)?)?((?:{_NO_PLACE}[\u4e00-\u9fff]){{2,12}}?"
    r"(?:[省市区县州盟旗區縣]|[镇鎮乡鄉](?=人民政府|\d{4}年)))"
    r"(?:人民)?(?:政府(?!办公|辦公)|\d{4}年|[\u4e00-\u9fff]{0,8}工作报告)"
)
"""The beginning of a title that names whose report it is."""
_GOVERNMENT = re.compile(r"(?:\d{4}年(?:度)?)?((?:(?![的在])[\u4e00-\u9fff]){2,20}?)(?:人民)?政府(?:工作|施政)[报報]告")
_ABOVE = re.compile(r"[\u4e00-\u9fff]{2,20}(?:[院部署局厅廳会會委]|政府|办公室|辦公室)")
_PLACE = re.compile(
    r"(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])"
    r"(?=国民经济|第[一二三四五六七八九十]+个五年|“[一二三四五六七八九十]+五”)"
)
# Or the organ that issues it: …委员会关于…的通知, …局2030年工作总结.
_BY_ORGAN = re.compile(
    r"(?:\d{4}年(?:度)?)?"
    r"(国务院|(?:(?![的在])[\u4e00-\u9fff、]){1,30}?"
    r"(?:国务院|办公厅|办公室|委员会|政府|中心|公司|集团|[总支大]队|[局厅部委院署会會馆站]))"
    r"(?=(?:\s+[\u4e00-\u9fff]{3,20})*关于|關於|转发|轉發|印发|批转|对|\d{4}年|(?:政府)?(?:工作|施政)(?:总结|要点|[报報]告))"
)
# （2030年7月27日某院令第746号公布）
_BY_ORDER = re.compile(r"(?:^|[日（(])(?:中华人民共和国)?([\u4e00-\u9fff]{2,20}?)令\s*第\s*\d+\s*号")
_JUDGES = re.compile(r"[\u4e00-\u9fff]{2,20}(?:法院|检察院|檢察院|委员会|委員會)")
# Accounts are those of an organ or a unit: 某中心2030年度部门决算, 2030年度某医院单位决算.
_ACCOUNTS = re.compile(
    r"(?:([\u4e00-\u9fff]{3,30}?)\d{4}年(?:度)?|\d{4}年(?:度)?([\u4e00-\u9fff]{3,30}?))"
    r"(?:部门|部門|单位|單位)(?:预算|決算|预决算|决算|預算)"
)
# Or the line of the meeting or of the speaker does: ——…在某县第十七届人民代表大会…, 某县人民政府县长　某人.
_MEETING = re.compile(r"在([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])第[一二三四五六七八九十]+届")
_SPEAKER = re.compile(r"([\u4e00-\u9fff]{2,12}?[省市区县州盟旗區縣])人民政府(?:代|副)?(?:省|市|区|县|州|盟|旗)长")
# From the beginning of a line alone: tried at each of its characters it would cost their square.
_HELD = re.compile(r"^.*(?:会议|會議|大会|大會)上", re.MULTILINE)
_HEAD = re.compile(r"([\u4e00-\u9fff]{2,20}(?:委员会|[局厅委]))(?:代|副)?(?:局长|厅长|主任)\s+\S")
# The last resort: the place that the title begins with.
_OF_PLACE = re.compile(
    rf"(?:\d{{4}}年(?:度)?)?((?:{_NO_PLACE}[\u4e00-\u9fff]){{2,7}}?(?:[省市县州盟旗縣]|(?<![小社园山校片])[区區]))"
    r"(?=[\u4e00-\u9fff“])"
)
_SIGNATURE = re.compile(r"[\u4e00-\u9fff]{4,24}")
_SENTENCE = re.compile(r"[。！？!?]")


def issuer_of(title: str, words: Sequence[str], fields: Sequence[str], signed: str = "") -> str:
    """Whose report it is, "" where nothing tells. ``words``: the lines of its front; ``fields``: 名：… among them;
    ``signed``: the line above the date at its end.
    """
    if field := next(filter(None, map(_FIELD.fullmatch, fields)), None):
        return field[1].strip()
    if accounts := _ACCOUNTS.match(title):
        return accounts[1] or accounts[2]
    by_organ = _BY_ORGAN.match(title)
    if by_organ and _JUDGES.fullmatch(by_organ[1]):
        return by_organ[1]
    below = _organ_below(title, words)
    if named := ISSUER.match(title) or _GOVERNMENT.match(title):
        # Where the title names no more than a place and a year, its organ below it is the one that reports.
        below = below or _first(_SOURCE, words) or _first(_HEAD, [_HELD.sub("", line) for line in words])
        return below if named[0].endswith("年") and below and not below.endswith(("政府", "办公室")) else named[1]
    if decree := decreed(words):
        return decree[0]
    if by_organ:
        return by_organ[1]
    if order := _first(_BY_ORDER, [line for line in words if not _SENTENCE.search(line)]):
        return order
    after = [_HELD.sub("", line) for line in words]
    spoken = _first(_SPEAKER, after) or _first(_HEAD, after)
    return spoken or below or _first(_MEETING, words) or _signature(signed) or _beside(title, words)


def _signature(line: str) -> str:
    """The organ that a document is signed by, or ""."""
    return line if _SIGNATURE.fullmatch(line) and ORGAN.fullmatch(line) else ""


def _first(pattern: re.Pattern[str], lines: Sequence[str]) -> str:
    found = next(filter(None, map(pattern.search, lines)), None)
    return found[1] if found else ""


def _beside(title: str, words: Sequence[str]) -> str:
    """The organ on a line of its own above what it reports (行政院 / 施政報告), or the place that the title names."""
    ends = _end_of_title(title, words)
    if 0 < ends < len(words) and words[ends] == title and _ABOVE.fullmatch(words[ends - 1]):
        return words[ends - 1]
    if place := _PLACE.match(title):
        return place[1]
    if words and ORGAN.fullmatch(words[0]):
        return words[0]
    place = _OF_PLACE.match(title)
    return place[1] if place else ""


def _end_of_title(title: str, words: Sequence[str]) -> int:
    return next((at for at, line in enumerate(words) if line and title.endswith(without_mark(line))), len(words))


def _organ_below(title: str, words: Sequence[str]) -> str:
    """The organ that has a line of its own right below the title, or ""."""
    behind = [line for line in words[_end_of_title(title, words) + 1 :] if not line.startswith(tuple("（(—―－-"))]
    organ = next(filter(None, (ORGAN.match(line) for line in behind[:2])), None)
    return organ[0] if organ and not _SENTENCE.search(organ.string) else ""
