import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.paper.options import Layout, PrintOptions, Supplied
from viewer.ui.printing.print_command import options_from, options_text


def test_options_come_back_as_they_were_kept() -> None:
    chosen = PrintOptions(
        figures=False, underline_figures=True, supplied=Supplied.BRACKETED, layout=Layout.LARGE, printer="办公室打印机"
    )
    assert options_from(options_text(chosen)) == chosen


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', '{"layout": "poster", "duplex": 3, "unknown": 1}'])
def test_what_is_damaged_or_unknown_falls_back(text: str) -> None:
    assert options_from(text) == PrintOptions()


@given(
    st.dictionaries(
        st.sampled_from(["figures", "text", "layout", "supplied", "printer"]),
        st.one_of(st.none(), st.integers(), st.text(), st.booleans()),
    )
)
def test_any_settings_file_gives_options(saved: dict[str, object]) -> None:
    options = options_from(json.dumps(saved))
    assert type(options.figures) is bool
    assert isinstance(options.layout, Layout)
    assert isinstance(options.supplied, Supplied)
    assert type(options.printer) is str
