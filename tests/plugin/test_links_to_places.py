"""A link to a heading that is not there: the check and a strict build tell the same of it, where it stands."""

import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from atlas.cli import main

from ..reading.folders import Desk
from .builder import build_as_told

KOOR = "linde/initiatives/koor.md"
TABLE = "linde/initiatives/eettafel.md"
CHALLENGE = "linde/challenges/alleen.md"
LEAST = "site_name: X\ndocs_dir: content\nplugins: [atlas]\n"
Captured = pytest.CaptureFixture[str]


CASES = [
    (KOOR, "[x](eettafel.md#nope)", 'the page "eettafel.md" has no place "#nope"; leave out "#nope"'),
    (KOOR, "[x](#nope)", 'this page has no place "#nope"; leave out "#nope"'),
    (KOOR, "## Wat wij doen\n\n[x](#wat-wij-doen)", ""),
    (KOOR, "## Met wie\n\n[x](#Met-wie)", 'has no place "#Met-wie"; did you mean "#met-wie"?'),
    (KOOR, "## Wat wij doen {#wat}\n\n[x](#wat)", ""),
    (KOOR, "[x][y]\n\n[y]: eettafel.md#nor", 'the page "eettafel.md" has no place "#nor"'),
    (KOOR, "`[x](#nope)` and <https://example.org/#nope> and [x](https://example.org/#nope)", ""),
    (KOOR, "[x](../patchwork.md#nope)", 'the page "../patchwork.md" has no place "#nope"'),
    (KOOR, "[x](../patchwork.md#meet)", ""),
    (KOOR, "[x](#calls)", 'this page has no place "#calls"'),
    (KOOR, "[x](../../directory.md#nope)", 'the page "../../directory.md" has no place "#nope"'),
    (KOOR, "[x](../../methods.md#protection)", ""),
    (KOOR, "[x](../../methods.md#protecton)", 'did you mean "#protection"?'),
    ("privacy.md", "[x](linde/index.md#nope)", 'the page "linde/index.md" has no place "#nope"'),
    ("linde/index.md", "[x](#nope)", 'this page has no place "#nope"'),
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("ATLAS_TODAY", "2026-06-01")
    monkeypatch.setenv("ATLAS_MESSAGES", "en")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(LEAST)
    return Desk(tmp_path)


def _add(desk: Desk, page: str, text: str) -> None:
    desk.write(page, f"{(desk.content / page).read_text('utf-8')}\n{text}\n")


def _checked(desk: Desk, capsys: Captured) -> list[str]:
    """What the check tells as something to mend."""
    status = main(["check", "content", "--language", "en"])
    *lines, _ = capsys.readouterr().err.splitlines() or [""]
    assert status == bool(lines)
    return lines


def _built(desk: Desk, caplog: pytest.LogCaptureFixture, language: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("ATLAS_LANGUAGE", language)
    (desk.content.parent / "mkdocs.yml").write_text(LEAST.replace("[atlas]", f"[atlas: {{language: {language}}}]"))
    caplog.clear()
    try:
        build_as_told(desk.content.parent / "mkdocs.yml")
    except Abort:
        return sorted({record.getMessage() for record in caplog.records if record.levelname == "WARNING"})
    return []


@pytest.mark.parametrize(("page", "text", "told"), CASES)
def test_the_check_tells_what_leads_nowhere_at_its_line(
    desk: Desk, capsys: Captured, page: str, text: str, told: str
) -> None:
    _add(desk, page, text)
    checked = _checked(desk, capsys)
    assert len(checked) == bool(told)
    assert all(told in line and re.match(rf"content/{page}:\d+: ", line) for line in checked)
    if checked:
        lines = (desk.content / page).read_text("utf-8").splitlines()
        assert "#" in lines[int(checked[0].split(":")[1]) - 1]


def test_the_build_tells_the_same(
    desk: Desk, capsys: Captured, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page, text, _ in CASES:
        _add(desk, page, text)
    checked = _checked(desk, capsys)
    assert len(checked) == sum(bool(told) for *_, told in CASES)
    assert _built(desk, caplog, "nl", monkeypatch) == sorted(checked)


def test_a_heading_that_one_language_has_is_told_for_the_other(
    desk: Desk, capsys: Captured, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add(desk, TABLE, "## Wanneer\n\nElke week.")
    _add(desk, KOOR, "[x](eettafel.md#wanneer)")
    (line,) = _checked(desk, capsys)
    assert 'in en the page "eettafel.md" has no place "#wanneer"; write {#wanneer} behind that heading' in line
    assert _built(desk, caplog, "nl", monkeypatch) == []
    (told,) = _built(desk, caplog, "en", monkeypatch)
    assert told.startswith(line.split(" in en ")[0])
    assert 'the page "eettafel.md" has no place "#wanneer"' in told
    _add(desk, "linde/initiatives/eettafel.en.md", "## When {#wanneer}\n\nEvery week.")
    assert _checked(desk, capsys) == []


def test_a_page_in_easy_words_and_an_assignment_are_looked_at_where_they_are_shown(
    desk: Desk, capsys: Captured, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("linde/initiatives/eettafel.simple.md", "---\ntitle: Eettafel\n---\n\n[x](koor.md#nope) [y](#nope)\n")
    desk.write(
        "linde/assignments/samen.md",
        "---\nchallenge: alleen\ngiven_by: Raad\ngiven_on: 2026-05-01\npartners: [koor]\n---\n\n[x](#nergens)\n",
    )
    checked = _checked(desk, capsys)
    assert [line.split(": ")[0] for line in checked] == [
        "content/linde/assignments/samen.md:8",
        "content/linde/initiatives/eettafel.simple.md:5",
        "content/linde/initiatives/eettafel.simple.md:5",
    ]
    assert _built(desk, caplog, "nl", monkeypatch) == checked


@pytest.mark.parametrize("more", ["", "markdown_extensions: [pymdownx.critic]\n"], ids=["ahead", "one by one"])
def test_an_element_with_a_place_that_has_no_name_is_none(
    desk: Desk, capsys: Captured, caplog: pytest.LogCaptureFixture, more: str
) -> None:
    _add(desk, KOOR, "<div id>\n`x`\n</div>\n\n[x](#nope)\n")
    (line,) = _checked(desk, capsys)
    (desk.content.parent / "mkdocs.yml").write_text(LEAST + more)
    with pytest.raises(Abort):
        build_as_told(desk.content.parent / "mkdocs.yml")
    assert line in {record.getMessage() for record in caplog.records}


@pytest.mark.parametrize(("said", "mark"), [("ignore", None), ("info", "note: ")])
@pytest.mark.parametrize("where", ["validation: {{links: {{anchors: {}}}}}", "validation: {{anchors: {}}}"])
def test_settings_that_let_the_build_pass_let_the_check_pass(
    desk: Desk, capsys: Captured, where: str, said: str, mark: str | None
) -> None:
    _add(desk, KOOR, "[x](#nope)")
    (desk.content.parent / "mkdocs.yml").write_text(f"{LEAST}{where.format(said)}\n")
    assert main(["check", "content", "--language", "en"]) == 0
    seen = capsys.readouterr().err
    assert (mark in seen and "nope" in seen) if mark else seen == ""


def test_pages_are_made_only_where_the_texts_do_not_tell(
    desk: Desk, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("atlas.pages.site.dead_places.compile_site", made)
    _add(desk, KOOR, "## Wat wij doen\n\n[x](#wat-wij-doen) [y](../../methods.md#protection)")
    assert _checked(desk, capsys) == []
