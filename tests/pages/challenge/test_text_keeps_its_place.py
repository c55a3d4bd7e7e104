"""The text of a challenge leaves the sections below it, which councils cite, where they are."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import Markdown

from atlas.reading.allowed_text import EXTENSIONS
from tests.reading.folders import Desk

PAGE = "linde/challenges/alleen.md"
OURS = ("contributions", "impact", "funding", "assignment", "verdict")
TEXTS = (
    "## Verdict\n\nNiets.",
    "## Funding\n\n### Impact",
    "<details><summary>Meer</summary>\n\nTekst\n\n</details>",
    "<div markdown>\n\n## Verdict\n\n</div>",
    "```\n<details>\n```",
    "<!-- later -->",
    "!!! note\n    Tekst",
    "- een\n- twee",
)


class _Headings(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.depth, self.found = 0, dict[str, tuple[str, int]]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        anchor = dict(attrs).get("id")
        if anchor:
            self.found[anchor] = (tag, self.depth)
        self.depth += tag not in ("br", "col", "hr", "img", "input")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of a drawing without anything in it."""

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1


@pytest.mark.parametrize("text", TEXTS)
def test_our_sections_stand_where_they_stood(tmp_path: Path, text: str) -> None:
    desk = Desk(tmp_path)
    whole = (desk.content / PAGE).read_text("utf-8")
    desk.write(PAGE, f"{whole.rstrip()}\n\nHier staat het.\n\n{text}\n")
    page = desk.page(PAGE, "nl")
    assert "Hier staat het." in page
    html = Markdown(extensions=list(EXTENSIONS)).convert(page.split("---\n", 2)[2])
    found = _Headings(html).found
    assert {anchor: found.get(anchor) for anchor in OURS} == dict.fromkeys(OURS, ("h2", 0))


@pytest.mark.parametrize("text", ["<details>\n<summary>Meer</summary>\n\nTekst", "```\ncode", "</article></div>x"])
def test_a_text_that_would_swallow_them_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    desk = Desk(tmp_path)
    whole = (desk.content / PAGE).read_text("utf-8").rstrip()
    desk.write(PAGE, f"{whole}\n\n{text}\n")
    line = whole.count("\n") + 3
    assert [fault.partition(": ")[0] for fault in desk.faults()] == [f"{PAGE}:{line}"]
