"""Pieces of pages for other sites: the same words as the page, no script, and one address that stays."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite
from atlas.pages.writing.settings import DEFAULTS
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
