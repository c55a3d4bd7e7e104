"""What the build does for searching: an index per language, the order of the directory, and going on without."""

import json
import re
from itertools import accumulate

from atlas.plugin.page_words import tokens

from .building import Build


def test_what_the_build_adds_can_be_searched_in_each_language(small: Build) -> None:
    assert small.status == 0, small.told
    assert any("People who come here also take part in" in str(page["content"]) for page in small.search("en"))
    assert any("Minder alleen" in str(page["title"]) for page in small.search())
    assert any("10–14" in str(page["content"]) for page in small.search())
    assert not any("Wie aanschuift, eet mee." in str(page["content"]) for page in small.search("en"))


def test_drawings_lists_of_everything_and_pages_for_nobody_are_left_out(small: Build) -> None:
    pages = {page["url"]: page for page in small.search()}
    assert "404.html" not in pages
    assert not [url for url in pages if "explore" in url]
    assert "Koor" not in pages["directory/"]["content"]
    assert "¶" not in "".join(page["title"] for page in pages.values())


def test_the_index_begins_with_the_directory_in_its_order(small: Build) -> None:
    pages = json.loads((small.site / "search-index/pages.json").read_text("utf-8"))
    links = re.findall(r'<li><a href="\.\./(linde/initiatives/[^"/]*/)">', small.page("directory"))
    assert pages["url"][: pages["listed"]] == links != []
    assert "linde/challenges/alleen/" in pages["url"][pages["listed"] : pages["near"]]
    assert "methods/" in pages["url"][pages["near"] :]
    assert len(pages["url"]) == len(set(pages["url"])) == len(small.search())


def test_a_word_leads_to_exactly_the_pages_that_hold_it(small: Build) -> None:
    folder = small.site / "search-index"
    pages = json.loads((folder / "pages.json").read_text("utf-8"))
    texts = {page["url"]: tokens(str(page["content"])) for page in small.search()}
    known = json.loads((folder / "words.json").read_text("utf-8")).split(" ")
    for word in ("koor", "week", "zingen"):
        assert word in known
        part = json.loads((folder / f"words/{ord(word[0]):x}.json").read_text("utf-8"))
        found = {pages["url"][number // 2] for number in accumulate(part[word])}
        assert found == {url for url, words in texts.items() if word in words} != set()


def test_words_are_compared_without_accents_capitals_and_signs_and_addresses_are_none() -> None:
    assert tokens("Taalcafé, oma's (65+) SÃO") == ["taalcafe", "omas", "65", "sao"]
    assert tokens("Ouder-kindochtend") == ["ouderkindochtend", "ouder", "kindochtend"]
    assert tokens("Mail koor@linde.example of koor.example, zie linde/initiatives/koor.md.") == ["mail", "of", "zie"]
    assert tokens("كُتُب الثلاثاء") == ["كتب", "الثلاثاء"]


def test_nothing_else_is_published(small: Build) -> None:
    assert {path.name for path in (small.site / "search-index").iterdir()} == {
        "pages.json",
        "texts",
        "words",
        "words.json",
    }
