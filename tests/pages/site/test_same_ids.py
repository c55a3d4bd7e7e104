"""An id belongs to its neighbourhood: two neighbourhoods may each have a `repaircafe`."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import Settings
from atlas.private.ticklist import tick_list
from atlas.reading.problems import AtlasError, report
from atlas.reading.read import read_atlas
from tests.reading.folders import SMALL

TODAY = date(2026, 11, 28)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An atlas of two neighbourhoods with the same files; only their titles tell them apart."""
    content = tmp_path / "content"
    shutil.copytree(SMALL, content)
    shutil.copytree(content / "linde", content / "oost")
    for page in (content / "oost").rglob("*.md"):
        page.write_text(re.sub(r"(?m)^title: \W?([^\n\"']+).*", r"title: \1 oost", page.read_text()))
    return content


@pytest.fixture
def site(content: Path) -> CompiledSite:
    return compile_site(read_atlas(content, TODAY), "nl", TODAY, Settings("https://atlas.example/"))


def test_each_has_its_own_pages_and_none_leads_to_the_other(site: CompiledSite) -> None:
    pages = {path.removeprefix("linde/") for path in site.pages if path.startswith("linde/initiatives/")}
    assert pages == {path.removeprefix("oost/") for path in site.pages if path.startswith("oost/initiatives/")}
    assert len(pages) > 1
    for path in pages:
        text = site.pages[f"oost/{path}"].text
        assert text != site.pages[f"linde/{path}"].text
        assert "linde/" not in text.partition("\n---\n")[2]


def test_no_two_meetings_have_one_name_in_a_calendar(site: CompiledSite) -> None:
    names = {
        key: {
            name
            for path, data in site.files.items()
            if path.startswith(f"{key}/") and path.endswith(".ics")
            for name in re.findall(r"(?m)^UID:(\S+)", data.decode())
        }
        for key in ("linde", "oost")
    }
    assert names["linde"]
    assert not names["linde"] & names["oost"]


def test_the_list_holds_both(site: CompiledSite) -> None:
    page = site.pages["directory.md"].text
    for key in ("linde", "oost"):
        assert re.search(rf'href="\.\./{key}/initiatives/koor/"|\({key}/initiatives/koor\.md\)', page), key


def test_a_tick_list_is_of_the_one_that_is_named(content: Path) -> None:
    atlas = read_atlas(content, TODAY)
    assert " oost" in tick_list(atlas, "oost/koor", "nl", TODAY).html
    assert " oost" not in tick_list(atlas, "linde/koor", "nl", TODAY).html
    with pytest.raises(AtlasError) as told:
        tick_list(atlas, "koor", "nl", TODAY)
    assert "linde/koor, oost/koor" in str(told.value.problems[0].hint.to("en"))


ASSIGNMENT = """---
challenge: alleen
given_by: Buurtraad
given_on: 2026-02-01
partners: [koor, {partner}]
plan:
  - what: Samen zingen
    who: [{partner}, De bakker]
    status: todo
---

Samen.
"""


def test_an_assignment_can_name_an_initiative_of_another_neighbourhood(content: Path) -> None:
    (content / "linde/assignments").mkdir()
    (content / "linde/assignments/zingen.md").write_text(ASSIGNMENT.format(partner="oost/koor"))
    site = compile_site(read_atlas(content, TODAY), "nl", TODAY, Settings())
    challenge = site.pages["linde/challenges/alleen.md"].text
    assert challenge.count("(../../oost/initiatives/koor.md)") >= 2
    assert " oost" in challenge
    theirs = site.pages["oost/initiatives/koor.md"].text
    assert "(../../linde/challenges/alleen.md#assignment-zingen)" in theirs
    assert "../../oost/" not in site.pages["linde/initiatives/koor.md"].text


@pytest.mark.parametrize(
    ("partner", "told"),
    [
        ("oost/kor", 'partners[2]: there is no initiative "oost/kor" in this atlas; did you mean "oost/koor"?'),
        ("linde/koor", 'partners[2]: "linde/koor" is of this neighbourhood itself; write "koor"'),
        ("west/koor", 'there is no initiative "west/koor" in this atlas'),
    ],
)
def test_a_name_that_leads_nowhere_is_told(content: Path, partner: str, told: str) -> None:
    (content / "linde/assignments").mkdir()
    (content / "linde/assignments/zingen.md").write_text(ASSIGNMENT.format(partner=partner))
    with pytest.raises(AtlasError) as wrong:
        read_atlas(content, TODAY)
    assert told in report(wrong.value.problems, "en")
    assert "linde/assignments/zingen.md:5: partners" in report(wrong.value.problems, "en")
