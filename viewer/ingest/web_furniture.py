"""Lines that a page adds around a report (tools, places, sources, counters, owners), by how they are worded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.ingest.web_blocks import Block

_TOOL = (
    r"打印(?:本页|此页|页面|文章|本文|正文)?|关闭(?:窗口|本页|页面|此页)?|字体大小|字体|字号|大小|大|中|小|返回(?:顶部|列表|首页|上一页|上级)?|"
    r"回到顶部|加入收藏|收藏(?:本页|本文)?|分享(?:到|至)?|微信|新浪微博|微博|QQ空间|QQ好友|QQ|朋友圈|复制链接|保存(?:本页)?|我要纠错|纠错|繁体|"
    r"简体|无障碍(?:阅读|浏览)?|长者(?:模式|版)|适老(?:化|版)?|手机版|设为首页|扫一扫(?:在手机打开当前页(?:面)?|分享本页)?|语音播报|朗读|下载|默认|"
    r"超大|标准|较大|特大|A[+-]?|T\|?T|TOP|上一页|下一页|首页|末页|尾页|第一页|最后一页|转发|推荐|点赞|评论|缩小字体|放大字体|减小字体|增大字体|举报|阅读全文"
)
_SEPARATORS = r"[\s|｜/\\【】\[\]〖〗［］（）()<>《》:：·•—\-_+,，、。]*"
_TOOLS = re.compile(rf"{_SEPARATORS}(?:(?:{_TOOL}){_SEPARATORS})+")
_SIZES_ONLY = re.compile(
    rf"(?:{_SEPARATORS}(?:大小|大|中|小|下载|保存|评论|推荐|转发|点赞|标准|默认|较大|特大|超大|繁体|简体|朗读|微信|微博|A|QQ|首页){_SEPARATORS})+"
)
_WEB_LABEL = re.compile(
    r"(?:信息来源|文章来源|稿件来源|稿源|发布时间|发布日期|发稿时间|更新时间|更新日期|浏览次数|浏览量|浏览|点击数|点击量|点击率|点击|访问次数|访问量|阅读次数|"
    r"阅读量|阅读|字体|字号|字体大小|分享到|责任编辑|信息员|打印)\s*[:：\[【(（]"
)
_ENDS_LABEL = re.compile(r"[:：\[【(（]")
_LABEL = re.compile(r"(?:来源|作者|编辑|日期|时间|审核|校对|初审|终审|发布机构|发布单位|索引号|单位)\s*[:：]")
_COUNTER = re.compile(r"(?:浏览|点击|访问|阅读)(?:次数|量|数|率)?\s*[:：]?\s*(?:\d+|--|\{\{.*\}\})?\s*次?")
_STAMP = re.compile(r"\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?\s*\d{1,2}\s*[:：]\s*\d{2}")
_PLACE = re.compile(
    r"(?:您?(?:现在|当前)?的?(?:所在)?(?:的)?位置(?:是)?|当前位置|所在位置|当前栏目)\s*[:：>]?|首页\s*[>＞»›/\-]"
)
_NEXT = re.compile(r"(?:上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇)\s*[:：]?")
_RELATED = re.compile(
    r"[【\[]?(?:相关(?:阅读|链接|文章|新闻|报道|稿件|信息|推荐|解读)|热门(?:文章|新闻|推荐|点击)|推荐阅读|延伸阅读|友情链接|猜你喜欢|最新(?:文章|新闻))[】\]]?\s*[:：]?"
)
# A look at the first character makes the search several times as fast.
_OWNER = re.compile(
    r"(?=[版c©i公网备])(?:版权所有|Copyright|©|ICP备|ICP证|公网安备|网安备|网站标识码|备案号)", re.IGNORECASE
)
_OWNED = re.compile(
    r"(?:主办|承办|协办|运维|技术支持|网站维护|联系电话|地址|邮编|电子邮箱|建议使用|最佳浏览)(?:单位)?[:：]?"
)
_ANNEX = re.compile(r"附件|附表|附图|\.(?:docx?|xlsx?|pdf|wps|zip|rar|ofd)\b", re.IGNORECASE)
# 附件：, or with the first of them.
_ANNEXES = re.compile(r"附\s?[件录錄]\s*[:：]\s*(?:1\s*[.．、].{1,80})?")
_NTH = re.compile(r"\d{1,2}\s*[.．、]")
_FULL = 40
_SHORT = 150


def without_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are the report's own. Where nothing would be left, all of them."""
    texts = [block.text for block in blocks]
    blocks = list(blocks)[: _related_from(blocks, texts)]
    prose = [at for at, block in enumerate(blocks) if _is_prose(block, texts[at])]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    kept = []
    owned = False
    annexes = _annexes(blocks)
    for at, block in enumerate(blocks):
        text, after = texts[at], at > last
        if at in annexes:
            kept.append(block._replace(linked=0.0))
            continue
        owned = owned or (after and len(text) < 2 * _SHORT and _OWNER.search(text) is not None)
        if not _is_furniture(block, text, before=at < first, after=after, owned=owned):
            kept.append(block)
    return _without_link_lists(kept, prose[:1] != []) or list(blocks)


def _annexes(blocks: Sequence[Block]) -> set[int]:
    """Places of the lines that name the annexes: links as a rule, but the report's own words."""
    found: set[int] = set()
    for at, block in enumerate(blocks):
        counts = at - 1 in found and _NTH.match(block.text) is not None and len(block.text) <= _SHORT
        if counts or _ANNEXES.fullmatch(block.text):
            found.add(at)
    return found


def _related_from(blocks: Sequence[Block], texts: Sequence[str]) -> int:
    """Where a list of other articles begins at a page's end; the number of blocks where there is none.

    It has links, also where each is followed by its first sentences, and is short beside the report.
    """
    total = sum(map(len, texts))
    for at, text in enumerate(texts):
        if _RELATED.fullmatch(text):
            sizes = [len(one) for one in texts[at + 1 :]]
            linked = sum(one.linked * size for one, size in zip(blocks[at + 1 :], sizes, strict=True))
            if sum(sizes) * 4 <= total and linked * 7 >= sum(sizes):
                return at
    return len(blocks)


def _is_prose(block: Block, text: str) -> bool:
    return block.linked < 0.5 and (block.rows or (len(text) >= _FULL and "。" in text))


def _is_furniture(block: Block, text: str, *, before: bool, after: bool, owned: bool) -> bool:
    if not (before or after):
        return False
    if owned:
        return True
    if block.rows:
        # A table of nothing but what the page says of itself (number, issuer, date) stays: it may be the report's.
        return block.linked > 0.8
    if len(text) > _SHORT or _is_tools(block, text) or _COUNTER.fullmatch(text):
        return len(text) <= _SHORT
    if block.linked >= 0.8 and block.level is None and not _ANNEX.search(text):
        return True
    return _is_about_the_page(text) or bool(
        (before and (_PLACE.match(text) or _STAMP.match(text)))
        or (after and (_NEXT.match(text) or _RELATED.fullmatch(text)))
    )


def _is_tools(block: Block, text: str) -> bool:
    """True for a bar of tools; a single word that a report may use too is one only as a link."""
    if not _TOOLS.fullmatch(text):
        return False
    return block.linked > 0.5 or not _SIZES_ONLY.fullmatch(text)


def _is_about_the_page(text: str) -> bool:
    """True for a line of labels (source, day, counter), of which one is found on pages only."""
    if _ENDS_LABEL.search(text) is None:
        return False
    labels = len(_WEB_LABEL.findall(text)) + len(_LABEL.findall(text))
    return labels > 1 and bool(_WEB_LABEL.search(text)) and "。" not in text


def _without_link_lists(blocks: list[Block], judged: bool) -> list[Block]:
    """Three or more lines of links in a row are a list of other pages, unless they are the report's annexes."""
    kept: list[Block] = []
    run: list[Block] = []
    for block in [*blocks, None]:
        if block and block.linked >= 0.8 and not block.rows and not _ANNEX.search(block.text):
            run.append(block)
            continue
        if len(run) < 3 or not judged or any(len(one.text) > _SHORT for one in run):
            kept += run
        run = []
        if block:
            kept.append(block)
    return kept
