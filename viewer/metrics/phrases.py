"""Reads the words behind a number: the thing counted and what it did (门店 | 加入联盟)."""

from __future__ import annotations

import re
from functools import lru_cache

from viewer.metrics import wording as words
from viewer.metrics.nouns import REMEMBERED
from viewer.metrics.patterns import entries
from viewer.metrics.quick import begun_by

# A size may stand before the thing counted: 20个500千伏工程.
_NOUN_START = re.compile(r"[一-鿿“A-Za-z]|\d[\d.]*[一-鿿A-Za-z]{1,3}[一-鿿]{2}")
_NOT_A_NOUN = re.compile(
    r"之(?!一)|(?:和|及|与)(?![美谐平睦田])|来(?![华访料])|到|给|以(?!旧换|工代)|被|已|均|全部"
    r"|(?:后|前|内|外|上|下|起|中|时|的|和|及|与|共|之一)(?=$|[,，、的])|并|等|其中|为(?!民)|是|在(?![^,，。;；、]{3,20}的[一-鿿])|将(?![军领])|会(?![议计员展所费馆见务])|[正仍尚]在|[一-鿿]{1,2}[到至](?:今年|去年|目前|年)|由|从|左右|覆盖"
    r"|荣|超过|[列居](?=全|第|世)|占|增|较|比|高于|用于|用来|相[较比]|[整多](?=$|[,，、])|可(?=[免获得享以申抵减按在])"
    r"|(?:基础|情况|前提|背景|条件)[上下]|目标$|(?:下降|上升|减少|降低|回落|下滑|提高|提升|缩短|压减|调减|扩大|压缩|[降升增减])[到至为]?$"
)
# Brackets at the end say more of the thing; within a word (街道(镇)级) they belong to it.
_BRACKETED = re.compile(r"[（(][^（）()]*[)）](?=$|[、,，和及]|建设)")
_AFTER_NOUN = begun_by(
    "、,，等以和及为中()（）",
    r"[、,，](?=向[一-鿿]{2}|[为对给][一-鿿]{2,12}(?:提供|发放|拨|注|赠))|(?<![中高初平同优相])等(?![级效])|(?:以及|[和及、])(?:一批|一系列|一大批|若干|多个|多项|部分|众多)|以及|(?<!国际)(?<!国内)(?<!省级)(?<!市级)(?<!县级)(?<!中央)(?<!城镇)(?<!公办)(?<!大型)(?<!新建)(?<!室内)(?<!线上)(?<!境内)及(?!(?<=[一-鿿]{4}及)[一-鿿]{2,6}(?:设施|系统|服务|计划|工程|中心|机构|项目|措施|方案|制度|据点|场所)(?:$|[,，、]))(?!其|零|时|以上|以下)|为重点|为主体|中(?=继续|仍|稳居|排名|位[居列]|名列)"
    r"|[(（](?![^()（）]*[)）])|^[)）]|(?<![(（][^()（）])[)）]$",
)
# 41个行业中, 3个县内: where, not what.
_AMONG = re.compile(r"(?<=[一-鿿]{2})(?:之中|当中|以内|(?<![高初集命其之空])中|(?<![境国省市县区以海])内)$")
# 中龄者及高龄者: both are counted. The mark stands in for 及 while the phrase is cut.
_ALIKE = re.compile(r"(?<=([一-鿿]))及(?=[一-鿿]{1,5}\1)")
_BOTH = "\ue001"
_PREDICATE = re.compile("|".join(sorted(words.PREDICATES, key=len, reverse=True)))
_ADVERB = re.compile(rf"(?<=[一-鿿]{{2}})(?:{'|'.join(words.ADVERBS)})+$")
_DOING = re.compile(r"已|取得|获得|获评|获批|入选|通过|完成|竣工|开工|投产|建成")
_END = re.compile(r"(?:的(?:建设|改造|治理|整治)任务|的目标|工作|任务)$")
_HOW = re.compile(
    r"^(?:加快|稳步|扎实|全力|加速|深入|持续|全部|已经?(?!完成$)|提前|如期|超额|圆满|顺利|共同)+(?=[一-鿿]{2})"
)
_PASSIVE = re.compile(r"^(?:已?经)(?=[一-鿿]{3,})(?!济|营|费)")
# 渔船检验不严或未按时年审: what ends so is no noun.
_QUOTED_FIRST = re.compile(r"“[^“”]{2,20}”")
# 完成3户农房加固的基础上: what it was the ground for comes next.
_ON_TOP = re.compile(r"的(?:基础|前提|背景|情况)[上下]$")
_PLACES_OF = re.compile(r"(?<=^[县省市区乡镇村])的[^,，]*、.*$")
_GOES_ON = ("的", "或", "并", "而", "、")
# 单位将于2030年完工: when, not what.
_WHEN = re.compile(r"^于(?:\d[\d年度月底日/-]*|[明今去]年[初底中末]?)(?=[一-鿿]{2})")
_BY_WHOM = ("由", "把", "以", "每")
# 医务人员、社区干部、党员等一线人员: a long list of examples before its sort.
_EXAMPLES = re.compile(r"[^等]{4,}、[^、等]{2,10}等(?P<sort>[一-鿿]{3,10}?)(?=[与和,，]|全部|共同|$)")
_DONE = re.compile(r"(?<=^[一-鿿]{2})了(?=[一-鿿“])")
_ONLY_DONE = entries(
    "进展顺利 进展良好 进展有序 进展迅速 运行平稳 运行良好 "
    "组织实施 执行 完成 实现 落实 推进 进行 实施 建设 开展 发展 提升 推广 运行 发展良好"
)


def begins_noun(text: str) -> bool:
    """True where ``text``, the words behind a number, begins with the thing that it counts."""
    return _NOUN_START.match(text) is not None and _NOT_A_NOUN.match(text) is None


@lru_cache(REMEMBERED)
def cut(phrase: str) -> str:
    """The counted noun phrase without what only follows it."""
    if len(phrase) > 24 and (sort := _EXAMPLES.match(phrase)):
        phrase = sort["sort"]
    phrase = _ON_TOP.sub("", phrase) if phrase[-1:] in "上下" else phrase
    if quoted := _QUOTED_FIRST.match(phrase):  # nothing within a name is cut
        return quoted[0] + cut(phrase[quoted.end() :]) if quoted.end() < len(phrase) else phrase
    phrase = _PLACES_OF.sub("", phrase) if phrase[1:2] == "的" else phrase
    phrase = _ALIKE.sub(_BOTH, _BRACKETED.sub("", phrase))
    if not phrase.startswith("具"):
        phrase = _AFTER_NOUN.split(phrase)[0]
    return _AMONG.sub("", phrase.strip("、,，。;； ")).replace(_BOTH, "及")


@lru_cache(REMEMBERED)
def split_deed(phrase: str) -> tuple[str, str]:
    """Noun and predicate of 门店加入联盟; the predicate is empty where the phrase is a noun alone."""
    for match in _PREDICATE.finditer(phrase):
        noun, deed = phrase[: match.start()], phrase[match.start() :]
        if deed in ("将", "把"):
            return noun, ""
        if noun in words.ADVERBS:
            return phrase, ""
        if (len(noun) == 1 and noun not in "县镇村乡街区市省国") or (not noun and not _DOING.match(deed)):
            continue
        if noun.endswith(_GOES_ON) or len(deed) < 2 or ("“" in noun and "”" not in noun):
            continue
        first = re.split(r"并|或(?=[未不])|、(?=[一-鿿]{2}[^、]*$)", deed)[0]
        deed = first if first.count("“") == first.count("”") else deed
        deed = _DONE.sub("", _END.sub("", _HOW.sub("", deed)))
        deed = _WHEN.sub("", deed.removeprefix("将").removeprefix("可"))
        if deed.startswith(_BY_WHOM):
            deed = ""
        return _AMONG.sub("", _ADVERB.sub("", noun)), "" if deed in _ONLY_DONE or _PASSIVE.match(deed) else deed
    return _END.sub("", phrase) if len(phrase) > 6 else phrase, ""


def without_deed(phrase: str) -> str:
    """The thing alone of 某项目刷新投资纪录."""
    return split_deed(phrase)[0]
