"""Which two measurements of one initiative would give away the few people by which they differ? (METHODS 4)"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from atlas.model.impact import FEWEST_PEOPLE, Impact
from atlas.model.wave_time import Span, overlap, wave_span

__all__ = ["Sample", "is_nested", "nested_samples", "same_question"]


@dataclass(frozen=True)
class Sample:
    """What is known of a wave before there are figures of it: who was asked what, and when."""

    instrument: str
    wave: str
    n: int
    item: str | None = None
    title: str | None = None
    measured_on: date | None = None


def is_nested(a: Impact | Sample, b: Impact | Sample) -> bool:
    """Whether the numbers of people of two waves of one time differ, by fewer than ten.

    The means of n and of n − k people give that of the other k. Which questionnaire was used is not looked at.
    """
    return 0 < abs(a.n - b.n) < FEWEST_PEOPLE and overlap(_span(a), _span(b))


def same_question(a: Impact | Sample, b: Impact | Sample) -> bool:
    """Whether two waves used one instrument and item.

    Own questions are the same where the item is, or, where one of the two names none, the title: with another range or
    another title above it a question is still that question.
    """
    if a.instrument != b.instrument:
        return False
    if a.instrument == "custom" and not (a.item and b.item):
        return _plain(a.title) == _plain(b.title)
    return a.instrument not in ("custom", "ons4") or _plain(a.item) == _plain(b.item)


def nested_samples(waves: Sequence[Impact], told: Sequence[Impact] | None = None) -> Iterator[tuple[int, int]]:
    """Each wave that has to give way, by its position, and the larger one that stays. The largest come first.

    `told`: the same waves in the words of a translation, which may make one question of two. Waves of fewer than ten
    people are not published at all, and left out.
    """
    words = told or waves
    shown = [place for place, wave in enumerate(waves) if wave.n >= FEWEST_PEOPLE]
    kept: list[int] = []
    for place in sorted(shown, key=lambda place: (-waves[place].n, place)):
        for larger in kept:
            if same_question(words[place], words[larger]) and is_nested(waves[place], waves[larger]):
                yield place, larger
                break
        else:
            kept.append(place)


def _span(one: Impact | Sample) -> Span | None:
    return wave_span(one.wave, one.measured_on)


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
