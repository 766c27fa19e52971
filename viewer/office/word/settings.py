"""The document's settings: two-sided page numbers, Chinese line breaking, no surprises from older versions of Word."""

from __future__ import annotations

from viewer.office.word.markup import w

# GB/T 15834-2011, 5.1, and unit signs, which no line may begin with either.
_NEVER_FIRST = "!%),.:;?]}，。、；：？！）》”’〉】〕』」〗％‰℃㎡㎢㎞㎜㎝㎏㎎·…"
_NEVER_LAST = "([{（《“‘〈【〔『「〖"
_WORD = "http://schemas.microsoft.com/office/word"


def settings() -> str:
    """The children of the settings part in the schema's order."""
    return "".join(
        [
            w("zoom", percent=100),
            w("defaultTabStop", val=420),
            w("evenAndOddHeaders"),
            w("characterSpacingControl", val="doNotCompress"),
            w("noLineBreaksAfter", lang="zh-CN", val=_NEVER_LAST),
            w("noLineBreaksBefore", lang="zh-CN", val=_NEVER_FIRST),
            _compatibility(),
            w("themeFontLang", val="en-US", eastAsia="zh-CN"),
            w("decimalSymbol", val="."),
            w("listSeparator", val=","),
        ]
    )


def _compatibility() -> str:
    """Word 2013 and later, with what its Chinese template has; lines in tables keep off the grid: that would be
    adjustLineHeightInTable, which is left out."""
    modern = ("overrideTableStyleFontSizeAndJustification", "enableOpenTypeFeatures", "doNotFlipMirrorIndents")
    settings = [("compatibilityMode", 15), *((name, 1) for name in modern)]
    return w(
        "compat",
        w("balanceSingleByteDoubleByteWidth"),
        w("doNotLeaveBackslashAlone"),
        w("ulTrailSpace"),
        w("doNotExpandShiftReturn"),
        *(w("compatSetting", name=name, uri=_WORD, val=value) for name, value in settings),
    )
