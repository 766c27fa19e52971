"""Which lines without a tab still belong to the table around them: the words of a row merged into one cell."""

from __future__ import annotations

import re

_LONGEST = 30
# The end of a sentence, and what stands above or below a table but never in it.
_OUTSIDE = re.compile(
    r"[。；;！？!?]|[，,、]$|^(?:附?[表图]|续表|附件|附录|注|备注|说明|资料|数据|来源|计量单位|单位|[（(]\s*单位)|^[*※]"
)


def is_group_row(line: str) -> bool:
    """True for ``line``, without tabs, that between two rows of a table names the rows below it (一、…, 其中：).

    Importers write the empty cells of such a row as tabs behind its words or leave them out.
    """
    words = line.strip()
    return 0 < len(words) <= _LONGEST and "\t" not in words and _OUTSIDE.search(words) is None
