"""Where keys and values stand in a page: cut at those places, the text says what the atlas reads."""

from typing import Any

import pytest

from atlas.reading.spans import Json, spans
from tests.reading.nasty_pages import NASTY, ROOT

PAGES = {
    **{
        path.relative_to(ROOT).as_posix(): path.read_bytes().decode()
        for path in sorted((ROOT / "content").rglob("*.md"))[::8]
    },
    **NASTY,
}


def leaves(node: Json) -> list[Json]:
    if "map" in node:
        return [leaf for _, _, value in node["map"] for leaf in leaves(value)]
    if "list" in node:
        return [leaf for value in node["list"] for leaf in leaves(value)]
    return [node]


def units(text: str) -> bytes:
    """Each two bytes of it are what JavaScript counts as one."""
    return text.encode("utf-16-le")


def cut(text: str, at: list[int]) -> str:
    return units(text)[2 * at[0] : 2 * at[1]].decode("utf-16-le")


def values(text: str) -> list[Any]:
    front = spans(text)["front"]
    return [leaf["is"] for leaf in leaves(front)] if front else []


@pytest.mark.parametrize("name", PAGES)
def test_what_is_put_in_the_place_of_a_value_is_read_as_that_value(name: str) -> None:
    text = PAGES[name]
    before = values(text)
    for index, leaf in enumerate(leaves(spans(text)["front"]) if before else ()):
        start, end = leaf["at"]
        if start < end:
            new = "anders" + ("\n" if cut(text, leaf["at"]).endswith("\n") else "")
            changed = (units(text)[: 2 * start] + units(new) + units(text)[2 * end :]).decode("utf-16-le")
            assert values(changed) == [*before[:index], "anders", *before[index + 1 :]], changed


@pytest.mark.parametrize("name", PAGES)
def test_both_parsers_see_the_same_places(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = spans(PAGES[name])
    monkeypatch.setattr("yaml.__with_libyaml__", False)
    spans("---\nanother: text\n---\n")  # what was found of the last text is remembered
    again = spans(PAGES[name])
    assert again is not fast
    assert again == fast


def test_an_emoji_counts_as_two_as_in_a_browser() -> None:
    text = "---\ntitle: 🚲 fiets\nkind: formal\n---\nTekst\n"
    title, kind = leaves(spans(text)["front"])
    assert (cut(text, title["at"]), cut(text, kind["at"])) == ("🚲 fiets", "formal")
    assert title["at"] == [11, 19]
