"""Any text stays that text on the page: no tag, no link and no table cell comes out of it."""

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from atlas.pages.writing.escape import finalize, plain
from atlas.reading.allowed_text import EXTENSIONS

from ...reading.folders import SMALL, Desk, compiled

HOSTILE = 'Koor "De | *Ster*" <b>'


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _shown(text: str) -> _Text:
    seen = _Text()
    seen.feed(markdown.markdown(text, extensions=list(EXTENSIONS)))
    seen.close()
    return seen


# Characters that no file of ours can hold (YAML refuses them) or that Markdown keeps for itself.
_PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"))
_MARKED = st.text("#*_`~[](){}<>!|\\&;:^=+-.\"'$%@/1a \n")


@settings(deadline=None, max_examples=300)
@given(_PRINTABLE | _MARKED)
@example("[a](javascript:b)")
@example("1. een")
@example("12) een")
@example("- een")
@example("# een")
@example("een: twee")
@example(": een")
@example("{: .klas }")
@example("&lt;b&gt; &#60;")
@example("===")
@example("---")
@example("<!-- atlas:steps -->")
@example("[x]: http://y")
@example("*[HTML]: y")
@example("!!! note")
def test_any_text_is_shown_as_it_was_written_and_makes_no_tag(text: str) -> None:
    seen = _shown(f"Woord {plain(text)} woord")
    assert seen.tags == ["p"]
    assert " ".join(seen.text.split()) == " ".join(f"Woord {text} woord".split())


@settings(deadline=None, max_examples=300)
@given(_PRINTABLE.filter(str.strip) | _MARKED.filter(str.strip))
@example("---")
@example("#0")
def test_a_text_at_the_start_of_a_line_makes_no_heading_or_list(text: str) -> None:
    seen = _shown(str(plain(text)))
    assert set(seen.tags) <= {"p"}
    assert " ".join(seen.text.split()) == " ".join(text.split())


@settings(deadline=None, max_examples=200)
@given(_PRINTABLE | _MARKED)
def test_a_text_stays_in_its_table_cell_and_in_its_link(text: str) -> None:
    shown = " ".join(f"a {text} b".split())
    cell = _shown(f"| een | twee |\n| --- | --- |\n| a {plain(text)} b | x |\n")
    assert cell.tags.count("td") == 2
    assert set(cell.tags) <= {"table", "thead", "tbody", "tr", "th", "td"}
    assert shown in " ".join(cell.text.split())
    link = _shown(f"[a {plain(text)} b](koor.md)")
    assert link.tags == ["p", "a"]
    assert " ".join(link.text.split()) == shown


def test_nothing_is_printed_for_nothing() -> None:
    assert finalize(None) == ""


@pytest.mark.parametrize("path", ["linde/initiatives/koor.md", "linde/initiatives/index.md", "linde/patchwork.md"])
def test_a_hostile_title_is_shown_as_its_neighbours_wrote_it(path: str) -> None:
    seen = _shown(compiled(SMALL, "nl").pages[path].text.partition("\n---\n")[2])
    assert HOSTILE in " ".join(seen.text.split())
    assert "b" not in seen.tags


def test_hostile_facts_make_no_tag_anywhere(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    bad = "'<img src=x onerror=1> | [k](javascript:a) `*_'"
    desk.initiative(
        f"kind: informal\nsummary: {bad}\ncore_quality: {bad}\nplace: {{name: {bad}, address: {bad}}}\n"
        f"cost: {{kind: paid, note: {bad}}}\ncontact: {{phone: {bad}}}\nschedule: [{{weekday: monday, note: {bad}}}]\n"
        f"funding: [{{source: {bad}, kind: project, for: {bad}}}]\n"
        f"contributes: [{{challenge: alleen, needs: [bezoek], how: {bad}}}]"
    )
    for path in ("linde/initiatives/nieuw.md", "linde/initiatives/index.md", "linde/challenges/alleen.md"):
        seen = _shown(desk.page(path).partition("\n---\n")[2])
        assert "img" not in seen.tags
        assert "code" not in seen.tags
