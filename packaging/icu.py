"""Makes ICU's data library small: 32 MB of words in 800 languages become 6 MB for those of this application.

Qt asks ICU for collation, upper and lower case, encodings and names of time zones; the languages of the interface are
Chinese and English. The library is one array of named entries, so entries are left out and the rest moved together; its
few other bytes (symbol, dynamic section) stay where the loader maps them.

    ELF:  file header · program headers · symbols · .rodata with the data · .dynamic
    data: header · number of entries · (name offset, data offset) each · names · entries, 16-byte aligned
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from pathlib import Path

Entry = tuple[bytes, bytes]

_LANGUAGES = r"(root|zh(_\w+)?|en(_(001|US|CN|150))?|pool|res_index|supplementalData)"
_KEEP = re.compile(
    r"icudt\d+l/(?:"
    rf"(?:(?:coll|curr|lang|region|unit|zone|rbnf)/)?{_LANGUAGES}\.res"
    # Tables that hold for every language.
    r"|\w+\.(?:icu|nrm|spp)"
    r"|coll/ucadata\.icu|coll/\w*pool\.res"
    r"|(?:currencyNumericCodes|dayPeriods|genderList|grammaticalFeatures|icustd|icuver|keyTypeData|langInfo|likelySubtags"
    r"|metadata|metaZones|numberingSystems|plurals|pluralRanges|timezoneTypes|units|windowsZones|zoneinfo64)\.res"
    # Encodings of Chinese text besides the Unicode ones that need no table.
    r"|(?:gb18030|(?:ibm|windows)-(?:936|950|1373|1375|1383|1386|5348|5478)[\w-]*)\.cnv"
    r")"
)
_PAGE = 0x1000
_LOAD, _DYNAMIC, _RELRO = 1, 2, 0x6474E552
_FILE_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")


def trim(source: Path, target: Path) -> None:
    """Write the small library. ValueError when the file is not built as expected, and nothing is written."""
    raw = source.read_bytes()
    start = raw.index(b"\xda\x27") - 2  # the data's own mark stands behind the length of its header
    small = pack(raw[start : start + _header_length(raw, start)], kept(entries(raw, start)))
    target.write_bytes(replace_data(raw, start, small))


def entries(raw: bytes, start: int) -> list[Entry]:
    """The named entries of the data that begins at ``start``, in order."""
    table = start + _header_length(raw, start)
    (count,) = struct.unpack_from("<I", raw, table)
    pairs = [struct.unpack_from("<II", raw, table + 4 + 8 * number) for number in range(count)]
    ends = [begin for _, begin in pairs[1:]] + [None]
    found = []
    for (name, begin), end in zip(pairs, ends, strict=True):
        at = table + name
        last = _segment_end(raw) if end is None else table + end
        found.append((raw[at : raw.index(b"\0", at)], raw[table + begin : last]))
    return found


def kept(found: Sequence[Entry]) -> list[Entry]:
    """Of the entries those that this application can use."""
    return [entry for entry in found if _KEEP.fullmatch(entry[0].decode("ascii"))]


def pack(header: bytes, chosen: Sequence[Entry]) -> bytes:
    """The data anew with the chosen entries."""
    names_at = 4 + 8 * len(chosen)
    names, offsets = b"", []
    for name, _ in chosen:
        offsets.append(names_at + len(names))
        names += name + b"\0"
    body, starts = names_at + len(names), []
    data = bytearray()
    for _, content in chosen:
        gap = -(len(header) + body + len(data)) % 16
        data += b"\0" * gap
        starts.append(body + len(data))
        data += content
    table = struct.pack("<I", len(chosen)) + b"".join(
        struct.pack("<II", *pair) for pair in zip(offsets, starts, strict=True)
    )
    return header + table + names + bytes(data)


def replace_data(raw: bytes, start: int, data: bytes) -> bytes:
    """The library with other, shorter data; addresses stay, file offsets of what follows move down by whole pages."""
    header = list(_FILE_HEADER.unpack_from(raw))
    segments = [list(_SEGMENT.unpack_from(raw, header[5] + number * header[9])) for number in range(header[10])]
    loads = [segment for segment in segments if segment[0] == _LOAD]
    if len(loads) != 2 or loads[0][2] != 0 or not loads[0][5] <= loads[1][2] or start + len(data) > loads[0][5]:
        raise ValueError("not the layout that is known")
    first, second = loads
    moved_to = -(-(start + len(data)) // _PAGE) * _PAGE + second[2] % _PAGE
    by, tail = second[2] - moved_to, raw[second[2] : second[2] + second[5]]
    first[5] = first[6] = start + len(data)
    for segment in segments:
        if segment[0] in (_DYNAMIC, _RELRO) or segment is second:
            segment[2] -= by
    header[6], header[11:14] = 0, [0, 0, 0]  # no section headers: they are for linkers, and stripped they are no loss
    made = bytearray(raw[:start] + data).ljust(moved_to, b"\0") + tail
    _FILE_HEADER.pack_into(made, 0, *header)
    for number, segment in enumerate(segments):
        _SEGMENT.pack_into(made, header[5] + number * header[9], *segment)
    return bytes(made)


def _header_length(raw: bytes, start: int) -> int:
    return int(struct.unpack_from("<H", raw, start)[0])


def _segment_end(raw: bytes) -> int:
    """Where the first loaded segment ends, and with it the data."""
    header = _FILE_HEADER.unpack_from(raw)
    return int(_SEGMENT.unpack_from(raw, header[5])[5])
