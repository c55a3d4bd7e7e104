"""A brief as it comes out of a printer: no ink in the margins, no page with next to nothing on it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from atlas.model.atlas import Atlas
from atlas.pages.brief import made
from atlas.pages.brief.made import brief_files
from atlas.pages.site.one_edition import one_edition
from atlas.pages.writing.settings import Settings
from atlas.paper.typst import Printed, png, printed

from ...paper.ink import PPI, Margins, ink_faults
from ...pseudo_arabic import write_catalogue
from ...reading.folders import ROOT, Desk, read
from ...right_to_left_site import right_to_left_site
from .large import write_large
from .test_briefs import DAY, SITE

MARGINS = Margins(sides=15, top=15, bottom=10)
FOOT = 17.0
Set = tuple[str, Mapping[str, bytes], str, str]


def pictures(monkeypatch: pytest.MonkeyPatch, atlas: Atlas, key: str, language: str) -> dict[str, list[bytes]]:
    """Every page of every brief of a neighbourhood, by the name of the brief."""
    last: dict[str, Set] = {}

    def seen(source: str, files: Mapping[str, bytes], *, title: str, language: str) -> Printed:
        last[title] = (source, files, title, language)
        return printed(source, files, title=title, language=language)

    monkeypatch.setattr(made, "printed", seen)
    made._set.cache_clear()
    found = brief_files(one_edition(atlas, key, language, DAY, Settings(SITE, briefs=True)))
    made._set.cache_clear()
    assert len(last) == len(found)
    return {
        title: png(source, files, ppi=PPI, title=title, language=of) for title, (source, files, _, of) in last.items()
    }


def faults(found: Mapping[str, list[bytes]]) -> list[str]:
    return [
        f"{title}, page {number}: {fault}"
        for title, pages in found.items()
        for number, page in enumerate(pages, 1)
        for fault in ink_faults(page, MARGINS, FOOT)
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("key", ["de-wending", "nieuwe-erven"])
def test_of_the_demonstration(monkeypatch: pytest.MonkeyPatch, key: str, language: str) -> None:
    assert faults(pictures(monkeypatch, read(ROOT / "content", DAY), key, language)) == []


def test_from_right_to_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS_LOCALES", str(write_catalogue(tmp_path / "catalogues")))
    atlas = read(right_to_left_site(tmp_path), DAY)
    assert faults(pictures(monkeypatch, atlas, "linde", "ar")) == []


def test_of_a_large_neighbourhood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    write_large(desk, initiatives=60, challenges=3, needs=16)
    assert faults(pictures(monkeypatch, read(desk.content, DAY), "lang", "nl")) == []
