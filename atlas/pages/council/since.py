"""What changed in a neighbourhood since the last release, each with where it can be read."""

import json
from datetime import date

from atlas.pages.council.facts import DecisionRow, Since
from atlas.pages.releases.words import change_words, changes_told
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.releasing.summary import Change, changes, neighbourhood_summary

__all__ = ["since_release"]


def since_release(edition: Edition) -> Since | None:
    """In a release: since the one before it. None where there is none."""
    settings = edition.writer.settings
    if not settings.last_facts:
        return None
    facts = json.loads(settings.last_facts)
    before = facts["neighbourhoods"].get(edition.id)
    now = neighbourhood_summary(edition.neighbourhood, edition.findings, edition.writer.shell.home.meta.languages)
    found = changes({edition.id: before}, {edition.id: now}, edition.language) if before else ()
    return Since(
        name=facts["name"],
        day=edition.words.day(date.fromisoformat(facts["day"])),
        known=before is not None,
        told=tuple(changes_told(edition.writer, found)),
        rows=[_row(edition, one) for one in found],
    )


def _row(edition: Edition, change: Change) -> DecisionRow:
    """What is gone has no page of its own any more: the overview of its kind then."""
    key = change.keys[0]
    own = edition.neighbourhood
    title = " – ".join(_title(edition, change, place) for place in range(len(change.keys)))
    if change.what == "line":
        path = edition.path(addresses.patchwork)
    elif change.what == "verdict":
        there = key in own.challenges
        path = f"{edition.path(addresses.challenge, key)}#verdict" if there else edition.path(addresses.verdicts)
    elif key in own.initiatives:
        path = edition.path(addresses.initiative, key) + ("#funding" if change.what == "money" else "")
    elif change.what == "title" and key in own.challenges:
        path = edition.path(addresses.challenge, key)
    else:
        path = edition.path(addresses.neighbourhood if key == edition.id else addresses.initiatives)
    return {"title": title, "path": path, "told": change_words(edition.writer, change)}


def _title(edition: Edition, change: Change, place: int) -> str:
    """In the language of the reader where it is still there."""
    key, own = change.keys[place], edition.neighbourhood
    found = own.challenges.get(key) if change.what == "verdict" else own.initiatives.get(key) or own.challenges.get(key)
    return edition.title(found) if found else change.who[place]
