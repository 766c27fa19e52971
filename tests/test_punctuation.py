import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.punctuation import full_width


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("办好实事,服务群众;再进一步", "办好实事，服务群众；再进一步"),
        ("(一)总体情况:良好", "（一）总体情况：良好"),
        ("销售18,232万元,增长3%", "销售18,232万元，增长3%"),
        ("上午9:30开会", "上午9:30开会"),
        ("第3,", "第3，"),
        (",5", "，5"),
        ("网址:http://www.a.gov.cn/,附后", "网址：http://www.a.gov.cn/，附后"),
        (
            "(见https://a.gov.cn:80/?id=1,2&b=3);全文,(http://b.cn),c",
            "（见https://a.gov.cn:80/?id=1,2&b=3）；全文，（http://b.cn），c",
        ),
        ("注:ftp://,其他:无", "注：ftp://，其他：无"),
    ],
)
def test_marks_are_shown_full_width(written: str, shown: str) -> None:
    assert full_width(written) == shown


@given(st.text())
def test_every_offset_stays_true(text: str) -> None:
    shown = full_width(text)
    assert len(shown) == len(text)
    assert all(a == b or a in ",;:()?!" for a, b in zip(text, shown, strict=True))
