"""What is the essence of a part that stands folded? One sentence each, so that nobody has to open it to know."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.model.initiative import People
from atlas.pages.impact.measurements import MeasurementRow
from atlas.pages.initiative.scaling import ScalingFacts
from atlas.pages.money.lines import InitiativeMoney
from atlas.pages.writing.escape import plain
from atlas.pages.writing.writer import Writer

__all__ = ["Essence", "essence"]

_NAMED = 3
"""So many names stand in a sentence; of more it tells how many there are."""


@dataclass(frozen=True)
class Essence:
    """A sentence for each part; empty where the part is not there. `lines`: with whom it shares people."""

    lines: Markup
    figures: Markup
    impact: Markup
    money: Markup
    growing: Markup
    assignments: Markup
    contributions: Markup


def essence(
    writer: Writer,
    lines: Sequence[str],
    people: People | None,
    measurements: Sequence[MeasurementRow],
    money: InitiativeMoney | None,
    scaling: ScalingFacts | None,
    assignments: Sequence[str],
    challenges: Sequence[str],
) -> Essence:
    """`lines`, `assignments`, `challenges`: the titles of who shares people with it, and of what it has a part in."""
    return Essence(
        lines=_names(writer, lines),
        figures=_people(writer, people),
        impact=_measured(writer, measurements),
        money=_money(writer, money),
        growing=_growing(writer, scaling),
        assignments=_names(writer, assignments),
        contributions=_names(writer, challenges),
    )


def _names(writer: Writer, names: Sequence[str]) -> Markup:
    if len(names) > _NAMED + 1:
        others = len(names) - _NAMED
        named = Markup(", ").join(map(plain, names[:_NAMED]))
        return writer.say_n("{names} and {n} other.", "{names} and {n} others.", others, names=named)
    return writer.words.sentences([writer.words.all_of(names)]) if names else Markup("")


def _people(writer: Writer, people: People | None) -> Markup:
    if people is None:
        return Markup("")
    told = []
    if people.participants is not None:
        told.append(writer.say_n("{n} participant", "{n} participants", people.participants))
    if people.volunteers is not None:
        told.append(writer.say_n("{n} volunteer", "{n} volunteers", people.volunteers))
    if not told and people.key_people is not None:
        told.append(writer.say_n("{n} person can run it", "{n} people can run it", people.key_people))
    if not told and people.hours_per_month is not None:
        hours = writer.words.number(people.hours_per_month)
        one = people.hours_per_month == 1
        several = writer.say("about {hours} hours of work a month", hours=hours)
        told.append(writer.say("about one hour of work a month") if one else several)
    return writer.words.sentences([writer.words.all_of(told)]) if told else Markup("")


def _measured(writer: Writer, measurements: Sequence[MeasurementRow]) -> Markup:
    if not measurements:
        return Markup("")
    last = measurements[-1]
    told = writer.say("{said}; {answered} answered both times.", said=last.said.capitalize(), answered=last.answered)
    return told + " " + writer.say("It is an indication only.") if last.indicative else told


def _money(writer: Writer, money: InitiativeMoney | None) -> Markup:
    if money is None:
        return Markup("")
    if not money.stated:
        return writer.say("That is not told here.")
    status = money.status[:1].upper() + money.status[1:]
    sources = list(dict.fromkeys(row.source for row in money.running if row.source))
    if not sources:
        return writer.words.sentences([status])
    return writer.say("{status}. Sources: {sources}.", status=status, sources=writer.words.all_of(sources))


def _growing(writer: Writer, scaling: ScalingFacts | None) -> Markup:
    if scaling is None:
        return Markup("")
    if scaling.in_short:
        return plain(scaling.in_short)
    yes = sum(row.light == "green" for row in scaling.lights)
    return writer.say_n("{n} question is answered with yes.", "{n} questions are answered with yes.", yes)
