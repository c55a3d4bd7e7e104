"""Pieces of pages for other sites: the same words as the page, no script, and one address that stays."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.model.release import Release
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import DEFAULTS, Settings
from atlas.releasing.summary import facts_of, neighbourhood_summary
from tests.reading.folders import Desk, read

DEMONSTRATION = Path(__file__).parents[3] / "content"
TODAY = date(2026, 11, 23)
SITE = replace(DEFAULTS, site_url="https://atlas.example/")


@cache
def _demonstration() -> CompiledSite:
    return compile_site(read(DEMONSTRATION, TODAY), "en", TODAY, SITE)


def _bare(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_each_kind_has_a_document_and_what_other_sites_ask_for() -> None:
    files = _demonstration().files
    for page in ("patchwork", "council", "verdicts", "challenges/eenzaamheid"):
        document = files[f"de-wending/{page}/embed.html"].decode()
        asked = json.loads(files[f"de-wending/{page}/embed.json"])
        address = f"https://atlas.example/de-wending/{page}/embed.html"
        assert asked["version"] == "1.0"
        assert asked["type"] == "rich"
        assert f'src="{address}"' in asked["html"]
        assert {"width", "height", "provider_name", "title"} <= asked.keys()
        assert "<script" not in document
        assert "23 November 2026" in _bare(document)
        assert f"oembed: https://atlas.example/de-wending/{page}/embed.json" in _page(page)


def _page(name: str) -> str:
    pages = _demonstration().pages
    path = f"de-wending/{name}.md"
    return pages[path].text


def test_a_piece_says_what_its_page_says() -> None:
    files = _demonstration().files
    verdicts = files["de-wending/verdicts/embed.html"].decode()
    rows = re.findall(r'<tr><th scope="row"><a href="[^"]*">(.*?)</a></th><td>(.*?)</td></tr>', verdicts)
    assert len(rows) == 6
    page = _bare(_page("verdicts"))
    for title, verdict in rows:
        assert title in page
        assert _bare(verdict) in page
    drawn = re.findall(r'<a [^>]*href="(\.\./initiatives/[^"]+)"', files["de-wending/patchwork/embed.html"].decode())
    assert set(drawn) == set(re.findall(r'<a [^>]*href="(\.\./initiatives/[^"]+)"', _page("patchwork")))
    assert drawn


def test_without_an_address_of_the_site_nobody_is_told_to_copy_one() -> None:
    site = compile_site(read(DEMONSTRATION, TODAY), "en", TODAY)
    assert "de-wending/patchwork/embed.html" in site.files
    assert not [path for path in site.files if path.endswith("/embed.json")]
    assert "iframe" not in site.pages["de-wending/verdicts.md"].text


def test_titles_cannot_break_out_of_the_frame_or_the_document(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    challenge = desk.content / "linde/challenges/alleen.md"
    text = re.sub(r"(?m)^title: .*$", "title: '\"><script>alert(1)</script>'", challenge.read_text("utf-8"), count=1)
    challenge.write_text(text, "utf-8")
    (desk.content / "linde/challenges/alleen.en.md").unlink(missing_ok=True)
    site = compile_site(read(desk.content, TODAY), "nl", TODAY, SITE)
    assert "<script" not in site.files["linde/challenges/alleen/embed.html"].decode()
    frame = json.loads(site.files["linde/challenges/alleen/embed.json"])["html"]
    assert frame.count("<") == 2
    assert re.fullmatch(r'<iframe( [\w-]+="[^"]*")+></iframe>', frame)


def test_a_neighbourhood_without_lines_or_challenges_offers_what_it_has(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for folder in ("initiatives", "challenges"):
        for file in (desk.content / "linde" / folder).glob("*.md"):
            file.unlink()
    desk.write("privacy.md", "---\ntitle: Privacy\n---\n\nNiets.\n")
    desk.write("linde/index.md", "---\ntitle: De Linde\nmunicipality: Linde\n---\n\nLeeg.\n")
    (desk.content / "linde/index.en.md").unlink()
    site = compile_site(read(desk.content, TODAY), "nl", TODAY, SITE)
    assert [path for path in site.files if path.endswith("embed.html")] == ["linde/council/embed.html"]


def _with_release(day: date, **changed: object) -> Settings:
    """Settings of a site of today with a release that knows the demonstration's neighbourhood as it is."""
    atlas = read(DEMONSTRATION, TODAY)
    place = atlas.neighbourhoods["de-wending"]
    summary = neighbourhood_summary(place, neighbourhood_findings(place, atlas.home.meta.crisis, TODAY))
    release = Release("2026-10", day, "0" * 40)
    facts = facts_of(release, "1", {"de-wending": summary | changed})
    return replace(SITE, releases=(release,), last_facts=facts)


def test_a_frame_is_pinned_to_the_newest_release_and_says_so() -> None:
    before = {"verdicts": {"rondkomen": {"title": "Rondkomen", "level": "0"}}}
    settings = replace(_with_release(date(2026, 10, 1), **before), site_url="https://atlas.example/en/")
    site = compile_site(read(DEMONSTRATION, TODAY), "en", TODAY, settings)
    page = unescape(site.pages["de-wending/patchwork.md"].text)
    assert 'src="https://atlas.example/releases/2026-10/en/de-wending/patchwork/embed.html"' in page
    assert "that of release 2026-10" in page
    asked = json.loads(site.files["de-wending/patchwork/embed.json"])
    assert "/releases/2026-10/en/" in asked["html"]
    later = unescape(site.pages["de-wending/challenges/eenzaamheid.md"].text)
    assert 'src="https://atlas.example/en/de-wending/challenges/eenzaamheid/embed.html"' in later, "it came later"
    assert "There is no release yet in which this stays" in later


def test_a_frozen_piece_says_of_which_release_it_is() -> None:
    settings = replace(SITE, release=Release("2026-10", date(2026, 10, 1), ""))
    document = compile_site(read(DEMONSTRATION, TODAY), "en", TODAY, settings).files["de-wending/council/embed.html"]
    assert "release 2026-10 of 1 October 2026, which stays as it is" in _bare(document.decode())


def test_the_council_sees_what_changed_since_the_last_release() -> None:
    before = {
        "initiatives": {"weg": "Weg"},
        "lines": [],
        "verdicts": {"rondkomen": {"title": "Rondkomen", "level": "0-1"}},
        "sources": {"koor": {"Gemeente": {"EUR": "1.00"}}},
    }
    site = compile_site(read(DEMONSTRATION, TODAY), "en", TODAY, _with_release(date(2026, 10, 1), **before))
    page = site.pages["de-wending/council.md"].text
    since = page[page.index("{ #since }") :]
    assert "Since release 2026-10 of 1 October 2026:" in since
    assert '[Weg](initiatives/index.md) <span class="atlas-council-told">no longer in the atlas</span>' in since
    assert "(challenges/rondkomen.md#verdict)" in since
    assert "the verdict was: room for something new, or a beginning; it is now: " in since
    assert "(initiatives/koor.md#funding)" in since
    other = site.pages["nieuwe-erven/council.md"].text
    assert "does not hold this neighbourhood yet" in other
