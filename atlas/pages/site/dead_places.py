"""Which links of people to a place on a page, such as `koor.md#wie`, lead to no place there? As the site has it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from atlas.model.atlas import Atlas
from atlas.pages.site.compile import compile_site
from atlas.pages.site.doubtful_places import line_in_file, without_easy
from atlas.pages.writing.compiled import CompiledPage
from atlas.pages.writing.drawings import anchors_in
from atlas.pages.writing.settings import Settings
from atlas.reading.icons import icon_folder
from atlas.reading.place_links import PlaceLink, anchors_of, no_such_place, place_links
from atlas.reading.problems import Level, Problem

__all__ = ["dead_places"]


def dead_places(
    atlas: Atlas, doubtful: Sequence[PlaceLink], content: Path, today: date, level: Level = "error"
) -> tuple[Problem, ...]:
    """What is told of those of the `doubtful` links that do, in the order of files. `content`: where they were read."""
    some = _enough(atlas, doubtful)
    shown: dict[PlaceLink, set[str]] = {}
    dead: dict[PlaceLink, dict[str, frozenset[str]]] = {}
    languages = atlas.home.meta.languages
    for language in languages:
        site = compile_site(some, language, today, Settings(icons=icon_folder(), briefs=False), when_asked=True)
        for link, known in _looked_up(site.pages, doubtful):
            shown.setdefault(link, set()).add(language)
            if known is not None:
                dead.setdefault(link, {})[language] = known
    found = []
    for link, wrong in dead.items():
        some_only = [language for language in languages if language in wrong] if shown[link] - set(wrong) else []
        known = next(iter(wrong.values()))
        found.append(no_such_place(link, line_in_file(content, link), known, some_only, level))
    return tuple(sorted(found, key=lambda one: (one.path, one.line)))


def _enough(atlas: Atlas, links: Iterable[PlaceLink]) -> Atlas:
    """The atlas with no other neighbourhoods than those whose pages are looked at, where those are enough."""
    keys = {path.partition("/")[0] for link in links for path in (link.path, link.target)}
    if not keys <= atlas.neighbourhoods.keys():
        return atlas
    return replace(atlas, neighbourhoods={key: one for key, one in atlas.neighbourhoods.items() if key in keys})


def _looked_up(
    pages: Mapping[str, CompiledPage], links: Sequence[PlaceLink]
) -> Iterator[tuple[PlaceLink, frozenset[str] | None]]:
    """Each link that one of the pages shows, with the places of the page that it leads to where it is none of them."""
    places: dict[str, frozenset[str]] = {}
    for page in pages.values():
        text = page.marked
        wanted = [link for link in links if f"#{link.anchor}" in text and _may_show(page, link)]
        made = list(place_links(page.path, _body(text))) if wanted else []
        for link in wanted:
            same = [one for one in made if one.anchor == link.anchor and _is_made_of(one, link, page)]
            for one in same[:1]:
                there = pages.get(one.target)
                if there is None:
                    continue
                if there.path not in places:
                    places[there.path] = anchors_of(_body(there.marked)) | frozenset(anchors_in(there.drawings))
                known = places[there.path]
                yield link, (None if one.anchor in known else known)


def _may_show(page: CompiledPage, link: PlaceLink) -> bool:
    """Whether a page can be where a link is read: the one that its file is about, or one that holds its text too."""
    parts = {"assignments", "calls"}
    inner = len(link.path.split("/")) > 2 and link.path.split("/")[1] in parts
    return page.source == link.path or (inner and page.path.partition("/")[0] == link.path.partition("/")[0])


def _is_made_of(made: PlaceLink, written: PlaceLink, page: CompiledPage) -> bool:
    return page.source != written.path or without_easy(made.target) == without_easy(written.target)


def _body(text: str) -> str:
    """A compiled page without its front matter."""
    return text.partition("\n---\n")[2]
