"""What can one choose initiatives by, and what does each initiative have of it?"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from atlas.model.atlas import Neighbourhood
from atlas.model.initiative import Initiative
from atlas.model.schedule import WEEKDAYS
from atlas.pages.directory.moments import PARTS, moments
from atlas.pages.writing.rows import alphabetical
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence, say
from atlas.words.initiatives import COSTS, KINDS

__all__ = ["FOR_ALL", "Facet", "Option", "facets", "named_audiences", "values"]

FOR_ALL = "everyone"
"""The audience that is all others: who looks for something for older people may go there too."""

_PARTS = {
    "morning": say("Morning (before 12:00)"),
    "afternoon": say("Afternoon (12:00–18:00)"),
    "evening": say("Evening (from 18:00)"),
}


@dataclass(frozen=True)
class Option:
    """One choice. `key` stands in the address; `count`: initiatives that have it."""

    key: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """A group of choices. `key` stands in the address, as in `?activity=meals`."""

    key: str
    label: str
    options: tuple[Option, ...]


def values(
    neighbourhood: str, meta: Initiative, today: date, audiences: tuple[str, ...] = ()
) -> dict[str, tuple[str, ...]]:
    """What an initiative has of every facet, by key. What is for everyone is for each of `audiences` too.

    A challenge has its neighbourhood in front, since two neighbourhoods may use one id for different challenges.
    """
    pairs = [moment.split(".") for moment in moments(meta, today)]
    return {
        "neighbourhood": (neighbourhood,),
        "activity": meta.activities,
        "day": tuple(day for day in WEEKDAYS if day in {day for day, _ in pairs}),
        "part": tuple(part for part in PARTS if part in {part for _, part in pairs}),
        "audience": tuple(dict.fromkeys((*meta.audiences, *audiences)))
        if FOR_ALL in meta.audiences
        else meta.audiences,
        "language": meta.languages,
        "cost": (meta.cost.kind,) if meta.cost else (),
        "accessibility": meta.accessibility,
        "kind": (meta.kind,),
        "challenge": tuple(dict.fromkeys(f"{neighbourhood}/{item.challenge}" for item in meta.contributes)),
    }


def named_audiences(places: Iterable[Neighbourhood]) -> tuple[str, ...]:
    """The audiences that some initiative of these neighbourhoods names."""
    named = (key for place in places for page in place.initiatives.values() for key in page.meta.audiences)
    return tuple(dict.fromkeys(named))


def facets(
    writer: Writer,
    neighbourhoods: Collection[Neighbourhood],
    has: Iterable[Mapping[str, tuple[str, ...]]],
    least: int = 2,
) -> list[Facet]:
    """Every group in which something can be chosen, with only the options that some initiative has.

    `neighbourhoods`: those of the initiatives; `has`: what each initiative has, as `values` gives it; `least`: a group
    with fewer options than this is left out.
    """
    counts = Counter((key, option) for one in has for key, options in one.items() for option in set(options))
    made = []
    for key, (heading, labels) in _labels(writer, neighbourhoods).items():
        options = [Option(option, label, counts[key, option]) for option, label in labels if counts[key, option]]
        if len(options) >= least:
            made.append(Facet(key, writer.tell(heading), tuple(options)))
    return made


def _labels(writer: Writer, places: Collection[Neighbourhood]) -> dict[str, tuple[Sentence, list[tuple[str, str]]]]:
    """Headings and labels of everything that could be chosen: days in order, the rest by the alphabet."""
    words, vocabulary = writer.words, writer.shell.vocabulary
    spoken = {code for place in places for d in place.initiatives.values() for code in d.meta.languages}

    def terms(group: str) -> list[tuple[str, str]]:
        return _by_label({key: writer.term(group, key) for key in getattr(vocabulary, group)})

    def labels(sentences: Mapping[str, Sentence]) -> list[tuple[str, str]]:
        return [(key, writer.tell(sentence)) for key, sentence in sentences.items()]

    return {
        "neighbourhood": (say("Neighbourhood"), _by_label({place.id: writer.title(place.page) for place in places})),
        "activity": (say("What you do there"), terms("activities")),
        "day": (say("Day"), [(day, words.weekday(day)) for day in WEEKDAYS]),
        "part": (say("Part of the day"), labels(_PARTS)),
        "audience": (say("For whom"), terms("audiences")),
        "language": (say("Language"), _by_label({code: words.language_name(code) for code in spoken})),
        "cost": (say("What it costs"), labels(COSTS)),
        "accessibility": (say("Accessibility"), terms("accessibility")),
        "kind": (say("Kind"), labels(KINDS)),
        "challenge": (say("Contributes to"), _by_label(_challenges(writer, places))),
    }


def _challenges(writer: Writer, places: Iterable[Neighbourhood]) -> dict[str, str]:
    """Titles of challenges, each with its neighbourhood where others have the same title."""
    challenges = [
        (place, key, writer.title(document)) for place in places for key, document in place.challenges.items()
    ]
    alike = Counter(title for _, _, title in challenges)
    return {
        f"{place.id}/{key}": f"{title} ({writer.title(place.page)})" if alike[title] > 1 else title
        for place, key, title in challenges
    }


def _by_label(labels: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(labels.items(), key=lambda item: (alphabetical(item[1]), item[0]))
