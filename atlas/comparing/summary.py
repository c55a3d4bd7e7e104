"""What does a change do, in the few sentences that a reviewer reads in half a minute?"""

from collections import Counter
from collections.abc import Iterator

from atlas.comparing.difference import ChallengeChange, Difference, NeighbourhoodChange, PageChange
from atlas.comparing.harmless import harmless
from atlas.comparing.telling import Voice
from atlas.pages.money.words import status_name
from atlas.texts import Sentence, say, say_n
from atlas.words.verdicts import reason_words

__all__ = ["summary"]

_MOST = 2
"""So many verdicts, and so many initiatives with other money or times, are told one by one."""


def summary(difference: Difference, voice: Voice) -> list[str]:
    """Sentences for a reader, the most important first."""
    if difference.nothing:
        return [voice.to(say("Nothing changes."))]
    told = [*_neighbourhoods(difference, voice), *_pages(difference, voice), *_files(difference, voice)]
    if not difference.computed:
        told.append(
            say("What it does to figures is not known, for not everything can be read: see the problems below.")
        )
    else:
        for here in difference.neighbourhoods:
            told += _verdicts(here, voice)
            told += _patchwork(here, voice)
            told += _initiatives(here, voice)
        told += _protection(difference)
        others = sum(not page.own for page in difference.shown)
        told.append(
            say_n("{n} other page of the site changes with it.", "{n} other pages of the site change with it.", others)
            if others
            else say("No other page of the site changes.")
        )
    return [voice.to(one) for one in (*told, *_problems(difference))]


def _neighbourhoods(difference: Difference, voice: Voice) -> Iterator[Sentence]:
    if difference.neighbourhoods_new:
        yield say("New neighbourhood: {names}.", names=voice.listed(map(harmless, difference.neighbourhoods_new)))
    if difference.neighbourhoods_gone:
        yield say(
            "A neighbourhood is gone: {names}.", names=voice.listed(map(harmless, difference.neighbourhoods_gone))
        )


def _pages(difference: Difference, voice: Voice) -> Iterator[Sentence]:
    def named(how: str) -> tuple[int, str]:
        names = list(dict.fromkeys(_name(page) for page in difference.pages if page.how == how))
        return len(names), voice.listed(names)

    n, names = named("added")
    if n:
        yield say_n("It adds {n} page: {names}.", "It adds {n} pages: {names}.", n, names=names)
    n, names = named("changed")
    if n:
        yield say_n("It changes {n} page: {names}.", "It changes {n} pages: {names}.", n, names=names)
    n, names = named("renamed")
    if n:
        yield say_n(
            "It gives {n} page another address, so that links from elsewhere break: {names}.",
            "It gives {n} pages another address, so that links from elsewhere break: {names}.",
            n,
            names=names,
        )
    n, names = named("removed")
    if n:
        yield say_n("It removes {n} page: {names}.", "It removes {n} pages: {names}.", n, names=names)


def _name(page: PageChange) -> str:
    title = harmless(page.title, 80)
    return f"{title} ({harmless(page.version)})" if page.version else title


def _files(difference: Difference, voice: Voice) -> Iterator[Sentence]:
    names = {
        "vocabulary": say("the words to choose from"),
        "picture": say("pictures"),
        "counts": say("counts of shared participants"),
        "earlier": say("counts of earlier years"),
        "area": say("the area on the map"),
        "other": say("other files"),
    }
    found = dict.fromkeys(voice.to(names[one.what]) for one in difference.files)
    if found:
        yield say("It also changes {things}.", things=voice.words.all_of(list(found)))


def _verdicts(here: NeighbourhoodChange, voice: Voice) -> Iterator[Sentence]:
    moved = [one for one in here.challenges if one.moves and one.before and one.after]
    for one in moved[:_MOST]:
        assert one.before is not None  # noqa: S101
        assert one.after is not None  # noqa: S101
        before, after = voice.standing(one.before), voice.standing(one.after)
        name = voice.challenge(here, one.challenge)
        why = _why(here, one, voice)
        if why:
            yield say(
                "{challenge}: from “{before}” to “{after}”; {why}.",
                challenge=name, before=before, after=after, why=why,
            )  # fmt: skip
        else:
            yield say("{challenge}: from “{before}” to “{after}”.", challenge=name, before=before, after=after)
    if len(moved) > _MOST:
        yield say_n(
            "{n} more challenge has another verdict.", "{n} more challenges have another verdict.", len(moved) - _MOST
        )


def _why(here: NeighbourhoodChange, change: ChallengeChange, voice: Voice) -> str:
    """The first reason that came or went with the level of a need."""
    for need in change.needs:
        if need.level_before == need.level_after:
            continue
        name = voice.need(here, change, need.need)
        for reason in need.reasons_new[:1]:
            return voice.to(say("for “{need}” it says now: {reason}", need=name, reason=reason_words(reason)))
        for reason in need.reasons_gone[:1]:
            return voice.to(say("for “{need}” it says no longer: {reason}", need=name, reason=reason_words(reason)))
    return ""


def _patchwork(here: NeighbourhoodChange, voice: Voice) -> Iterator[Sentence]:
    network = here.network
    gone = len(network.gone) + len(network.hidden)
    heavier = sum(one.after > one.before for one in network.weights)
    parts = [
        (len(network.shown), say_n("{n} line more", "{n} lines more", len(network.shown))),
        (gone, say_n("{n} line fewer", "{n} lines fewer", gone)),
        (heavier, say_n("{n} line thicker", "{n} lines thicker", heavier)),
        (
            len(network.weights) - heavier,
            say_n("{n} line thinner", "{n} lines thinner", len(network.weights) - heavier),
        ),
        (
            len(network.groups),
            say_n("{n} initiative in another group", "{n} initiatives in another group", len(network.groups)),
        ),
        (
            len(network.bridges_new),
            say("newly named as a bridge: {names}", names=voice.initiatives(here, network.bridges_new)),
        ),
    ]
    told = [voice.to(sentence) for number, sentence in parts if number]
    if told:
        yield say("The patchwork of {name}: {parts}.", name=harmless(here.title, 80), parts="; ".join(told))


def _initiatives(here: NeighbourhoodChange, voice: Voice) -> Iterator[Sentence]:
    for one in [one for one in here.money if one.before and one.after][:_MOST]:
        assert one.before is not None  # noqa: S101
        assert one.after is not None  # noqa: S101
        yield say(
            "The money of {name}: from “{before}” to “{after}”.",
            name=voice.initiative(here, one.initiative),
            before=status_name(one.before),
            after=status_name(one.after),
        )
    if here.meetings:
        names = voice.initiatives(here, (one.initiative for one in here.meetings))
        yield say("On other days or times in the coming weeks: {names}.", names=names)


def _protection(difference: Difference) -> Iterator[Sentence]:
    hidden = Counter(one.what for one in difference.protected if one.now == "hidden")
    shown = Counter(one.what for one in difference.protected if one.now == "shown")
    if not hidden:
        yield say("Nothing is hidden that was shown.")
    else:
        yield say_n(
            "{n} thing that was shown is hidden now; which figure it was is not told here.",
            "{n} things that were shown are hidden now; which figures they were is not told here.",
            sum(hidden.values()),
        )
    revealed = sum(number for what, number in shown.items() if what != "line")
    if revealed:
        yield say_n(
            "{n} thing that was hidden is shown now: look at it well.",
            "{n} things that were hidden are shown now: look at them well.",
            revealed,
        )


def _problems(difference: Difference) -> Iterator[Sentence]:
    new, solved = (
        sum(one.level == "error" for one in found) for found in (difference.problems_new, difference.problems_solved)
    )
    looked_at = len(difference.problems_new) - new
    if new:
        yield say_n("It brings {n} problem that the check finds.", "It brings {n} problems that the check finds.", new)
    if looked_at:
        yield say_n("{n} thing is better looked at now.", "{n} things are better looked at now.", looked_at)
    if solved:
        yield say_n("It solves {n} problem.", "It solves {n} problems.", solved)
    if difference.problems_still:
        yield say_n("{n} problem was there already.", "{n} problems were there already.", difference.problems_still)
