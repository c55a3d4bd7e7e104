"""Indentation of templates goes, and nothing that shows: space within text, and where every sign counts."""

import pytest

from atlas.plugin.whitespace import without_indentation


def test_lines_and_indentation_between_elements_become_one_end_of_line() -> None:
    page = "<ul>\n    <li>\n      One\n    </li>\n\n\n    <li>Two</li>\n</ul>\n"
    assert without_indentation(page) == "<ul>\n<li>\nOne\n</li>\n<li>Two</li>\n</ul>\n"


@pytest.mark.parametrize("text", ["<b>a</b> <b>b</b>", "<p>a\nb  c</p>", "<p>a <b>b</b>\nc</p>"])
def test_space_within_text_stays(text: str) -> None:
    assert without_indentation(text) == text


@pytest.mark.parametrize("tag", ["pre", "textarea", "script", "style"])
def test_where_every_sign_counts_all_stays(tag: str) -> None:
    kept = f'<{tag} id="a">\n  <b>\n\n    x\n  </b>\n</{tag}>'
    assert without_indentation(f"<div>\n  {kept}\n  </div>") == f"<div>\n{kept}\n</div>"


def test_a_word_that_begins_like_such_an_element_is_none() -> None:
    assert without_indentation("<prelude>\n  <b>") == "<prelude>\n<b>"
