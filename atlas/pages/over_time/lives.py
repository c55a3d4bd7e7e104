"""From when to when was each initiative there? A drawing with a line for each, and the words beside the lines."""

from collections.abc import Iterable
from datetime import date

from atlas.analysis.time.over_time import Life, OverTime
from atlas.graphs.spans import Span, Spans, spans
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.texts import say

__all__ = ["lives_drawn", "most_telling"]

MOST_ROWS = 40
"""Of more initiatives than this the drawing shows those that tell most about the crisis; the table has them all."""


def most_telling(then: OverTime) -> tuple[Life, ...]:
    """All initiatives where there is room for them; otherwise those that began in the crisis or stopped, then those
    that began nearest to it, in the order of time."""
    if len(then.lives) <= MOST_ROWS:
        return then.lives

    def distance(life: Life) -> tuple[bool, int]:
        telling = life.initiative in then.born or not life.still
        middle = then.crisis.from_ + (then.crisis.until - then.crisis.from_) / 2
        return not telling, abs((life.began[0] - middle).days) if life.began else date.max.toordinal()

    chosen = {life.initiative for life in sorted(then.lives, key=distance)[:MOST_ROWS]}
    return tuple(life for life in then.lives if life.initiative in chosen)


def lives_drawn(edition: Edition, lives: Iterable[Life]) -> Drawing:
    """The lines, in the order of time."""
    then = edition.findings.time.over_time
    rows = tuple(
        Span(
            label=edition.reference(life.initiative)["title"],
            began=life.began,
            ended=life.ended,
            still=life.still,
            new=life.initiative in then.born,
            told=_told(edition, life),
        )
        for life in lives
    )
    return Drawing(
        spans(
            Spans(rows, (then.crisis.from_, then.crisis.until), edition.today),
            edition.language,
            title=edition.tell(say("From when to when the initiatives were there")),
            description=edition.tell(say("The same data is in the table below this picture.")),
        )
    )


def _told(edition: Edition, life: Life) -> str:
    """From when to when, in few words: `since 1974`, `2010 – Sep 2020`."""
    meta = edition.neighbourhood.initiatives[life.initiative].meta
    start = edition.words.short_partial(meta.started) if meta.started else ""
    if life.still:
        told = say("since {when}", when=start) if start else say("start not known")
        return edition.tell(told)
    end = edition.words.short_partial(meta.stopped) if life.ended and meta.stopped else ""
    return f"{start or '?'} – {end or '?'}"
