"""One page at a time: whatever it holds, it becomes an atlas or a list of problems with the right lines."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.reading.problems import AtlasError, Problem

from .folders import SMALL, Desk, read

NEW = "linde/initiatives/nieuw.md"
_KEYS = st.sampled_from(["title", "kind", "place", "schedule", "people", "also_attend", "funding", "impact", "x", "- a",
                         "  lat", "  - weekday", "  counts", "contributes", "started", "languages"])  # fmt: skip
_VALUES = st.sampled_from(["", " Nieuw", " informal", " 12", " [", " {a: b}", " *a", " 2026-02-30", " [a, [b]]", " \t",
                           " {lat: 91, lon: .nan}", " '", " 1e999", " 99999999999999999999", " |", " !x y"]) | st.text(
                               max_size=8)  # fmt: skip
_PAGES = st.text() | st.lists(st.builds("{}:{}".format, _KEYS, _VALUES), max_size=8).map(
    lambda lines: "---\n" + "\n".join(lines) + "\n---\n\nTekst.\n"
)


def _check(content: Path) -> None:
    """Either an atlas, or problems of the new page alone, in both languages."""
    for problem in _problems(content):
        assert problem.path == NEW
        assert problem.to("nl")
        assert problem.to("en")


def _problems(content: Path) -> tuple[Problem, ...]:
    try:
        found = read(content)
    except AtlasError as told:
        return told.problems
    return () if "nieuw" in found.neighbourhoods["linde"].initiatives else pytest.fail("the page is lost")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(_PAGES)
def test_any_text_as_a_page_gives_an_atlas_or_problems_and_never_a_crash(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(SMALL, content)
        (content / NEW).write_bytes(text.encode("utf-8", "surrogatepass"))
        _check(content)


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(st.binary())
def test_any_bytes_as_a_page_give_problems_and_never_a_crash(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(SMALL, content)
        (content / NEW).write_bytes(raw)
        _check(content)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_are_right_whatever_editor_saved_the_page(desk: Desk, newline: str, mark: str) -> None:
    text = "---\ntitle: Nieuw\nkind: informal\nstarted: ooit\n---\n\nEen.\n\nZie [hier](weg.md).\n"
    desk.write(NEW, mark + text.replace("\n", newline))
    assert [fault.split(": ")[0] for fault in desk.faults()] == [f"{NEW}:4", f"{NEW}:9"]


def test_a_page_saved_with_carriage_returns_reads_as_any_other(desk: Desk) -> None:
    desk.write(NEW, "\ufeff---\r\ntitle: Nieuw\r\nkind: informal\r\n---\r\n\r\nEen.\r\n\r\nTwee.\r\n")
    version = read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].in_language("nl")
    assert version.meta.title == "Nieuw"
    assert version.body == "Een.\n\nTwee."


def test_three_dashes_in_the_text_do_not_end_the_page(desk: Desk) -> None:
    desk.initiative("kind: informal", "Een.\n\n---\n\nTwee.")
    assert (
        read(desk.content).neighbourhoods["linde"].initiatives["nieuw"].in_language("nl").body == "Een.\n\n---\n\nTwee."
    )


@pytest.mark.parametrize("body", ["`<script>`", "```\n<script>\n[a](weg.md)\n<!-- atlas:weg -->\n```\n\nTekst."])
def test_code_shown_on_a_page_is_no_program_and_no_link(desk: Desk, body: str) -> None:
    desk.initiative("kind: informal", body)
    assert "nieuw" in read(desk.content).neighbourhoods["linde"].initiatives


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<SCRIPT src=x></SCRIPT>", 'a page cannot hold "<script>"'),
        ("<img src='#' onerror='go()'>", 'a page cannot hold "onerror"'),
        ("[klik](javascript:go)", 'a link cannot begin with "javascript:"'),
        ("<iframe src='x'></iframe>", 'a page cannot hold "<iframe>"'),
        ("<form></form>", 'a page cannot hold "<form>"'),
    ],
)
def test_a_program_in_the_text_is_refused(desk: Desk, body: str, what: str) -> None:
    desk.initiative("kind: informal", f"Tekst.\n\n{body}")
    assert [fault.split("; ")[0] for fault in desk.faults()] == [f"{NEW}:8: {what}"]


@pytest.mark.parametrize("amount", ["1e30", "9" * 40, "1e-30", ".inf", "-3", "sNaN"])
def test_an_amount_that_cannot_be_is_a_problem_told_in_a_sentence(desk: Desk, amount: str) -> None:
    desk.initiative(f"kind: informal\nfunding:\n  - {{source: A fund, kind: project, amount: {amount}}}")
    (fault,) = desk.faults()
    assert "funding[1].amount: " in fault
    assert "is not a possible amount; write an amount of 0 or more" in fault or "is not an amount" in fault


def test_a_currency_is_one_that_exists(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nfunding: [{source: X, kind: project, amount: 5, currency: ZZZ}]")
    (fault,) = desk.faults()
    assert fault.startswith('linde/initiatives/nieuw.md:4: funding[1].currency: "ZZZ" is not a currency; write three')


@pytest.mark.parametrize("key", ["title[1]", "[key]", "a[b]c"])
def test_an_unknown_key_is_told_whatever_is_in_it(desk: Desk, key: str) -> None:
    desk.initiative(f'kind: informal\n"{key}": x')
    (fault,) = desk.faults()
    assert fault.startswith(f"linde/initiatives/nieuw.md:4: {key}: this key is unknown; ")
