"""Cuts the words beside a figure down to the thing they name."""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.metrics import wording as words
from viewer.metrics.frames import without_frame
from viewer.metrics.patterns import DOWN, UP

_JOINED = r"(?:[、,，;；]|和(?![美谐平睦田硕服])|及(?![时格])|与(?!会)|或(?!许))"


def _any(entries: tuple[str, ...]) -> str:
    """The entries as one alternation, the longest first, each with its guards against beginning another word."""
    ordered = sorted(entries, key=len, reverse=True)
    return "|".join(re.escape(entry) + words.GUARDS.get(entry, "") for entry in ordered)


_LEAD = re.compile(
    rf"(?:{_any(words.LEADING)}|{_JOINED}|以及|[一二三四五六七八九十]+是|[（(][^（）()]{{1,4}}[)）]、"
    r"|[〇零一二三四五六七八九十\d/]{2,}年度?的?|[省市县区乡镇村]{2,4}[两三四]级(?=组织|开展|共|累计)|(?:数?[百千万亿]|[百千])余?[辆个家名户所项座台](?=[一-鿿]{2})|[\s\-—–#*.·\"”)）：:▶►●■◆★※✓√○•▪□▲△◎→]+|(?<![\d一-鿿])(?:\d{1,2}[\s.．、](?=[一-鿿]{2})|0\d(?=[一-鿿]{2})|\d{1,2}(?=新增|新建|完成|开展|实施|推进|建立|推动)))+"
)
_LIGHT = re.compile(rf"(?:{_any(words.LIGHT)})(?=[一-鿿“A-Za-z])")
_LINK = re.compile(
    "(?:"
    + "|".join(words.END_GUARDS.get(w, "") + re.escape(w) for w in sorted(words.LINKING, key=len, reverse=True))
    + ")$"
)
_PLACE = re.compile(rf"(?:{_any(words.PLACES)})+(?=[一-鿿“A-Za-z\d])")
_AND = re.compile(r"(?<![涉普惠顾危参给])[和及与]$")
_MARKS = re.compile(r"\^?[\[［〔]\d{1,3}[\]］〕]|\s+")
_STREAK = re.compile(r"连续[一二两三四五六七八九十\d]+(?:个?月|个?季度|[年次届个天周])$")
# Between a noun and the verb that was taken away: 编制会增至, 补助最高可达. Alone they end nouns (早餐会, 性能).
_MODAL = re.compile(r"(?:会|(?<![功性智产职动])能|最高可?|最多可?|更|多)$")
# Between a noun and its own verb of two characters: 个案最高可补助, 期间得再延长.
_MAY = re.compile(r"(?<=[一-鿿]{2})(?:最高可|最多可|得各?再|可再|即可)(?=[一-鿿]{2}$)")
# 一般渔户则仅需负担
_NEED = re.compile(r"(?<=[一-鿿]{2})则?[仅只]?[需须](?=(?:负担|支付|缴付|缴纳|自付)$)")
# 最低工资调升至月薪, 居民则可获派
_TO_EACH = re.compile(
    r"(?<=[一-鿿]{2})(?:(?:[提调][高升]|上调|增加?|调整)(?:到|至|为)[月年日时]薪|[则亦均]?[可将会]获[派发]?)$|(?<=[额量率款])业$"
)
_STREAK_LEAD = re.compile(r"连续[一二三四五六七八九十\d]+[年次届个]")
# Whose doing it is, where the report's own offices do it: 县政府编列总预算, 本院核定….
_OFFICE = re.compile(
    r"(?:[一-鿿]{0,6}(?:人民)?政府|街道(?:办事处)?|[县市区镇]府|[本我][府院局委部厅办]|[一-鿿]{0,8}(?:检察院|法院|机关|委员会|总局|部门))"
    rf"(?=(?:共|已|将)*(?:{'|'.join(words.OFFICIAL)})(?<!收(?=[入支]))(?:[一-鿿“]{{2}}|$))"
)
# Where it was done: 在创新园区设立服务点.
_WHERE = re.compile(rf"在[一-鿿“”]{{2,12}}?(?=(?:{'|'.join(words.OFFICIAL)})[一-鿿“]{{2}})")
# In what: 在基础建设方面争取经费.
_SIDE = re.compile(r"在[^,，、]{2,12}方面(?=[一-鿿]{4})")
# Two verbs before 我区's things: 梳理确认我区各类清单.
_OUR = re.compile(r"[一-鿿]{2,4}我[区市省县州镇](?=[一-鿿]{3})")
# A span of years that the plan names first: 自今年起4年投入, 五年下降.
_YEARS = re.compile(
    r"起?(?:今后|未来|近)?[\d一二三四五六七八九十两]{1,3}(?:[至到][一二三四五六七八九十\d]{1,2})?个?[年月](?:[内间来]|以来)?(?=[一-鿿]{2})(?!义务|一贯|行动|计划|规划|期|度|级|制|龄|以上|以下)"
)
_FOR_WHOM = re.compile(r"[为向][^,，]{2,8}?(?=举办|提供|开展|发放|解决|加装|降低|挽回|追回|减免|减负|争取|办理|节约)")
# A district's own name before a quoted name or after nothing else (某某区“…”).
_DISTRICT = re.compile(r"[一-鿿]{2,3}[省市区县州](?<![城社园景片港校市小]区)(?=[“《])")
# 取得证书人数: how many did it.
_DOERS = re.compile(r"^(?:取得|获得|参加|享受|实现|拥有)[一-鿿]{2,10}(?:人数|人次|户数|家数|人员)$")
_RELATIVE = re.compile(
    r"^(?:具有|具备|拥有|来自|从事|引领|在|对|以|能|可|适应|符合|支撑|服务|面向|辐射|带动|覆盖|涵盖|兼具|体现|连接|围绕|集[一-鿿]{1,8}[于、])"
)
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.]")
_FIRST_OF_NUMBER = frozenset("（(一二三四五六七八九十")
_ACT = re.compile(r"设立|建立|建设|开展|实施|推进|举办|打造|完成|制定|开发|推广")
LONGEST = 24
# What a long label can do without, and where it may begin: at the verb of what was done.
_ASIDES = re.compile(r"(?<=[一-鿿])[（(][^（）()]*[)）]")
_DEED_WITHIN = re.compile(
    r"(?<=[一-鿿]{4})(?:吸纳|惠及|带动|提供|办理|发放|受理|新增|取得|获得|培训|救助|资助|服务(?=[一-鿿]{4}))(?=[一-鿿]{4})"
)
REMEMBERED = 1024
"""Texts whose reading is kept: the words before a figure are read several times, and reports repeat themselves."""
# What a word that links can end in, so that most texts need no search; ``$`` lies before a last line end too.
_LAST_OF_LINK = frozenset(word[-1] for word in words.LINKING) | {"\n"}


class Trimmer:
    """Trims words; knows the names of the place that the report is of, which its own labels do not repeat."""

    def __init__(self, issuer: str = "", title: str = "") -> None:
        names = _names_of(issuer) | _names_of(title)
        ordered = sorted(names, key=len, reverse=True)
        self._own = re.compile(rf"(?:{'|'.join(map(re.escape, ordered))})(?=[一-鿿“])") if names else None
        self._lead = lru_cache(REMEMBERED)(self._read_lead)
        self.place = lru_cache(REMEMBERED)(self._read_place)
        """Gives a text without the place it is about in front."""

    def lead(self, text: str, light: bool = True) -> str:
        """``text`` without adverbs, places and light verbs in front; ``light`` False keeps the verbs."""
        return self._lead(text, light)

    def _read_lead(self, text: str, light: bool) -> str:
        for _ in range(6):
            before = text
            text = without_frame(text) if text.startswith("与") else text
            text = _LEAD.sub("", text, count=1) if _LEAD.match(text) else text
            text = _FOR_WHOM.sub("", text, count=1) if text.startswith(("为", "向")) else text
            text = _STREAK_LEAD.sub("", text, count=1) if text.startswith("连续") else text
            text = without_frame(text)
            for pattern in (_OFFICE, _WHERE, _SIDE, _OUR, _YEARS):
                text = pattern.sub("", text, count=1) if pattern.match(text) else text
            text = self.place(text)
            if light and len(text) > 3 and (match := _LIGHT.match(text)) and not _DOERS.search(text):
                text = text[match.end() :]
            if text == before:
                break
        return text

    def is_place(self, text: str) -> bool:
        """True where ``text`` is nothing but the place the report is of."""
        return text in words.PLACES or (self._own is not None and self._own.sub("", text + "一") == "一")

    def _read_place(self, text: str) -> str:
        for pattern in (_PLACE, self._own, _DISTRICT):
            if pattern is not None and (match := pattern.match(text)) and len(text) - match.end() >= 2:
                text = text[match.end() :]
        return text


def _names_of(text: str) -> set[str]:
    """Names of places in an issuer or title: 某某省某某市 gives both, with and without the word for their rank."""
    found: set[str] = set()
    rest = re.sub(r"(?:19|20)\d\d年|人民政府|委员会|办公室|[（(].*?[)）]|中华人民共和国", "", text)
    while match := re.match(r"([一-鿿]{2,5}?)(省|市|区|县|自治区|自治州|州|镇)", rest):
        found |= {match[0], match[1]}
        rest = rest[match.end() :]
    return {name for name in found if len(name) >= 2}


def without_end(pattern: re.Pattern[str], text: str, longest: int) -> str:
    """``text`` without what ``pattern`` finds at its end; it is looked for in the last ``longest`` characters only."""
    match = pattern.search(text, len(text) - longest)  # from 0 where that is negative
    return text[: match.start()] if match else text


@lru_cache(REMEMBERED)
def tail(text: str, linked: bool = False) -> str:
    """``text`` without the words at its end that link it to a number (达到, 分别为, 共有).

    ``linked``: a verb that did so has been taken away already.
    """
    while True:
        shorter = _STREAK.sub("", text) if "连续" in text else text
        shorter = without_end(_LINK, shorter, 8) if shorter[-1:] in _LAST_OF_LINK else shorter
        shorter = _TO_EACH.sub("", shorter) if shorter[-1:] in "薪获派发业" else shorter
        shorter = _AND.sub("", shorter.rstrip("、,， "))
        shorter = _MODAL.sub("", shorter) if linked else shorter
        if shorter == text:
            return _NEED.sub("", _MAY.sub("", text))
        text, linked = shorter, True


# 以下简称“甲市”)平均浓度: the clause began within a bracket.
_OUT_OF_BRACKET = re.compile(r"^[^()（）]{4,}[)）](?=[一-鿿]{2})")


def inside(text: str) -> str:
    """``text`` from its last bracket that is still open, without the bracket's own outside."""
    if "(" not in text and "（" not in text:
        return _OUT_OF_BRACKET.sub("", text) if ")" in text or "）" in text else text
    opened = max(text.rfind("("), text.rfind("（"))
    if not re.search(r"[)）]", text[opened:]):
        return text[opened + 1 :]
    return text


# Where a long label may begin: after a list's mark, a bracket or an office, before 全国….
_SEAM = re.compile(r"[、,，)）”]|[部局委厅署院](?=全)|(?=全[国省市]的?[一-鿿])|等(?![级效])")
_HOLLOW = re.compile(
    "(?:"
    + "|".join(map(re.escape, sorted({*words.LINKING, *words.LIGHT, *UP, *DOWN}, key=len)))
    + ")+|[\\d一二三四五]+年|\\d+|平均|年均|日均|月均|目标"
)
_FOLLOWS = re.compile(r"(?:如下|如后|以下|名单|附后|(?<=[一-鿿]{3})方面)?[:：]?$")


@lru_cache(REMEMBERED)
def clean(text: str) -> str:
    """A label without footnote marks, line ends and what only points on (如下)."""
    return _FOLLOWS.sub("", _MARKS.sub("", text)).replace("共累计", "累计").strip("、,，;；:： 的")


@lru_cache(REMEMBERED)
def shortened(text: str) -> str:
    """A label no longer than a card holds, where its words allow: from its last 的, else from a seam on."""
    text = text.replace("分别", "")
    if text.count("“") != text.count("”"):
        text = re.sub("[“”]", "", text)
    if len(text) > LONGEST:
        text = _ASIDES.sub("", text) or text
    if len(text) <= LONGEST:
        return text
    last = text.rfind("的")
    if 0 < last < len(text) - 3:
        return text[last + 1 :]
    if deed := _DEED_WITHIN.search(text, len(text) - LONGEST):
        return text[deed.start() :]
    cuts = [match.end() for match in _SEAM.finditer(text) if len(text) - LONGEST <= match.end() <= len(text) - 4]
    return text[cuts[0] :] if cuts else text


def act(text: str) -> str:
    """The last deed of a long description (获准…开展试点 gives 开展试点), so that it fits a card."""
    last = text.rfind("的")
    if len(text) <= LONGEST or 0 < last < len(text) - 3:
        return text
    for verb in reversed(list(_ACT.finditer(text))):
        if 6 <= len(text) - verb.start() <= LONGEST:
            return text[verb.start() :]
    return text


@lru_cache(REMEMBERED)
def is_hollow(text: str) -> bool:
    """True for words that name nothing: a verb of reaching or change alone, an adverb, one character."""
    return len(text) < 2 or _HOLLOW.fullmatch(text) is not None


@lru_cache(REMEMBERED)
def is_bare_measure(text: str) -> bool:
    """True for 就诊率, 总用地面积, 总量和人均量: a measure that does not say of what."""
    parts = re.split(r"[、和及与]", text)
    if not text or len(text) > 8 or not all(part.endswith(words.MEASURES) for part in parts):
        return False
    if text.startswith("计划生育"):
        return False
    return text.startswith(words.MEASURE_HEADS) or len(text) <= 3 or all(len(part) <= 3 for part in parts)


def relative(text: str) -> str:
    """The noun behind a describing clause: 具有…的骨干教师 gives 骨干教师."""
    if _RELATIVE.match(text) and "的" in text:
        return text[text.rfind("的") + 1 :]
    return text


def without_number(text: str) -> str:
    """``text`` without a heading's or list's number in front."""
    first = text[:1]
    match = _NUMBERED.match(text) if first in _FIRST_OF_NUMBER or first.isdigit() else None
    return text[match.end() :] if match else text
