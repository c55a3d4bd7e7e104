"""A comment on a proposal: whatever strangers wrote, nothing in it links, mentions or breaks, and it fits."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown as to_html

from atlas.comparing.difference import Difference, KeyChange, PageChange, Passage, ShownPage
from atlas.comparing.harmless import harmless
from atlas.comparing.markdown import MARK, markdown

DAY = date(2026, 11, 27)
HOSTILE = (
    "@lindeveen", "see #12", "GH-12", "owner/repo#3", "!7", "[x](https://evil.example)", "![x](//evil.example/p.png)",
    "<img src=x onerror=alert(1)>", "https://evil.example", "www.evil.example", "a | b", "</details>", "-->", "`code`",
    "**bold**", "1. one", "- two", "# heading", ":tada:", "/close", "$x$", "mail@evil.example", "deadbeefcafe1234",
    "\u202egnp.exe", "two\n\nlines", "&lt;b&gt;",
)  # fmt: skip


def _difference(words: str, pages: int = 1) -> Difference:
    keys = (KeyChange("schedule.0.note", words, words + "!"), KeyChange(words, words, None))
    page = PageChange(f"x/initiatives/{words}.md", "changed", "initiatives", "x", words, keys=keys)
    shown = ShownPage("x/agenda.md", "changed", words, False, "x", (Passage(words, words, None),))
    return Difference(words, words, DAY, computed=True, pages=(page,) * pages, shown=(shown,) * pages)


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_strangers_mean_nothing_to_a_forge(words: str) -> None:
    told = markdown(_difference(words), "en")
    outside = re.sub(r"`[^`\n]*`", "", told)  # in code nothing is a reference
    assert told.startswith(f"{MARK}\n")
    assert not re.search(r"@\w|(?<!&)#\d|GH-\d|!\d|https?://|www\.|\]\(|<(?!/?details|/?summary|/?sub|!--)", outside)
    assert not re.search(r":\w+:|^\s*/\w|\b[0-9a-f]{7,40}\b|\u202e", outside, re.MULTILINE)
    assert told.count("<details>") == told.count("</details>")
    assert told.count("<!--") == 1


@settings(max_examples=60)
@given(st.text(max_size=80))
def test_the_same_words_are_read(words: str) -> None:
    html = to_html(f"- {harmless(words)}")
    assert not re.search(r"<(?!/?(?:ul|li)>)", html)
    assert "\n" not in harmless(words)


def test_a_long_difference_fits_and_says_that_it_is_cut() -> None:
    told = markdown(_difference("x" * 150, pages=2_000), "en")
    assert len(told) < 65_536
    assert "lines are left out here" in told
    assert told.count("<details>") == told.count("</details>")
    assert len(re.findall(r"^<details>", told, re.MULTILINE)) > 1
    assert "Compared: " in told
