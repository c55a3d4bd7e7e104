"""What the pages beside the counts say of an initiative, read so leniently that no other part needs to be finished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from slugify import slugify

from atlas.reading.front_matter import read_source
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.shared_participants import PROFESSIONAL_HINT
from atlas.texts import Sentence, say

__all__ = ["KnownInitiative", "known_initiatives", "near_or_all", "unknown_initiatives"]

_TOLD = 12
_SLIP = 0.8
_NO = (None, False, "no", "nee", "false", "")


@dataclass(frozen=True)
class KnownInitiative:
    """`sensitive` also where the page cannot be read: a slip in a page must not lower the threshold.

    `ticks`: the counts of its tick list by initiative, as far as they can be read; `asked`: how many people got it.
    """

    title: str
    sensitive: bool
    professional: bool
    participants: int | None
    unread: bool = False
    ticks: Mapping[str, int] = field(default_factory=dict)
    asked: int | None = None


def known_initiatives(folder: Path) -> dict[str, KnownInitiative]:
    """The initiatives with a page in `folder`, by id; empty where there is no such folder."""
    pages = sorted(path for path in folder.glob("*.md") if "." not in path.stem)
    return {path.stem: _known(path) for path in pages}


def _known(path: Path) -> KnownInitiative:
    source, _ = read_source(path, path.name, needs_body=False)
    if source is None or source.yaml.problems or not isinstance(source.yaml.value, dict):
        return KnownInitiative(path.stem, sensitive=True, professional=False, participants=None, unread=True)
    value = source.yaml.value
    people = value.get("people")
    participants = people.get("participants") if isinstance(people, dict) else None
    ticked = value.get("also_attend")
    counts = ticked.get("counts") if isinstance(ticked, dict) else None
    asked = ticked.get("asked") if isinstance(ticked, dict) else None
    return KnownInitiative(
        title=str(value.get("title") or path.stem),
        sensitive=value.get("sensitive") not in _NO,
        professional=value.get("kind") == "professional",
        participants=participants if isinstance(participants, int) else None,
        ticks={str(key): n for key, n in counts.items() if isinstance(n, int)} if isinstance(counts, dict) else {},
        asked=asked if isinstance(asked, int) else None,
    )


def unknown_initiatives(
    name: str, rows: Iterable[tuple[str, int]], known: Mapping[str, KnownInitiative]
) -> list[Problem]:
    """A problem for each (initiative, first row) that has no page, with the nearest that has; and for professionals.

    What stands in a row may be the name of a person: columns change places, and cells run together. So the row is told,
    and not what is in it; unless that is a slip of the pen away from the name of an initiative.
    """
    by_words = _by_words(known)
    problems = []
    for initiative, row in rows:
        if initiative not in known:
            if not _is_slip(initiative, by_words):
                what = say("the initiative of this row has no page in this neighbourhood")
            else:
                what = say('there is no initiative "{name}" in this neighbourhood', name=initiative)
            problems.append(Problem(name, row, "initiative", what, near_or_all(initiative, known, by_words)))
        elif known[initiative].professional:
            what = say('"{name}" is a professional resource', name=initiative)
            problems.append(Problem(name, row, "initiative", what, PROFESSIONAL_HINT))
    return problems


def near_or_all(name: str, known: Mapping[str, KnownInitiative], by_words: Mapping[str, str] | None = None) -> Sentence:
    """What may be meant by a name that is not known: the nearest that is, or all of them."""
    return _nearest(name, by_words or _by_words(known)) or _choices(known)


def _by_words(known: Mapping[str, KnownInitiative]) -> dict[str, str]:
    return {slugify(page.title): key for key, page in known.items()} | {key: key for key in known}


def _choices(known: Mapping[str, KnownInitiative]) -> Sentence:
    names = sorted(key for key, page in known.items() if not page.professional)
    more = ", ..." if len(names) > _TOLD else ""
    return say("write the file name of an initiative without .md: {choices}", choices=", ".join(names[:_TOLD]) + more)


def _is_slip(name: str, by_words: Mapping[str, str]) -> bool:
    """Whether this is as good as certainly one of the initiatives: as many words, and nearly the same letters."""
    words = slugify(name)
    alike = (known for known in by_words if known.count("-") == words.count("-"))
    return bool(get_close_matches(words, alike, n=1, cutoff=_SLIP))


def _nearest(name: str, by_words: Mapping[str, str]) -> Sentence | None:
    words = slugify(name)
    if words in by_words:
        return say('did you mean "{near}"?', near=by_words[words])
    return did_you_mean(words, by_words.values())
