"""Which releases are there, and how does one prove that they are as they were? In a release: what changed before it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from atlas import __version__
from atlas.exports.csv_text import csv_text
from atlas.pages.releases.beside import ReleaseBeside
from atlas.pages.releases.facts import ChangeRow, MoneyRow, ReleasesFacts
from atlas.pages.releases.words import change_words, changes_told
from atlas.pages.writing import addresses
from atlas.pages.writing.compiled import Built
from atlas.pages.writing.edition import Editions
from atlas.pages.writing.writer import Writer
from atlas.releasing.manifest import FACTS
from atlas.releasing.summary import Change, changes, facts_of, moved_by_source, neighbourhood_summary
from atlas.texts import say

__all__ = ["releases_page"]


def releases_page(writer: Writer, editions: Editions, releases: Sequence[ReleaseBeside] = ()) -> Built:
    """The list of all; in a release what changed since the one before, and its files for programs. `releases`: those
    beside the site, the newest first."""
    settings = writer.settings
    languages = writer.shell.home.meta.languages
    first = writer.language == languages[0]
    up = "" if first else "../"
    below = "" if first else f"{writer.language}/"
    frozen, files = settings.release, dict[str, bytes]()
    found: tuple[Change, ...] = ()
    before: Mapping[str, Any] = json.loads(settings.last_facts) if settings.last_facts else {}
    if frozen:
        now = {key: neighbourhood_summary(one.neighbourhood, one.findings, languages) for key, one in editions.items()}
        found = changes(before.get("neighbourhoods", {}), now, writer.language) if before else ()
        if first:
            files[FACTS] = facts_of(frozen, __version__, now).encode()
        if first and before:
            files |= {"changes.json": _json(found), "changes.csv": _csv(found)}
    page = writer.page(
        "releases/releases",
        addresses.RELEASES,
        None,
        source="",
        title=writer.tell(say("Release {name}", name=frozen.name) if frozen else say("Releases")),
        description=writer.tell(say("This atlas as it was on earlier days, which stays as it is, to cite from.")),
        facts=ReleasesFacts(
            releases=tuple((one, f"../{up}releases/{one.name}/{below}") for one in settings.releases),
            frozen=frozen,
            before=str(before.get("name", "")),
            told=tuple(changes_told(writer, found)) if before else (),
            told_of=_told_of_each(writer, releases),
            money=tuple(_money_rows(writer, found)),
            changes=tuple(ChangeRow(one.neighbourhood, one.who, change_words(writer, one)) for one in found),
            now=f"../../../{up}{below}releases/",
        ),
    )
    return Built(page, files=files)


def _told_of_each(writer: Writer, releases: Sequence[ReleaseBeside]) -> dict[str, tuple[str, ...]]:
    """By the name of a release, what changed since the one before it; nothing of the first."""
    facts = [json.loads(one.facts)["neighbourhoods"] for one in releases]
    return {
        one.release.name: tuple(changes_told(writer, changes(before, after, writer.language)))
        for one, after, before in zip(releases, facts, facts[1:], strict=False)
    }


def _money_rows(writer: Writer, found: tuple[Change, ...]) -> Iterator[MoneyRow]:
    for source, moved in moved_by_source(found).items():
        for currency, both in moved.items():
            gained, lost = (writer.words.money(one, currency) if one else "" for one in both)
            yield MoneyRow(source, gained, lost)


def _json(found: tuple[Change, ...]) -> bytes:
    return (json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1) + "\n").encode()


def _csv(found: tuple[Change, ...]) -> bytes:
    header = ("neighbourhood", "what", "how", "who", "and", "source", "before", "after")
    rows = (
        (one.neighbourhood, one.what, one.how, *(*one.who, "")[:2], one.source, one.before, one.after) for one in found
    )
    return csv_text(header, rows).encode()
