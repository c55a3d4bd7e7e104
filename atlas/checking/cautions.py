"""What is better looked at, though nothing keeps the atlas from being published? Twice, long ago, half open.

Warnings never keep an atlas from being built, and are not computed for a build.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from atlas.analysis.time.freshness import is_stale
from atlas.checking.duplicates import Likeness, Shared, likely_duplicates
from atlas.checking.picture_words import weak_words
from atlas.model.atlas import Atlas
from atlas.model.official import figure_key
from atlas.model.open_data import is_meant_as_open_data, missing_for_a_register
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["cautions"]

_SHARED: Final[dict[Shared, Sentence]] = {
    "place": say('"{title}" may be the same as {path}: names that are alike, at the same place'),
    "website": say('"{title}" may be the same as {path}: names that are alike, with the same website'),
    "email": say('"{title}" may be the same as {path}: names that are alike, with the same e-mail address'),
    "phone": say('"{title}" may be the same as {path}: names that are alike, with the same telephone number'),
}


def cautions(atlas: Atlas, content: Path, today: date) -> tuple[Problem, ...]:
    """Every warning about an atlas that was read from the folder `content`, in the order of files."""
    found = [
        *_twice(atlas, content),
        *_stale(atlas, content, today),
        *_population(atlas, content),
        *weak_words(atlas, content),
        *_open_data(atlas, content),
    ]
    return tuple(sorted(found, key=lambda one: (one.path, one.line, one.rule)))


def _twice(atlas: Atlas, content: Path) -> Iterator[Problem]:
    for pair in likely_duplicates(atlas):
        path = pair.page.path
        hint = say("if it is one initiative, take one of the two out; if not, give it a title that tells them apart")
        yield Problem(
            *(path, line_of(content, path, "title"), "title", _twin(pair), hint),
            rule="likely-duplicate",
            level="warning",
        )


def _twin(pair: Likeness) -> Sentence:
    return Sentence(_SHARED[pair.shared].msgid, {"title": pair.page.meta.title, "path": pair.other.path})


def _stale(atlas: Atlas, content: Path, today: date) -> Iterator[Problem]:
    for neighbourhood in atlas.neighbourhoods.values():
        for page in neighbourhood.initiatives.values():
            meetings = page.meta.schedule
            if page.meta.status == "active" and meetings and all(one.ends and one.ends < today for one in meetings):
                what = say("every meeting of this active initiative has ended")
                hint = say('write when it meets now, or "status: paused" or "status: stopped"')
                line = line_of(content, page.path, "schedule")
                yield Problem(page.path, line, "schedule", what, hint, rule="stale", level="warning")
            day = page.meta.confirmed_on
            if day is not None and page.meta.status != "stopped" and is_stale(day, today):
                line = line_of(content, page.path, "confirmed_on")
                what = say("this page was last confirmed on {day}, more than a year ago", day=day.isoformat())
                hint = say("ask whether all of it is still right, and write the day of the answer here")
                yield Problem(page.path, line, "confirmed_on", what, hint, rule="stale", level="warning")


_FAR = 0.1
"""So large a part of the official figure can the population on a page differ from it."""
_YEARS = 2


def _population(atlas: Atlas, content: Path) -> Iterator[Problem]:
    """Where a page says how many live there, and the official figure of about then is quite another."""
    for one in atlas.neighbourhoods.values():
        told = one.page.meta.population
        figures = [
            figure
            for figure in one.official
            if figure.indicator == figure_key("a_inw") and figure.area[:2] in ("WK", "BU") and figure.value
        ]
        if told is None or len({figure.area for figure in figures}) != 1:  # parts may lie in each other
            continue
        near = min(figures, key=lambda figure: (abs(figure.year - told.on.year), -figure.year))
        value = float(near.value or 0)
        if abs(near.year - told.on.year) > _YEARS or abs(told.count - value) <= _FAR * value:
            continue
        what = say(
            "{count} people live here, and {source} says {official} in {year}",
            count=told.count,
            source=near.source,
            official=f"{near.value:f}",
            year=near.year,
        )
        hint = say("ask which of the two is about this neighbourhood, and mend the other")
        line = line_of(content, one.page.path, "population")
        yield Problem(one.page.path, line, "population", what, hint, rule="official", level="warning")


def _open_data(atlas: Atlas, content: Path) -> Iterator[Problem]:
    """Where an atlas says that it is open data, and not all that a register of those asks."""
    home = atlas.home.meta
    missing = missing_for_a_register(home)
    if missing and is_meant_as_open_data(home):
        path = atlas.home.path
        line = line_of(content, path, "licence" if home.licence else "publisher")
        what = say("a register of open data, such as data.overheid.nl, needs {names} too", names=", ".join(missing))
        hint = say("write that here, and data/dcat.jsonld is made")
        yield Problem(path, line, "", what, hint, rule="open-data", level="note")


def line_of(content: Path, path: str, key: str) -> int:
    """The line of a key that stands at the edge of a page, without reading its YAML a second time."""
    text = (content / path).read_text("utf-8-sig", errors="replace")
    found = re.search(rf"^{re.escape(key)}[ \t]*:", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1
