"""The briefs of a neighbourhood: its page and each challenge on two to four pages of paper, as a tagged PDF."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files as own_files
from importlib.resources.abc import Traversable

from atlas.graphs.plain_svg import plain_svg
from atlas.keeping.remember import remembered
from atlas.pages.brief.blocks import blocks_of
from atlas.pages.brief.cited import cited
from atlas.pages.brief.facts import ROOMS, ChallengeBrief, NeighbourhoodBrief
from atlas.pages.challenge.assignment import assignment_facts
from atlas.pages.challenge.facts import BriefLink, ChallengeFacts
from atlas.pages.challenge.overview import challenge_cards
from atlas.pages.challenge.sections import challenge_facts
from atlas.pages.impact.page import impact_facts
from atlas.pages.money.page import funding_facts
from atlas.pages.patchwork.findings import holding
from atlas.pages.site.facts import StepsFacts
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.paper.lighter import pages_of
from atlas.paper.typst import data_file, printed, quoted
from atlas.texts import say

__all__ = ["brief_files", "challenge_brief", "challenge_brief_link", "neighbourhood_brief", "neighbourhood_brief_link"]

_SOURCE = "atlas.pages.brief"
_MOST = 4
"""Pages of a brief: what is longer is not read before a meeting."""


def brief_files(edition: Edition) -> dict[str, bytes]:
    """Every brief of a neighbourhood, by path; none where the settings want none."""
    if not edition.writer.settings.briefs:
        return {}
    keys = edition.neighbourhood.challenges
    return {
        edition.path(addresses.neighbourhood_brief): neighbourhood_brief(edition),
        **{edition.path(addresses.challenge_brief, key): challenge_brief(edition, key) for key in keys},
    }


def challenge_brief_link(edition: Edition, key: str, facts: ChallengeFacts | None = None) -> BriefLink | None:
    """The brief of a challenge, for its page. `facts`: those of the page, where they are there already."""
    if not edition.writer.settings.briefs:
        return None
    return _link(edition.path(addresses.challenge_brief, key), challenge_brief(edition, key, facts))


def neighbourhood_brief_link(edition: Edition) -> BriefLink | None:
    """The brief of a neighbourhood, for its page."""
    if not edition.writer.settings.briefs:
        return None
    return _link(edition.path(addresses.neighbourhood_brief), neighbourhood_brief(edition))


def _link(path: str, data: bytes) -> BriefLink:
    return BriefLink(path, pages_of(data), max(1, round(len(data) / 1000)))


def challenge_brief(edition: Edition, key: str, facts: ChallengeFacts | None = None) -> bytes:
    """The brief of a challenge, as PDF. `facts`: those of its page, where they are there already."""
    path, made = edition.path(addresses.challenge, key), edition.path(addresses.challenge_brief, key)
    if made not in edition.on_paper:
        title = edition.title(edition.neighbourhood.challenges[key])
        brief = ChallengeBrief(
            title=title,
            place=edition.name,
            municipality=edition.title(edition.writer.shell.home),
            notice=edition.writer.notice(),
            facts=facts or challenge_facts(edition, key),
            cited=cited(edition, title, path),
        )
        edition.on_paper[made] = _made(edition, "brief/challenge_brief", path, title, brief)
    return edition.on_paper[made]


def neighbourhood_brief(edition: Edition) -> bytes:
    """The brief of a neighbourhood, as PDF."""
    path, made = edition.path(addresses.neighbourhood), edition.path(addresses.neighbourhood_brief)
    if made not in edition.on_paper:
        meta = edition.version(edition.neighbourhood.page).meta
        brief = NeighbourhoodBrief(
            title=edition.name,
            summary=edition.own(edition.neighbourhood.page)(meta.summary),
            municipality=edition.title(edition.writer.shell.home),
            notice=edition.writer.notice(),
            steps=StepsFacts(edition.findings.steps, edition.id),
            holding=holding(edition),
            challenges=challenge_cards(edition),
            funding=funding_facts(edition),
            assignments=[assignment_facts(edition, key) for key in edition.neighbourhood.assignments],
            impact=impact_facts(edition),
            cited=cited(edition, edition.name, path),
        )
        edition.on_paper[made] = _made(edition, "brief/neighbourhood_brief", path, edition.name, brief)
    return edition.on_paper[made]


def _made(edition: Edition, template: str, path: str, title: str, facts: ChallengeBrief | NeighbourhoodBrief) -> bytes:
    """The brief with as much of what is many as fits on the pages that it may have."""
    data = b""
    for room in ROOMS:
        data = _in_room(edition, template, path, title, replace(facts, room=room))
        if pages_of(data) <= _MOST:
            break
    return data


def _in_room(edition: Edition, template: str, path: str, title: str, facts: object) -> bytes:
    text = edition.block(template, path, facts)
    blocks = blocks_of(text, edition.writer.drawings_in(text))
    footer = " · ".join(dict.fromkeys((title, edition.name, edition.title(edition.writer.shell.home))))
    brief = data_file({"blocks": blocks.blocks, "footer": footer})
    unshown = edition.tell(say("Our typeface does not have every sign: □ stands for one that is on the page itself."))
    return _set(brief, tuple(sorted(blocks.drawings.items())), title, edition.language, unshown)


@lru_cache(maxsize=256)
@remembered
def _set(brief: bytes, drawings: tuple[tuple[str, str], ...], title: str, language: str, unshown: str) -> bytes:
    """The PDF. Most edits leave most briefs as they were; those are not set again."""
    files: Mapping[str, bytes] = {
        "brief.json": brief,
        **{f"{name}.svg": plain_svg(svg, _css()) for name, svg in drawings},
    }
    found = printed(_source(), files, title=title, language=language)
    if found.not_shown:
        told = f"{_source()}\n#text(size: 8.2pt, {quoted(unshown)})"
        found = printed(told, files, title=title, language=language)
    return found.data


@lru_cache(maxsize=1)
def _source() -> str:
    return own_files(_SOURCE).joinpath("brief.typ").read_text("utf-8")


@lru_cache(maxsize=1)
def _css() -> str:
    """All of our style sheets: which of them styles a drawing is no matter of its brief."""
    rooms = [room for package in ("atlas.graphs", "atlas.pages") for room in _with_rooms(own_files(package))]
    sheets = [file for room in rooms for file in room.iterdir() if file.name.endswith(".css")]
    return "\n".join(file.read_text("utf-8") for file in sorted(sheets, key=lambda file: (file.name, str(file))))


def _with_rooms(folder: Traversable) -> Iterator[Traversable]:
    yield folder
    yield from (one for one in folder.iterdir() if one.is_dir())
